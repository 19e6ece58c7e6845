#pragma once

#include "base/Wording.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace rapport {

// A telephone in the classroom, counted from 1 in the order of joining; never given twice.
using PhoneId = int;

// What the trainer can do. The words are those of the trainer's page: "open", "continue", "look", …
enum class Lead : std::uint8_t {
    start,
    open,
    close,
    reveal,
    discuss,
    proceed,
    look,
    back,
    duel,
    pause,
    resume,
    blank,
    unblank,
    names,
    remove,
    teams,
    observers,
    hands,
    part,
    finish,
    restart,
    explain,
    format,
    countdown,
    raise, // one hand more for a reply, so that whoever counts fast, or on two screens, loses none; `hands` is a total
    lower,
};
inline constexpr std::size_t leadCount = std::size_t(Lead::lower) + 1;
std::string_view word(Lead lead);
std::optional<Lead> leadFromWord(std::string_view word);

// What somebody who watches for one principle notes about a reply.
enum class Noticed : std::uint8_t { nothing, honoured, violated };
std::string_view word(Noticed noticed);
std::optional<Noticed> noticedFromWord(std::string_view word);

// One thing that happened in a class. What happened in order is all there is to know: a class begun anew and given the
// same events is the same class.
struct ClassEvent {
    // Somebody comes, or comes again under another name. The key tells who it is and is known to that telephone alone.
    struct Join {
        PhoneId phone = 0;
        std::string key;
        Language language = Language::english;
        std::string name; // empty: without a name
    };
    struct Leave {
        PhoneId phone = 0;
    };
    // No choice: the vote is taken back.
    struct Vote {
        PhoneId phone = 0;
        int round = 0;
        std::string choice;
    };
    struct Note {
        PhoneId phone = 0;
        int round = 0;
        std::string choice;
        Noticed noticed = Noticed::nothing;
    };
    // The next reply of somebody who plays alone, after `turn` replies.
    struct Answer {
        PhoneId phone = 0;
        int turn = 0;
        std::string choice;
    };
    struct PickTeam {
        PhoneId phone = 0;
        int team = 0;
    };
    // The trainer leads on. `word` is the reply, or the format to start; `number` counts seconds, telephones, teams, hands
    // or says which; `at` is the time in milliseconds since 1970.
    struct Do {
        Lead lead = Lead::start;
        std::string word;
        std::string other;
        int number = 0;
        std::int64_t at = 0;
    };

    std::variant<Join, Leave, Vote, Note, Answer, PickTeam, Do> what;

    // One line without its end.
    std::string toText() const;
};

// The event of a line; nothing if it is none.
std::optional<ClassEvent> readClassEvent(std::string_view line);

// A name as it may stand on the wall: no control characters and none that turn the direction of writing, single blanks,
// at most 24 characters. Empty if nothing is left.
std::string cleanName(std::string_view name);

} // namespace rapport
