#pragma once

#include "puppet/Colour.h"
#include "puppet/Geometry.h"

#include <cstdint>
#include <initializer_list>
#include <span>
#include <vector>

namespace rapport {

// One instruction of a display list. After each stands how many numbers it brings.
enum class Verb : std::uint8_t {
    move,      // 2: x y
    line,      // 2: x y
    curve,     // 6: two handles and the end of a Bézier curve
    close,     // 0
    solid,     // 4: red green blue alpha; the paint for the next fill or stroke
    linear,    // 12: from x y, to x y, the colour at each end
    radial,    // 11: centre x y, radius, the colour in the middle and at the rim
    fill,      // 0: fills the path and forgets it
    stroke,    // 1: width; draws the path with round ends and forgets it
    transform, // 6: xx xy yx yy dx dy, until the matching restore
    clip,      // 0: paints only inside the path until the matching restore
    window,    // 4: left top right bottom; paints only the pixels of an upright box until the matching restore
    restore,   // 0: ends the latest transform, clip or window
};

inline constexpr std::size_t verbCount = std::size_t(Verb::restore) + 1;

// How many numbers a verb brings.
int numbersOf(Verb verb);

// A colour running straight from one point to another, or from a centre to a rim.
struct Linear {
    Point from, to;
    Colour start, end;
};
struct Radial {
    Point centre;
    float radius = 1;
    Colour inner, outer;
};

// A picture as a flat list of instructions that any face can paint: Cairo here, SVG or a canvas elsewhere.
// Clearing keeps the memory, so drawing the same figure again allocates nothing.
class DisplayList {
public:
    void clear();

    DisplayList& move(Point to);
    DisplayList& line(Point to);
    DisplayList& curve(Point handle, Point otherHandle, Point to);
    // A smooth curve from where the path is through all the points.
    DisplayList& through(std::initializer_list<Point> points);
    DisplayList& close();
    // Closed shapes: a smooth one through the points, an ellipse, a polygon.
    DisplayList& blob(std::initializer_list<Point> points);
    DisplayList& blob(std::span<const Point> points);
    DisplayList& ellipse(Point centre, float radiusX, float radiusY);
    DisplayList& polygon(std::initializer_list<Point> points);

    // Each of these uses up the path.
    void fill(Colour colour);
    void fill(const Linear& gradient);
    void fill(const Radial& gradient);
    void stroke(Colour colour, float width);
    void pushClip();
    // Cheap, and its edges are not softened: for what something else will cover.
    void pushWindow(Point topLeft, Point bottomRight);

    void pushTransform(const Transform& transform);
    // Ends the latest push of any kind.
    void pop();

    std::span<const Verb> verbs() const { return m_verbs; }
    // The numbers of all verbs, one after the other.
    std::span<const float> numbers() const { return m_numbers; }
    bool operator==(const DisplayList& other) const;

private:
    void add(Verb verb, std::initializer_list<float> numbers);

    std::vector<Verb> m_verbs;
    std::vector<float> m_numbers;
    Point m_at;
};

} // namespace rapport
