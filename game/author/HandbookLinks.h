#pragma once

#include "base/Diagnostic.h"
#include "dialogue/HandbookPage.h"

#include <functional>
#include <string_view>
#include <vector>

namespace rapport {

// What a page refers to that nobody has written. `isThere` tells whether the page with an id exists; `source` is the
// file the page was read from.
std::vector<Diagnostic> missingPages(const HandbookPage& page, const SourceText& source,
                                     const std::function<bool(std::string_view)>& isThere);

} // namespace rapport
