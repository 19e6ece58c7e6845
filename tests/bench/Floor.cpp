// The least a window can do, to hold the game against. bench-Windows starts it in one of these ways:
//   bench-Floor window             SFML alone: a ground, then sleep
//   bench-Floor panels MOMENT      SFML and Dear ImGui: the texts of a moment, with no other letters loaded
//   bench-Floor talk BEFORE AFTER  SFML alone: the texts and the picture of one moment, and of the other at each key
//   bench-Floor beat MOMENT COUNT  SFML alone: the texts and the picture of a moment, so many times a second
// All but the last sleep on the X socket and end when they are killed or closed.

#include "bench/Moment.h"

#include <SFML/Graphics.hpp>
#include <X11/Xlib.h>
#include <fcntl.h>
#include <imgui.h>
#include <imgui_freetype.h>
#include <poll.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <functional>
#include <map>
#include <thread>

using namespace rapport;

namespace {

constexpr const char* fontFile = "/usr/share/fonts/truetype/wqy/wqy-microhei.ttc";
const sf::Color ground(0xE6, 0xED, 0xF4);

// A window like the game's that draws when a key is pressed, and sleeps otherwise.
class BareWindow {
public:
    BareWindow() : m_window({1280, 800}, "floor", sf::Style::Default, sf::ContextSettings(0, 0, 0)) {
        const sf::VideoMode desktop = sf::VideoMode::getDesktopMode();
        m_window.setPosition({int(desktop.width - 1280) / 2, int(desktop.height - 800) / 2});
        using CurrentDisplay = _XDisplay* (*)();
        const auto currentDisplay = reinterpret_cast<CurrentDisplay>(sf::Context::getFunction("glXGetCurrentDisplay"));
        m_socket = XConnectionNumber(currentDisplay());
    }

    // Until the window is closed.
    void show(const std::function<void(sf::RenderWindow&)>& draw) {
        for (bool isDue = true; m_window.isOpen(); isDue = waitForKey()) {
            if (!isDue) continue;
            m_window.clear(ground);
            draw(m_window);
            m_window.display();
        }
    }

    // Once every so many milliseconds, until the window is closed.
    void beat(std::chrono::milliseconds apart, const std::function<void(sf::RenderWindow&)>& draw) {
        auto next = std::chrono::steady_clock::now();
        for (sf::Event event; m_window.isOpen(); std::this_thread::sleep_until(next)) {
            next = std::max(next + apart, std::chrono::steady_clock::now()); // what was missed is not made up for
            while (m_window.pollEvent(event))
                if (event.type == sf::Event::Closed) m_window.close();
            m_window.clear(ground);
            draw(m_window);
            m_window.display();
        }
    }

private:
    bool waitForKey() {
        bool pressed = false;
        sf::Event event;
        while (m_window.pollEvent(event)) {
            pressed |= event.type == sf::Event::KeyPressed;
            if (event.type == sf::Event::Closed) m_window.close();
        }
        if (pressed || !m_window.isOpen()) return pressed;
        pollfd socket{m_socket, POLLIN, 0};
        poll(&socket, 1, -1);
        return false;
    }

