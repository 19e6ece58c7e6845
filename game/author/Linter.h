#pragma once

#include "author/RuleTable.h"
#include "author/Yardstick.h"
#include "dialogue/Dialogue.h"

#include <vector>

namespace rapport {

// What is wrong with a dialogue that could be read: consequences forgotten, texts missing, and, exactly, over every
// conversation there can be: places where nothing can be said, replies that never can. `source` is the file it was
// read from.
std::vector<Diagnostic> lint(const Dialogue& dialogue, const SourceText& source, const Yardstick& yardstick);

} // namespace rapport
