#pragma once

#include "report/HandbookText.h"

#include <nlohmann/json.hpp>

#include <string_view>

namespace rapport {

// The pages there are: `pages` [{id, title, summary}].
nlohmann::ordered_json pagesJson(const Handbook& handbook, Reader reader);
// A page: id, title, summary, source, citation, text [paragraphs], entries [{item, name, text, examples}], see [ids],
// dialogues [ids] and drills [ids] that practise it. Of one entry, `entries` holds only that.
nlohmann::ordered_json pageJson(HandbookPlace place, const std::vector<Practice>& practices, Reader reader);
// Where words were found: query, results [{page, item, title, passage}]; item is null for a page itself.
nlohmann::ordered_json hitsJson(std::string_view query, std::span<const HandbookHit> hits, Reader reader);

} // namespace rapport
