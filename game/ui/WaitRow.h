#pragma once

#include "engine/Session.h"
#include "ui/Layout.h"
#include "ui/Suspense.h"

namespace rapport {

// The customer waits: a clock whose hand goes round, the minute it is, and what they were told.
void drawWaiting(Ui& ui, Column& column, const Suspense& suspense, Channel channel);
// A wait that is over: how long, what they were told, and where that left their patience, unless feelings are hidden.
void drawWaited(Ui& ui, Column& column, const Wait& wait, Channel channel, const Turn* turn);

// Asks for the letters of all that may stand there.
void expectWaits(Ui& ui);

} // namespace rapport
