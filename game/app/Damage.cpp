#include "app/Damage.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstddef>
#include <utility>

namespace rapport {

namespace {

constexpr int tile = 32;        // pixels
constexpr int tilesForOne = 12; // to draw an area costs about as much as so many more tiles would

std::uint64_t stirred(std::uint64_t into, std::uint64_t value) {
    into = (into ^ value) * 0x9E37'79B9'7F4A'7C15;
    return into ^ into >> 29;
}

std::uint64_t pairOf(ImVec2 values) {
    return std::uint64_t(std::bit_cast<std::uint32_t>(values.x)) << 32 | std::bit_cast<std::uint32_t>(values.y);
}

// What is said of a triangle's three corners, each part of it weighed differently.
std::uint64_t sumOf(std::span<const ImDrawVert> corners, const ImDrawIdx* order) {
    constexpr std::uint64_t weights[] = {0x9E37'79B9'7F4A'7C15, 0xC2B2'AE3D'27D4'EB4F, 0x1656'67B1'9E37'79F9,
                                         0xD6E8'FEB8'6659'FD93, 0xA076'1D64'78BD'642F, 0xE703'7ED1'A0B4'28DB,
                                         0x8EBC'6AF0'9C88'C6E3, 0x5899'65CC'7537'4CC3, 0x1D8E'4E27'C47D'124F};
    std::uint64_t sum = 0;
    for (std::size_t i = 0; i < 3; ++i) {
        const ImDrawVert& corner = corners[order[i]];
        sum += pairOf(corner.pos) * weights[3 * i] + pairOf(corner.uv) * weights[3 * i + 1] +
               corner.col * weights[3 * i + 2];
    }
    return sum;
}

// The tiles that a box touches.
Tiles tilesUnder(const Box& box, int columns, int rows) {
    const auto first = [](float at, int count) { return std::clamp(int(std::floor(at)) / tile, 0, count); };
    const auto last = [](float at, int count) { return std::clamp(int(std::ceil(at)) / tile + 1, 0, count); };
    return {first(box.min.x, columns), first(box.min.y, rows), last(box.max.x, columns), last(box.max.y, rows)};
}

Box boxOf(const Tiles& tiles, ImVec2 size) {
    return {{float(tiles.left * tile), float(tiles.top * tile)},
            {std::min(float(tiles.right * tile), size.x), std::min(float(tiles.bottom * tile), size.y)}};
}

int countOf(const Tiles& tiles) {
    return (tiles.right - tiles.left) * (tiles.bottom - tiles.top);
}

Tiles around(const Tiles& one, const Tiles& other) {
    return {std::min(one.left, other.left), std::min(one.top, other.top), std::max(one.right, other.right),
            std::max(one.bottom, other.bottom)};
}

// Two areas that are better drawn as one.
std::optional<std::pair<std::size_t, std::size_t>> belongTogether(const std::vector<Tiles>& areas) {
    for (std::size_t one = 0; one < areas.size(); ++one)
        for (std::size_t other = one + 1; other < areas.size(); ++other)
            if (countOf(around(areas[one], areas[other])) <= countOf(areas[one]) + countOf(areas[other]) + tilesForOne)
                return std::pair(one, other);
    return std::nullopt;
}

std::vector<Tiles> joined(std::vector<Tiles> areas) {
    while (const auto pair = belongTogether(areas)) {
        areas[pair->first] = around(areas[pair->first], areas[pair->second]);
        areas.erase(areas.begin() + std::ptrdiff_t(pair->second));
    }
    return areas;
}

} // namespace

std::vector<Box> boxesOf(std::span<const ImDrawVert> corners, std::span<const ImDrawIdx> order) {
    std::vector<Box> boxes;
    boxes.reserve(order.size() / 3);
    for (std::size_t i = 0; i + 3 <= order.size(); i += 3) {
        const ImVec2 a = corners[order[i]].pos, b = corners[order[i + 1]].pos, c = corners[order[i + 2]].pos;
        boxes.push_back({{std::min({a.x, b.x, c.x}), std::min({a.y, b.y, c.y})},
                         {std::max({a.x, b.x, c.x}), std::max({a.y, b.y, c.y})}});
    }
    return boxes;
}

std::vector<Box> Damage::since(std::span<const Stroke> picture, ImVec2 size) {
    fit(size);
    for (const Stroke& stroke : picture) {
        add(stroke);
        addFresh(stroke);
    }
    std::vector<Box> areas;
    if (m_last.empty()) {
        areas.push_back({{0, 0}, size});
    } else {
        for (const Tiles& tiles : joined(differing())) areas.push_back(boxOf(tiles, size));
    }
    m_last.swap(m_now);
    m_seen.swap(m_shown);
    return areas;
}

void Damage::fit(ImVec2 size) {
    if (size.x != m_size.x || size.y != m_size.y) forget();
    m_size = size;
    m_columns = (int(size.x) + tile - 1) / tile;
    m_rows = (int(size.y) + tile - 1) / tile;
    const auto count = std::size_t(m_columns) * std::size_t(m_rows);
    m_now.assign(count, 0);
    m_isFresh.assign(count, false);
    m_shown.clear();
}

void Damage::add(const Stroke& stroke) {
    const std::uint64_t ink = std::uint64_t(reinterpret_cast<std::uintptr_t>(stroke.texture));
    const std::uint64_t seed = stirred(stirred(ink, pairOf(stroke.clip.min)), pairOf(stroke.clip.max));
    for (std::size_t i = 0; i < stroke.boxes.size(); ++i) {
        const Box seen = sharedBy(stroke.boxes[i], stroke.clip);
        if (seen.isEmpty()) continue;
        const std::uint64_t triangle = stirred(seed, sumOf(stroke.corners, &stroke.order[3 * i]));
        const Tiles under = tilesUnder(seen, m_columns, m_rows);
        for (int row = under.top; row < under.bottom; ++row)
            for (int column = under.left; column < under.right; ++column) {
                std::uint64_t& held = m_now[std::size_t(row * m_columns + column)];
                held = stirred(held, triangle);
            }
    }
}

void Damage::addFresh(const Stroke& stroke) {
    m_shown[stroke.texture] = stroke.fresh.edition;
    const auto seen = m_seen.find(stroke.texture);
    if (seen != m_seen.end() && seen->second == stroke.fresh.edition) return;
    const bool isNext = seen != m_seen.end() && seen->second + 1 == stroke.fresh.edition;
    const Box area = isNext && stroke.fresh.area ? sharedBy(*stroke.fresh.area, stroke.clip) : stroke.clip;
    if (area.isEmpty()) return;
    const Tiles under = tilesUnder(area, m_columns, m_rows);
    for (int row = under.top; row < under.bottom; ++row)
        for (int column = under.left; column < under.right; ++column)
            m_isFresh[std::size_t(row * m_columns + column)] = true;
}

// As few rectangles as what differs alike in rows below one another makes up.
std::vector<Tiles> Damage::differing() const {
    std::vector<Tiles> found;
    for (int row = 0; row < m_rows; ++row) {
        const auto differs = [&](int column) {
            const auto at = std::size_t(row * m_columns + column);
            return m_now[at] != m_last[at] || m_isFresh[at];
        };
        for (int column = 0; column < m_columns; ++column) {
            if (!differs(column)) continue;
            const int begin = column;
            while (column < m_columns && differs(column)) ++column;
            const auto above = std::find_if(found.begin(), found.end(), [&](const Tiles& tiles) {
                return tiles.bottom == row && tiles.left == begin && tiles.right == column;
            });
            if (above != found.end())
                ++above->bottom;
            else
                found.push_back({begin, row, column, row + 1});
        }
    }
    return found;
}

} // namespace rapport
