#include "author/GraphRows.h"

#include <algorithm>

namespace rapport {

namespace {

using Seat = GraphRows::Place;
using PlaceIndex = GraphRows::PlaceIndex;

constexpr int passes = 24, straightenings = 2;
constexpr std::int64_t fine = 64; // positions are reckoned in 64ths of a pixel
constexpr std::int64_t farAway = std::int64_t(1) << 50;

// How much a line wants to be straight, by how many of its ends are nodes.
constexpr std::int64_t straightness[] = {8, 3, 1};

class Columns {
public:
    Columns(GraphRows& graph, const GraphSizes& sizes) : m_graph(graph), m_sizes(sizes), m_x(graph.places.size(), 0) {}

    void align() {
        for (const auto& row : m_graph.rows) pack(row);
        for (int pass = 0; pass < passes; ++pass) {
            const bool downwards = pass % 2 == 0, both = pass >= passes / 2;
            for (std::size_t i = 0; i < m_graph.rows.size(); ++i)
                settle(m_graph.rows[downwards ? i : m_graph.rows.size() - 1 - i], downwards || both,
                       !downwards || both);
        }
        for (int round = 0; round < straightenings; ++round) straighten();
        write();
    }

private:
    // Several neighbours that have been pushed together and move as one.
    struct Block {
        std::int64_t weight = 0;
        std::int64_t sum = 0; // of what each wants the block's first place to be at, times its weight
        std::size_t end = 0;

        std::int64_t at() const { return sum / weight; }
    };

    // From the middle of one place to the middle of the next.
    std::int64_t apart(PlaceIndex left, PlaceIndex right) const {
        const Seat &a = m_graph.places[left], &b = m_graph.places[right];
        const bool besideLine = a.kind == Seat::Kind::line || b.kind == Seat::Kind::line;
        return ((a.width + b.width) * fine) / 2 + (besideLine ? m_sizes.lineGap : m_sizes.columnGap) * fine;
    }

    // Side by side, around the middle.
    void pack(const std::vector<PlaceIndex>& row) {
        std::int64_t x = 0;
        for (std::size_t i = 0; i < row.size(); ++i) m_x[row[i]] = x += i ? apart(row[i - 1], row[i]) : 0;
        for (const PlaceIndex place : row) m_x[place] -= x / 2;
    }

    // Where a place's lines would run straight; how much that matters.
    std::pair<std::int64_t, std::int64_t> wish(PlaceIndex place, bool above, bool below) const {
        std::int64_t sum = 0, weight = 0;
        const auto hear = [&](const std::vector<PlaceIndex>& others) {
            for (const PlaceIndex other : others) {
                const std::int64_t pull = straightness[m_graph.isNode(place) + m_graph.isNode(other)];
                sum += pull * m_x[other];
                weight += pull;
            }
        };
        if (above) hear(m_graph.places[place].above);
        if (below) hear(m_graph.places[place].below);
        if (weight == 0) return {m_x[place], 1};
        return {sum / weight, m_graph.isNode(place) ? weight + 2 : weight};
    }

    // Brings every place as near as can be to where it wants to be, in the least squares, without a change of order:
    // places that get into each other's way are pooled, and their block goes to the mean of their wishes.
    void settle(const std::vector<PlaceIndex>& row, bool above, bool below) {
        m_blocks.clear();
        m_offset.resize(row.size());
        for (std::size_t i = 0; i < row.size(); ++i) {
            m_offset[i] = i ? m_offset[i - 1] + apart(row[i - 1], row[i]) : 0;
            const auto [wanted, weight] = wish(row[i], above, below);
            m_blocks.push_back({weight, weight * (wanted - m_offset[i]), i + 1});
            while (m_blocks.size() > 1 && m_blocks[m_blocks.size() - 2].at() > m_blocks.back().at()) {
                const Block last = m_blocks.back();
                m_blocks.pop_back();
                m_blocks.back().weight += last.weight;
                m_blocks.back().sum += last.sum;
                m_blocks.back().end = last.end;
            }
        }
        std::size_t i = 0;
        for (const Block& block : m_blocks)
            for (; i < block.end; ++i) m_x[row[i]] = block.at() + m_offset[i];
    }

