#pragma once

#include "app/Damage.h"
#include "scene/Portrait.h"

#include <SFML/Graphics/RenderTarget.hpp>
#include <SFML/Graphics/Shader.hpp>
#include <SFML/Graphics/Texture.hpp>
#include <SFML/Graphics/Vertex.hpp>
#include <imgui.h>

#include <memory>
#include <optional>
#include <vector>

namespace rapport {

// What a target still holds of the last picture: all of it, nothing this time, or nothing ever.
enum class Held { all, nothing, never };

// Draws with SFML what Dear ImGui has laid out. Where OpenGL is software, filling is most of a picture's work: so it draws
// only what differs from the last picture, and that as lightly as it can be. Letters go by the painter's own address.
class PanelPainter {
public:
    // What ImGui::Image and the like take. The portrait must live until it is painted, and nothing shines through it.
    static ImTextureID idOf(const Portrait& portrait);

    // There are new letters in ImGui's atlas.
    void takeLetters() { m_lettersAreStale = true; }
    // Paints on a ground of one colour; where the target still holds the last picture, only what differs from it. Gives
    // the areas that were painted, in pixels.
    std::vector<Box> paint(const ImDrawData& data, sf::RenderTarget& target, sf::Color ground, Held held);

private:
    void uploadLetters();
    void gather(const ImDrawData& data, sf::Vector2f size);
    Fresh freshIn(ImTextureID texture, const ImDrawVert& corner) const;
    void draw(const Stroke& stroke, const Box& area, sf::RenderTarget& target);
    const sf::Texture& textureOf(ImTextureID id) const;
    const sf::Shader* copier();

    std::unique_ptr<sf::Texture> m_letters; // made at the first picture: textures need a display
    bool m_lettersAreStale = true;
    std::uint64_t m_lettersEdition = 0;
    std::optional<std::unique_ptr<sf::Shader>>
        m_copier; // tried when the first portrait is drawn; null where it cannot be
    bool m_hasPainted = false;
    Damage m_damage;
    sf::Color m_ground;
    std::vector<Stroke> m_strokes;
    std::vector<sf::Vertex> m_vertices;
};

} // namespace rapport
