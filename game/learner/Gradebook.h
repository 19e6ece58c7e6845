#pragma once

#include "learner/Attempt.h"
#include "learner/ItemStatistics.h"

#include <functional>
#include <map>
#include <memory>
#include <span>
#include <string_view>
#include <unordered_map>

namespace rapport {

// What talks come to together: those of one learner, of one dialogue, or all.
struct Tally {
    struct PrincipleCount {
        std::int64_t honoured = 0;
        std::int64_t violated = 0;
        std::int64_t severity = 0;
    };
    using StyleCounts = std::array<std::int64_t, styleCount>;

    std::int64_t talks = 0; // with at least one reply
    std::int64_t finished = 0;
    std::int64_t scored = 0;              // finished with a score
    std::int64_t scores = 0;              // their sum
    std::int64_t passed = 0;              // with at least the pass mark
    std::optional<int> first, last, best; // scores, in the order they were added
    std::int64_t milliseconds = 0;
    std::int64_t lastPlayed = 0;
    std::array<PrincipleCount, principleCount> principles{};
    StyleCounts styles{};
    std::map<std::string, StyleCounts, std::less<>> stylesByType; // of customers
    std::map<ItemIndex, std::int64_t> mistakes;

    // 0 to 100; nothing where there is nothing to measure.
    std::optional<int> meanScore() const;
    std::optional<int> principleScore(Principle principle) const;
};
inline constexpr int passMark = 70;

// The share of a style in percent; nothing if nothing was said.
std::optional<int> styleShare(const Tally::StyleCounts& counts, Style style);

// What attempts name: a dialogue, or a drill, of which only the title is known here.
struct Subject {
    Message title;
    std::shared_ptr<const Dialogue> dialogue; // null: a drill, or unknown
};

// The talks of one or many learners, counted as they come in. Nothing is played again: what a reply is stands in the
// dialogue, and the score was computed when the talk ended. Replies that the dialogue no longer has are counted as such.
class Gradebook {
public:
    using FindSubject = std::function<Subject(std::string_view id)>;

    explicit Gradebook(FindSubject find) : m_find(std::move(find)) {}

    void add(std::string_view learner, const Attempt& attempt, std::span<const SaidReply> replies);

    struct SubjectPage {
        Subject subject;
        Tally tally;
        std::optional<ItemStatistics> statistics; // of a dialogue
        std::int64_t unknownReplies = 0;

        std::unordered_map<std::string_view, ChoiceIndex> choices; // by id; the words are the dialogue's
    };
    struct Score {
        std::int64_t when = 0;
        int score = 0;
    };
    struct LearnerPage {
        Tally tally;
        std::map<std::string, Tally, std::less<>> bySubject;
        std::vector<Score> scores; // in the order they were added
    };

    const Tally& whole() const { return m_whole; }
    const std::map<std::string, LearnerPage, std::less<>>& learners() const { return m_learners; }
    const std::map<std::string, SubjectPage, std::less<>>& subjects() const { return m_subjects; }

private:
    SubjectPage& pageOf(std::string_view id);

    FindSubject m_find;
    Tally m_whole;
    std::map<std::string, LearnerPage, std::less<>> m_learners;
    std::map<std::string, SubjectPage, std::less<>> m_subjects;
};

} // namespace rapport
