#include "ui/GraphDrawing.h"

#include "ui/Charts.h"
#include "ui/Controls.h"
#include "ui/GraphLines.h"
#include "ui/TalkLog.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace rapport {

namespace {

constexpr Wording divertWords{"leads on", "直接转到"};

// What is marked, worked out once for a picture.
struct Marks {
    std::set<ChoiceIndex> best, worst;
    std::set<NodeIndex> bestNodes, worstNodes, hits;
    bool showsReach = false, showsVisits = false;
};

Marks marksOf(const AuthorModel& model, const AuthorView& view) {
    Marks marks;
    const Dialogue& dialogue = *model.dialogue;
    const auto follow = [&](const std::vector<ChoiceIndex>& way, std::set<ChoiceIndex>& choices,
                            std::set<NodeIndex>& nodes) {
        for (const ChoiceIndex choice : way) {
            choices.insert(choice);
            nodes.insert(dialogue.choices[choice].from);
        }
        if (!way.empty()) nodes.insert(dialogue.choices[way.back()].to);
    };
    if (model.analysis && view.showsBest) follow(model.analysis->best.choices, marks.best, marks.bestNodes);
    if (model.analysis && view.showsWorst) follow(model.analysis->worst.choices, marks.worst, marks.worstNodes);
    for (const GraphHit& hit : view.hits) marks.hits.insert(hit.node);
    marks.showsReach = model.analysis && view.showsReach;
    marks.showsVisits = model.visits && view.showsVisits;
    return marks;
}

bool touches(const Box& area, const Box& box) {
    return box.max.x >= area.min.x && box.min.x <= area.max.x && box.max.y >= area.min.y && box.min.y <= area.max.y;
}

Box around(const std::vector<ImVec2>& points) {
    Box box{points.front(), points.front()};
    for (const ImVec2 point : points) {
        box.min = {std::min(box.min.x, point.x), std::min(box.min.y, point.y)};
        box.max = {std::max(box.max.x, point.x), std::max(box.max.y, point.y)};
    }
    return box;
}

// The room for a word on a calm ground, such as a count on a line.
Box tagBox(Ui& ui, ImVec2 centre, std::string_view words) {
    ImFont* font = ui.theme.faces.small;
    const float half = widthOf(font, words) / 2 + ui.px(5), height = lineHeight(font);
    return {{centre.x - half, centre.y - height / 2}, {centre.x + half, centre.y + height / 2}};
}

void tag(Ui& ui, const Box& box, std::string_view words, ImU32 ink) {
    drawing().AddRectFilled(box.min, box.max, Ink::card, ui.px(5));
    drawing().AddRect(box.min, box.max, ink, ui.px(5), 0, 1);
    label(ui, {(box.min.x + box.max.x) / 2, box.min.y}, words, {ui.theme.faces.small, ink, 0.5f});
}

// The beginning of a text, as much as fits on one line.
std::string fitted(ImFont* font, std::string_view text, float width) {
    if (widthOf(font, text) <= width) return std::string(text);
    const float room = width - widthOf(font, "…");
    const char* end = nullptr;
    font->CalcTextSizeA(font->FontSize, std::max(0.f, room), 0, text.data(), text.data() + text.size(), &end);
    return std::string(text.data(), end) + "…";
}

// One line of a node, noted for tests only where it can be seen whole.
void nodeLine(Ui& ui, const Box& area, ImVec2 at, std::string_view words, const Type& type) {
    const Box box{at, {at.x + widthOf(type.font, words), at.y + type.font->FontSize * 1.2f}};
    if (area.contains(box, 0)) {
        label(ui, at, words, type);
        return;
    }
    ui.typesetter.lines(words, type.font, 1e6f);
    const float lead = std::floor((lineHeight(type.font) - type.font->FontSize) / 2);
    drawing().AddText(type.font, type.font->FontSize, {std::floor(at.x), std::floor(at.y + lead)}, type.colour,
                      words.data(), words.data() + words.size());
}

class Drawing {
public:
    Drawing(Ui& ui, const Box& area, const AuthorModel& model, const AuthorView& view)
        : m_ui(ui), m_area(area), m_model(model), m_view(view), m_dialogue(*model.dialogue),
          m_marks(marksOf(model, view)) {}

