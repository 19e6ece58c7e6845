#pragma once

#include "author/GraphLayout.h"
#include "author/PathAnalysis.h"
#include "report/SvgSheet.h"
#include "report/TalkText.h"

#include <string>
#include <vector>

namespace rapport {

inline constexpr std::string_view worstGlowDashes = "4 5", divertDashes = "1.5 4.5";
// Where both run along a line, the worst way is seen upon the best.
inline constexpr int bestGlowWidth = 12, worstGlowWidth = 7;
inline constexpr Wording openingWords{"opening", "开场"};

// The patterns, arrows and signs that a graph is drawn with.
void defineParts(SvgSheet& sheet);
// One of the signs "best", "worst", "once", "lock" and "clock", 12 pixels wide and high.
void drawSign(SvgSheet& sheet, std::string_view sign, int x, int y);

// The outline of a node, and that of an ending: rounded for win-win, pointed for lose-win, slanted for win-lose, with
// its corners cut for lose-lose.
std::string plainOutline(const GraphLayout::Box& box);
std::string outlineOf(Outcome outcome, const GraphLayout::Box& box);

// The head of a graph: its title, a few numbers, and what colours, dashes, shapes and signs mean.
class GraphLegend {
public:
    GraphLegend(const Dialogue& dialogue, const PathAnalysis& paths, Voice voice, int width);

    const std::string& title() const { return m_title; }
    // With the space below it.
    int height() const;
    void draw(SvgSheet& sheet, int x, int y) const;

private:
    struct Entry {
        std::string words;
        std::string sample;  // SVG, 18 pixels high, from 0, 0
        int sampleWidth = 0; // with the space behind it
        int x = 0;
        int row = 0;
    };
    void add(std::string words, std::string sample, int width = 47);
    void place(int width);

    std::string m_title;
    std::string m_numbers;
    std::vector<Entry> m_entries;
    int m_rows = 0;
};

} // namespace rapport
