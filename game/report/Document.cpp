#include "report/Document.h"

#include <algorithm>

namespace rapport {

std::vector<std::pair<double, double>> pointsOf(const Document::Curves& curves, const Document::Curves::Line& line,
                                                double width, double height) {
    std::size_t longest = 2;
    for (const Document::Curves::Line& each : curves.lines) longest = std::max(longest, each.values.size());
    std::vector<std::pair<double, double>> points;
    for (std::size_t i = 0; i < line.values.size(); ++i)
        points.emplace_back(width * double(i) / double(longest - 1),
                            height * (1 - double(line.values[i]) / curves.top));
    return points;
}

} // namespace rapport
