#pragma once

#include "report/Document.h"

namespace rapport {

// A report as a PDF on A4 sheets, with page numbers. All words, Chinese ones too, can be selected, searched and copied.
std::string documentPdf(const Document& document);

} // namespace rapport
