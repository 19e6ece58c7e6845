#pragma once

#include <chrono>
#include <memory>
#include <optional>
#include <string_view>

#include "engine/DrillRun.h"
#include "store/Attempts.h"

namespace rapport {

// How an answer is written in a transcript: "item=answer", of an order "item=first+second+third".
std::string answerWords(const Drill& drill, const DrillRun::Answered& answered);
// Answers by such words. Says what is wrong with them, and then changes nothing.
std::optional<Message> answerByWords(DrillRun& run, std::string_view words);

// A drill being answered, in the order of a seed, and kept answer by answer among the learner's attempts (mode "drill"). Where
// it cannot be kept, that is said, and the drill goes on.
class DrillRecord {
public:
    // Takes up the one that was left unfinished, if the drill is still the same; else begins anew.
    DrillRecord(std::shared_ptr<const Drill> drill, Attempts* attempts, std::string_view language, std::uint64_t seed);
    ~DrillRecord();
    DrillRecord(const DrillRecord&) = delete;
    DrillRecord& operator=(const DrillRecord&) = delete;

    const DrillRun& run() const { return m_run; }
    std::uint64_t seed() const { return m_seed; }
    bool wasTakenUp() const { return m_takenUp > 0; }
    // The answers of the item now, in the order they are shown.
    std::vector<std::size_t> shown() const;

    struct Outcome {
        std::optional<Message> refusal; // then nothing was answered
        Trouble trouble;                // then it was not kept
    };
    Outcome answer(std::span<const std::string> ids);

private:
    bool takeUp(const Attempt& attempt);
    Trouble keep();

    std::shared_ptr<const Drill> m_drill;
    Attempts* m_attempts; // none: nothing is kept
    std::string m_language;
    std::uint64_t m_seed;
    DrillRun m_run;
    std::optional<AttemptId> m_attempt;
    std::size_t m_takenUp = 0;
    std::chrono::steady_clock::time_point m_shownAt = std::chrono::steady_clock::now();
};

// A number nobody can foresee, for the order of a drill.
std::uint64_t drawnSeed();

} // namespace rapport
