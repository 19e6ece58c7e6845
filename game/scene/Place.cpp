#include "scene/Place.h"

#include <algorithm>

namespace rapport {

namespace {

constexpr float figureWidth = 600, figureHeight = 700;
constexpr float medallion = 262; // radius of the portrait on the chat's wall

DisplayList& box(DisplayList& list, Point from, Point to) {
    return list.polygon({from, {to.x, from.y}, to, {from.x, to.y}});
}

DisplayList& roundedBox(DisplayList& list, Point a, Point b, float r) {
    list.move({a.x + r, a.y}).line({b.x - r, a.y}).curve({b.x, a.y}, {b.x, a.y}, {b.x, a.y + r});
    list.line({b.x, b.y - r}).curve({b.x, b.y}, {b.x, b.y}, {b.x - r, b.y});
    list.line({a.x + r, b.y}).curve({a.x, b.y}, {a.x, b.y}, {a.x, b.y - r});
    return list.line({a.x, a.y + r}).curve({a.x, a.y}, {a.x, a.y}, {a.x + r, a.y}).close();
}

void plant(DisplayList& list, Point foot, float size) {
    const auto p = [&](float x, float y) { return foot + Point{x, y} * size; };
    const auto leaf = [&](float x, float y, float bend, Colour colour) {
        list.move(p(0, -60)).through({p(x * 0.35f + bend, y * 0.55f - 30), p(x, y)});
        list.through({p(x * 0.6f - bend * 0.6f, y * 0.5f - 40), p(0, -60)}).close().fill(colour);
    };
    leaf(-74, -150, -26, rgb(0x86B29A));
    leaf(70, -160, 24, rgb(0x7DAA92));
    leaf(-40, -206, -24, rgb(0x74A48A));
    leaf(36, -214, 22, rgb(0x94BEA6));
    leaf(-2, -236, -18, rgb(0x6B9C82));
    list.polygon({p(-34, -66), p(34, -66), p(26, 0), p(-26, 0)})
        .fill(Linear{p(-34, -60), p(34, 0), rgb(0xE9DED0), rgb(0xC9B8A4)});
    box(list, p(-38, -74), p(38, -62)).fill(rgb(0xF0E7DB));
}

// Tall windows with the morning behind them, a lamp row, a queue display and a plant: a hall that stays quiet.
void counterHall(DisplayList& list, float width, float height) {
    const float floor = height - 150, middle = 0.5f * width;
    box(list, {0, 0}, {width, height}).fill(Linear{{0, 0}, {0, floor}, rgb(0xDDE7EA), rgb(0xC6D6DB)});
    for (float x = middle - 590; x < width + 200; x += 236) {
        if (x < -210) continue;
        const Point a{x, height - 660}, b{x + 196, floor - 60};
        box(list, a, b).fill(Linear{a, b, rgb(0xFBF6E8), rgb(0xBFDBE6)});
        box(list, a, b).pushClip();
        list.ellipse({x + 60, b.y - 8}, 74, 54).fill(rgb(0xA9CDBF, 0.7f));
        list.ellipse({x + 140, b.y + 4}, 70, 70).fill(rgb(0x9CC4B6, 0.65f));
        list.pop();
        box(list, {a.x, b.y - 2}, {b.x, b.y + 70}).fill(rgb(0xDCE6E8));
        box(list, {x + 95, a.y}, {x + 101, b.y}).fill(rgb(0xEEF3F3, 0.9f));
        box(list, {a.x, a.y + 150}, {b.x, a.y + 155}).fill(rgb(0xEEF3F3, 0.9f));
        box(list, {a.x - 8, b.y - 4}, {b.x + 8, b.y + 6}).fill(rgb(0xF4F6F4));
    }
    box(list, {0, floor}, {width, height}).fill(Linear{{0, floor}, {0, height}, rgb(0xC7CFCD), rgb(0xB4BDBD)});
    box(list, {0, floor - 4}, {width, floor + 4}).fill(rgb(0xF1F3F0));
    for (float x = middle - 420; x < width + 60; x += 280) {
        list.move({x, -10}).line({x, height - 640}).stroke(rgb(0x9FB0B5, 0.7f), 3);
        list.move({x - 38, height - 608})
            .through({{x - 30, height - 632}, {x, height - 646}, {x + 30, height - 632}, {x + 38, height - 608}});
        list.close().fill(rgb(0xEFCF93));
        const Point glow{x, height - 606};
        list.ellipse(glow, 90, 60).fill(Radial{glow, 90, rgb(0xFFF3D2, 0.7f), rgb(0xFFF3D2, 0)});
    }
    plant(list, {middle - 262, floor + 22}, 1.05f);
    const Point sign{middle + 172, height - 570};
    roundedBox(list, sign, sign + Point{112, 62}, 8).fill(rgb(0x4E6470, 0.75f));
    for (int i = 0; i < 3; ++i)
        roundedBox(list, sign + Point{14, 13 + 14.0f * float(i)},
                   sign + Point{i == 1 ? 78.0f : 96.0f, 20 + 14.0f * float(i)}, 3)
            .fill(i == 0 ? rgb(0xF2C879, 0.9f) : rgb(0xDCE8EA, 0.7f));
    // Depth: the far is paler, the picture is brightest behind the head.
    const Point light{middle - 40, height - 450};
    list.ellipse(light, 420, 420).fill(Radial{light, 420, rgb(0xFFFBF2, 0.55f), rgb(0xFFFBF2, 0)});
}

Point medallionMiddle(float width, float height) {
    return {0.5f * width, 0.5f * height};
}

// A plain wall with the frame of a portrait and two quiet speech bubbles.
void chatWall(DisplayList& list, float width, float height) {
    box(list, {0, 0}, {width, height}).fill(Linear{{0, 0}, {width * 0.3f, height}, rgb(0xF3ECE3), rgb(0xE2D8CC)});
    const Point m = medallionMiddle(width, height);
    const auto bubble = [&](Point at, float wide, bool fromRight, Colour colour) {
        at.x = std::clamp(at.x, 14.0f, std::max(14.0f, width - wide - 14));
        roundedBox(list, at, at + Point{wide, 58}, 26).fill(colour);
        const float x = fromRight ? at.x + wide - 30 : at.x + 30;
        list.polygon({{x - 12, at.y + 54}, {x + 12, at.y + 54}, {x + (fromRight ? 16.0f : -16.0f), at.y + 76}})
            .fill(colour);
    };
    bubble({m.x - 330, m.y - 330}, 190, false, rgb(0xDCE6E3, 0.8f));
    bubble({m.x + 150, m.y - 300}, 150, true, rgb(0xEBCFB4, 0.55f));
    bubble({m.x + 190, m.y + 236}, 170, true, rgb(0xDCE6E3, 0.7f));
    list.ellipse(m + Point{0, 12}, medallion + 18, medallion + 18)
        .fill(Radial{m + Point{0, 14}, medallion + 18, rgb(0x5B4636, 0.5f), rgb(0x5B4636, 0)});
    list.ellipse(m, medallion + 10, medallion + 10).fill(rgb(0xFDFAF5));
    list.ellipse(m, medallion, medallion)
        .fill(Linear{m + Point{0, -medallion}, m + Point{0, medallion}, rgb(0xDDE9E8), rgb(0xB9D0D2)});
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
      m_scale(std::min(float(width) / figureWidth, float(height) / figureHeight)), m_width(float(width) / m_scale),
      m_height(float(height) / m_scale) {}

void Stage::paintPlace(cairo_t* context) const {
    DisplayList list;
    switch (m_kind) {
    case Kind::counter: counterHall(list, m_width, m_height); break;
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
    if (m_kind == Kind::chat) {
        const Point m = medallionMiddle(m_width, m_height);
        constexpr double size = 0.78;
        cairo_arc(context, m.x, m.y, medallion, 0, 6.2832);
        cairo_clip(context);
        cairo_translate(context, m.x - 300 * size, m.y + medallion - 690 * size);
        cairo_scale(context, size, size);
    } else {
        cairo_rectangle(context, 0, 0, m_width, m_height);
        cairo_clip(context);
        cairo_translate(context, 0.5 * (m_width - figureWidth), m_height - figureHeight);
    }
    paint(figure, context);
    cairo_restore(context);
}

} // namespace rapport
