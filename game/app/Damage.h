#pragma once

#include "ui/Text.h"

#include <imgui.h>

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <vector>

namespace rapport {

// What a texture shows: which edition of it, and where that differs from the one before; everywhere if nothing is said.
struct Fresh {
    std::uint64_t edition = 0;
    std::optional<Box> area;
};

// What each of some triangles lies within, whatever is seen of it.
std::vector<Box> boxesOf(std::span<const ImDrawVert> corners, std::span<const ImDrawIdx> order);

// Triangles that are drawn alike, and what may be seen of them.
struct Stroke {
    ImTextureID texture{};
    Fresh fresh;
    Box clip; // whole pixels
    std::span<const ImDrawVert> corners;
    std::span<const ImDrawIdx> order; // three for each triangle
    std::vector<Box> boxes = boxesOf(corners, order);
};

// Tiles that lie in a rectangle, in columns and rows; the last two are outside.
struct Tiles {
    int left = 0, top = 0, right = 0, bottom = 0;
};

// Where a picture differs from the one before. The window is looked at as tiles; two pictures differ in a tile if other
// triangles touch it, or in another order, or if a texture is fresh there.
class Damage {
public:
    // Takes in the picture that is to be shown in a window of so many pixels. Gives areas of whole pixels that hold all
    // that differs from the last one; none if nothing does.
    std::vector<Box> since(std::span<const Stroke> picture, ImVec2 size);
    // What is on the screen is no longer known: the next picture differs everywhere.
    void forget() { m_last.clear(); }

private:
    void fit(ImVec2 size);
    void add(const Stroke& stroke);
    void addFresh(const Stroke& stroke);
    std::vector<Tiles> differing() const;

    ImVec2 m_size{};
    int m_columns = 0, m_rows = 0;
    std::vector<std::uint64_t> m_last, m_now;             // what each tile holds, row by row
    std::vector<bool> m_isFresh;                          // by tile
    std::map<ImTextureID, std::uint64_t> m_seen, m_shown; // editions, in the last picture and in this one
};

} // namespace rapport
