#pragma once

#include "ui/Layout.h"

#include <optional>
#include <string>
#include <vector>

namespace rapport {

// Fills that can be told apart without colour.
enum class Pattern : unsigned char { solid, stripes, diagonals, dots };
void patternedRect(ImDrawList& draw, const Box& box, ImU32 colour, Pattern pattern);

// A ring filled to a share of 0 to 100, with words in its middle.
void ring(Ui& ui, ImVec2 centre, float radius, int percent, ImU32 colour, std::string_view words);

// One row of a bar chart: what was done well against what went wrong. Nothing at all: it was never at stake. A name that
// leads on can be pressed; the charts give the row then.
struct Bar {
    std::string name;
    std::string note; // at the right of the name
    int good = 0;
    int bad = 0;
    bool leadsOn = false;
};
std::optional<std::size_t> barChart(Ui& ui, Column& column, const std::vector<Bar>& bars);

// Parts of a whole in one bar, and what they are below it. The percentages sum to 100 or to 0.
struct Share {
    std::string name;
    std::string note;
    int percent = 0;
    ImU32 colour = 0;
    Pattern pattern = Pattern::solid;
    bool leadsOn = false;
};
std::optional<std::size_t> shareBar(Ui& ui, Column& column, const std::vector<Share>& shares);

// Values from 0 to 10 over the turns, one line each, its name written at its end.
struct Curve {
    std::string name;
    ImU32 colour = 0;
    std::vector<int> values;
};
// A mark under a turn (from 1), such as the points it lost.
struct CurveMark {
    int turn = 1;
    std::string words;
};
// `turnsAtLeast` keeps two charts of unlike length to one measure.
void curves(Ui& ui, Column& column, const std::vector<Curve>& lines, const std::vector<CurveMark>& marks, float height,
            int turnsAtLeast = 0);

} // namespace rapport
