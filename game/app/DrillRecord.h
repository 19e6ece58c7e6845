#pragma once

#include "engine/DrillRun.h"
#include "store/Attempts.h"

#include <chrono>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace rapport {

// How an answer is written in a transcript: "item=answer", of an order "item=first+second+third".
std::string answerWords(const Drill& drill, const DrillRun::Answered& answered);
// Answers by such words. Says what is wrong with them, and then changes nothing.
std::optional<Message> answerByWords(DrillRun& run, std::string_view words);

// A drill answered by the words of a transcript, in the order they tell; and what was wrong with the first that did not fit.
struct DrillReplay {
    DrillRun run;
    std::optional<Message> refusal;
};
DrillReplay replayed(std::shared_ptr<const Drill> drill, const std::vector<std::string>& words);

// What a finished drill comes to.
Summary summaryOf(const DrillRun& run);

// A drill being answered, in the order of a seed, and kept answer by answer among the learner's attempts (mode "drill"). Where
// it cannot be kept, that is said, and the drill goes on.
class DrillRecord {
public:
    enum class Beginning : std::uint8_t { anew, goOn };

    // Without a seed items and answers stand in the author's order. `goOn` takes up the one that was left unfinished, with the
    // seed it was begun with, if the drill is still the same.
    DrillRecord(std::shared_ptr<const Drill> drill, Attempts* attempts, std::string_view language,
                std::optional<std::uint64_t> seed, Beginning beginning);
    ~DrillRecord();
    DrillRecord(const DrillRecord&) = delete;
    DrillRecord& operator=(const DrillRecord&) = delete;

    const DrillRun& run() const { return m_run; }
    std::optional<std::uint64_t> seed() const { return m_seed; }
    // Whether it was left before its end and can be taken up again.
    bool isToGoOn() const { return m_attempt.has_value(); }
    // The answers of the item now, in the order they are shown.
    std::vector<std::size_t> shown() const;

    struct Outcome {
        std::optional<Message> refusal; // then nothing was answered
        Trouble trouble;                // then it was not kept
    };
    Outcome answer(std::span<const std::string> ids);
    Outcome answer(std::string_view words); // as answerWords writes them, with or without the item

private:
    bool takeUp(const Attempt& attempt);
    Trouble enter(std::int64_t now);
    Trouble keep();

    std::shared_ptr<const Drill> m_drill;
    Attempts* m_attempts; // none: nothing is kept
    std::string m_language;
    std::optional<std::uint64_t> m_seed;
    bool m_isSeedKept = false;
    DrillRun m_run;
    std::optional<AttemptId> m_attempt;
    std::chrono::steady_clock::time_point m_shownAt = std::chrono::steady_clock::now();
};

// A number nobody can foresee, for the order of a drill.
std::uint64_t drawnSeed();

} // namespace rapport
