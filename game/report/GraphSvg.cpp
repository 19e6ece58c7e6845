#include "report/GraphSvg.h"

#include "author/GraphFacts.h"
#include "author/GraphLayout.h"
#include "report/GraphInk.h"
#include "report/GraphLegend.h"
#include "report/GraphWords.h"
#include "report/SvgSheet.h"

#include <algorithm>
#include <set>

namespace rapport {

namespace {

using Box = GraphLayout::Box;
using Edge = GraphLayout::Edge;
using Spot = GraphLayout::Spot;

constexpr int margin = 40, leastWidth = 900;
constexpr int leastNodeWidth = 236, nodeHeight = 74, side = 14, endingSide = 28;
constexpr int idSize = 13, textSize = 12, tagSize = 11, rowHeight = 22, badgeWidth = 26, signWidth = 15,
              pointsWidth = 34;

class Picture {
public:
    Picture(const Dialogue& dialogue, const PathAnalysis& paths, Voice voice)
        : m_dialogue(dialogue), m_voice(voice), m_facts(factsOf(dialogue, paths)), m_layout(layOut(dialogue, sizes())),
          m_width(std::max(m_layout.size.width + 2 * margin, leastWidth)),
          m_legend(dialogue, paths, voice, m_width - 2 * margin), m_left((m_width - m_layout.size.width) / 2),
          m_top(margin + m_legend.height()), m_sheet(m_width, m_top + m_layout.size.height + margin, m_legend.title(),
                                                     dialogue.texts.languages().at(voice.column)) {}

    std::string whole() {
        defineParts(m_sheet);
        m_sheet.put("<rect width=\"100%\" height=\"100%\" fill=\"{}\"/>\n", GraphInk::paper);
        m_legend.draw(m_sheet, margin, margin);
        m_sheet.put("<g transform=\"translate({} {})\">\n", m_left, m_top);
        for (const Edge& edge : m_layout.edges) drawGlow(edge, m_facts.best, GraphInk::bestGlow, "none", bestGlowWidth);
        for (const Edge& edge : m_layout.edges)
            drawGlow(edge, m_facts.worst, GraphInk::worstGlow, worstGlowDashes, worstGlowWidth);
        for (const Edge& edge : m_layout.edges) drawTrunk(edge);
        for (const Edge& edge : m_layout.edges) drawLine(edge);
        for (NodeIndex at = 0; at < m_layout.boxes.size(); ++at) drawBox(at);
        for (const Edge& edge : m_layout.edges) drawLabel(edge);
        m_sheet.put("</g>\n");
        return m_sheet.finish();
    }

private:
    GraphSizes sizes() const {
        GraphSizes sizes;
        sizes.node = [this](NodeIndex at) {
            return GraphLayout::Size{std::max(leastNodeWidth, headWidth(at)), nodeHeight};
        };
        sizes.label = [this](const std::vector<ChoiceIndex>& replies) {
            int width = replies.empty() ? 8 : 0;
            for (const ChoiceIndex reply : replies) width = std::max(width, rowWidth(reply));
            return GraphLayout::Size{width, std::max(1, int(replies.size())) * rowHeight};
        };
        sizes.bundles = true;
        sizes.rowGap = 24;
        sizes.lineGap = 16;
        return sizes;
    }

    // ---- lines

    bool isOn(const Edge& edge, const GraphFacts::Trail& trail) const {
        if (edge.isDivert()) return trail.diverts[edge.divert];
        return std::any_of(edge.replies.begin(), edge.replies.end(),
                           [&](ChoiceIndex reply) { return trail.replies[reply]; });
    }
    bool isSaid(const Edge& edge) const {
        if (edge.isDivert()) return m_facts.isReached[edge.from];
        return std::any_of(edge.replies.begin(), edge.replies.end(),
                           [&](ChoiceIndex reply) { return m_facts.isSaid[reply]; });
    }
    // The style that all of a line's replies share, or null.
    const Choice* sharedStyle(const Edge& edge) const {
        if (edge.isDivert()) return nullptr;
        const Choice& first = m_dialogue.choices[edge.replies.front()];
        const bool isShared = std::all_of(edge.replies.begin(), edge.replies.end(), [&](ChoiceIndex reply) {
            return m_dialogue.choices[reply].style == first.style;
        });
        return isShared ? &first : nullptr;
    }

    static std::string curve(const Edge& edge, std::size_t begin, std::size_t end) {
        std::string path = fmt::format("M{} {}", edge.points[begin].x, edge.points[begin].y);
        for (std::size_t i = begin + 1; i + 2 < end; i += 3) {
            const Spot a = edge.points[i], b = edge.points[i + 1], to = edge.points[i + 2];
            if (edge.points[i - 1].x == to.x && a.x == to.x)
                path += fmt::format("V{}", to.y);
            else
                path += fmt::format("C{} {} {} {} {} {}", a.x, a.y, b.x, b.y, to.x, to.y);
        }
        return path;
    }

