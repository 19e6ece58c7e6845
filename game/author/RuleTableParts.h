#pragma once

#include "author/RuleTable.h"

namespace rapport {

// The parts of the table: what makes a file readable, what makes it a dialogue, what makes it a good one (its wording, its
// turns, its cues, its talks, its chances), what makes a transcript replay, what makes a table of its texts come
// home, and what makes a page of the handbook, a drill or a course.
std::span<const Rule> fileRules();
std::span<const Rule> formRules();
std::span<const Rule> wordingRules();
std::span<const Rule> craftRules();
std::span<const Rule> turnRules();
std::span<const Rule> cueRules();
std::span<const Rule> talkRules();
std::span<const Rule> chanceRules();
std::span<const Rule> playRules();
std::span<const Rule> textsRules();
std::span<const Rule> handbookRules();
std::span<const Rule> drillRules();

} // namespace rapport