    // Takes small bends out of long lines and of nodes that simply follow each other, where the neighbours leave room.
    void straighten() {
        findRoom();
        std::vector<bool> isDone(m_graph.places.size(), false);
        for (const auto& row : m_graph.rows)
            for (const PlaceIndex first : row) {
                std::vector<PlaceIndex> chain;
                for (std::optional<PlaceIndex> at = first; at && !isDone[*at]; at = following(*at)) {
                    isDone[*at] = true;
                    chain.push_back(*at);
                }
                straighten(chain);
            }
    }

    // Each run of a chain that can stand on one line goes there; the chain bends only between runs.
    void straighten(const std::vector<PlaceIndex>& chain) {
        for (std::size_t begin = 0; begin < chain.size();) {
            std::int64_t least = INT64_MIN, most = INT64_MAX, sum = 0;
            std::size_t end = begin;
            for (; end < chain.size(); ++end) {
                const auto [left, right] = roomOf(chain[end]);
                if (std::max(least, left) > std::min(most, right)) break;
                least = std::max(least, left);
                most = std::min(most, right);
                sum += m_x[chain[end]];
            }
            const std::int64_t x = std::clamp(sum / std::int64_t(end - begin), least, most);
            for (; begin < end; ++begin) m_x[chain[begin]] = x;
        }
    }

    void findRoom() {
        m_left.assign(m_graph.places.size(), {});
        m_right.assign(m_graph.places.size(), {});
        for (const auto& row : m_graph.rows)
            for (std::size_t i = 1; i < row.size(); ++i) {
                m_left[row[i]] = row[i - 1];
                m_right[row[i - 1]] = row[i];
            }
    }
    // How far a place can move, its neighbours staying where they are.
    std::pair<std::int64_t, std::int64_t> roomOf(PlaceIndex place) const {
        const auto left = m_left[place], right = m_right[place];
        return {left ? m_x[*left] + apart(*left, place) : -farAway,
                right ? m_x[*right] - apart(place, *right) : farAway};
    }

    // The place below that stands in line with this one if it can.
    std::optional<PlaceIndex> following(PlaceIndex place) const {
        for (const PlaceIndex other : m_graph.places[place].below) {
            const Seat &a = m_graph.places[place], &b = m_graph.places[other];
            const bool isLine = a.kind == Seat::Kind::line && b.kind == Seat::Kind::line;
            const bool isAlone = a.below.size() == 1 && b.above.size() == 1 && a.room == 0 && b.room == 0;
            if (isLine || isAlone) return other;
        }
        return std::nullopt;
    }

    // In whole pixels from the left; what runs in the margin goes before all else.
    void write() {
        std::int64_t left = INT64_MAX;
        for (const auto& row : m_graph.rows)
            for (const PlaceIndex place : row)
                left = std::min(left, m_x[place] - m_graph.places[place].width * fine / 2);
        int margin = 0;
        for (Seat& place : m_graph.places)
            if (place.kind == Seat::Kind::margin) place.x = m_sizes.lineGap * ++margin;
        margin += margin ? 1 : 0;
        for (const auto& row : m_graph.rows)
            for (const PlaceIndex place : row)
                m_graph.places[place].x = int((m_x[place] - left) / fine) + margin * m_sizes.lineGap;
    }

    GraphRows& m_graph;
    const GraphSizes& m_sizes;
    std::vector<std::int64_t> m_x; // by place
    std::vector<Block> m_blocks;
    std::vector<std::int64_t> m_offset;
    std::vector<std::optional<PlaceIndex>> m_left, m_right; // neighbours, by place
};

} // namespace

void alignColumns(GraphRows& graph, const GraphSizes& sizes) {
    Columns(graph, sizes).align();
}

} // namespace rapport
