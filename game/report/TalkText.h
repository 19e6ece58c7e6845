#pragma once

#include "engine/Debrief.h"
#include "learner/Terms.h"

#include <string>

namespace rapport {

// How a text is said: the words around it in one of the program's languages, the dialogue's own from one of its columns.
struct Voice {
    Language language = Language::english;
    std::size_t column = 0;
};

// What the program says itself, in the voice's language.
inline std::string_view in(Voice voice, std::string_view en, std::string_view zh) {
    return voice.language == Language::chinese ? zh : en;
}

// The feelings in one line: "anger 7 · trust 3 · …". Expectation and satisfaction stand there once they moved.
std::string feelingsText(const Emotion& emotion, Voice voice);

// Where the talk is now: narration, the customer's line, feelings (in an exam the gesture instead), and the replies with
// their numbers in the order of the terms. Plain text that reads well aloud.
std::string momentText(const Session& session, Voice voice, const Terms& terms = {});

// What a reply is: its style, and the principles it honours or violates.
std::string marksText(const Dialogue& dialogue, const Choice& choice, Voice voice);

// What happens after a reply: the time that passes while the customer waits; often nothing.
std::string waitText(const Choice& choice, Voice voice);

// The whole debrief as plain text: how it ended, score, principles, styles, steps, each turn with why and what it cost,
// and the reply that would have saved the talk.
std::string debriefText(const Session& session, const Debrief& debrief, Voice voice);

} // namespace rapport
