#include "report/FindingsText.h"

#include "base/Legible.h"
#include "report/FindingsJson.h"
#include "report/JsonText.h"

namespace rapport {

namespace {

using Json = nlohmann::ordered_json;

std::string asJson(const std::vector<Diagnostic>& findings, CheckedCount count, Language language) {
    const Json all = {{"errors", countOf(findings, Severity::error)},
                      {"warnings", countOf(findings, Severity::warning)},
                      {"dialogues", count.dialogues},
                      {"plays", count.plays},
                      {"findings", findingsJson(findings, language)}};
    return jsonText(all);
}

// GitHub reads one line per annotation and wants line ends, percent signs and, in properties, colons and commas escaped.
std::string escaped(std::string_view text, bool isProperty) {
    std::string safe;
    for (const char c : text) {
        if (c == '%')
            safe += "%25";
        else if (c == '\n')
            safe += "%0A";
        else if (c == '\r')
            safe += "%0D";
        else if (isProperty && c == ':')
            safe += "%3A";
        else if (isProperty && c == ',')
            safe += "%2C";
        else
            safe += c;
    }
    return safe;
}

std::string asGithub(const std::vector<Diagnostic>& findings, Language language) {
    std::string text;
    for (const Diagnostic& found : findings) {
        const std::string_view level = found.severity == Severity::note ? "notice" : word(found.severity);
        text += fmt::format("::{} file={},line={},col={},title={}::{}\n", level, escaped(legible(found.file), true),
                            found.place.line, found.place.column, escaped(found.rule, true),
                            escaped(found.message.in(language), false));
    }
    return text;
}

std::string plural(std::size_t count, std::string_view noun) {
    return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

} // namespace

std::string findingsText(const std::vector<Diagnostic>& findings, CheckedCount count, FindingsFormat form,
                         Language language) {
    if (form == FindingsFormat::json) return asJson(findings, count, language);
    if (form == FindingsFormat::github) return asGithub(findings, language);
    std::string text;
    for (const Diagnostic& found : findings) text += format(found, language);
    const std::size_t errors = countOf(findings, Severity::error);
    const std::size_t warnings = countOf(findings, Severity::warning);
    if (language == Language::chinese) {
        const std::string plays = count.plays ? fmt::format("、{} 份对话记录", count.plays) : "";
        return text + fmt::format("{} 个错误，{} 个警告，共 {} 段对话{}\n", errors, warnings, count.dialogues, plays);
    }
    const std::string plays = count.plays ? " and " + plural(count.plays, "conversation") : "";
    return text + fmt::format("{}, {} in {}{}\n", plural(errors, "error"), plural(warnings, "warning"),
                              plural(count.dialogues, "dialogue"), plays);
}

} // namespace rapport
