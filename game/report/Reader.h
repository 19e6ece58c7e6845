#pragma once

#include "base/Wording.h"
#include "dialogue/Texts.h"

#include <string>
#include <string_view>

namespace rapport {

// Who reads what is printed: the words around in one of the program's languages, the content's own by a language tag.
struct Reader {
    Language language = Language::english;
    std::string_view tag = "en";

    std::string_view operator()(Wording wording) const { return wording.in(language); }
    std::string_view operator()(const Message& message) const { return message.in(language); }
    // A name as it begins a line, with its first letter large.
    std::string begun(Wording wording) const;
    // What a page or a course says.
    template <class Content>
    std::string_view operator()(const Content& content, TextId text) const {
        return content.text(text, content.texts.columnOf(tag));
    }
};

} // namespace rapport
