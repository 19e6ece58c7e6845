#pragma once

#include "dialogue/Curriculum.h"
#include "dialogue/Texts.h"

#include <optional>
#include <string>
#include <vector>

namespace rapport {

// One page of the handbook: a framework of the curriculum, or one of its cases, told so that it can be read between two
// customers. It exists only if its file has no errors, and is never changed.
struct HandbookPage {
    // One item of the framework: what it is and how to do it, and what it sounds like.
    struct Entry {
        ItemIndex item = 0;
        std::vector<TextId> paragraphs;
        std::vector<TextId> examples; // may be none
    };

    std::string id;     // of the framework; of a case, that of its dialogue as well
    std::string source; // "S1 ch.4 §1", see spellOut
    TextId title = noText;
    TextId summary = noText; // one sentence
    std::vector<TextId> paragraphs;
    std::vector<Entry> entries;   // every item of the framework once, in the author's order
    std::vector<std::string> see; // pages to read on
    Texts texts;

    std::string_view text(TextId text, std::size_t language) const { return texts.at(text, language); }
    // What the page says of an item; null if it is another page's.
    const Entry* entryOf(ItemIndex item) const;
};

// All pages there are, chapter by chapter.
class Handbook {
public:
    explicit Handbook(std::vector<HandbookPage> pages = {});

    const std::vector<HandbookPage>& pages() const { return m_pages; }
    bool empty() const { return m_pages.empty(); }
    // The page with an id, or null.
    const HandbookPage* page(std::string_view id) const;
    // The page that explains an item, or null.
    const HandbookPage* pageOf(ItemIndex item) const { return page(rapport::item(item).framework); }

private:
    std::vector<HandbookPage> m_pages;
};

// What a user's word names in the handbook: a page's id, or the id of an item and the page that explains it.
struct HandbookPlace {
    const HandbookPage* page = nullptr;
    std::optional<ItemIndex> item;
};
std::optional<HandbookPlace> findPlace(const Handbook& handbook, std::string_view id);

} // namespace rapport
