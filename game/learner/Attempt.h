#pragma once

#include "engine/Debrief.h"
#include "learner/Learner.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace rapport {

using AttemptId = std::int64_t;

// How a finished talk went. Best, worst and score are missing where they could not be computed.
struct Summary {
    int points = 0;
    std::optional<int> best;
    std::optional<int> worst;
    std::optional<int> score; // 0 to 100
    std::optional<Outcome> outcome;
    std::string ending; // its id; empty for a talk that got stuck

    bool operator==(const Summary&) const = default;
};
Summary summaryOf(const Dialogue& dialogue, const Debrief& debrief);

// One time a dialogue was played. Times are seconds since 1970, UTC.
struct Attempt {
    enum class Status : std::uint8_t { talking, finished, abandoned };

    AttemptId id = 0;
    std::string uid; // 32 hexadecimal digits, the same on every computer the attempt travels to
    LearnerId learner = nobody;
    std::string dialogue;   // its id
    std::uint64_t hash = 0; // of the dialogue's file when the talk began
    std::string language = "en";
    std::string mode = "practice";     // practice, exam or drill
    std::optional<std::uint64_t> seed; // of the order its replies were shown in; the author's without one
    std::int64_t started = 0;
    std::int64_t updated = 0;
    // The attempt this one took another turn from, and the first turn that differs.
    std::optional<AttemptId> parent;
    std::optional<std::size_t> parentTurn;
    // An exam that is going on: nothing it asks for may be told yet.
    bool isRunningExam() const { return mode == "exam" && status == Status::talking; }
    bool isAfterDebrief = false; // its parent was finished and looked back at, so its score shows what was read there
    Status status = Status::talking;
    std::size_t replies = 0;
    std::optional<Summary> summary; // once finished
};

std::string_view word(Attempt::Status status);
std::optional<Attempt::Status> statusFromWord(std::string_view word);

// A reply as it was kept, and the time it took.
struct SaidReply {
    std::string choice; // its id
    std::int64_t milliseconds = 0;
};

// What has been reached in a dialogue over all finished attempts.
struct Best {
    int attempts = 0;
    std::optional<int> score;
};

} // namespace rapport
