#pragma once

#include "app/CommandLine.h"

namespace rapport {

// The program's commands, one function each. They print, and return the exit code.
int checkContent(const Check& command, const Invocation& invocation);
int explainRules(const Explain& command, const Invocation& invocation);
int writeNewDialogue(const NewDialogue& command, const Invocation& invocation);
int playDialogue(const Play& command, const Invocation& invocation);
int replayTranscript(const ReplayTranscript& command, const Invocation& invocation);
int analysePaths(const AnalysePaths& command, const Invocation& invocation);
int runBots(const RunBots& command, const Invocation& invocation);
int drawGraph(const DrawGraph& command, const Invocation& invocation);
int exchangeTexts(const ExchangeTexts& command, const Invocation& invocation);
int renameId(const RenameId& command, const Invocation& invocation);

// "rapport: error: …" on stderr.
void complain(const Message& message, Language language);

} // namespace rapport
