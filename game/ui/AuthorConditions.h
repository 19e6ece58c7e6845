#pragma once

#include "engine/State.h"
#include "ui/AuthorModel.h"
#include "ui/Layout.h"

namespace rapport {

// One condition held against a state: what it asks for, how things stand, whether it holds.
struct Held {
    Message asked;
    Message now;
    bool holds = false;
};
Held held(const Dialogue& dialogue, const State& state, const Condition& condition);

// What a condition asks for, alone: "trust is at least 4".
Message asked(const Dialogue& dialogue, const Condition& condition);

// What one thing a talk remembers is called: a flag by its id, a promise by its words, a step by its name.
Message nameOf(const Dialogue& dialogue, const Memory& memory);

// Why a reply is locked: every condition with a tick or a cross, whether any conversation opens the reply, and the
// shortest one that does. Answers with the conversation if it is to be played.
std::optional<AuthorAction> explainLock(Ui& ui, Column& column, const AuthorModel& model, ChoiceIndex choice);

} // namespace rapport
