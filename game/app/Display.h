#pragma once

#include "base/Wording.h"

#include <SFML/Graphics/Rect.hpp>
#include <SFML/Graphics/RenderWindow.hpp>

#include <memory>
#include <optional>

struct _XDisplay;

namespace rapport {

// The X display the window opens on. Make it before anything of SFML, which ends the program where there is no display
// and crashes where the display has no OpenGL. It stays connected to the end: some displays reset when their last
// client leaves.
class Display {
public:
    Display();

    // Why no window can be opened here, in one sentence; nothing if one can. A program without display exits with 3.
    const std::optional<Message>& trouble() const { return m_trouble; }

    // Opens the window, or reopens it in the other manner, in the middle of the screen or filling it. Whatever holds on
    // to the window must be attached anew afterwards. Textures survive.
    void open(sf::RenderWindow& window, const sf::String& title, bool fullScreen) const;

private:
    struct Disconnect {
        void operator()(_XDisplay* connection) const;
    };
    std::unique_ptr<_XDisplay, Disconnect> m_connection;
    std::optional<Message> m_trouble;
};

// The least size of a window: 1024 x 640, unless the screen is smaller.
sf::Vector2i smallestOn(sf::Vector2i screen);
// Where a window goes on a screen of this size, and how large it is: 1280 x 800 where that fits with its frame, never
// less than the least size, and its corner never off the screen.
sf::IntRect windowOn(sf::Vector2i screen);

} // namespace rapport
