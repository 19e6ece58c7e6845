#include "dialogue/DialogueBuilder.h"
#include "dialogue/DialogueGraph.h"

#include <algorithm>

namespace rapport {

// The hint that names the id nearest to a misspelt one, and its line; empty if none is near.
Message DialogueBuilder::meant(const IdTable& table, std::string_view wrong) const {
    std::vector<std::string_view> ids;
    for (const IdTable::Entry& each : table.entries()) ids.push_back(each.id);
    const std::string_view near = nearest(wrong, ids);
    return near.empty() ? Message{} : didYouMean(near, m_xml.document().placeOf(table.find(near)->id).line);
}

void DialogueBuilder::resolve() {
    const NodeIndex firstEnding = NodeIndex(m_dialogue.nodes.size());
    for (const Reference& reference : m_references) {
        const IdTable::Entry* found = m_places.find(reference.word);
        if (!found) {
            if (m_xml.findings().isFull()) return;
            reportDangling(reference);
            continue;
        }
        const NodeIndex to = found->index & endingMark ? firstEnding + (found->index & ~endingMark) : found->index;
        switch (reference.from) {
        case Reference::From::choice: m_dialogue.choices[reference.index].to = to; break;
        case Reference::From::divert: m_dialogue.diverts[reference.index].to = to; break;
        case Reference::From::start:
            m_dialogue.start = to;
            if (to >= firstEnding)
                m_xml.error(
                    "dangling-goto", reference.word,
                    say("the talk starts at \"{}\", which is an ending", "对话从“{}”开始，而那是结局", reference.word));
        }
    }
}

void DialogueBuilder::reportDangling(const Reference& reference) {
    const std::string id = quotable(reference.word);
    const auto message = [&] {
        switch (reference.from) {
        case Reference::From::start:
            return say("the talk starts at \"{}\", but no node has that id", "对话从“{}”开始，但没有节点叫这个 id", id);
        case Reference::From::divert:
            return say("divert goes to \"{}\", but no node has that id", "divert 通向“{}”，但没有节点叫这个 id", id);
        case Reference::From::choice: break;
        }
        return say("choice goes to \"{}\", but no node has that id", "choice 通向“{}”，但没有节点叫这个 id", id);
    };
    Diagnostic& dangling = m_xml.error("dangling-goto", reference.word, message());
    dangling.hint = meant(m_places, reference.word);
    if (dangling.hint.empty())
        dangling.hint = say("add a node or an ending with that id", "请添加用这个 id 的节点或结局");
}

// Steps that some condition asks for become flags. Which ones is known only when all nodes have been read.
void DialogueBuilder::setSteps() {
    if (m_dialogue.stepFlags.empty()) return;
    for (Choice& choice : m_dialogue.choices)
        for (const ItemIndex step : m_dialogue.itemsIn(choice.steps))
            for (const StepFlag& flag : m_dialogue.stepFlags)
                if (flag.step == step) choice.sets |= 1u << flag.bit;
}

std::string_view DialogueBuilder::idAt(NodeIndex node) const {
    return node < m_nodeNames.size() ? m_nodeNames[node] : m_endingNames[node - m_nodeNames.size()];
}

void DialogueBuilder::checkGraph() {
    const GraphFaults faults = faultsOf(m_dialogue);
    for (const NodeIndex node : faults.unreachable)
        m_xml
            .error("unreachable-node", idAt(node),
                   m_dialogue.isEnding(node)
                       ? say("no conversation can come to the ending \"{}\"", "没有任何对话能走到结局“{}”", idAt(node))
                       : say("no conversation can come to the node \"{}\"", "没有任何对话能走到节点“{}”", idAt(node)))
            .hint = say("let a reply go there, or remove it", "请让某个回复通向它，或删掉它");
    if (!faults.endlessLoop.empty()) {
        const std::string circle = circleOf(faults.endlessLoop);
        m_xml
            .error("endless-loop", targetOf(faults.closing),
                   say("the talk can go in a circle for ever: {}", "对话可能永远绕圈：{}", circle))
            .hint = say("mark a reply on the way with once=\"yes\"", "请给途中的一个回复加上 once=\"yes\"");
    }
    if (!faults.divertLoop.empty()) {
        const std::string circle = circleOf(faults.divertLoop);
        m_xml
            .error("divert-loop", idAt(faults.divertLoop.front()),
                   say("diverts lead in a circle: {}", "divert 绕成了圈：{}", circle))
            .hint = say("let one of them go on to another node", "请让其中一个通向别的节点");
    }
}

// "arrives → calmer → arrives"; of a long circle only the beginning and the end.
std::string DialogueBuilder::circleOf(const std::vector<NodeIndex>& nodes) const {
    constexpr std::size_t most = 12;
    std::string circle;
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        if (i == most && nodes.size() > most + 1) {
            circle += "… → ";
            i = nodes.size() - 1;
        }
        circle += std::string(idAt(nodes[i])) + " → ";
    }
    return circle += idAt(nodes.front());
}

// The word by which a reply says where it leads, as it stands in the file.
std::string_view DialogueBuilder::targetOf(ChoiceIndex choice) const {
    const auto isIts = [&](const Reference& each) {
        return each.from == Reference::From::choice && each.index == choice;
    };
    return std::find_if(m_references.begin(), m_references.end(), isIts)->word;
}

} // namespace rapport
