#pragma once

#include "base/Wording.h"
#include "report/Document.h"

namespace rapport {

// A report as a PDF on A4 sheets, with page numbers. All words, Chinese ones too, can be selected, searched and copied.
// Empty if none can be made.
std::string documentPdf(const Document& document);
inline constexpr Wording noPdf{"no PDF can be made here; is Pango installed? The other forms need nothing",
                               "这里无法生成 PDF，请检查是否装有 Pango；其他格式不受影响"};

} // namespace rapport
