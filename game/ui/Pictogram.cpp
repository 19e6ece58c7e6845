#include "ui/Pictogram.h"

#include <algorithm>
#include <cmath>
#include <initializer_list>

namespace rapport {

namespace {

// A pen on a square from (0, 0) to (1, 1).
struct Pen {
    ImDrawList& draw;
    ImVec2 corner;
    float size;
    ImU32 colour;
    float width;

    ImVec2 at(float x, float y) const { return {corner.x + x * size, corner.y + y * size}; }
    void line(std::initializer_list<ImVec2> points, bool closed = false) const {
        for (const ImVec2 point : points) draw.PathLineTo(at(point.x, point.y));
        draw.PathStroke(colour, closed ? ImDrawFlags_Closed : ImDrawFlags_None, width);
    }
    void shape(std::initializer_list<ImVec2> points) const {
        for (const ImVec2 point : points) draw.PathLineTo(at(point.x, point.y));
        draw.PathFillConvex(colour);
    }
    void curve(ImVec2 a, ImVec2 b, ImVec2 c, ImVec2 d) const {
        draw.AddBezierCubic(at(a.x, a.y), at(b.x, b.y), at(c.x, c.y), at(d.x, d.y), colour, width);
    }
    void circle(float x, float y, float radius) const { draw.AddCircle(at(x, y), radius * size, colour, 0, width); }
    void disc(float x, float y, float radius) const { draw.AddCircleFilled(at(x, y), radius * size, colour); }
    void rect(float x0, float y0, float x1, float y1, float rounding) const {
        draw.AddRect(at(x0, y0), at(x1, y1), colour, rounding * size, 0, width);
    }
    void block(float x0, float y0, float x1, float y1, float rounding) const {
        draw.AddRectFilled(at(x0, y0), at(x1, y1), colour, rounding * size);
    }
    void arc(float x, float y, float radius, float from, float to) const {
        draw.PathArcTo(at(x, y), radius * size, from, to, 20);
        draw.PathStroke(colour, 0, width);
    }
};

constexpr float pi = 3.14159265f;

void drawLock(const Pen& pen) {
    pen.block(0.18f, 0.44f, 0.82f, 0.92f, 0.1f);
    pen.arc(0.5f, 0.44f, 0.2f, -pi, 0);
    pen.line({{0.3f, 0.44f}, {0.3f, 0.5f}});
    pen.line({{0.7f, 0.44f}, {0.7f, 0.5f}});
}

void drawBulb(const Pen& pen) {
    pen.arc(0.5f, 0.4f, 0.3f, pi * 0.72f, pi * 2.28f);
    pen.line({{0.32f, 0.63f}, {0.38f, 0.75f}, {0.62f, 0.75f}, {0.68f, 0.63f}});
    pen.line({{0.42f, 0.88f}, {0.58f, 0.88f}});
}

void drawHourglass(const Pen& pen, float sand) {
    pen.line({{0.2f, 0.1f}, {0.8f, 0.1f}, {0.52f, 0.5f}, {0.8f, 0.9f}, {0.2f, 0.9f}, {0.48f, 0.5f}}, true);
    const float top = 0.5f - 0.36f * sand;
    const float half = 0.26f * sand;
    if (sand > 0.05f) pen.shape({{0.5f - half, top}, {0.5f + half, top}, {0.5f, 0.5f}});
    const float heap = 0.86f - 0.3f * (1 - sand);
    if (sand < 0.95f) pen.shape({{0.5f, heap}, {0.74f, 0.88f}, {0.26f, 0.88f}});
}

void drawShield(const Pen& pen) {
    pen.line({{0.5f, 0.08f},
              {0.84f, 0.2f},
              {0.82f, 0.54f},
              {0.7f, 0.76f},
              {0.5f, 0.93f},
              {0.3f, 0.76f},
              {0.18f, 0.54f},
              {0.16f, 0.2f}},
             true);
}

void drawStar(const Pen& pen) {
    for (int i = 0; i < 10; ++i) {
        const float radius = i % 2 ? 0.2f : 0.46f;
        const float angle = -pi / 2 + float(i) * pi / 5;
        pen.draw.PathLineTo(pen.at(0.5f + radius * std::cos(angle), 0.53f + radius * std::sin(angle)));
    }
    pen.draw.PathStroke(pen.colour, ImDrawFlags_Closed, pen.width);
}

void drawCorners(const Pen& pen, float outer, float inner) {
    for (const float x : {-1.f, 1.f})
        for (const float y : {-1.f, 1.f})
            pen.line({{0.5f + x * inner, 0.5f + y * outer},
                      {0.5f + x * outer, 0.5f + y * outer},
                      {0.5f + x * outer, 0.5f + y * inner}});
}

void drawPhone(const Pen& pen) {
    pen.curve({0.14f, 0.5f}, {0.1f, 0.14f}, {0.9f, 0.14f}, {0.86f, 0.5f});
    pen.block(0.06f, 0.46f, 0.3f, 0.64f, 0.06f);
    pen.block(0.7f, 0.46f, 0.94f, 0.64f, 0.06f);
    pen.line({{0.2f, 0.82f}, {0.8f, 0.82f}});
}

void drawBubble(const Pen& pen) {
    pen.rect(0.08f, 0.14f, 0.92f, 0.7f, 0.16f);
    pen.shape({{0.26f, 0.68f}, {0.5f, 0.68f}, {0.26f, 0.92f}});
}

void drawCounter(const Pen& pen) {
    pen.arc(0.5f, 0.68f, 0.34f, -pi, 0);
    pen.line({{0.1f, 0.7f}, {0.9f, 0.7f}});
    pen.block(0.08f, 0.8f, 0.92f, 0.9f, 0.04f);
    pen.disc(0.5f, 0.24f, 0.07f);
}

void drawKeyboard(const Pen& pen) {
    pen.rect(0.04f, 0.24f, 0.96f, 0.78f, 0.1f);
    for (const float x : {0.22f, 0.41f, 0.59f, 0.78f}) pen.disc(x, 0.42f, 0.045f);
    pen.line({{0.28f, 0.62f}, {0.72f, 0.62f}});
}

void drawSliders(const Pen& pen) {
    const float knob[] = {0.32f, 0.68f, 0.45f};
    for (int row = 0; row < 3; ++row) {
        const float y = 0.24f + 0.26f * float(row);
        pen.line({{0.1f, y}, {0.9f, y}});
        pen.disc(knob[row], y, 0.1f);
    }
}

// Good, bad, or neither yet.
void drawVerdict(const Pen& pen, int level) {
    if (level >= 6) return pen.line({{0.34f, 0.5f}, {0.47f, 0.63f}, {0.68f, 0.36f}});
    if (level <= 3) return pen.line({{0.38f, 0.36f}, {0.62f, 0.64f}});
    pen.disc(0.5f, 0.5f, 0.08f);
}

} // namespace

void draw(ImDrawList& list, Pictogram what, ImVec2 centre, float size, ImU32 colour) {
    const Pen pen{list, {centre.x - size / 2, centre.y - size / 2}, size, colour, std::max(1.5f, size * 0.09f)};
    switch (what) {
    case Pictogram::lock: return drawLock(pen);
    case Pictogram::back: return pen.line({{0.62f, 0.18f}, {0.3f, 0.5f}, {0.62f, 0.82f}});
    case Pictogram::forward: return pen.line({{0.38f, 0.18f}, {0.7f, 0.5f}, {0.38f, 0.82f}});
    case Pictogram::plus: pen.line({{0.5f, 0.18f}, {0.5f, 0.82f}}); [[fallthrough]];
    case Pictogram::minus: return pen.line({{0.18f, 0.5f}, {0.82f, 0.5f}});
    case Pictogram::enlarge: return drawCorners(pen, 0.38f, 0.14f);
    case Pictogram::shrink: return drawCorners(pen, 0.14f, 0.4f);
    case Pictogram::pause:
        pen.block(0.24f, 0.16f, 0.42f, 0.84f, 0.04f);
        return pen.block(0.58f, 0.16f, 0.76f, 0.84f, 0.04f);
    case Pictogram::bulb: return drawBulb(pen);
    case Pictogram::hourglass: return drawHourglass(pen, 0.5f);
    case Pictogram::shield: return drawShield(pen);
    case Pictogram::star: return drawStar(pen);
    case Pictogram::check: return pen.line({{0.14f, 0.54f}, {0.4f, 0.78f}, {0.88f, 0.24f}});
    case Pictogram::cross: pen.line({{0.2f, 0.2f}, {0.8f, 0.8f}}); return pen.line({{0.8f, 0.2f}, {0.2f, 0.8f}});
    case Pictogram::up: return pen.shape({{0.5f, 0.2f}, {0.86f, 0.78f}, {0.14f, 0.78f}});
    case Pictogram::down: return pen.shape({{0.14f, 0.22f}, {0.86f, 0.22f}, {0.5f, 0.8f}});
    case Pictogram::counter: return drawCounter(pen);
    case Pictogram::phone: return drawPhone(pen);
    case Pictogram::chat:
        drawBubble(pen);
        for (const float x : {0.3f, 0.5f, 0.7f}) pen.disc(x, 0.42f, 0.05f);
        return;
    case Pictogram::warning:
        pen.line({{0.5f, 0.1f}, {0.94f, 0.88f}, {0.06f, 0.88f}}, true);
        pen.line({{0.5f, 0.38f}, {0.5f, 0.62f}});
        return pen.disc(0.5f, 0.75f, 0.05f);
    case Pictogram::sliders: return drawSliders(pen);
    case Pictogram::ear:
        pen.curve({0.3f, 0.4f}, {0.26f, 0.02f}, {0.86f, 0.02f}, {0.78f, 0.42f});
        pen.curve({0.78f, 0.42f}, {0.72f, 0.64f}, {0.58f, 0.6f}, {0.56f, 0.78f});
        pen.curve({0.56f, 0.78f}, {0.52f, 0.98f}, {0.3f, 0.94f}, {0.32f, 0.74f});
        return pen.curve({0.44f, 0.42f}, {0.44f, 0.24f}, {0.66f, 0.24f}, {0.62f, 0.44f});
    case Pictogram::bubble:
        drawBubble(pen);
        pen.line({{0.26f, 0.34f}, {0.74f, 0.34f}});
        return pen.line({{0.26f, 0.5f}, {0.56f, 0.5f}});
    case Pictogram::keyboard: return drawKeyboard(pen);
    case Pictogram::chart:
        pen.block(0.14f, 0.52f, 0.32f, 0.88f, 0.03f);
        pen.block(0.41f, 0.3f, 0.59f, 0.88f, 0.03f);
        return pen.block(0.68f, 0.12f, 0.86f, 0.88f, 0.03f);
    case Pictogram::again:
        pen.arc(0.5f, 0.52f, 0.34f, -pi * 0.3f, pi * 1.35f);
        return pen.shape({{0.56f, 0.02f}, {0.86f, 0.24f}, {0.54f, 0.42f}});
    }
}

void drawFace(ImDrawList& list, ImVec2 centre, float size, ImU32 colour, float joy, float anger) {
    const Pen pen{list, {centre.x - size / 2, centre.y - size / 2}, size, colour, std::max(1.5f, size * 0.08f)};
    pen.circle(0.5f, 0.5f, 0.45f);
    pen.disc(0.34f, 0.46f, 0.06f);
    pen.disc(0.66f, 0.46f, 0.06f);
    const float bend = 0.16f * joy;
    pen.curve({0.3f, 0.7f - bend / 2}, {0.4f, 0.7f + bend}, {0.6f, 0.7f + bend}, {0.7f, 0.7f - bend / 2});
    if (anger > 0.15f) {
        const float slope = 0.14f * anger;
        pen.line({{0.22f, 0.32f - slope / 2}, {0.42f, 0.32f + slope / 2}});
        pen.line({{0.78f, 0.32f - slope / 2}, {0.58f, 0.32f + slope / 2}});
    }
}

void drawFeeling(ImDrawList& list, Feeling feeling, int level, ImVec2 centre, float size, ImU32 colour) {
    const float share = float(level) / feelingMax;
    const Pen pen{list, {centre.x - size / 2, centre.y - size / 2}, size, colour, std::max(1.5f, size * 0.08f)};
    switch (feeling) {
    case Feeling::anger: return drawFace(list, centre, size, colour, 0.6f - 1.6f * share, share * 1.4f);
    case Feeling::satisfaction: // no second face: one may be furious with somebody who serves the matter well
        pen.rect(0.18f, 0.06f, 0.82f, 0.94f, 0.1f);
        return drawVerdict(pen, level);
    case Feeling::patience: return drawHourglass(pen, share);
    case Feeling::clarity: return drawBulb(pen);
    case Feeling::expectation: return drawStar(pen);
    case Feeling::trust: drawShield(pen); return drawVerdict(pen, level);
    }
}

Pictogram pictogramOf(Channel channel) {
    switch (channel) {
    case Channel::phone: return Pictogram::phone;
    case Channel::chat: return Pictogram::chat;
    default: return Pictogram::counter;
    }
}

} // namespace rapport
