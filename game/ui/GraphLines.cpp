#include "ui/GraphLines.h"

#include <algorithm>
#include <cmath>

namespace rapport {

namespace {

float lengthOf(ImVec2 from, ImVec2 to) {
    return std::hypot(to.x - from.x, to.y - from.y);
}

ImVec2 between(ImVec2 from, ImVec2 to, float share) {
    return {from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share};
}

} // namespace

void drawLine(ImDrawList& draw, const std::vector<ImVec2>& points, const LineLook& look) {
    if (look.dash <= 0) {
        draw.AddPolyline(points.data(), int(points.size()), look.colour, 0, look.width);
        return;
    }
    const ImVec2 min = draw.GetClipRectMin(), max = draw.GetClipRectMax();
    float walked = 0; // within a dash and its gap
    for (std::size_t i = 1; i < points.size(); ++i) {
        const ImVec2 from = points[i - 1], to = points[i];
        const float length = lengthOf(from, to);
        const bool isSeen = std::max(from.x, to.x) >= min.x && std::min(from.x, to.x) <= max.x &&
                            std::max(from.y, to.y) >= min.y && std::min(from.y, to.y) <= max.y;
        for (float at = 0; at < length && isSeen;) {
            const bool isDash = walked < look.dash;
            const float step = std::min(length - at, (isDash ? look.dash : 2 * look.dash) - walked);
            if (isDash)
                draw.AddLine(between(from, to, at / length), between(from, to, (at + step) / length), look.colour,
                             look.width);
            at += std::max(step, 0.01f);
            walked = std::fmod(walked + std::max(step, 0.01f), 2 * look.dash);
        }
    }
}

void drawArrow(ImDrawList& draw, const std::vector<ImVec2>& points, ImU32 colour, float size) {
    if (points.size() < 2) return;
    const ImVec2 tip = points.back();
    ImVec2 tail = points[points.size() - 2];
    for (std::size_t i = points.size() - 1; i-- > 0 && lengthOf(tail, tip) < size;) tail = points[i];
    const float length = std::max(0.01f, lengthOf(tail, tip));
    const ImVec2 along{(tip.x - tail.x) / length, (tip.y - tail.y) / length};
    const ImVec2 foot{tip.x - along.x * size, tip.y - along.y * size};
    const float half = size * 0.45f;
    draw.AddTriangleFilled(tip, {foot.x - along.y * half, foot.y + along.x * half},
                           {foot.x + along.y * half, foot.y - along.x * half}, colour);
}

ImVec2 placeAlong(const std::vector<ImVec2>& points, float share) {
    float whole = 0;
    for (std::size_t i = 1; i < points.size(); ++i) whole += lengthOf(points[i - 1], points[i]);
    float left = whole * share;
    for (std::size_t i = 1; i < points.size(); ++i) {
        const float length = lengthOf(points[i - 1], points[i]);
        if (length >= left && length > 0) return between(points[i - 1], points[i], left / length);
        left -= length;
    }
    return points.empty() ? ImVec2() : points.back();
}

} // namespace rapport
