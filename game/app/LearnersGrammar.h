#pragma once

#include "app/CommandLine.h"

namespace CLI {
class App;
}

namespace rapport {

// The commands for those who learn: `learners`, `today` and `progress`.
void addLearnerCommands(CLI::App& app, Invocation& invocation, Language language);

// Who plays: `--learner` and `--pin`.
void addPlayer(CLI::App& command, Player& player, Language language);

} // namespace rapport
