#pragma once

#include "dialogue/Dialogue.h"
#include "report/TalkText.h"

#include <string>

namespace rapport {

// What is written in a picture of a dialogue, whole, in one language.

// What is said or told first in a node, or how an ending reads.
std::string_view firstWords(const Dialogue& dialogue, NodeIndex at, Voice voice);

// All that there is to a node or ending: id, outcome, narration, every line.
std::string storyOf(const Dialogue& dialogue, NodeIndex at, Voice voice);

// All that there is to a reply: id, style, points, words, why, and what keeps it locked. Some lines.
std::string storyOf(const Dialogue& dialogue, const Choice& choice, Voice voice);

// That the customer leads on from one node to another.
std::string storyOf(const Dialogue& dialogue, NodeIndex from, const Divert& divert, Voice voice);

// "0" or "−3": a reply's points, with a real minus sign.
std::string pointsText(int points);

} // namespace rapport
