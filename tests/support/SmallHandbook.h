#pragma once

#include "dialogue/HandbookPage.h"

namespace rapport {

// A handbook of three pages in both languages: "principles", "feedback" and "case-long-queue", which refer to each
// other. The first entry of "feedback" has an example; its first text is long.
Handbook smallHandbook();

} // namespace rapport