    void draw() {
        for (const GraphPicture::Edge& edge : m_model.graph->edges)
            if (!stands(edge)) drawEdge(edge);
        for (const GraphPicture::Edge& edge : m_model.graph->edges)
            if (stands(edge)) drawEdge(edge);
        for (NodeIndex i = 0; i < m_model.graph->boxes.size(); ++i) drawNode(i);
        for (const GraphPicture::Edge& edge : m_model.graph->edges)
            if (isSelected(edge)) drawTag(edge);
        for (const GraphPicture::Edge& edge : m_model.graph->edges)
            if (!isSelected(edge)) drawTag(edge);
    }

private:
    bool isSelected(const GraphPicture::Edge& edge) const {
        return m_view.selected &&
               (m_view.selectedReply ? edge.choice == m_view.selectedReply : edge.from == *m_view.selected);
    }
    bool isBest(const GraphPicture::Edge& edge) const { return edge.choice && m_marks.best.contains(*edge.choice); }
    bool isWorst(const GraphPicture::Edge& edge) const { return edge.choice && m_marks.worst.contains(*edge.choice); }
    // Whether it is drawn above the others.
    bool stands(const GraphPicture::Edge& edge) const { return isSelected(edge) || isBest(edge) || isWorst(edge); }
    bool isNeverSaid(const GraphPicture::Edge& edge) const {
        return m_marks.showsReach && edge.choice &&
               m_model.analysis->replies[*edge.choice].status != PathAnalysis::Status::reachable;
    }
    bool isNeverReached(NodeIndex node) const {
        return m_marks.showsReach && !wayTo(*m_model.analysis, m_dialogue, node);
    }
    int visitsOf(const GraphPicture::Edge& edge) const {
        return m_marks.showsVisits && edge.choice ? m_model.visits->choices[*edge.choice] : 0;
    }
    float thick(float width) const { return std::max(1.f, width * std::sqrt(m_view.graph.zoom)); }

    std::vector<ImVec2> onScreen(const GraphPicture::Edge& edge) const {
        std::vector<ImVec2> points;
        for (const ImVec2 point : edge.line) points.push_back(m_view.graph.onScreen(m_area, point));
        return points;
    }

    void drawEdge(const GraphPicture::Edge& edge) {
        const std::vector<ImVec2> points = onScreen(edge);
        if (points.size() < 2 || !touches(m_area, around(points))) return;
        ImDrawList& list = drawing();
        const float arrow = m_ui.px(9) * std::clamp(m_view.graph.zoom, 0.5f, 1.3f);
        LineLook look{Ink::edge, thick(1.5f), edge.choice ? 0 : m_ui.px(5)};
        if (isNeverSaid(edge)) look = {Ink::line, thick(1.5f), m_ui.px(3)};
        if (m_marks.showsVisits && m_model.visits->talks > 0)
            look.width = thick(1 + 8 * float(visitsOf(edge)) / float(m_model.visits->talks));
        if (isBest(edge)) look = {Ink::good, std::max(look.width, thick(4.5f)), 0};
        if (isWorst(edge)) {
            const bool both = isBest(edge);
            if (both) drawLine(list, points, look);
            look = {Ink::bad, both ? thick(2.f) : std::max(look.width, thick(3.5f)), m_ui.px(9)};
        }
        if (isSelected(edge)) drawLine(list, points, {Ink::accentMid, look.width + m_ui.px(7), 0});
        drawLine(list, points, look);
        drawArrow(list, points, isSelected(edge) && !stands(edge) ? Ink::accentDeep : look.colour, arrow);
        if (isBest(edge) || isWorst(edge)) drawEnds(points, edge);
    }

    // The best way bears stars, the worst triangles that point down.
    void drawEnds(const std::vector<ImVec2>& points, const GraphPicture::Edge& edge) {
        ImVec2 centre = placeAlong(points);
        const float size = m_ui.px(16) * std::clamp(m_view.graph.zoom, 0.6f, 1.3f);
        const auto mark = [&](Pictogram picture, ImU32 ink) {
            drawing().AddCircleFilled(centre, size * 0.72f, Ink::card);
            rapport::draw(drawing(), picture, centre, size, ink);
            m_taken.push_back(
                {{centre.x - size * 0.7f, centre.y - size * 0.7f}, {centre.x + size * 0.7f, centre.y + size * 0.7f}});
            centre.x += size * 1.3f;
        };
        if (isBest(edge)) mark(Pictogram::star, Ink::good);
        if (isWorst(edge)) mark(Pictogram::down, Ink::bad);
    }

