#pragma once

#include "ui/Text.h"

#include <SFML/Window/Window.hpp>

#include <span>

namespace rapport {

// Brings into sight what was drawn in a window. Where OpenGL is software, it does so area by area, and what was drawn
// stays to be drawn over; a graphics card draws all of it each time without noticing.
class PartialDisplay {
public:
    PartialDisplay() = default;
    // Of the window that is open; again after it has been reopened.
    explicit PartialDisplay(const sf::Window& window);

    // Whether what was drawn is still there when the next picture is drawn.
    bool isPossible() const { return m_copy != nullptr; }
    // To be called before the first picture in a window of another size: only so does what OpenGL draws on take it too.
    void fit(sf::Window& window);
    // Areas of whole pixels. False if the window has another size by now: then all of the next picture is to be drawn.
    bool show(sf::Window& window, std::span<const Box> areas);

private:
    bool hasSize(const sf::Vector2u& size) const;

    using Copy = void (*)(void* connection, unsigned long drawable, int x, int y, int width, int height);
    Copy m_copy = nullptr;
    void* m_connection = nullptr;
    unsigned long m_drawable = 0;
    bool m_mayDiffer = true; // what is drawn on may have another size than the window is known to have
};

} // namespace rapport
