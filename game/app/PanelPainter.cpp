#include "app/PanelPainter.h"

#include <SFML/Graphics/RectangleShape.hpp>
#include <SFML/Graphics/View.hpp>

#include <algorithm>
#include <cmath>

namespace rapport {

namespace {

// Shows a picture just as it is. From that software OpenGL can tell that it need only copy.
std::unique_ptr<sf::Shader> makeCopier() {
    auto shader = sf::Shader::isAvailable() ? std::make_unique<sf::Shader>() : nullptr;
    const char* const program = "uniform sampler2D picture;"
                                "void main() { gl_FragColor = texture2D(picture, gl_TexCoord[0].xy); }";
    if (!shader || !shader->loadFromMemory(program, sf::Shader::Fragment)) return nullptr;
    shader->setUniform("picture", sf::Shader::CurrentTexture);
    return shader;
}

// What a triangle needs to be drawn. The less, the sooner: plain colours come from one white pixel among the letters, and
// can do without.
enum class Paint { blended, plain, portrait };

Paint paintOf(const ImDrawVert& a, const ImDrawVert& b, const ImDrawVert& c, bool isPortrait) {
    if (isPortrait) return (a.col & b.col & c.col) == IM_COL32_WHITE ? Paint::portrait : Paint::blended;
    const auto isSame = [&](const ImDrawVert& other) { return a.uv.x == other.uv.x && a.uv.y == other.uv.y; };
    return isSame(b) && isSame(c) ? Paint::plain : Paint::blended;
}

// SFML 2 has no scissors, but a view shows only what lies in its viewport.
void look(sf::RenderTarget& target, const Box& area) {
    const sf::Vector2f size(target.getSize());
    sf::View view(sf::FloatRect(area.min.x, area.min.y, area.width(), area.height()));
    view.setViewport({area.min.x / size.x, area.min.y / size.y, area.width() / size.x, area.height() / size.y});
    target.setView(view);
}

void clear(sf::RenderTarget& target, const Box& area, sf::Color ground) {
    const sf::Vector2f size(target.getSize());
    if (area.width() == size.x && area.height() == size.y) return target.clear(ground);
    look(target, area);
    sf::RectangleShape shape({area.width(), area.height()});
    shape.setPosition(area.min.x, area.min.y);
    shape.setFillColor(ground);
    target.draw(shape, sf::BlendNone);
}

} // namespace

ImTextureID PanelPainter::idOf(const Portrait& portrait) {
    return const_cast<Portrait*>(&portrait);
}

const sf::Texture& PanelPainter::textureOf(ImTextureID id) const {
    return id == this ? *m_letters : static_cast<const Portrait*>(id)->texture();
}

const sf::Shader* PanelPainter::copier() {
    if (!m_copier) m_copier = makeCopier();
    return m_copier->get();
}

void PanelPainter::uploadLetters() {
    ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    unsigned char* pixels = nullptr;
    int width = 0, height = 0;
    atlas.GetTexDataAsRGBA32(&pixels, &width, &height);
    m_letters = std::make_unique<sf::Texture>();
    m_letters->create(unsigned(width), unsigned(height));
    m_letters->update(pixels);
    // Letters stand on whole pixels; without smoothing, software OpenGL fills the same areas much faster.
    m_letters->setSmooth(false);
    m_lettersAreStale = false;
    ++m_lettersEdition;
    atlas.ClearTexData();
}

std::vector<Box> PanelPainter::paint(const ImDrawData& data, sf::RenderTarget& target, sf::Color ground, Held held) {
    if (m_lettersAreStale) uploadLetters();
    const sf::Vector2f size(target.getSize());
    gather(data, size);
    if (held != Held::all || ground != m_ground) m_damage.forget();
    m_ground = ground;
    const ImVec2 all{size.x, size.y};
    const std::vector<Box> areas = held == Held::never ? std::vector{Box{{0, 0}, all}} : m_damage.since(m_strokes, all);
    const sf::View view = target.getView();
    for (const Box& area : areas) {
        clear(target, area, ground);
        for (const Stroke& stroke : m_strokes) draw(stroke, sharedBy(area, stroke.clip), target);
    }
    target.setView(view);
    m_hasPainted = true;
    return areas;
}

// What is to be drawn, in whole pixels of the window.
void PanelPainter::gather(const ImDrawData& data, sf::Vector2f size) {
    m_strokes.clear();
    for (int i = 0; i < data.CmdListsCount; ++i) {
        const ImDrawList& list = *data.CmdLists[i];
        for (const ImDrawCmd& command : list.CmdBuffer) {
            if (command.UserCallback || command.ElemCount == 0) continue;
            const ImVec4& clip = command.ClipRect;
            const Box shown{{std::floor(std::max(clip.x, 0.f)), std::floor(std::max(clip.y, 0.f))},
                            {std::ceil(std::min(clip.z, size.x)), std::ceil(std::min(clip.w, size.y))}};
            if (shown.isEmpty()) continue;
            const auto first = std::size_t(command.VtxOffset);
            const std::span corners(list.VtxBuffer.Data + first, std::size_t(list.VtxBuffer.Size) - first);
            const std::span order(list.IdxBuffer.Data + command.IdxOffset, std::size_t(command.ElemCount));
            const ImTextureID texture = command.GetTexID();
            m_strokes.push_back({texture, freshIn(texture, corners[order.front()]), shown, corners, order});
        }
    }
}

// Portraits are shown as large as they are painted, so that one corner tells where the others are.
Fresh PanelPainter::freshIn(ImTextureID texture, const ImDrawVert& corner) const {
    if (texture == this) return {m_lettersEdition, std::nullopt};
    const auto& portrait = *static_cast<const Portrait*>(texture);
    const sf::Vector2f size(portrait.texture().getSize());
    const sf::Vector2f origin{corner.pos.x - corner.uv.x * size.x, corner.pos.y - corner.uv.y * size.y};
    const sf::FloatRect fresh(portrait.fresh());
    return {portrait.edition(), Box{{origin.x + fresh.left, origin.y + fresh.top},
                                    {origin.x + fresh.left + fresh.width, origin.y + fresh.top + fresh.height}}};
}

// Only what touches the area, which lies within the stroke's clip.
void PanelPainter::draw(const Stroke& stroke, const Box& area, sf::RenderTarget& target) {
    if (area.isEmpty()) return;
    const sf::Texture& texture = textureOf(stroke.texture);
    const sf::Vector2f scale(texture.getSize());
    Paint paint = Paint::blended;
    m_vertices.clear();
    look(target, area);
    const auto flush = [&] {
        if (m_vertices.empty()) return;
        sf::RenderStates states;
        if (paint != Paint::plain) states.texture = &texture;
        if (paint == Paint::portrait) states.blendMode = sf::BlendNone, states.shader = copier();
        target.draw(m_vertices.data(), m_vertices.size(), sf::Triangles, states);
        m_vertices.clear();
    };
    for (std::size_t i = 0; i < stroke.boxes.size(); ++i) {
        if (sharedBy(stroke.boxes[i], area).isEmpty()) continue;
        const ImDrawIdx* const order = &stroke.order[3 * i];
        const ImDrawVert &a = stroke.corners[order[0]], &b = stroke.corners[order[1]], &c = stroke.corners[order[2]];
        // OpenGL takes its time over every new kind of paint, which the first picture shall not wait for.
        const Paint next = m_hasPainted ? paintOf(a, b, c, stroke.texture != this) : Paint::blended;
        if (next != paint) flush();
        paint = next;
        for (const ImDrawVert* corner : {&a, &b, &c}) {
            const auto channel = [&](int shift) { return sf::Uint8(corner->col >> shift); };
            m_vertices.push_back({{corner->pos.x, corner->pos.y},
                                  {channel(IM_COL32_R_SHIFT), channel(IM_COL32_G_SHIFT), channel(IM_COL32_B_SHIFT),
                                   channel(IM_COL32_A_SHIFT)},
                                  {corner->uv.x * scale.x, corner->uv.y * scale.y}});
        }
    }
    flush();
}

} // namespace rapport
