#include "author/GraphLayout.h"

#include "author/GraphRows.h"

namespace rapport {

namespace {

// A coordinate of a Bézier curve after so many of its steps, without fractions: the same on every machine.
int along(std::int64_t a, std::int64_t b, std::int64_t c, std::int64_t d, std::int64_t step, std::int64_t steps) {
    const std::int64_t rest = steps - step;
    const std::int64_t sum =
        rest * rest * rest * a + 3 * rest * rest * step * b + 3 * rest * step * step * c + step * step * step * d;
    return int(sum / (steps * steps * steps));
}

} // namespace

GraphLayout layOut(const Dialogue& dialogue, const GraphSizes& sizes) {
    GraphRows graph = rowsOf(dialogue, sizes);
    orderRows(graph);
    alignColumns(graph, sizes);
    return routed(graph, sizes);
}

std::vector<GraphLayout::Spot> flattened(const std::vector<GraphLayout::Spot>& points, int piecesPerCurve) {
    std::vector<GraphLayout::Spot> line;
    if (!points.empty()) line.push_back(points.front());
    for (std::size_t i = 0; i + 3 < points.size(); i += 3) {
        const GraphLayout::Spot a = points[i], b = points[i + 1], c = points[i + 2], d = points[i + 3];
        const bool isStraight = a.x == d.x && b.x == d.x && c.x == d.x;
        for (int step = isStraight ? piecesPerCurve : 1; step <= piecesPerCurve; ++step)
            line.push_back(
                {along(a.x, b.x, c.x, d.x, step, piecesPerCurve), along(a.y, b.y, c.y, d.y, step, piecesPerCurve)});
    }
    return line;
}

} // namespace rapport
