#pragma once

#include "report/HandbookText.h"

#include <string>

namespace rapport {

// The whole handbook as one HTML file that needs nothing beside it: a table of contents, every page and entry with an
// anchor of its id, what practises it by name; for the screen by day and by night, and for the printer.
std::string handbookHtml(const Handbook& handbook, const std::vector<Practice>& practices, Reader reader);

} // namespace rapport
