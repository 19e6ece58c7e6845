#include "report/GraphDot.h"

#include "author/GraphFacts.h"
#include "report/GraphInk.h"
#include "report/GraphWords.h"
#include "report/SvgSheet.h"

namespace rapport {

namespace {

// A text in quotation marks, as Graphviz reads it: a backslash would begin an escape.
std::string inQuotes(std::string_view text) {
    std::string safe = "\"";
    for (const char each : text) {
        if (each == '"' || each == '\\') safe += '\\';
        if (each == '\n')
            safe += "\\n";
        else if (each != '\r')
            safe += each;
    }
    return safe + '"';
}

std::string_view strokeOf(Style style) {
    switch (style) {
    case Style::aggressive: return "dotted";
    case Style::passive: return "dashed";
    case Style::passiveAggressive: return "\"dashed,bold\"";
    case Style::assertive: break;
    }
    return "solid";
}

std::string_view shapeOf(Outcome outcome) {
    switch (outcome) {
    case Outcome::winWin: return "ellipse";
    case Outcome::loseWin: return "hexagon";
    case Outcome::winLose: return "parallelogram";
    case Outcome::loseLose: break;
    }
    return "octagon";
}

class DotText {
public:
    DotText(const Dialogue& dialogue, const PathAnalysis& paths, Voice voice)
        : m_dialogue(dialogue), m_paths(paths), m_voice(voice), m_facts(factsOf(dialogue, paths)) {}

    std::string whole() {
        m_text = fmt::format(
            "digraph {} {{\n    graph [label={}, labelloc=t, fontname=\"sans-serif\", fontsize=20, rankdir=TB, "
            "newrank=true];\n    node [shape=box, style=\"rounded,filled\", fillcolor=\"{}\", color=\"{}\", "
            "fontname=\"sans-serif\", fontsize=12];\n    edge [fontname=\"sans-serif\", fontsize=10];\n",
            inQuotes(m_dialogue.id), inQuotes(title()), GraphInk::sunken, GraphInk::edge);
        for (NodeIndex at = 0; at < m_facts.isReached.size(); ++at) addNode(at);
        for (ChoiceIndex reply = 0; reply < m_dialogue.choices.size(); ++reply) addReply(reply);
        for (NodeIndex node = 0; node < m_dialogue.nodes.size(); ++node) addDiverts(node);
        return m_text + "}\n";
    }

private:
    std::string in(const Message& message) const { return message.in(m_voice.language); }

    // The title, and below it what the marks mean.
    std::string title() const {
        std::string text(m_dialogue.text(m_dialogue.title, m_voice.column));
        text += '\n';
        for (const Style style : {Style::assertive, Style::passive, Style::passiveAggressive, Style::aggressive})
            text +=
                fmt::format("{} {}   ", inkOf(style).badge.in(m_voice.language), nameOf(style).in(m_voice.language));
        if (!m_facts.isKnown)
            return text + in(Message("\ntoo many states: not known what is reached, best or worst",
                                     "\n状态太多：走不走得到、哪条最好最差，都不知道"));
        return text + in(say("\n★ best conversation: {} points   ▼ worst: {} points   × in no conversation",
                             "\n★ 最好的谈法：{} 点   ▼ 最差的谈法：{} 点   × 任何谈法都走不到", m_paths.best.points,
                             m_paths.worst.points));
    }

    void addNode(NodeIndex at) {
        const bool isReached = m_facts.isReached[at];
        std::string label = fmt::format("{}{}", isReached ? "" : "× ", m_dialogue.idOf(at));
        std::string more;
        if (m_dialogue.isEnding(at)) {
            const Outcome outcome = m_dialogue.ending(at).outcome;
            const OutcomeInk ink = inkOf(outcome);
            label += fmt::format(" · {}", ink.name.in(m_voice.language));
            more = fmt::format(", shape={}, style=filled, fillcolor=\"{}\", color=\"{}\"", shapeOf(outcome), ink.ground,
                               ink.edge);
        }
        for (const std::string& line : beginningOf(firstWords(m_dialogue, at, m_voice), 210, 12, 2))
            label += "\n" + line;
        if (at == m_dialogue.start) more += fmt::format(", penwidth=3, color=\"{}\"", GraphInk::accent);
        if (!isReached) more += fmt::format(", style=dashed, fontcolor=\"{}\"", GraphInk::edge);
        m_text += fmt::format("    {} [label={}, tooltip={}{}];\n", inQuotes(m_dialogue.idOf(at)), inQuotes(label),
                              inQuotes(storyOf(m_dialogue, at, m_voice)), more);
    }

    void addReply(ChoiceIndex reply) {
        const Choice& choice = m_dialogue.choices[reply];
        const StyleInk ink = inkOf(choice.style);
        const bool isBest = m_facts.best.replies[reply], isWorst = m_facts.worst.replies[reply],
                   isSaid = m_facts.isSaid[reply];
        const std::string label =
            fmt::format("{}{}{}{} {} {}", isBest ? "★ " : "", isWorst ? "▼ " : "", isSaid ? "" : "× ",
                        ink.badge.in(m_voice.language), m_dialogue.name(choice.id), pointsText(choice.points));
        m_text +=
            fmt::format("    {} -> {} [label={}, tooltip={}, color=\"{}\", fontcolor=\"{}\", style={}{}];\n",
                        inQuotes(m_dialogue.idOf(choice.from)), inQuotes(m_dialogue.idOf(choice.to)), inQuotes(label),
                        inQuotes(storyOf(m_dialogue, choice, m_voice)), isSaid ? ink.colour : GraphInk::rule,
                        isSaid ? ink.colour : GraphInk::edge, strokeOf(choice.style),
                        isBest    ? ", penwidth=4"
                        : isWorst ? ", penwidth=3, arrowhead=empty"
                                  : "");
    }

    void addDiverts(NodeIndex node) {
        const Stretch diverts = m_dialogue.node(node).diverts;
        for (std::uint32_t i = diverts.begin; i < diverts.end; ++i)
            m_text += fmt::format("    {} -> {} [tooltip={}, color=\"{}\", style=dotted, arrowhead=open{}];\n",
                                  inQuotes(m_dialogue.idOf(node)), inQuotes(m_dialogue.idOf(m_dialogue.diverts[i].to)),
                                  inQuotes(storyOf(m_dialogue, node, m_dialogue.diverts[i], m_voice)), GraphInk::text,
                                  m_facts.best.diverts[i] ? ", penwidth=4" : "");
    }

    const Dialogue& m_dialogue;
    const PathAnalysis& m_paths;
    Voice m_voice;
    GraphFacts m_facts;
    std::string m_text;
};

} // namespace

std::string graphDot(const Dialogue& dialogue, const PathAnalysis& paths, Voice voice) {
    return DotText(dialogue, paths, voice).whole();
}

} // namespace rapport
