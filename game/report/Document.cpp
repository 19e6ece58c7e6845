#include "report/Document.h"

#include "base/Characters.h"

#include <algorithm>

namespace rapport {

std::vector<std::pair<double, double>> pointsOf(const Document::Curves& curves, const Document::Curves::Line& line, double width,
                                                double height) {
    std::size_t longest = 2;
    for (const Document::Curves::Line& each : curves.lines) longest = std::max(longest, each.values.size());
    std::vector<std::pair<double, double>> points;
    for (std::size_t i = 0; i < line.values.size(); ++i)
        points.emplace_back(width * double(i) / double(longest - 1), height * (1 - double(line.values[i]) / curves.top));
    return points;
}

std::string legible(std::string_view words) {
    std::string shown;
    while (!words.empty()) {
        const Character next = characterAt(words);
        const bool isControl = next.code < 0x20 || (next.code >= 0x7F && next.code < 0xA0);
        // What turns the direction of writing around could make a page say what it does not (U+202A to U+202E, U+2066 to U+2069).
        const bool turnsAround = (next.code >= 0x202A && next.code <= 0x202E) || (next.code >= 0x2066 && next.code <= 0x2069);
        const bool isNone = next.code == 0xFFFE || next.code == 0xFFFF;
        if (!next.isValid || isNone) shown += "\xEF\xBF\xBD";
        else if (isControl || turnsAround) shown += ' ';
        else shown += words.substr(0, next.size);
        words.remove_prefix(next.size);
    }
    return shown;
}

} // namespace rapport
