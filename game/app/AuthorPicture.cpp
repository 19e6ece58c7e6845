#include "app/AuthorPicture.h"

#include <algorithm>

#include "engine/Session.h"

namespace rapport {

namespace {

constexpr float nodeWidth = 220, nodeHeight = 78; // at 100 % text, with room for an id and two lines
constexpr float wayWidth = 14;                    // of a line that passes a row
constexpr float columnGap = 34, rowGap = 92;
constexpr int sweeps = 16;

// Something that takes room in a row: a node, or a line on its way through.
struct Place {
    std::optional<NodeIndex> node;
    std::size_t row = 0;
    float x = 0; // of its middle
    std::vector<std::size_t> above, below;

    float width() const { return node ? nodeWidth : wayWidth; }
};

struct Arc {
    NodeIndex from = 0, to = 0;
    std::optional<ChoiceIndex> choice;
    std::vector<std::size_t> places; // from the upper node to the lower, both included; none within one row
    bool isUpward = false;
};

// Lays the graph out in rows: replies lead downwards, and those that lead back run upwards. A line crosses a row of
// nodes only at a place of its own, so none runs through a node.
class Rows {
public:
    explicit Rows(const Dialogue& dialogue) : m_dialogue(dialogue) {
        findArcs();
        placeNodes();
        for (Arc& arc : m_arcs) thread(arc);
        for (int i = 0; i < sweeps; ++i) sweep(i % 2 == 0);
        spread();
    }

    GraphPicture picture() const {
        GraphPicture picture;
        for (std::size_t i = 0; i < m_nodes; ++i) picture.boxes.push_back(boxOf(m_places[i]));
        picture.bounds = picture.boxes.front();
        for (const Place& place : m_places) {
            const Box box = boxOf(place);
            picture.bounds.min = {std::min(picture.bounds.min.x, box.min.x), std::min(picture.bounds.min.y, box.min.y)};
            picture.bounds.max = {std::max(picture.bounds.max.x, box.max.x), std::max(picture.bounds.max.y, box.max.y)};
        }
        for (std::size_t i = 0; i < m_arcs.size(); ++i)
            picture.edges.push_back({m_arcs[i].from, m_arcs[i].to, m_arcs[i].choice, lineOf(i)});
        return picture;
    }

private:
    void findArcs() {
        for (ChoiceIndex i = 0; i < m_dialogue.choices.size(); ++i)
            m_arcs.push_back({m_dialogue.choices[i].from, m_dialogue.choices[i].to, i, {}});
        for (NodeIndex node = 0; node < m_dialogue.nodes.size(); ++node)
            for (const Divert& divert : m_dialogue.divertsOf(m_dialogue.node(node)))
                m_arcs.push_back({node, divert.to, std::nullopt, {}});
    }

    // By the longest way from the start, replies that are said once left aside: without them there is no circle.
    void placeNodes() {
        m_nodes = m_dialogue.nodes.size() + m_dialogue.endings.size();
        m_places.resize(m_nodes);
        for (std::size_t i = 0; i < m_nodes; ++i) m_places[i].node = NodeIndex(i);
        for (bool isChanged = true; isChanged;) {
            isChanged = false;
            for (const Arc& arc : m_arcs) {
                if (arc.choice && m_dialogue.choices[*arc.choice].isOnce()) continue;
                if (m_places[arc.to].row > m_places[arc.from].row) continue;
                m_places[arc.to].row = m_places[arc.from].row + 1;
                isChanged = true;
            }
        }
        std::size_t rows = 0;
        for (const Place& place : m_places) rows = std::max(rows, place.row + 1);
        m_rows.resize(rows);
        for (std::size_t i = 0; i < m_nodes; ++i) m_rows[m_places[i].row].push_back(i);
    }

