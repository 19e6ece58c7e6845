#pragma once

#include "base/Wording.h"
#include "dialogue/Skills.h"

#include <string_view>

namespace rapport {

// The colours of pictures that leave the program: those of its panels, on white paper.
struct GraphInk {
    static constexpr std::string_view paper = "#ffffff";
    static constexpr std::string_view sunken = "#f2f6fa";
    static constexpr std::string_view rule = "#cbd7e3";
    static constexpr std::string_view edge = "#7c8fa3";
    static constexpr std::string_view text = "#1d2939";
    static constexpr std::string_view muted = "#4d5e72";
    static constexpr std::string_view accent = "#1b66a8";
    static constexpr std::string_view best = "#1c7348";
    static constexpr std::string_view bestGlow = "#a9dcc0";
    static constexpr std::string_view worst = "#ad3328";
    static constexpr std::string_view worstGlow = "#e89a90";
};

// How a style of reply is drawn: its colour, the dashes of its line, and a badge for those who see neither.
struct StyleInk {
    std::string_view colour;
    std::string_view ground; // the same, pale
    std::string_view dashes; // as SVG has them: "none", or lengths of dashes and gaps
    Wording badge;
};
StyleInk inkOf(Style style);

// How an ending is drawn, by its outcome. Its shape is another for each.
struct OutcomeInk {
    std::string_view edge;
    std::string_view ground;
    Wording name; // short
};
OutcomeInk inkOf(Outcome outcome);

} // namespace rapport
