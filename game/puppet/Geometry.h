#pragma once

#include <cmath>

namespace rapport {

// A place on the customer's sheet of paper: 600 wide, 700 high, y grows downwards.
struct Point {
    float x = 0;
    float y = 0;

    constexpr Point operator+(Point other) const { return {x + other.x, y + other.y}; }
    constexpr Point operator-(Point other) const { return {x - other.x, y - other.y}; }
    constexpr Point operator*(float by) const { return {x * by, y * by}; }
    constexpr bool operator==(const Point&) const = default;
};

inline float length(Point p) {
    return std::hypot(p.x, p.y);
}

constexpr float blend(float from, float to, float share) {
    return from + (to - from) * share;
}

constexpr Point blend(Point from, Point to, float share) {
    return {blend(from.x, to.x, share), blend(from.y, to.y, share)};
}

// Moves, turns and stretches what is drawn: x' = xx·x + xy·y + dx, y' = yx·x + yy·y + dy.
struct Transform {
    float xx = 1, xy = 0;
    float yx = 0, yy = 1;
    float dx = 0, dy = 0;

    static constexpr Transform shift(Point by) { return {1, 0, 0, 1, by.x, by.y}; }
    // Stretches around a fixed point.
    static constexpr Transform stretch(float x, float y, Point around = {}) {
        return {x, 0, 0, y, around.x - x * around.x, around.y - y * around.y};
    }
    // Turns clockwise by an angle in radians around a fixed point.
    static Transform turn(float angle, Point around = {}) {
        const float c = std::cos(angle), s = std::sin(angle);
        return {c, -s, s, c, around.x - c * around.x + s * around.y, around.y - s * around.x - c * around.y};
    }
    constexpr Point operator()(Point p) const { return {xx * p.x + xy * p.y + dx, yx * p.x + yy * p.y + dy}; }
    // First the inner transform, then this one.
    constexpr Transform operator*(const Transform& in) const {
        const Point origin = (*this)({in.dx, in.dy});
        return {xx * in.xx + xy * in.yx,
                xx * in.xy + xy * in.yy,
                yx * in.xx + yy * in.yx,
                yx * in.xy + yy * in.yy,
                origin.x,
                origin.y};
    }
};

} // namespace rapport
