#include "report/HandbookText.h"

#include "dialogue/Chapters.h"
#include "dialogue/Sources.h"

namespace rapport {

namespace {

constexpr Wording sourceLine{"Source: {}\n", "出处：{}\n"};
constexpr Wording seeAlsoLine{"See also: {}\n", "另见：{}\n"};
constexpr Wording practiseLine{"Practise: {}\n", "练一练：{}\n"};
constexpr Wording exampleLine{"Example: {}", "例如：{}"};
constexpr Wording wholePage{"The whole page: rapport handbook {}\n", "整页：rapport handbook {}\n"};
constexpr Wording textComma{", ", "、"};
constexpr Wording emptyHandbook{"The handbook is empty.\n", "手册还是空的。\n"};
constexpr std::size_t mostPractices = 6;

std::string filled(std::string_view form, std::string_view with) {
    return fmt::format(fmt::runtime(form), with);
}

std::string entryText(const HandbookPage& page, const HandbookPage::Entry& entry, Reader reader) {
    const Item& named = item(entry.item);
    std::string text = fmt::format("{} [{}]\n", reader.begun(named.name), named.id);
    for (const TextId each : entry.paragraphs) text += fmt::format("  {}\n", reader(page, each));
    for (const TextId each : entry.examples)
        text += fmt::format("  {}\n", filled(reader(exampleLine), reader(page, each)));
    return text;
}

std::string footText(const Handbook& handbook, HandbookPlace place, const std::vector<Practice>& practices,
                     Reader reader) {
    std::string text = filled(reader(sourceLine), reader(spellOut(place.page->source)));
    std::vector<std::string> pages, places;
    for (const std::string& id : place.page->see)
        if (const HandbookPage* page = handbook.page(id))
            pages.push_back(fmt::format("{} [{}]", reader(*page, page->title), id));
    if (!pages.empty()) text += filled(reader(seeAlsoLine), fmt::to_string(fmt::join(pages, reader(textComma))));
    for (const Practice* practice : practicesOf(*place.page, place.item, practices))
        if (places.size() < mostPractices)
            places.push_back(fmt::format("{} [{}]", reader(practice->title), practice->id));
    if (!places.empty()) text += filled(reader(practiseLine), fmt::to_string(fmt::join(places, reader(textComma))));
    return text;
}

} // namespace

std::string pagesText(const Handbook& handbook, Reader reader) {
    if (handbook.empty()) return std::string(reader(emptyHandbook));
    std::string text;
    for (const Chapter& chapter : chapters()) {
        std::string pages;
        for (const std::string_view id : chapter.frameworks)
            if (const HandbookPage* page = handbook.page(id))
                pages +=
                    fmt::format("  {} [{}]\n    {}\n", reader(*page, page->title), id, reader(*page, page->summary));
        if (!pages.empty()) text += fmt::format("{}{}\n{}", text.empty() ? "" : "\n", reader(chapter.name), pages);
    }
    return text;
}

std::string pageText(const Handbook& handbook, HandbookPlace place, const std::vector<Practice>& practices,
                     Reader reader) {
    const HandbookPage& page = *place.page;
    std::string text = fmt::format("{} [{}]\n", reader(page, page.title), page.id);
    if (place.item) {
        if (const HandbookPage::Entry* entry = page.entryOf(*place.item))
            text += fmt::format("\n{}", entryText(page, *entry, reader));
        return fmt::format("{}\n{}{}", text, footText(handbook, place, practices, reader),
                           filled(reader(wholePage), page.id));
    }
    text += fmt::format("{}\n", reader(page, page.summary));
    for (const TextId each : page.paragraphs) text += fmt::format("\n{}\n", reader(page, each));
    for (const HandbookPage::Entry& entry : page.entries) text += fmt::format("\n{}", entryText(page, entry, reader));
    return fmt::format("{}\n{}", text, footText(handbook, place, practices, reader));
}

std::string hitsText(std::span<const HandbookHit> hits, Reader reader) {
    std::string text;
    for (const HandbookHit& hit : hits) {
        const std::string title(reader(*hit.page, hit.page->title));
        text += hit.item ? fmt::format("{} · {} [{}]\n", title, reader(item(*hit.item).name), item(*hit.item).id)
                         : fmt::format("{} [{}]\n", title, hit.page->id);
        text += fmt::format("  {}\n", hit.passage);
    }
    return text;
}

} // namespace rapport
