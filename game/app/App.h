#pragma once

#include "app/CommandLine.h"

namespace rapport {

// Opens the game: the window, and every screen in it until it is closed. Returns the exit code.
int openGame(const OpenGame& command, const Invocation& invocation);

// Opens the author's window on a dialogue: its graph, its findings, a talk from any node. Returns the exit code.
int openAuthor(const OpenAuthor& command, const Invocation& invocation);

} // namespace rapport
