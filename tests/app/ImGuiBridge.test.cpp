#include "app/ImGuiBridge.h"

#include "support/Catch.h"

using namespace rapport;

namespace {

// A panel with two buttons and a text field, drawn off screen until it has come to rest.
class Desk {
public:
    Desk() {
        settle();
        settle();
    }

    void settle() {
        do frame();
        while (bridge.isSettling());
    }

    void frame() {
        bridge.newFrame({800, 600});
        ImGui::SetNextWindowPos({0, 0});
        ImGui::SetNextWindowSize({800, 600});
        ImGui::Begin("desk", nullptr, ImGuiWindowFlags_NoDecoration);
        ImGui::SetCursorPos({100, 100});
        first += ImGui::Button("first", {200, 40});
        ImGui::SetCursorPos({100, 200});
        second += ImGui::Button("second", {200, 40});
        ImGui::SetCursorPos({100, 300});
        ImGui::InputText("field", text, sizeof text);
        ImGui::End();
        ImGui::EndFrame();
        ++frames;
    }

    void hear(sf::Event::EventType type, int x = 0, int y = 0) {
        sf::Event event{};
        event.type = type;
        if (type == sf::Event::MouseMoved)
            event.mouseMove = {x, y};
        else
            event.mouseButton = {sf::Mouse::Left, x, y};
        bridge.event(event);
    }

    void click(int x, int y) {
        hear(sf::Event::MouseButtonPressed, x, y);
        hear(sf::Event::MouseButtonReleased, x, y);
    }

    void press(sf::Keyboard::Key key, bool control = false) {
        for (const auto type : {sf::Event::KeyPressed, sf::Event::KeyReleased}) {
            sf::Event event{};
            event.type = type;
            event.key.code = key;
            event.key.control = control && type == sf::Event::KeyPressed;
            bridge.event(event);
        }
    }

    void type(char32_t character) {
        sf::Event event{};
        event.type = sf::Event::TextEntered;
        event.text.unicode = character;
        bridge.event(event);
    }

    Fonts fonts;
    ImGuiBridge bridge{fonts};
    int first = 0;
    int second = 0;
    int frames = 0;
    char text[64] = "";
};

} // namespace

TEST_CASE("a press and its release between two frames are one click", "[app][bridge][unit]") {
    Desk desk;
    desk.click(150, 120);
    desk.settle();
    CHECK(desk.first == 1);
    CHECK(desk.second == 0);
}

TEST_CASE("every click of a quick double click counts", "[app][bridge][unit]") {
    Desk desk;
    desk.click(150, 120);
    desk.click(150, 120);
    desk.settle();
    CHECK(desk.first == 2);
}

TEST_CASE("a click counts where it was made, though the mouse has moved on", "[app][bridge][unit]") {
    Desk desk;
    desk.hear(sf::Event::MouseMoved, 150, 120);
    desk.click(150, 120);
    desk.hear(sf::Event::MouseMoved, 150, 220);
    desk.click(150, 220);
    desk.hear(sf::Event::MouseMoved, 700, 500);
    desk.settle();
    CHECK(desk.first == 1);
    CHECK(desk.second == 1);
}

TEST_CASE("the panels come to rest, and stay there until something is heard", "[app][bridge][unit]") {
    Desk desk;
    CHECK_FALSE(desk.bridge.isSettling());
    desk.hear(sf::Event::MouseMoved, 10, 10);
    CHECK(desk.bridge.isSettling());
    const int before = desk.frames;
    desk.settle();
    CHECK(desk.frames - before <= 4);
    CHECK_FALSE(desk.bridge.isSettling());
}

TEST_CASE("keys alone reach a button, and both Space and Enter press it", "[app][bridge][unit]") {
    Desk desk;
    desk.hear(sf::Event::MouseMoved, 700, 500);
    desk.press(sf::Keyboard::Down);
    desk.settle();
    desk.press(sf::Keyboard::Space);
    desk.settle();
    CHECK(desk.first + desk.second == 1);
    desk.press(sf::Keyboard::Enter);
    desk.settle();
    CHECK(desk.first + desk.second == 2);
}

TEST_CASE("what is typed arrives in order, editing keys included", "[app][bridge][unit]") {
    Desk desk;
    desk.click(150, 305);
    desk.settle();
    for (const char32_t character : U"hello") {
        if (character) desk.type(character);
    }
    desk.press(sf::Keyboard::Backspace);
    desk.press(sf::Keyboard::Backspace);
    desk.type(U'您');
    desk.settle();
    CHECK(std::string(desk.text) == "hel您");
}

TEST_CASE("characters that are typed can be shown", "[app][bridge][unit]") {
    Desk desk;
    CHECK_FALSE(desk.fonts.has(U'您'));
    desk.type(U'您');
    CHECK(desk.fonts.has(U'您'));
}

TEST_CASE("Enter ends a text without pressing anything else", "[app][bridge][unit]") {
    Desk desk;
    desk.click(150, 305);
    desk.settle();
    desk.type(U'a');
    desk.press(sf::Keyboard::Enter);
    desk.settle();
    CHECK(std::string(desk.text) == "a");
    CHECK_FALSE(ImGui::GetIO().WantTextInput);
    CHECK(desk.first + desk.second == 0);
}

TEST_CASE("a key held while the window loses the focus is let go", "[app][bridge][unit]") {
    Desk desk;
    desk.hear(sf::Event::MouseButtonPressed, 150, 120);
    desk.settle();
    CHECK(ImGui::GetIO().MouseDown[0]);
    desk.hear(sf::Event::LostFocus);
    desk.settle();
    CHECK_FALSE(ImGui::GetIO().MouseDown[0]);
}
