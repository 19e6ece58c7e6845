#include "dialogue/HandbookPage.h"

#include "dialogue/Chapters.h"

#include <algorithm>

namespace rapport {

namespace {

std::size_t placeInCurriculum(const HandbookPage& page) {
    std::size_t place = 0;
    for (const Chapter& chapter : chapters()) {
        const auto found = std::ranges::find(chapter.frameworks, page.id);
        place += std::size_t(found - chapter.frameworks.begin());
        if (found != chapter.frameworks.end()) break;
    }
    return place;
}

} // namespace

const HandbookPage::Entry* HandbookPage::entryOf(ItemIndex wanted) const {
    const auto found = std::ranges::find(entries, wanted, &Entry::item);
    return found == entries.end() ? nullptr : &*found;
}

Handbook::Handbook(std::vector<HandbookPage> pages) : m_pages(std::move(pages)) {
    std::ranges::stable_sort(m_pages, {}, placeInCurriculum);
}

const HandbookPage* Handbook::page(std::string_view id) const {
    const auto found = std::ranges::find(m_pages, id, &HandbookPage::id);
    return found == m_pages.end() ? nullptr : &*found;
}

std::optional<HandbookPlace> findPlace(const Handbook& handbook, std::string_view id) {
    if (const HandbookPage* page = handbook.page(id)) return HandbookPlace{page, std::nullopt};
    const auto item = findItem(id);
    const HandbookPage* page = item ? handbook.pageOf(*item) : nullptr;
    return page ? std::optional(HandbookPlace{page, item}) : std::nullopt;
}

} // namespace rapport
