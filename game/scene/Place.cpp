#include "scene/Place.h"

#include "scene/Shapes.h"

#include <algorithm>

namespace rapport {

namespace {

constexpr float figureWidth = 600, figureHeight = 700;
// A plain wall with three quiet speech bubbles; the portrait stands before it.
void chatWall(DisplayList& list, float width, float height) {
    box(list, {0, 0}, {width, height}).fill(Linear{{0, 0}, {width * 0.3f, height}, rgb(0xF3ECE3), rgb(0xE2D8CC)});
    const Point m{0.5f * width, height - 350};
    const auto bubble = [&](Point at, float wide, bool fromRight, Colour colour) {
        at.x = std::clamp(at.x, 14.0f, std::max(14.0f, width - wide - 14));
        roundedBox(list, at, at + Point{wide, 58}, 26).fill(colour);
        const float x = fromRight ? at.x + wide - 30 : at.x + 30;
        list.polygon({{x - 12, at.y + 54}, {x + 12, at.y + 54}, {x + (fromRight ? 16.0f : -16.0f), at.y + 76}})
            .fill(colour);
    };
    bubble({m.x - 330, m.y - 330}, 190, false, rgb(0xDCE6E3, 0.8f));
    bubble({m.x + 150, m.y - 310}, 150, true, rgb(0xEBCFB4, 0.55f));
    bubble({m.x - 150, m.y + 236}, 170, false, rgb(0xDCE6E3, 0.7f));
}

// A voice has no room: evening colours, rings that spread from the speaker, a few soft lights.
void phoneScene(DisplayList& list, float width, float height) {
    box(list, {0, 0}, {width, height}).fill(Linear{{0, 0}, {width * 0.4f, height}, rgb(0x5D6F94), rgb(0xC79F9C)});
    const Point m{0.5f * width, height - 430};
    for (int ring = 6; ring >= 1; --ring) {
        const float r = 90 + 78.0f * float(ring);
        list.ellipse(m, r, r).fill(rgb(0xFFEBD8, 0.075f));
    }
    const auto light = [&](float x, float y, float r, Colour colour) {
        const Point at = m + Point{x, y};
        list.ellipse(at, r, r).fill(Radial{at, r, colour, faded(colour, 0)});
    };
    light(-260, -180, 150, rgb(0xFFD9A8, 0.4f));
    light(290, -60, 190, rgb(0xF7B7A6, 0.4f));
    light(230, -230, 90, rgb(0xFFF1D6, 0.45f));
    light(-300, 120, 170, rgb(0x9FB6E0, 0.4f));
    light(0, -30, 330, rgb(0xFFF3E4, 0.5f));
}

} // namespace

Stage::Stage(std::string_view place, int width, int height)
    : m_kind(place == "chat"    ? Kind::chat
             : place == "phone" ? Kind::phone
                                : Kind::counter),
      m_backdrop(backdropOf(place)), m_scale(std::min(float(width) / figureWidth, float(height) / figureHeight)),
      m_width(float(width) / m_scale), m_height(float(height) / m_scale) {}

void Stage::paintPlace(cairo_t* context) const {
    DisplayList list;
    switch (m_kind) {
    case Kind::counter: drawBackdrop(m_backdrop, m_width, m_height, list); break;
    case Kind::chat: chatWall(list, m_width, m_height); break;
    case Kind::phone: phoneScene(list, m_width, m_height); break;
    }
    cairo_save(context);
    cairo_scale(context, m_scale, m_scale);
    paint(list, context);
    cairo_restore(context);
}

void Stage::paintFigure(const DisplayList& figure, cairo_t* context) const {
    cairo_save(context);
    cairo_scale(context, m_scale, m_scale);
    cairo_rectangle(context, 0, 0, m_width, m_height);
    cairo_clip(context);
    cairo_translate(context, 0.5 * (m_width - figureWidth), m_height - figureHeight);
    cairo_set_antialias(context, CAIRO_ANTIALIAS_FAST); // of what moves nobody can tell the difference
    paint(figure, context);
    cairo_restore(context);
}

} // namespace rapport
