#include "author/DialogueTexts.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace rapport {

namespace {

using Element = XmlSpans::Element;

// Gives every element of a file its name in ids.
class Naming {
public:
    explicit Naming(const XmlSpans& spans) : m_spans(spans) {
        for (std::uint32_t i = 0; i < spans.elements().size(); ++i) {
            const Element& element = spans.elements()[i];
            if (spans.nameOf(element) == "when")
                m_conditions[element.parent] += conditionOf(element, m_conditions[element.parent]);
        }
    }

    // The id of a text with this element name inside this parent.
    std::string idOf(std::uint32_t parent, std::string_view name) {
        const std::string& prefix = prefixOf(parent);
        return prefix.empty() ? std::string(name) : fmt::format("{}.{}", prefix, name);
    }

private:
    std::string conditionOf(const Element& when, const std::string& before) const {
        std::string text = before.empty() ? "" : " & ";
        if (const std::string feeling = m_spans.value(when, "feeling"); !feeling.empty()) {
            text += feeling;
            if (m_spans.find(when, "at-least")) text += fmt::format(">={}", m_spans.value(when, "at-least"));
            if (m_spans.find(when, "at-most")) text += fmt::format("<={}", m_spans.value(when, "at-most"));
            return text;
        }
        for (const char* subject : {"flag", "promise", "step"})
            if (m_spans.find(when, subject)) text += fmt::format("{}:{}", subject, m_spans.value(when, subject));
        if (m_spans.find(when, "is")) text += fmt::format(":{}", m_spans.value(when, "is"));
        return text;
    }

    const std::string& prefixOf(std::uint32_t index) {
        if (const auto known = m_prefixes.find(index); known != m_prefixes.end()) return known->second;
        return m_prefixes[index] = makePrefix(index);
    }

    std::string makePrefix(std::uint32_t index) {
        const Element& element = m_spans.elements()[index];
        const std::string_view name = m_spans.nameOf(element);
        const std::string id = m_spans.value(element, "id");
        if (element.parent == XmlSpans::none) return {};
        if (name == "customer") return "customer";
        if (name == "promise") return fmt::format("promise.{}", id);
        if (name == "choice") return fmt::format("{}.{}", prefixOf(element.parent), id);
        if (name != "variant") return id;
        // Variants are told apart by their conditions, so that others may be put before them.
        const std::string prefix = fmt::format("{}.({})", prefixOf(element.parent), m_conditions[index]);
        const int times = ++m_times[prefix];
        return times == 1 ? prefix : fmt::format("{}#{}", prefix, times);
    }

    const XmlSpans& m_spans;
    std::map<std::uint32_t, std::string> m_conditions; // of each variant
    std::map<std::uint32_t, std::string> m_prefixes;
    std::map<std::string, int> m_times;
};

} // namespace

const Element* DialogueText::in(const XmlSpans& spans, std::string_view language) const {
    for (const Element* element : elements)
        if (spans.value(*element, "xml:lang") == language) return element;
    return nullptr;
}

std::vector<DialogueText> textsOf(const XmlSpans& spans) {
    Naming naming(spans);
    std::vector<DialogueText> texts;
    std::map<std::pair<std::uint32_t, std::string_view>, std::size_t> known; // by parent and element name
    for (const Element& element : spans.elements()) {
        if (element.parent == XmlSpans::none || !spans.find(element, "xml:lang")) continue;
        const std::string_view name = spans.nameOf(element);
        const auto [at, isNew] = known.emplace(std::pair(element.parent, name), texts.size());
        if (isNew) texts.push_back({naming.idOf(element.parent, name), {}, &spans.elements()[element.parent]});
        texts[at->second].elements.push_back(&element);
    }
    return texts;
}

std::vector<std::string> languagesOf(const XmlSpans& spans) {
    std::vector<std::string> languages;
    for (const Element& element : spans.elements()) {
        if (!spans.find(element, "xml:lang")) continue;
        std::string language = spans.value(element, "xml:lang");
        if (std::find(languages.begin(), languages.end(), language) == languages.end())
            languages.push_back(std::move(language));
    }
    return languages;
}

} // namespace rapport
