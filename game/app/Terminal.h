#pragma once

#include "app/CommandLine.h"
#include "app/Recorder.h"
#include "dialogue/Rulebook.h"

namespace rapport {

// Plays a talk on standard input and output, to the debrief and on from any turn of it: the face for screen readers. With
// `recorder` each reply is kept; one that goes on from a later moment is in the record already. Returns the exit code.
int playInTerminal(Session session, const Rulebook& rulebook, Recorder* recorder, const Terms& terms,
                   const Invocation& invocation, bool json);

} // namespace rapport
