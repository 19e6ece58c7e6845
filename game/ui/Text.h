#pragma once

#include <imgui.h>

#include <algorithm>
#include <compare>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace rapport {

// A box on the screen, in pixels.
struct Box {
    ImVec2 min, max;

    float width() const { return max.x - min.x; }
    float height() const { return max.y - min.y; }
    bool contains(const Box& other, float slack = 0.5f) const {
        return other.min.x >= min.x - slack && other.min.y >= min.y - slack && other.max.x <= max.x + slack &&
               other.max.y <= max.y + slack;
    }
    bool overlaps(const Box& other, float slack = 0.5f) const {
        return min.x < other.max.x - slack && other.min.x < max.x - slack && min.y < other.max.y - slack &&
               other.min.y < max.y - slack;
    }
    bool isEmpty() const { return max.x <= min.x || max.y <= min.y; }
};

// What lies in both; may be empty.
inline Box sharedBy(const Box& one, const Box& other) {
    return {{std::max(one.min.x, other.min.x), std::max(one.min.y, other.min.y)},
            {std::min(one.max.x, other.max.x), std::min(one.max.y, other.max.y)}};
}

// A record of where texts and cards were drawn, to prove that none is cut off or covers another.
struct TextBoxes {
    struct Drawn {
        Box box;
        Box clip;      // what could be seen there
        int card = -1; // index into cards; -1 for none
        ImU32 colour = 0;
        std::string text;
    };
    std::vector<Drawn> texts;
    std::vector<Box> cards;
    std::vector<int> open; // cards being drawn, innermost last

    void clear() { *this = {}; }
};

// A character in a typeface.
struct Letter {
    ImFont* font = nullptr;
    char32_t code = 0;
    auto operator<=>(const Letter&) const = default;
};

// Lays out wrapped text of mixed Chinese and Latin, and remembers the lines: the same text is broken once, not every
// frame.
class Typesetter {
public:
    // The lines of a text in a typeface, none wider than `width` pixels.
    const std::vector<std::string>& lines(std::string_view text, ImFont* font, float width);
    // The same without the lines: a text that will be shown later, so that its letters need not be loaded just then.
    void expect(std::string_view text, ImFont* font);
    // Letters that were asked for and that their typefaces do not hold. The window loads them and forgets.
    std::set<Letter>& missing() { return m_missing; }
    // Forget all lines: the typefaces were loaded anew.
    void forget();

private:
    struct Key {
        std::string text;
        ImFont* font = nullptr;
        int width = 0;
        bool operator==(const Key&) const = default;
    };
    struct KeyHash {
        std::size_t operator()(const Key& key) const;
    };

    std::unordered_map<Key, std::vector<std::string>, KeyHash> m_lines;
    std::set<Letter> m_missing;
};

// The width of one line, and the height of one line with the space to the next, in pixels.
float widthOf(ImFont* font, std::string_view text);
float lineHeight(ImFont* font);

// While it lives, a line and the space to the next are so many times as high as the typeface.
class Leading {
public:
    explicit Leading(float times);
    ~Leading();
    Leading(const Leading&) = delete;
    Leading& operator=(const Leading&) = delete;

private:
    float m_before;
};

} // namespace rapport
