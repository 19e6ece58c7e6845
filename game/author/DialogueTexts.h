#pragma once

#include "dialogue/XmlSpans.h"

#include <optional>
#include <string>
#include <vector>

namespace rapport {

// One text of a dialogue, with the elements that say it in one language each.
struct DialogueText {
    std::string id; // "title", "customer.name", "arrives.line", "arrives.own-it.say"
    std::vector<const XmlSpans::Element*> elements;
    const XmlSpans::Element* parent = nullptr;

    // The element in a language, or null.
    const XmlSpans::Element* in(const XmlSpans& spans, std::string_view language) const;
};

// All texts of a dialogue's file, in its own order. The file must be one that the reader has nothing against; what is
// given holds as long as the spans.
std::vector<DialogueText> textsOf(const XmlSpans& spans);

// The languages of a file, in the order in which they first appear.
std::vector<std::string> languagesOf(const XmlSpans& spans);

} // namespace rapport