    sf::RenderWindow m_window;
    int m_socket = -1;
};

// ---- SFML and Dear ImGui

// For each size of letters a typeface that holds just the letters which the moment shows in it.
std::map<int, ImFont*> loadLetters(const Moment& moment) {
    const int file = open(fontFile, O_RDONLY | O_CLOEXEC);
    struct stat facts {};
    fstat(file, &facts);
    void* const bytes = mmap(nullptr, std::size_t(facts.st_size), PROT_READ, MAP_PRIVATE, file, 0);
    close(file);

    ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    atlas.FontBuilderIO = ImGuiFreeType::GetBuilderForFreeType();
    std::map<int, ImFontGlyphRangesBuilder> letters;
    for (const Moment::Text& text : moment.texts) letters[text.size].AddText(text.words.c_str());
    static std::map<int, ImVector<ImWchar>> ranges; // read by the atlas when it is built
    std::map<int, ImFont*> fonts;
    for (auto& [size, used] : letters) {
        used.BuildRanges(&ranges[size]);
        fonts[size] = atlas.AddFontFromMemoryTTF(bytes, int(facts.st_size), float(size), nullptr, ranges[size].Data);
        atlas.ConfigData.back().FontDataOwnedByAtlas = false; // or else ImGui copies the file, or frees it
    }
    return fonts;
}

void loadTexture(sf::Texture& texture) {
    unsigned char* pixels = nullptr;
    int width = 0, height = 0;
    ImGui::GetIO().Fonts->GetTexDataAsRGBA32(&pixels, &width, &height);
    texture.create(unsigned(width), unsigned(height));
    texture.update(pixels);
}

void drawList(sf::RenderWindow& window, const ImDrawList& list, const sf::Texture& letters) {
    const sf::Vector2f scale(letters.getSize());
    sf::VertexArray triangles(sf::Triangles);
    for (const ImDrawIdx index : list.IdxBuffer) {
        const ImDrawVert& corner = list.VtxBuffer[index];
        triangles.append({{corner.pos.x, corner.pos.y},
                          sf::Color(0, 0, 0, sf::Uint8(corner.col >> IM_COL32_A_SHIFT)),
                          {corner.uv.x * scale.x, corner.uv.y * scale.y}});
    }
    window.draw(triangles, &letters);
}

void showPanels(const Moment& moment) {
    BareWindow window;
    ImGui::CreateContext();
    ImGui::GetIO().IniFilename = nullptr;
    ImGui::GetIO().DisplaySize = {1280, 800};
    const std::map<int, ImFont*> fonts = loadLetters(moment);
    sf::Texture letters;
    loadTexture(letters);
    window.show([&](sf::RenderWindow& target) {
        ImGui::NewFrame();
        ImDrawList& page = *ImGui::GetBackgroundDrawList();
        for (const auto& [x, y, size, words] : moment.texts)
            page.AddText(fonts.at(size), float(size), {float(x), float(y)}, IM_COL32_BLACK, words.c_str());
        ImGui::Render();
        const ImDrawData& data = *ImGui::GetDrawData();
        for (int i = 0; i < data.CmdListsCount; ++i) drawList(target, *data.CmdLists[i], letters);
    });
}

// ---- SFML alone

// A moment made ready: its letters and its picture are there before it is shown.
class Page {
public:
    Page(const Moment& moment, const sf::Font& font, sf::Color paint) {
        const float lineOfLetter = font.getLineSpacing(100) / 100; // Dear ImGui counts the line, SFML the letter
        for (const auto& [x, y, size, words] : moment.texts) {
            m_texts.emplace_back(sf::String::fromUtf8(words.begin(), words.end()), font,
                                 unsigned(float(size) / lineOfLetter));
            m_texts.back().setPosition(float(x), float(y));
            m_texts.back().setFillColor(sf::Color::Black);
            m_texts.back().getLocalBounds();
        }
        sf::Image picture;
        picture.create(unsigned(moment.width), unsigned(moment.height), paint);
        m_picture.loadFromImage(picture);
        m_picture.setSmooth(true);
        m_place = {float(moment.left), float(moment.top)};
    }

    void draw(sf::RenderWindow& window) const {
        sf::Sprite picture(m_picture);
        picture.setPosition(m_place);
        window.draw(picture);
        for (const sf::Text& text : m_texts) window.draw(text);
    }

private:
    sf::Texture m_picture;
    sf::Vector2f m_place;
    std::vector<sf::Text> m_texts;
};

void showTalk(const Moment& before, const Moment& after) {
    BareWindow window;
    sf::Font font;
    font.loadFromFile(fontFile);
    const Page pages[] = {{before, font, sf::Color(0xC9, 0xE0, 0xF4)}, {after, font, sf::Color(0xCB, 0xD7, 0xE3)}};
    int shown = 1;
    window.show([&](sf::RenderWindow& target) { pages[shown = 1 - shown].draw(target); });
}

void showBeat(const Moment& moment, int picturesPerSecond) {
    sf::Font font;
    BareWindow window;
    font.loadFromFile(fontFile);
    const Page page(moment, font, sf::Color(0xC9, 0xE0, 0xF4));
    window.beat(std::chrono::milliseconds(1000 / picturesPerSecond),
                [&](sf::RenderWindow& target) { page.draw(target); });
}

} // namespace

int main(int count, char** words) {
    const std::string manner = count > 1 ? words[1] : "";
    if (manner == "window" && count == 2) {
        BareWindow().show([](sf::RenderWindow&) {});
    } else if (manner == "panels" && count == 3) {
        showPanels(readMoment(words[2]));
    } else if (manner == "talk" && count == 4) {
        showTalk(readMoment(words[2]), readMoment(words[3]));
    } else if (manner == "beat" && count == 4) {
        showBeat(readMoment(words[2]), std::clamp(std::atoi(words[3]), 1, 60));
    } else {
        std::puts("bench-Floor window | panels MOMENT | talk BEFORE AFTER | beat MOMENT COUNT");
        return 2;
    }
    return 0;
}
