#pragma once

#include "dialogue/Signs.h"
#include "engine/Transcript.h"

#include <optional>
#include <string>
#include <vector>

namespace rapport {

// Who the player thinks they talk to, said once in a talk, and the signs that told them. It is a note of the transcript
// and touches nothing else: `note: guess angry argumentative interrupts paces`.
struct Guess {
    std::string type;          // "angry"
    std::string manifestation; // "argumentative"
    std::vector<std::string> signs;

    bool operator==(const Guess&) const = default;
};

// At most so many signs count in a guess.
inline constexpr std::size_t mostSigns = 5;

// The guess as the text of a note.
std::string noteOf(const Guess& guess);
// What a note guesses; nothing if it is another note, or names nobody the rulebook knows. Signs that do not exist are left
// out, those beyond the fifth too.
std::optional<Guess> guessIn(std::string_view note, const Rulebook& rulebook);
// The first guess of a transcript.
std::optional<Guess> guessIn(const Transcript& transcript, const Rulebook& rulebook);

// A guess held against who it was. The customer's signs that were named, the named ones that are somebody else's, and what
// else could have been noticed in this channel.
struct GuessReview {
    Guess guess;
    const Profile* guessed = nullptr;
    const Profile* actual = nullptr;
    bool isTypeRight = false;
    bool isManifestationRight = false;
    std::vector<const Sign*> told;
    std::vector<const Sign*> misread;
    std::vector<const Sign*> missed;
    int score = 0; // of 100: the type 50, the manifestation 30, the share of right signs among those named 20
};
// Both are among the rulebook's profiles; the dialogue's customer too.
GuessReview judge(const Guess& guess, const Dialogue& dialogue, const Rulebook& rulebook);

} // namespace rapport
