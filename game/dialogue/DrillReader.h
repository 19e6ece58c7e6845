#pragma once

#include "base/Diagnostic.h"
#include "dialogue/Drill.h"
#include "dialogue/Rulebook.h"

#include <optional>
#include <vector>

namespace rapport {

// What reading a drill gives: the drill if there is no error in its file, and everything found on the way.
struct DrillReading {
    std::optional<Drill> drill;
    std::vector<Diagnostic> diagnostics;
};

// Reads one drill. Its id equals the file's base name; the rulebook knows the customers that an item may show.
DrillReading readDrill(const SourceText& source, const Rulebook& rulebook);

} // namespace rapport
