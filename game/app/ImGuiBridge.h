#pragma once

#include "app/Fonts.h"
#include "app/InputMethod.h"
#include "app/PanelPainter.h"
#include "app/Wakeup.h"

#include <SFML/Graphics/RenderTarget.hpp>
#include <SFML/Graphics/RenderWindow.hpp>
#include <SFML/System/Clock.hpp>
#include <SFML/Window/Cursor.hpp>
#include <SFML/Window/Event.hpp>
#include <imgui.h>

#include <array>
#include <memory>
#include <string>
#include <vector>

namespace rapport {

// Between SFML and Dear ImGui: what the window hears goes to the panels, what the panels draw goes to the window.
// Everything is drawn by SFML, so pictures and panels mix freely. A frame is: event()*, newFrame(), the panels,
// render(). Make it before the window it serves, so that the mouse cursors outlive the window.
class ImGuiBridge {
public:
    // Begins an ImGui context whose letters come from `fonts`; what is typed or pasted is collected there.
    explicit ImGuiBridge(Fonts& fonts);
    ~ImGuiBridge();
    ImGuiBridge(const ImGuiBridge&) = delete;
    ImGuiBridge& operator=(const ImGuiBridge&) = delete;

    // Serves this window: cursors, clipboard, Chinese input. Again after it has been reopened. Without a window the
    // bridge works all the same, off screen.
    void attach(sf::RenderWindow& window, Wakeup& wakeup);

    void event(const sf::Event& event);
    void newFrame(sf::Vector2u size);
    // Draws the panels on a ground of one colour, or, where the target still holds what was drawn on it last, only what
    // differs from that. Gives the areas that were drawn.
    std::vector<Box> render(sf::RenderTarget& target, sf::Color ground, Held held = Held::never);

    // What is shown is about to change by more than what was heard: it must come to rest anew.
    void unsettle() { m_framesDue = framesToSettle; }
    // True while panels need further frames to come to rest after an input. When false, sleep until something happens.
    bool isSettling() const;

private:
    class Input;

    // A press shows one frame later, and a window that opens or moves the keyboard's focus needs two more to come to
    // rest; so does one whose content has shrunk under its scrolling.
    static constexpr int framesToSettle = 3;

    void deliver(const sf::Event& event);
    void hearInputMethod();
    void leaveInputMethod();
    void showCursor();
    void installClipboard();

    Fonts& m_fonts;
    ImGuiContext* m_context;
    std::unique_ptr<Input> m_input;
    PanelPainter m_painter;
    std::unique_ptr<InputMethod> m_inputMethod; // made when the first text field is entered
    std::array<std::unique_ptr<sf::Cursor>, ImGuiMouseCursor_COUNT> m_cursors;
    ImGuiMouseCursor m_shownCursor = ImGuiMouseCursor_Arrow;
    sf::RenderWindow* m_window = nullptr;
    Wakeup* m_wakeup = nullptr;
    bool m_hasFocus = true;
    bool m_isWriting = false; // in a text field, with keys and text coming from the input method
    sf::Clock m_clock;
    int m_framesDue = 0;
    std::string m_clipboard;
};

} // namespace rapport
