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
    // Areas of whole pixels.
    void show(sf::Window& window, std::span<const Box> areas) const;

private:
    using Copy = void (*)(void* connection, unsigned long drawable, int x, int y, int width, int height);
    Copy m_copy = nullptr;
    void* m_connection = nullptr;
    unsigned long m_drawable = 0;
};

} // namespace rapport
