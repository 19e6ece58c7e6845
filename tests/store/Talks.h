#pragma once

#include "store/Attempts.h"
#include "support/Catch.h"

#include <string>

namespace rapport {

inline Attempt beginning(std::string dialogue, std::int64_t started = 1000) {
    Attempt attempt;
    attempt.dialogue = std::move(dialogue);
    attempt.hash = 0xFEDCBA9876543210u;
    attempt.language = "zh-Hans";
    attempt.started = started;
    return attempt;
}

inline std::string replyName(std::size_t turn) {
    return "reply-" + std::to_string(turn);
}

// A talk of so many replies, one a second.
inline AttemptId talk(Attempts& attempts, const std::string& dialogue, std::size_t replies,
                      std::int64_t started = 1000) {
    const Result<AttemptId> id = attempts.begin(beginning(dialogue, started));
    REQUIRE(id);
    for (std::size_t turn = 0; turn < replies; ++turn)
        REQUIRE_FALSE(attempts.addReply(*id, turn, replyName(turn), 800, started + 1 + std::int64_t(turn)));
    return *id;
}

inline Attempts opened(const Home& home) {
    Result<Attempts> attempts = Attempts::open(home);
    INFO((attempts ? "" : attempts.reason().en));
    REQUIRE(attempts);
    return std::move(*attempts);
}

inline std::vector<std::string> repliesOf(const Attempts& attempts, AttemptId id) {
    const Result<Transcript> transcript = attempts.transcript(id);
    REQUIRE(transcript);
    return transcript->choiceIds();
}

inline std::vector<std::string> replyNames(std::size_t count) {
    std::vector<std::string> names;
    for (std::size_t turn = 0; turn < count; ++turn) names.push_back(replyName(turn));
    return names;
}

} // namespace rapport
