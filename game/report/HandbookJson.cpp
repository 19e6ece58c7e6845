#include "report/HandbookJson.h"

#include "dialogue/Sources.h"

namespace rapport {

namespace {

using Json = nlohmann::ordered_json;

Json textsOf(const HandbookPage& page, const std::vector<TextId>& texts, Reader reader) {
    Json list = Json::array();
    for (const TextId each : texts) list.push_back(reader(page, each));
    return list;
}

Json entriesOf(HandbookPlace place, Reader reader) {
    Json list = Json::array();
    for (const HandbookPage::Entry& entry : place.page->entries)
        if (!place.item || entry.item == *place.item)
            list.push_back({{"item", item(entry.item).id},
                            {"name", reader(item(entry.item).name)},
                            {"text", textsOf(*place.page, entry.paragraphs, reader)},
                            {"examples", textsOf(*place.page, entry.examples, reader)}});
    return list;
}

Json practicesOf(HandbookPlace place, const std::vector<Practice>& practices, Practice::Kind kind) {
    Json list = Json::array();
    for (const Practice* practice : rapport::practicesOf(*place.page, place.item, practices))
        if (practice->kind == kind) list.push_back(practice->id);
    return list;
}

} // namespace

nlohmann::ordered_json pagesJson(const Handbook& handbook, Reader reader) {
    Json pages = Json::array();
    for (const HandbookPage& page : handbook.pages())
        pages.push_back(
            {{"id", page.id}, {"title", reader(page, page.title)}, {"summary", reader(page, page.summary)}});
    return {{"pages", pages}};
}

nlohmann::ordered_json pageJson(HandbookPlace place, const std::vector<Practice>& practices, Reader reader) {
    const HandbookPage& page = *place.page;
    return {{"id", page.id},
            {"title", reader(page, page.title)},
            {"summary", reader(page, page.summary)},
            {"source", page.source},
            {"citation", reader(spellOut(page.source))},
            {"text", textsOf(page, page.paragraphs, reader)},
            {"entries", entriesOf(place, reader)},
            {"see", page.see},
            {"dialogues", practicesOf(place, practices, Practice::Kind::dialogue)},
            {"drills", practicesOf(place, practices, Practice::Kind::drill)}};
}

nlohmann::ordered_json hitsJson(std::string_view query, std::span<const HandbookHit> hits, Reader reader) {
    Json results = Json::array();
    for (const HandbookHit& hit : hits)
        results.push_back({{"page", hit.page->id},
                           {"item", hit.item ? Json(item(*hit.item).id) : Json(nullptr)},
                           {"title", reader(*hit.page, hit.page->title)},
                           {"passage", hit.passage}});
    return {{"query", query}, {"results", results}};
}

} // namespace rapport
