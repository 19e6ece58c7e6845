#pragma once

#include "author/PathAnalysis.h"

#include <string>

namespace rapport {

// Every conversation there can be, in words and tables for the terminal: how many, the best and the worst, the endings,
// and what each reply is good for. Nothing if the analysis is incomplete.
std::string pathsText(const Dialogue& dialogue, const PathAnalysis& paths, Language language);

} // namespace rapport
