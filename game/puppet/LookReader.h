#pragma once

#include "base/Diagnostic.h"
#include "puppet/Look.h"

#include <optional>
#include <vector>

namespace rapport {

// What reading a look gives: the look if there is no error in its file, and everything found on the way.
struct LookReading {
    std::optional<Look> look;
    std::vector<Diagnostic> diagnostics;
};

// Reads one look. Its id equals the file's base name.
LookReading readLook(const SourceText& source);

} // namespace rapport
