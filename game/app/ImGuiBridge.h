#pragma once

#include "app/Fonts.h"
#include "app/InputMethod.h"
#include "app/Wakeup.h"

#include <SFML/Graphics/RenderTarget.hpp>
#include <SFML/Graphics/RenderWindow.hpp>
#include <SFML/Graphics/Shader.hpp>
#include <SFML/Graphics/Texture.hpp>
#include <SFML/Graphics/Vertex.hpp>
#include <SFML/System/Clock.hpp>
#include <SFML/Window/Cursor.hpp>
#include <SFML/Window/Event.hpp>
#include <imgui.h>

#include <array>
#include <memory>
#include <optional>
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
    void render(sf::RenderTarget& target);

    // True while panels need further frames to come to rest after an input. When false, sleep until something happens.
    bool isSettling() const;

    // What ImGui::Image and the like take. The texture must live until render(), and nothing shines through it.
    static ImTextureID idOf(const sf::Texture& texture);

private:
    class Input;

    void deliver(const sf::Event& event);
    void hearInputMethod();
    void leaveInputMethod();
    void drawCommand(sf::RenderTarget& target, const ImDrawList& list, const ImDrawCmd& command);
    const sf::Texture* textureOf(ImTextureID id) const;
    const sf::Shader* copier();
    void uploadFonts();
    void showCursor();
    void installClipboard();

    Fonts& m_fonts;
    ImGuiContext* m_context;
    std::unique_ptr<Input> m_input;
    std::unique_ptr<InputMethod> m_inputMethod; // made when the first text field is entered
    std::unique_ptr<sf::Texture> m_fontTexture; // made at the first render(): textures need a display
    bool m_fontTextureIsStale = true;
    std::optional<std::unique_ptr<sf::Shader>>
        m_copier; // tried when the first picture is drawn; null where it cannot be
    std::array<std::unique_ptr<sf::Cursor>, ImGuiMouseCursor_COUNT> m_cursors;
    ImGuiMouseCursor m_shownCursor = ImGuiMouseCursor_Arrow;
    sf::RenderWindow* m_window = nullptr;
    Wakeup* m_wakeup = nullptr;
    bool m_hasFocus = true;
    bool m_isWriting = false; // in a text field, with keys and text coming from the input method
    sf::Clock m_clock;
    int m_framesDue = 0;
    bool m_hasRendered = false;
    std::vector<sf::Vertex> m_vertices;
    std::string m_clipboard;
};

} // namespace rapport