    void thread(Arc& arc) {
        std::size_t upper = arc.from, lower = arc.to;
        if (m_places[upper].row == m_places[lower].row) return;
        arc.isUpward = m_places[upper].row > m_places[lower].row;
        if (arc.isUpward) std::swap(upper, lower);
        arc.places.push_back(upper);
        for (std::size_t row = m_places[upper].row + 1; row < m_places[lower].row; ++row) {
            m_rows[row].push_back(m_places.size());
            arc.places.push_back(m_places.size());
            m_places.push_back({std::nullopt, row, 0, {}, {}});
        }
        arc.places.push_back(lower);
        for (std::size_t i = 1; i < arc.places.size(); ++i) {
            m_places[arc.places[i - 1]].below.push_back(arc.places[i]);
            m_places[arc.places[i]].above.push_back(arc.places[i - 1]);
        }
    }

    // Orders every row by the middle of what its places are joined to, in the row before or the row after.
    void sweep(bool downwards) {
        for (std::vector<std::size_t>& row : m_rows) pack(row);
        for (std::size_t i = 0; i < m_rows.size(); ++i) {
            std::vector<std::size_t>& row = m_rows[downwards ? i : m_rows.size() - 1 - i];
            std::vector<std::pair<float, std::size_t>> wanted;
            for (const std::size_t place : row) wanted.emplace_back(middle(place, downwards), place);
            std::stable_sort(wanted.begin(), wanted.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
            for (std::size_t k = 0; k < row.size(); ++k) row[k] = wanted[k].second;
            pack(row);
        }
    }

    float middle(std::size_t place, bool ofAbove) const {
        const std::vector<std::size_t>& joined = ofAbove ? m_places[place].above : m_places[place].below;
        if (joined.empty()) return m_places[place].x;
        float sum = 0;
        for (const std::size_t other : joined) sum += m_places[other].x;
        return sum / float(joined.size());
    }

    // Side by side around the middle.
    void pack(const std::vector<std::size_t>& row) {
        float width = -columnGap;
        for (const std::size_t place : row) width += m_places[place].width() + columnGap;
        float x = -width / 2;
        for (const std::size_t place : row) {
            m_places[place].x = x + m_places[place].width() / 2;
            x += m_places[place].width() + columnGap;
        }
    }

    // Pulls every place towards what it is joined to, as far as its neighbours let it.
    void spread() {
        for (int i = 0; i < sweeps; ++i)
            for (std::size_t k = 0; k < m_rows.size(); ++k) {
                const std::vector<std::size_t>& row = m_rows[i % 2 ? m_rows.size() - 1 - k : k];
                std::vector<float> wanted, left(row.size()), right(row.size());
                for (const std::size_t place : row) {
                    const bool isBound = !m_places[place].above.empty() && !m_places[place].below.empty();
                    wanted.push_back(isBound                          ? (middle(place, true) + middle(place, false)) / 2
                                     : m_places[place].above.empty() ? middle(place, false)
                                                                     : middle(place, true));
                }
                for (std::size_t j = 0; j < row.size(); ++j)
                    left[j] = j ? std::max(wanted[j], left[j - 1] + apart(row[j - 1], row[j])) : wanted[j];
                for (std::size_t j = row.size(); j-- > 0;)
                    right[j] = j + 1 < row.size() ? std::min(wanted[j], right[j + 1] - apart(row[j], row[j + 1])) : wanted[j];
                for (std::size_t j = 0; j < row.size(); ++j) m_places[row[j]].x = (left[j] + right[j]) / 2;
            }
    }

    float apart(std::size_t a, std::size_t b) const {
        return (m_places[a].width() + m_places[b].width()) / 2 + columnGap;
    }

    static float topOf(std::size_t row) { return float(row) * (nodeHeight + rowGap); }
    static Box boxOf(const Place& place) {
        const float y = topOf(place.row);
        return {{place.x - place.width() / 2, y}, {place.x + place.width() / 2, y + nodeHeight}};
    }

    // Where a line meets its upper or lower node: side by side, in the order of where they lead.
    float portOf(std::size_t arc, bool upper) const {
        const auto end = [&](const Arc& each) { return upper ? each.places.front() : each.places.back(); };
        const auto next = [&](const Arc& each) {
            return m_places[upper ? each.places[1] : each.places[each.places.size() - 2]].x;
        };
        const Arc& own = m_arcs[arc];
        std::size_t count = 0, before = 0;
        for (std::size_t i = 0; i < m_arcs.size(); ++i) {
            if (m_arcs[i].places.empty() || end(m_arcs[i]) != end(own)) continue;
            ++count;
            before += std::pair(next(m_arcs[i]), i) < std::pair(next(own), arc);
        }
        const float step = std::min(30.f, (nodeWidth - 30) / float(std::max<std::size_t>(count, 1)));
        return m_places[end(own)].x + (float(before) - float(count - 1) / 2) * step;
    }

    // From one row's lower edge to the next one's upper edge, upright at both ends.
    static void join(std::vector<ImVec2>& line, ImVec2 from, ImVec2 to) {
        constexpr int steps = 12;
        for (int i = 0; i <= steps; ++i) {
            const float t = float(i) / steps, ease = t * t * (3 - 2 * t);
            line.push_back({from.x + (to.x - from.x) * ease, from.y + (to.y - from.y) * t});
        }
    }

    std::vector<ImVec2> lineOf(std::size_t index) const {
        const Arc& arc = m_arcs[index];
        std::vector<ImVec2> line;
        if (arc.places.empty()) return lineBelow(arc);
        for (std::size_t i = 1; i < arc.places.size(); ++i) {
            const Place &upper = m_places[arc.places[i - 1]], &lower = m_places[arc.places[i]];
            const float from = i == 1 ? portOf(index, true) : upper.x;
            const float to = i + 1 == arc.places.size() ? portOf(index, false) : lower.x;
            join(line, {from, topOf(upper.row) + nodeHeight}, {to, topOf(lower.row)});
        }
        if (arc.isUpward) std::reverse(line.begin(), line.end());
        return line;
    }

    // Between two nodes of one row, or from one to itself: through the gap below.
    std::vector<ImVec2> lineBelow(const Arc& arc) const {
        const float bottom = topOf(m_places[arc.from].row) + nodeHeight;
        const bool isLoop = arc.from == arc.to;
        const float from = m_places[arc.from].x + (isLoop ? -40 : 0), to = m_places[arc.to].x + (isLoop ? 40 : 0);
        std::vector<ImVec2> line;
        constexpr int steps = 16;
        for (int i = 0; i <= steps; ++i) {
            const float t = float(i) / steps;
            line.push_back({from + (to - from) * t, bottom + 4 * t * (1 - t) * rowGap * 0.45f});
        }
        return line;
    }

    const Dialogue& m_dialogue;
    std::size_t m_nodes = 0;
    std::vector<Place> m_places; // the nodes first
    std::vector<Arc> m_arcs;
    std::vector<std::vector<std::size_t>> m_rows;
};

} // namespace

GraphPicture pictureOf(const Dialogue& dialogue) {
    return Rows(dialogue).picture();
}

Visits visitsOf(const std::shared_ptr<const Dialogue>& dialogue, const std::vector<std::vector<std::string>>& talks) {
    Visits visits;
    visits.talks = int(talks.size());
    visits.nodes.resize(dialogue->nodes.size() + dialogue->endings.size());
    visits.choices.resize(dialogue->choices.size());
    for (const std::vector<std::string>& replies : talks) {
        Session session(dialogue);
        std::vector<bool> seen(visits.nodes.size());
        seen[session.state().at] = true;
        for (const std::string& reply : replies) {
            if (session.choose(reply)) break;
            ++visits.choices[session.turns().back().choice];
            seen[session.state().at] = true;
        }
        for (std::size_t node = 0; node < seen.size(); ++node) visits.nodes[node] += seen[node];
    }
    return visits;
}

} // namespace rapport
