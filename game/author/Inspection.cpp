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

} // namespace rapport
