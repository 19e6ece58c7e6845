#include "author/Stamping.h"

#include "dialogue/SourceEdits.h"
#include "dialogue/Texts.h"
#include "dialogue/XmlSpans.h"

#include <fmt/format.h>

#include <map>
#include <utility>

namespace rapport {

Stamping stampTranslations(std::string_view file, std::string_view original) {
    const XmlSpans spans(file);
    // Elements of one name under one parent are one text in its languages.
    std::map<std::pair<std::uint32_t, std::string_view>, std::string> stamps;
    const auto textOf = [&](const XmlSpans::Element& element) {
        return std::pair(element.parent, spans.nameOf(element));
    };
    for (const XmlSpans::Element& element : spans.elements())
        if (spans.value(element, "xml:lang") == original)
            stamps[textOf(element)] = fmt::format("{:08x}", stampOf(spans.words(element)));

    Stamping result;
    SourceEdits edits;
    for (const XmlSpans::Element& element : spans.elements()) {
        const auto language = spans.find(element, "xml:lang");
        if (!language || spans.value(element, "xml:lang") == original) continue;
        const auto stamp = stamps.find(textOf(element));
        if (stamp == stamps.end()) continue;
        ++result.translations;
        const auto before = spans.find(element, "of");
        if (before && before->in(file) == stamp->second) continue;
        ++result.changed;
        if (before)
            edits.replace(before->begin, before->size(), stamp->second);
        else
            edits.insert(language->end + 1, fmt::format(" of=\"{}\"", stamp->second));
    }
    result.text = edits.applyTo(file);
    return result;
}

} // namespace rapport
