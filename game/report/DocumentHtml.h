#pragma once

#include "report/Document.h"

namespace rapport {

// A report as one HTML file that needs nothing beside it and asks for nothing: for the screen by day and by night, and for
// the printer.
std::string documentHtml(const Document& document);

} // namespace rapport
