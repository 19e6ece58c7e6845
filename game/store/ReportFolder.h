#pragma once

#include "store/Result.h"

#include <filesystem>
#include <optional>

namespace rapport {

// Where somebody looks for what they saved: "Rapport" among their documents, as their desktop names them, or "reports" in the
// folder of the learner's data where that was named (`--home`) or no documents are known. It is made if it is not there.
Result<std::filesystem::path> reportFolder(const std::optional<std::filesystem::path>& givenHome);

} // namespace rapport
