#include "author/Inspection.h"

#include "author/RuleTable.h"

namespace rapport {

Diagnostic& Inspection::found(std::string_view id, Place place, Message message) {
    const Severity severity = rule(id)->severity;
    if (severity == Severity::error) return m_findings.error(id, place, std::move(message));
    Diagnostic& finding = m_findings.warning(id, place, std::move(message));
    finding.severity = severity;
    return finding;
}

const PathAnalysis& Inspection::paths() {
    if (!m_paths) m_paths = analysePaths(dialogue);
    return *m_paths;
}

Place Inspection::placeOf(const Writing& writing, std::size_t language) const {
    const Texts& texts = dialogue.texts;
    return m_places.ofText(writing.element, texts.languages()[language], texts.at(writing.text, language),
                           writing.line);
}

std::vector<const Choice*> Inspection::shownReplies(const Node& node) const {
    std::vector<const Choice*> shown;
    for (ChoiceIndex i = node.choices.begin; i < node.choices.end; ++i)
        if (!dialogue.choices[i].isTimeout) shown.push_back(&dialogue.choices[i]);
    return shown;
}

} // namespace rapport
