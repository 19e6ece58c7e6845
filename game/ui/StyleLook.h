#pragma once

#include "dialogue/Skills.h"
#include "ui/Charts.h"

namespace rapport {

// Colour and pattern by which a communication style is known in every chart.
inline ImU32 colourOf(Style style) {
    constexpr Shade colours[styleCount] = {Ink::bad, Ink::still, Ink::fair, Ink::good};
    return colours[std::size_t(style)];
}

inline Pattern patternOf(Style style) {
    constexpr Pattern patterns[styleCount] = {Pattern::dots, Pattern::stripes, Pattern::diagonals, Pattern::solid};
    return patterns[std::size_t(style)];
}

} // namespace rapport