    void drawGlow(const Edge& edge, const GraphFacts::Trail& trail, std::string_view colour, std::string_view dashes,
                  int width) {
        if (!isOn(edge, trail)) return;
        m_sheet.put("<path d=\"{}\" fill=\"none\" stroke=\"{}\" stroke-width=\"{}\" stroke-dasharray=\"{}\"/>\n",
                    curve(edge, 0, edge.points.size()), colour, width, dashes);
    }

    // Where lines run together they are drawn once, in no style's colour.
    void drawTrunk(const Edge& edge) {
        for (std::size_t i = edge.own; i + 2 < edge.points.size(); i += 3) {
            const std::string path = curve(edge, i - 1, i + 3);
            if (!m_drawn.insert(path).second) continue;
            const bool isLast = i + 3 == edge.points.size();
            m_sheet.put("<path d=\"{}\" fill=\"none\" stroke=\"{}\" stroke-width=\"1.8\"{}/>\n", path, GraphInk::edge,
                        isLast ? " marker-end=\"url(#to-plain)\"" : "");
        }
    }

    void drawLine(const Edge& edge) {
        const Choice* style = sharedStyle(edge);
        const std::string_view arrow = edge.isDivert() ? "divert" : style ? word(style->style) : "plain";
        const std::string_view colour = edge.isDivert() ? GraphInk::text
                                        : style         ? inkOf(style->style).colour
                                                        : GraphInk::edge;
        const std::string_view dashes = edge.isDivert() ? divertDashes : style ? inkOf(style->style).dashes : "none";
        const bool isWhole = edge.own == edge.points.size();
        m_sheet.openGroup(explanationOf(edge));
        m_sheet.put("<path d=\"{}\" fill=\"none\" stroke=\"{}\" stroke-width=\"1.8\" stroke-dasharray=\"{}\"{}{}/>\n",
                    curve(edge, 0, edge.own), colour, dashes, isSaid(edge) ? "" : " opacity=\"0.4\"",
                    isWhole ? fmt::format(" marker-end=\"url(#to-{})\"", arrow) : "");
        m_sheet.closeGroup();
    }

    std::string explanationOf(const Edge& edge) const {
        if (edge.isDivert()) return storyOf(m_dialogue, edge.from, m_dialogue.diverts[edge.divert], m_voice);
        return fmt::format("{} → {}", m_dialogue.idOf(edge.from), m_dialogue.idOf(edge.to));
    }

    // ---- replies, as labels of their lines

    int signsWidth(ChoiceIndex reply) const {
        const Choice& choice = m_dialogue.choices[reply];
        return signWidth * (int(!choice.when.empty()) + choice.isOnce() + choice.isTimeout +
                            m_facts.best.replies[reply] + m_facts.worst.replies[reply]);
    }
    int rowWidth(ChoiceIndex reply) const {
        const Choice& choice = m_dialogue.choices[reply];
        return badgeWidth + drawnWidth(m_dialogue.name(choice.id), textSize) + signsWidth(reply) + pointsWidth + 14;
    }

    void drawLabel(const Edge& edge) {
        int y = edge.label.y;
        for (const ChoiceIndex reply : edge.replies) {
            drawReply(reply, {edge.label.x, y, edge.label.width, rowHeight});
            y += rowHeight;
        }
    }

    void drawReply(ChoiceIndex reply, const Box& box) {
        const Choice& choice = m_dialogue.choices[reply];
        const StyleInk ink = inkOf(choice.style);
        const bool isShown = m_facts.isSaid[reply];
        m_sheet.openGroup(storyOf(m_dialogue, choice, m_voice));
        m_sheet.put("<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"5\" fill=\"{}\" stroke=\"{}\"{}/>\n",
                    box.x, box.y + 1, box.width, box.height - 2, isShown ? GraphInk::paper : "url(#never)",
                    isShown ? ink.colour : GraphInk::edge, isShown ? "" : " stroke-dasharray=\"4 3\"");
        m_sheet.put("<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"5\" fill=\"{}\"/>\n", box.x, box.y + 1,
                    badgeWidth, box.height - 2, isShown ? ink.colour : GraphInk::edge);
        const int base = box.y + 15;
        m_sheet.words(
            box.x + badgeWidth / 2, base, ink.badge.in(m_voice.language),
            fmt::format("font-size=\"11\" font-weight=\"bold\" text-anchor=\"middle\" fill=\"{}\"", GraphInk::paper));
        m_sheet.words(
            box.x + badgeWidth + 7, base, m_dialogue.name(choice.id),
            fmt::format("font-size=\"{}\" fill=\"{}\"", textSize, isShown ? GraphInk::text : GraphInk::muted));
        drawSigns(reply, box);
        m_sheet.words(box.right() - 7, base, pointsText(choice.points),
                      fmt::format("font-size=\"{}\" font-weight=\"bold\" text-anchor=\"end\" fill=\"{}\"", textSize,
                                  choice.points == 0 ? GraphInk::best : GraphInk::muted));
        m_sheet.closeGroup();
    }