    void drawTag(const GraphPicture::Edge& edge) {
        const bool isNamed = isSelected(edge) && m_view.graph.zoom >= 0.45f;
        const int visits = visitsOf(edge);
        if (!isNamed && visits == 0) return;
        const std::vector<ImVec2> points = onScreen(edge);
        if (points.size() < 2) return;
        std::string words = !isNamed      ? ""
                            : edge.choice ? std::string(m_dialogue.name(m_dialogue.choices[*edge.choice].id))
                                          : std::string(m_ui.say(divertWords));
        if (visits > 0) words += fmt::format("{}{} ×", words.empty() ? "" : " · ", visits);
        // Where there is room for it along the line; where there is none, it is left out.
        for (const float share : {0.5f, 0.38f, 0.62f, 0.26f, 0.74f, 0.16f, 0.84f})
            if (place(tagBox(m_ui, placeAlong(points, share), words), words, isNamed ? Ink::accentDeep : Ink::muted))
                return;
    }

    // Puts a tag where nothing else stands and all of it can be seen; false if that is not so here.
    bool place(const Box& box, std::string_view words, ImU32 ink) {
        const auto isInTheWay = [&](const Box& other) { return other.overlaps(box); };
        if (!m_area.contains(box) || std::any_of(m_taken.begin(), m_taken.end(), isInTheWay)) return false;
        tag(m_ui, box, words, ink);
        m_taken.push_back(box);
        return true;
    }

    void drawNode(NodeIndex node) {
        const Box box = m_view.graph.onScreen(m_area, m_model.graph->boxes[node]);
        if (!touches(m_area, box)) return;
        ImDrawList& list = drawing();
        const bool isEnding = m_dialogue.isEnding(node), isSelectedNode = m_view.selected == node;
        const bool isLost = isNeverReached(node) || m_model.isOutdated;
        const float rounding =
            isEnding ? box.height() / 2 : std::min(box.height() / 4, m_ui.space(10) * m_view.graph.zoom);
        const ImU32 fill = isSelectedNode ? Ink::accentSoft
                           : isLost       ? Ink::sunken
                           : isEnding     ? endingGround(node)
                                          : Ink::card;
        list.AddRectFilled(box.min, box.max, fill, rounding);
        if (isNeverReached(node))
            patternedRect(list, {{box.min.x + 2, box.min.y + 2}, {box.max.x - 2, box.max.y - 2}}, Ink::line,
                          Pattern::diagonals);
        list.AddRect(box.min, box.max,
                     isSelectedNode ? Ink::accent
                     : isLost       ? Ink::line
                                    : Ink::edge,
                     rounding, 0, isSelectedNode ? m_ui.px(3) : thick(isEnding ? 2.5f : 1.5f));
        frame(list, box, node, rounding);
        drawWords(node, box, isLost);
        drawBadges(node, box);
    }

    ImU32 endingGround(NodeIndex node) const {
        switch (m_dialogue.ending(node).outcome) {
        case Outcome::winWin: return Ink::goodSoft;
        case Outcome::loseLose: return Ink::badSoft;
        default: return Ink::warnSoft;
        }
    }

    // Frames outside the node: found by the search, on the best way, on the worst.
    void frame(ImDrawList& list, const Box& box, NodeIndex node, float rounding) {
        float out = m_ui.px(3);
        const auto ring = [&](ImU32 ink, float width) {
            list.AddRect({box.min.x - out, box.min.y - out}, {box.max.x + out, box.max.y + out}, ink, rounding + out, 0,
                         width);
            out += width + m_ui.px(1);
        };
        if (m_marks.bestNodes.contains(node)) ring(Ink::good, thick(2.5f));
        if (m_marks.worstNodes.contains(node)) ring(Ink::bad, thick(1.5f));
        if (m_marks.hits.contains(node)) ring(Ink::focus, m_ui.px(4));
    }

