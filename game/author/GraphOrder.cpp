#include "author/GraphRows.h"

#include <algorithm>
#include <utility>

namespace rapport {

namespace {

using PlaceIndex = GraphRows::PlaceIndex;

// Sweeps are many for a small graph and few for a large one: each looks at every line a few times.
constexpr std::size_t mostSweeps = 32, fewestSweeps = 4, patience = 6;
constexpr std::size_t sweepBudget = 3'000'000; // lines looked at
constexpr int exchangeRounds = 8;
constexpr std::size_t pairBudget = 4'000'000; // pairs of lines looked at to see whether neighbours change places
constexpr std::size_t pairLimit = 4'000;      // of them for the same two neighbours

class Ordering {
public:
    explicit Ordering(GraphRows& graph) : m_graph(graph), m_position(graph.places.size()) {
        for (const auto& row : graph.rows) number(row);
        for (const auto& place : graph.places) m_lines += place.below.size();
    }

    void improve() {
        std::uint64_t fewest = crossings();
        auto best = m_graph.rows;
        const std::size_t sweeps =
            std::clamp(sweepBudget / std::max<std::size_t>(1, m_lines), fewestSweeps, mostSweeps);
        for (std::size_t sweep = 0, idle = 0; sweep < sweeps && idle < patience && fewest > 0; ++sweep) {
            passThrough(sweep % 2 == 0, sweep % 4 >= 2);
            exchangeNeighbours();
            const std::uint64_t now = crossings();
            ++idle;
            if (now >= fewest) continue;
            fewest = now;
            best = m_graph.rows;
            idle = 0;
        }
        m_graph.rows = std::move(best);
    }

    std::uint64_t crossings() {
        std::uint64_t sum = 0;
        for (const auto& row : m_graph.rows) sum += crossingsBelow(row);
        return sum;
    }

private:
    const std::vector<PlaceIndex>& joined(PlaceIndex place, bool above) const {
        return above ? m_graph.places[place].above : m_graph.places[place].below;
    }

    std::size_t degree(PlaceIndex place) const { return joined(place, true).size() + joined(place, false).size(); }

    void number(const std::vector<PlaceIndex>& row) {
        for (std::size_t i = 0; i < row.size(); ++i) m_position[row[i]] = std::uint32_t(i);
    }

    // Orders each row by the median (or, for variety, the mean) of what its places are joined to in the row before.
    void passThrough(bool downwards, bool byMean) {
        for (std::size_t i = 0; i < m_graph.rows.size(); ++i) {
            auto& row = m_graph.rows[downwards ? i : m_graph.rows.size() - 1 - i];
            m_wanted.clear();
            for (const PlaceIndex place : row) m_wanted.emplace_back(wanted(place, downwards, byMean), place);
            std::stable_sort(m_wanted.begin(), m_wanted.end(),
                             [](const auto& a, const auto& b) { return a.first < b.first; });
            for (std::size_t k = 0; k < row.size(); ++k) row[k] = m_wanted[k].second;
            number(row);
        }
    }

    // In thousandths of a position. What is joined to nothing there stays where it is.
    std::uint64_t wanted(PlaceIndex place, bool above, bool byMean) {
        const auto& others = joined(place, above);
        if (others.empty()) return std::uint64_t(m_position[place]) * 1000;
        m_others.clear();
        for (const PlaceIndex other : others) m_others.push_back(m_position[other]);
        if (byMean) {
            std::uint64_t sum = 0;
            for (const std::uint32_t other : m_others) sum += other;
            return sum * 1000 / m_others.size();
        }
        std::sort(m_others.begin(), m_others.end());
        const std::size_t half = m_others.size() / 2;
        if (m_others.size() % 2) return std::uint64_t(m_others[half]) * 1000;
        return (std::uint64_t(m_others[half - 1]) + m_others[half]) * 500;
    }

    // Exchanges neighbours wherever fewer lines cross then, above and below.
    void exchangeNeighbours() {
        bool isBetter = true;
        for (int round = 0; round < exchangeRounds && isBetter && m_pairs < pairBudget; ++round) {
            isBetter = false;
            for (auto& row : m_graph.rows)
                for (std::size_t i = 0; i + 1 < row.size(); ++i) {
                    const std::size_t pairs = degree(row[i]) * degree(row[i + 1]);
                    if (pairs > pairLimit) continue;
                    m_pairs += pairs;
                    const std::uint64_t as = crossingsOf(row[i], row[i + 1]),
                                        otherwise = crossingsOf(row[i + 1], row[i]);
                    if (otherwise >= as) continue;
                    std::swap(row[i], row[i + 1]);
                    m_position[row[i]] = std::uint32_t(i);
                    m_position[row[i + 1]] = std::uint32_t(i + 1);
                    isBetter = true;
                }
        }
    }

    // Of the lines of two neighbours, if they stand in this order.
    std::uint64_t crossingsOf(PlaceIndex left, PlaceIndex right) const {
        std::uint64_t sum = 0;
        for (const bool above : {true, false})
            for (const PlaceIndex a : joined(left, above))
                for (const PlaceIndex b : joined(right, above)) sum += m_position[a] > m_position[b];
        return sum;
    }

    // The lines from a row to the next, from left to right; those before a line that end to its right cross it. They
    // are counted by a tree of sums over the next row.
    std::uint64_t crossingsBelow(const std::vector<PlaceIndex>& row) {
        std::size_t width = 1;
        for (const PlaceIndex place : row)
            for (const PlaceIndex other : joined(place, false))
                width = std::max<std::size_t>(width, m_position[other] + 1);
        m_tree.assign(width + 1, 0);
        std::uint64_t sum = 0, lines = 0;
        for (const PlaceIndex place : row) {
            m_others.clear();
            for (const PlaceIndex other : joined(place, false)) m_others.push_back(m_position[other]);
            for (const std::uint32_t other : m_others) {
                std::uint64_t before = 0; // lines that end there or to the left
                for (std::size_t i = other + 1; i > 0; i &= i - 1) before += m_tree[i];
                sum += lines - before;
            }
            for (const std::uint32_t other : m_others) {
                ++lines;
                for (std::size_t i = other + 1; i <= width; i += i & (~i + 1)) ++m_tree[i];
            }
        }
        return sum;
    }

    GraphRows& m_graph;
    std::size_t m_lines = 0;
    std::size_t m_pairs = 0;               // looked at so far
    std::vector<std::uint32_t> m_position; // of each place in its row
    std::vector<std::pair<std::uint64_t, PlaceIndex>> m_wanted;
    std::vector<std::uint32_t> m_others, m_tree;
};

} // namespace

void orderRows(GraphRows& graph) {
    Ordering(graph).improve();
}

std::uint64_t crossingsIn(const GraphRows& graph) {
    GraphRows copy = graph;
    return Ordering(copy).crossings();
}

} // namespace rapport