    // In a column of their own, before the points.
    void drawSigns(ChoiceIndex reply, const Box& box) {
        const Choice& choice = m_dialogue.choices[reply];
        int x = box.right() - pointsWidth - signsWidth(reply);
        const auto sign = [&](bool isSet, std::string_view name) {
            if (!isSet) return;
            drawSign(m_sheet, name, x, box.y + 5);
            x += signWidth;
        };
        sign(choice.isOnce(), "once");
        sign(!choice.when.empty(), "lock");
        sign(choice.isTimeout, "clock");
        sign(m_facts.worst.replies[reply], "worst");
        sign(m_facts.best.replies[reply], "best");
    }

    // ---- nodes and endings

    void drawBox(NodeIndex at) {
        const Box& box = m_layout.boxes[at];
        m_sheet.openGroup(storyOf(m_dialogue, at, m_voice));
        const bool isReached = m_facts.isReached[at];
        const bool isEnding = m_dialogue.isEnding(at);
        const std::string_view edge = !isReached               ? GraphInk::edge
                                      : isEnding               ? inkOf(m_dialogue.ending(at).outcome).edge
                                      : at == m_dialogue.start ? GraphInk::accent
                                                               : GraphInk::edge;
        const std::string_view ground = !isReached ? "url(#never)"
                                        : isEnding ? inkOf(m_dialogue.ending(at).outcome).ground
                                                   : GraphInk::sunken;
        const std::string shape = isEnding ? outlineOf(m_dialogue.ending(at).outcome, box) : plainOutline(box);
        m_sheet.put("<path d=\"{}\" fill=\"{}\" stroke=\"{}\" stroke-width=\"{}\"{}/>\n", shape, ground, edge,
                    at == m_dialogue.start ? "3" : "1.6", isReached ? "" : " stroke-dasharray=\"5 4\"");
        writeBox(at, box);
        m_sheet.closeGroup();
    }

    int sideOf(NodeIndex at) const { return m_dialogue.isEnding(at) ? endingSide : side; }
    // Of the id and the tag, with what is around them.
    int headWidth(NodeIndex at) const {
        return drawnWidth(m_dialogue.idOf(at), idSize + 1) + drawnWidth(tagOf(at), tagSize) + 14 + 2 * sideOf(at);
    }

    void writeBox(NodeIndex at, const Box& box) {
        const int left = box.x + sideOf(at), right = box.right() - sideOf(at);
        m_sheet.words(left, box.y + 22, m_dialogue.idOf(at),
                      fmt::format("font-size=\"{}\" font-weight=\"bold\" fill=\"{}\"", idSize, GraphInk::text));
        if (const std::string_view tag = tagOf(at); !tag.empty())
            m_sheet.words(
                right, box.y + 22, tag,
                fmt::format("font-size=\"{}\" font-weight=\"bold\" text-anchor=\"end\" fill=\"{}\"", tagSize,
                            m_dialogue.isEnding(at) ? inkOf(m_dialogue.ending(at).outcome).edge : GraphInk::accent));
        int y = box.y + 42;
        for (const std::string& line : beginningOf(firstWords(m_dialogue, at, m_voice), right - left, textSize, 2)) {
            m_sheet.words(left, y, line, fmt::format("font-size=\"{}\" fill=\"{}\"", textSize, GraphInk::muted));
            y += 18;
        }
    }

    std::string_view tagOf(NodeIndex at) const {
        if (m_dialogue.isEnding(at)) return inkOf(m_dialogue.ending(at).outcome).name.in(m_voice.language);
        return at == m_dialogue.start ? openingWords.in(m_voice.language) : "";
    }

    const Dialogue& m_dialogue;
    Voice m_voice;
    GraphFacts m_facts;
    GraphLayout m_layout;
    int m_width;
    GraphLegend m_legend;
    int m_left, m_top;
    SvgSheet m_sheet;
    std::set<std::string> m_drawn; // pieces of lines that run together
};

} // namespace

std::string graphSvg(const Dialogue& dialogue, const PathAnalysis& paths, Voice voice) {
    return Picture(dialogue, paths, voice).whole();
}

} // namespace rapport
