#pragma once

#include "base/Diagnostic.h"
#include "dialogue/HandbookPage.h"

#include <optional>
#include <vector>

namespace rapport {

// What reading a page of the handbook gives: the page if there is no error in its file, and everything found on the
// way.
struct HandbookPageReading {
    std::optional<HandbookPage> page;
    std::vector<Diagnostic> diagnostics;
};

// Reads one page. Its id must be a framework of the curriculum and equal the file's base name. Whether the pages it
// refers to have been written, only who knows the folder can tell: see missingPages.
HandbookPageReading readHandbookPage(const SourceText& source);

} // namespace rapport
