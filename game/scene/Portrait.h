#pragma once

#include "puppet/DisplayList.h"
#include "scene/Surface.h"

#include <SFML/Graphics/Rect.hpp>
#include <SFML/Graphics/Texture.hpp>
#include <SFML/System/Vector2.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace rapport {

// The customer on the screen: a texture with the figure in its place, painted anew only when something has changed.
class Portrait {
public:
    // Paints the figure at the given size in pixels; the place is a word for a Stage. A size no texture can
    // have leaves the texture empty.
    void show(const DisplayList& list, std::string_view place, sf::Vector2u size);
    const sf::Texture& texture() const { return m_texture; }
    // Counts what has been painted; no two portraits ever show the same. Each differs from the one before in an area.
    std::uint64_t edition() const { return m_edition; }
    const sf::IntRect& fresh() const { return m_fresh; }

private:
    void setStage(std::string_view place, sf::Vector2u size);

    sf::Texture m_texture;
    std::optional<Surface> m_background; // the empty place
    std::optional<Surface> m_picture;    // the place with the figure
    std::optional<Surface> m_before;     // what was shown last
    std::uint64_t m_edition = 0;
    sf::IntRect m_fresh; // pixels
    std::string m_place;
    sf::Vector2u m_size;
    DisplayList m_shown;
};

} // namespace rapport
