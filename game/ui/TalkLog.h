#pragma once

#include "engine/Session.h"
#include "ui/Layout.h"
#include "ui/Suspense.h"

#include <optional>

namespace rapport {

// Speech in a bubble under its speaker's name. The customer's stand at the left, the player's at the right.
struct Bubble {
    std::string_view name;
    std::string_view words;
    bool isPlayer = false;
    bool isCurrent = false; // with a tail towards the customer, and a clear frame
};
void drawBubble(Ui& ui, Column& column, const Bubble& bubble);

// What happens, told by the narrator, in the middle of the column.
void drawNarration(Ui& ui, Column& column, std::string_view words);

// How a talk is told: what keeps the customer's next words back now, and whether feelings may be spoken of.
struct Telling {
    std::optional<Suspense> suspense;
    bool showsFeelings = true;
};

// The talk up to the last reply, beginning with what the player knew beforehand. Waits stand in it with what they cost; in
// a chat the last reply says whether it has been read.
void drawTalkSoFar(Ui& ui, Column& column, const Session& session, const Telling& telling = {});
// What is happening now: narration and the customer's line, or how the talk ended. While something keeps that back, what
// does.
void drawMoment(Ui& ui, Column& column, const Session& session, const Telling& telling = {});

// Asks for the letters of all that may be said, so that none need be loaded just when it is said.
void expectTalk(Ui& ui, const Dialogue& dialogue);

// The text of a dialogue in the language of the panels.
std::string_view textOf(const Ui& ui, const Dialogue& dialogue, TextId text);

} // namespace rapport
