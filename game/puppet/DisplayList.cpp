#include "puppet/DisplayList.h"

#include <array>
#include <cstring>

namespace rapport {

namespace {

constexpr std::array<int, verbCount> counts = {2, 2, 6, 0, 4, 12, 11, 0, 1, 6, 0, 4, 0};

// How far a quarter circle's handles reach.
constexpr float quarter = 0.5523f;
// Handles of a curve through points reach a sixth of the way between its neighbours.
constexpr float reach = 1.0f / 6;

} // namespace

int numbersOf(Verb verb) {
    return counts[std::size_t(verb)];
}

void DisplayList::clear() {
    m_verbs.clear();
    m_numbers.clear();
    m_at = {};
}

void DisplayList::add(Verb verb, std::initializer_list<float> numbers) {
    m_verbs.push_back(verb);
    m_numbers.insert(m_numbers.end(), numbers);
}

DisplayList& DisplayList::move(Point to) {
    add(Verb::move, {to.x, to.y});
    m_at = to;
    return *this;
}

DisplayList& DisplayList::line(Point to) {
    add(Verb::line, {to.x, to.y});
    m_at = to;
    return *this;
}

DisplayList& DisplayList::curve(Point handle, Point otherHandle, Point to) {
    add(Verb::curve, {handle.x, handle.y, otherHandle.x, otherHandle.y, to.x, to.y});
    m_at = to;
    return *this;
}

DisplayList& DisplayList::through(std::initializer_list<Point> points) {
    const Point* begin = points.begin();
    const std::size_t count = points.size();
    Point before = m_at;
    for (std::size_t i = 0; i < count; ++i) {
        const Point from = m_at, to = begin[i];
        const Point after = i + 1 < count ? begin[i + 1] : to;
        curve(from + (to - before) * reach, to - (after - from) * reach, to);
        before = from;
    }
    return *this;
}

DisplayList& DisplayList::close() {
    add(Verb::close, {});
    return *this;
}

DisplayList& DisplayList::blob(std::initializer_list<Point> points) {
    return blob(std::span(points.begin(), points.size()));
}

DisplayList& DisplayList::blob(std::span<const Point> points) {
    const std::size_t count = points.size();
    move(points[0]);
    for (std::size_t i = 0; i < count; ++i) {
        const Point before = points[(i + count - 1) % count], from = points[i];
        const Point to = points[(i + 1) % count], after = points[(i + 2) % count];
        curve(from + (to - before) * reach, to - (after - from) * reach, to);
    }
    return close();
}

DisplayList& DisplayList::ellipse(Point c, float rx, float ry) {
    const float kx = rx * quarter, ky = ry * quarter;
    move({c.x + rx, c.y});
    curve({c.x + rx, c.y + ky}, {c.x + kx, c.y + ry}, {c.x, c.y + ry});
    curve({c.x - kx, c.y + ry}, {c.x - rx, c.y + ky}, {c.x - rx, c.y});
    curve({c.x - rx, c.y - ky}, {c.x - kx, c.y - ry}, {c.x, c.y - ry});
    curve({c.x + kx, c.y - ry}, {c.x + rx, c.y - ky}, {c.x + rx, c.y});
    return close();
}

DisplayList& DisplayList::polygon(std::initializer_list<Point> points) {
    move(*points.begin());
    for (const Point* p = points.begin() + 1; p != points.end(); ++p) line(*p);
    return close();
}

void DisplayList::fill(Colour c) {
    add(Verb::solid, {c.red, c.green, c.blue, c.alpha});
    add(Verb::fill, {});
}

void DisplayList::fill(const Linear& g) {
    const Colour a = g.start, b = g.end;
    add(Verb::linear,
        {g.from.x, g.from.y, g.to.x, g.to.y, a.red, a.green, a.blue, a.alpha, b.red, b.green, b.blue, b.alpha});
    add(Verb::fill, {});
}

void DisplayList::fill(const Radial& g) {
    const Colour a = g.inner, b = g.outer;
    add(Verb::radial,
        {g.centre.x, g.centre.y, g.radius, a.red, a.green, a.blue, a.alpha, b.red, b.green, b.blue, b.alpha});
    add(Verb::fill, {});
}

void DisplayList::stroke(Colour c, float width) {
    add(Verb::solid, {c.red, c.green, c.blue, c.alpha});
    add(Verb::stroke, {width});
}

void DisplayList::pushClip() {
    add(Verb::clip, {});
}

void DisplayList::pushWindow(Point topLeft, Point bottomRight) {
    add(Verb::window, {topLeft.x, topLeft.y, bottomRight.x, bottomRight.y});
}

void DisplayList::pushTransform(const Transform& t) {
    add(Verb::transform, {t.xx, t.xy, t.yx, t.yy, t.dx, t.dy});
}

void DisplayList::pop() {
    add(Verb::restore, {});
}

// Bytes, not values: two lists that draw the same picture the same way are all a face wants to know about.
bool DisplayList::operator==(const DisplayList& other) const {
    return m_verbs == other.m_verbs && m_numbers.size() == other.m_numbers.size() &&
           std::memcmp(m_numbers.data(), other.m_numbers.data(), m_numbers.size() * sizeof(float)) == 0;
}

} // namespace rapport
