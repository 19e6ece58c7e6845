#pragma once

#include <memory>

#include "app/CommandLine.h"
#include "app/Recorder.h"
#include "dialogue/Rulebook.h"

namespace rapport {

// Plays a dialogue on standard input and output, to the debrief: the face for screen readers. With `recorder` each reply
// is kept. Returns the exit code.
int playInTerminal(std::shared_ptr<const Dialogue> dialogue, const Rulebook& rulebook, Recorder* recorder, const Invocation& invocation,
                   bool json);

} // namespace rapport
