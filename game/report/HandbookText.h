#pragma once

#include "author/Coverage.h"
#include "learner/HandbookSearch.h"

#include <span>
#include <string>
#include <string_view>

namespace rapport {

// Who reads the handbook: the words around in one of the program's languages, the pages' own by a language tag.
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

// The pages there are, chapter by chapter, with their summaries.
std::string pagesText(const Handbook& handbook, Reader reader);
// A page, or of one of its entries only that, with its source, what to read on and where to practise it. Plain text
// that reads well aloud.
std::string pageText(const Handbook& handbook, HandbookPlace place, const std::vector<Practice>& practices,
                     Reader reader);
// Where words were found, each with its passage and the command that opens it.
std::string hitsText(std::span<const HandbookHit> hits, Reader reader);

} // namespace rapport
