#pragma once

#include "author/Coverage.h"
#include "learner/HandbookSearch.h"
#include "report/Reader.h"

#include <span>
#include <string>
#include <string_view>

namespace rapport {

// The pages there are, chapter by chapter, with their summaries.
std::string pagesText(const Handbook& handbook, Reader reader);
// A page, or of one of its entries only that, with its source, what to read on and where to practise it. Plain text
// that reads well aloud.
std::string pageText(const Handbook& handbook, HandbookPlace place, const std::vector<Practice>& practices,
                     Reader reader);
// Where words were found, each with its passage and the command that opens it.
std::string hitsText(std::span<const HandbookHit> hits, Reader reader);

} // namespace rapport
