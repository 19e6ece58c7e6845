#include "scene/Shapes.h"

namespace rapport {

DisplayList& box(DisplayList& list, Point from, Point to) {
    return list.polygon({from, {to.x, from.y}, to, {from.x, to.y}});
}

DisplayList& roundedBox(DisplayList& list, Point a, Point b, float r) {
    list.move({a.x + r, a.y}).line({b.x - r, a.y}).curve({b.x, a.y}, {b.x, a.y}, {b.x, a.y + r});
    list.line({b.x, b.y - r}).curve({b.x, b.y}, {b.x, b.y}, {b.x - r, b.y});
    list.line({a.x + r, b.y}).curve({a.x, b.y}, {a.x, b.y}, {a.x, b.y - r});
    return list.line({a.x, a.y + r}).curve({a.x, a.y}, {a.x, a.y}, {a.x + r, a.y}).close();
}

void glow(DisplayList& list, Point middle, float radius, Colour colour) {
    list.ellipse(middle, radius, radius).fill(Radial{middle, radius, colour, faded(colour, 0)});
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

} // namespace rapport