    void drawWords(NodeIndex node, const Box& box, bool isLost) {
        const Typefaces& faces = m_ui.theme.faces;
        const float side = m_ui.px(9) * std::min(1.f, m_view.graph.zoom / m_ui.theme.scale) +
                           (m_dialogue.isEnding(node) ? box.height() / 6 : 0);
        const float width = box.width() - 2 * side;
        ImFont* font = box.height() >= lineHeight(faces.text) + m_ui.px(8) ? faces.text : faces.small;
        if (box.height() < font->FontSize * 0.95f || width < 3 * font->FontSize) return;
        const float line = lineHeight(faces.small);
        const std::string_view said = textOf(
            m_ui, m_dialogue, m_dialogue.isEnding(node) ? m_dialogue.ending(node).text : m_dialogue.node(node).said);
        const float above = m_ui.px(4);
        const int room = int((box.height() - lineHeight(font) - 2 * above) / line);
        const auto& lines = m_ui.typesetter.lines(said, faces.small, width);
        const int shown = font == faces.text ? std::clamp(room, 0, int(lines.size())) : 0;
        float y = std::max(box.min.y + above,
                           std::floor((box.min.y + box.max.y - lineHeight(font) - float(shown) * line) / 2));
        if (shown == 0) y = std::floor((box.min.y + box.max.y - lineHeight(font)) / 2);
        nodeLine(m_ui, m_area, {box.min.x + side, y}, fitted(font, m_dialogue.idOf(node), width),
                 {font, isLost ? Ink::muted : Ink::accentDeep});
        y += lineHeight(font);
        for (int i = 0; i < shown; ++i, y += line) {
            std::string words = lines[std::size_t(i)];
            if (i + 1 == shown && std::size_t(shown) < lines.size()) words = fitted(faces.small, words + "…", width);
            nodeLine(m_ui, m_area, {box.min.x + side, y}, words, {faces.small, isLost ? Ink::muted : Ink::text});
        }
    }

    // Small marks at the corners: where the talk starts, where the rehearsal stands, how many real talks came by.
    void drawBadges(NodeIndex node, const Box& box) {
        const float size = m_ui.px(18) * std::clamp(m_view.graph.zoom, 0.6f, 1.2f);
        const auto badge = [&](ImVec2 centre, Pictogram picture, ImU32 ink) {
            drawing().AddCircleFilled(centre, size * 0.7f, ink);
            rapport::draw(drawing(), picture, centre, size * 0.75f, Ink::onAccent);
        };
        if (node == m_dialogue.start) badge({box.min.x, box.min.y}, Pictogram::down, Ink::accent);
        if (isNeverReached(node)) badge({box.max.x, box.min.y}, Pictogram::cross, Ink::muted);
        if (m_model.rehearsal && !m_model.isOutdated && m_model.rehearsal->state().at == node)
            badge({box.min.x, box.max.y}, Pictogram::bubble, Ink::focus);
        m_taken.push_back(box);
        if (!m_marks.showsVisits) return;
        const std::string count = fmt::format("{} ×", m_model.visits->nodes[node]);
        const Box room = tagBox(m_ui, {}, count);
        place(tagBox(m_ui, {box.max.x - room.width() / 2, box.max.y + room.height() / 2 + 1}, count), count,
              Ink::muted);
    }

    Ui& m_ui;
    const Box& m_area;
    const AuthorModel& m_model;
    const AuthorView& m_view;
    const Dialogue& m_dialogue;
    Marks m_marks;
    std::vector<Box> m_taken; // where tags cannot stand
};

} // namespace

void drawGraph(Ui& ui, const Box& box, const AuthorModel& model, const AuthorView& view) {
    Drawing(ui, box, model, view).draw();
}

void drawSample(ImDrawList& draw, const Box& box, GraphMark mark) {
    const float y = (box.min.y + box.max.y) / 2, height = box.height();
    const std::vector<ImVec2> line = {{box.min.x, y}, {box.max.x, y}};
    const ImVec2 middle{(box.min.x + box.max.x) / 2, y};
    switch (mark) {
    case GraphMark::notReached:
        drawLine(draw, line, {Ink::edge, 1.5f, height * 0.15f});
        return rapport::draw(draw, Pictogram::cross, middle, height * 0.5f, Ink::muted);
    case GraphMark::best:
        drawLine(draw, line, {Ink::good, height * 0.22f, 0});
        draw.AddCircleFilled(middle, height * 0.42f, Ink::card);
        return rapport::draw(draw, Pictogram::star, middle, height * 0.7f, Ink::good);
    case GraphMark::worst:
        drawLine(draw, line, {Ink::bad, height * 0.18f, height * 0.3f});
        draw.AddCircleFilled(middle, height * 0.38f, Ink::card);
        return rapport::draw(draw, Pictogram::down, middle, height * 0.55f, Ink::bad);
    case GraphMark::visits:
        drawLine(draw, {{box.min.x, y}, middle}, {Ink::edge, height * 0.35f, 0});
        return drawLine(draw, {middle, {box.max.x, y}}, {Ink::edge, height * 0.1f, 0});
    }
}

} // namespace rapport
