#include "app/Gamepad.h"

#include "app/ImGuiBridge.h"
#include "app/Wakeup.h"
#include "support/Catch.h"
#include "ui/Keys.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <string>

using namespace rapport;

namespace {

sf::Event button(unsigned number, bool isPressed) {
    sf::Event event{};
    event.type = isPressed ? sf::Event::JoystickButtonPressed : sf::Event::JoystickButtonReleased;
    event.joystickButton = {0, number};
    return event;
}

sf::Event moved(sf::Joystick::Axis axis, float position) {
    sf::Event event{};
    event.type = sf::Event::JoystickMoved;
    event.joystickMove = {0, axis, position};
    return event;
}

std::string wordOf(sf::Keyboard::Key key) {
    switch (key) {
    case sf::Keyboard::Enter: return "Enter";
    case sf::Keyboard::Escape: return "Esc";
    case sf::Keyboard::Up: return "Up";
    case sf::Keyboard::Down: return "Down";
    case sf::Keyboard::Left: return "Left";
    case sf::Keyboard::Right: return "Right";
    case sf::Keyboard::PageUp: return "PageUp";
    case sf::Keyboard::PageDown: return "PageDown";
    case sf::Keyboard::F10: return "F10";
    default: return "?";
    }
}

// "+Up" for a press, "-Up" for its release, letters as they are.
std::string words(const std::vector<sf::Event>& events) {
    std::string all;
    for (const sf::Event& event : events) {
        if (event.type == sf::Event::TextEntered) all += char(event.text.unicode);
        if (event.type == sf::Event::KeyPressed) all += "+" + wordOf(event.key.code);
        if (event.type == sf::Event::KeyReleased) all += "-" + wordOf(event.key.code);
    }
    return all;
}

std::string clicked(unsigned number, unsigned maker = 0) {
    Gamepad gamepad;
    return words(gamepad.keysFor(button(number, true), maker)) + words(gamepad.keysFor(button(number, false), maker));
}

// A folder of gamepads that are pipes.
struct Folder {
    std::filesystem::path path = std::filesystem::temp_directory_path() / ("rapport-pads-" + std::to_string(getpid()));
    Folder() { std::filesystem::create_directories(path); }
    ~Folder() { std::filesystem::remove_all(path); }
    void plugIn(const char* name) { REQUIRE(mkfifo((path / name).c_str(), 0600) == 0); }
};

} // namespace

TEST_CASE("the buttons of a gamepad are keys", "[app][gamepad]") {
    CHECK(clicked(0) == "+Enter-Enter");
    CHECK(clicked(1) == "+Esc-Esc");
    CHECK(clicked(2) == "h");
    CHECK(clicked(3) == "h");
    CHECK(clicked(4) == "+PageUp-PageUp");
    CHECK(clicked(5) == "+PageDown-PageDown");
    CHECK(clicked(7) == "+F10-F10");
    CHECK(clicked(6) == "");
    constexpr unsigned sony = 0x054C;
    CHECK(clicked(9, sony) == "+F10-F10");
    CHECK(clicked(7, sony) == "");
}

TEST_CASE("cross and stick are the arrows, held until they are let go", "[app][gamepad]") {
    Gamepad gamepad;
    const auto move = [&](sf::Joystick::Axis axis, float position) {
        return words(gamepad.keysFor(moved(axis, position)));
    };
    CHECK(move(sf::Joystick::PovY, -100) == "+Up");
    CHECK(move(sf::Joystick::PovY, 0) == "-Up");
    CHECK(move(sf::Joystick::PovX, 100) == "+Right");
    CHECK(move(sf::Joystick::PovX, -100) == "-Right+Left");
    CHECK(move(sf::Joystick::PovX, 0) == "-Left");
    CHECK(move(sf::Joystick::Y, 45) == ""); // not far enough
    CHECK(move(sf::Joystick::Y, 80) == "+Down");
    CHECK(move(sf::Joystick::Y, 50) == ""); // it trembles
    CHECK(move(sf::Joystick::Y, 70) == "");
    CHECK(move(sf::Joystick::Y, 20) == "-Down");
    CHECK(move(sf::Joystick::R, 100) == "");
}

TEST_CASE("panels read a gamepad as the keys they know", "[app][gamepad]") {
    Fonts fonts;
    ImGuiBridge bridge(fonts);
    Gamepad gamepad;
    const auto read = [&](const sf::Event& event, bool Keys::*wanted) {
        for (const sf::Event& key : gamepad.keysFor(event)) bridge.event(key);
        bool isRead = false;
        do {
            bridge.newFrame({800, 600});
            isRead |= keysPressed().*wanted;
            ImGui::EndFrame();
        } while (bridge.isSettling());
        return isRead;
    };
    CHECK(read(button(0, true), &Keys::enter));
    CHECK_FALSE(read(button(0, false), &Keys::enter));
    CHECK(read(button(1, true), &Keys::escape));
    CHECK(read(button(2, true), &Keys::hint));
    CHECK(read(moved(sf::Joystick::PovY, 100), &Keys::down));
    CHECK_FALSE(read(moved(sf::Joystick::PovY, 0), &Keys::down));
    CHECK(read(moved(sf::Joystick::X, -90), &Keys::left));
    CHECK(read(button(5, true), &Keys::pageDown));
}

TEST_CASE("a sleeper wakes when a gamepad is plugged in, touched and pulled out", "[app][gamepad]") {
    Folder folder;
    folder.plugIn("js0");
    std::filesystem::create_directories(folder.path / "by-id");
    GamepadBell bell(folder.path);
    CHECK(bell.descriptors().size() == 2);
    Wakeup wakeup;
    const auto watch = [&] {
        for (const int descriptor : bell.descriptors()) wakeup.forget(descriptor), wakeup.watch(descriptor);
    };
    watch();
    CHECK_FALSE(wakeup.sleep(0));

    const int pad = ::open((folder.path / "js0").c_str(), O_WRONLY);
    REQUIRE(pad >= 0);
    REQUIRE(::write(pad, "pressed!", 8) == 8);
    CHECK(wakeup.sleep(Wakeup::forever));
    CHECK_FALSE(bell.hear());
    CHECK_FALSE(wakeup.sleep(0));

    const auto before = bell.descriptors();
    ::close(pad);
    CHECK(wakeup.sleep(Wakeup::forever));
    CHECK(bell.hear());
    CHECK(bell.descriptors().size() == before.size() - 1);
    for (const int descriptor : before) wakeup.forget(descriptor);
    watch();

    folder.plugIn("js1");
    CHECK(wakeup.sleep(Wakeup::forever));
    const int other = ::open((folder.path / "js1").c_str(), O_RDWR); // so that the pipe is not at its end
    CHECK(bell.hear());
    ::close(other);
}

TEST_CASE("where there is no folder of gamepads there is nothing to hear", "[app][gamepad]") {
    GamepadBell bell("/nowhere/at/all");
    CHECK_FALSE(bell.hear());
}
