#pragma once

#include "dialogue/Dialogue.h"

#include <optional>
#include <span>
#include <vector>

namespace rapport {

// Where a number measured on few people may truly lie, with 95 % confidence.
struct Interval {
    double low = 0;
    double high = 1;
};

// The interval of a share (Wilson): honest near 0 and 1 and for small numbers.
Interval shareInterval(std::int64_t of, std::int64_t all);
// The interval of a correlation (Fisher's z); nothing for three or fewer.
std::optional<Interval> correlationInterval(double correlation, std::int64_t count);

// How a reply did over many talks.
struct ChoiceFigures {
    ChoiceIndex choice = 0;
    std::int64_t taken = 0;
    double frequency = 0; // share of those who came to its moment
    Interval frequencyWithin;
    // How far it tells the good from the poor: the correlation, -1 to 1, of taking it with all points earned elsewhere in
    // the talk. Best replies should be well above 0, others below. Nothing if everybody did the same.
    std::optional<double> discrimination;
    std::optional<Interval> discriminationWithin;
    // It attracts the wrong people, and that is hardly chance.
    bool isReversed = false;
};

// How a moment did.
struct MomentFigures {
    NodeIndex node = 0;
    std::int64_t met = 0;  // finished talks that came to it
    double difficulty = 0; // share of them that did not take a best reply
    Interval difficultyWithin;
    std::vector<ChoiceFigures> choices; // in the author's order

    // Too few to conclude anything.
    bool isFew() const { return met < fewest; }
    static constexpr std::int64_t fewest = 30;
};

// Counts how the replies of one dialogue did, over finished talks. Of a moment come to more than once in a talk only the
// first time counts, so that every talk is one witness.
class ItemStatistics {
public:
    explicit ItemStatistics(const Dialogue& dialogue);

    // A finished talk: its replies, and the points of the whole.
    void add(std::span<const ChoiceIndex> choices, int points);
    std::int64_t talks() const { return m_talks; }
    // The moments that anybody came to, in the author's order.
    std::vector<MomentFigures> figures() const;

private:
    struct Sum {
        std::int64_t count = 0;
        std::int64_t rest = 0; // points earned elsewhere
        std::int64_t restSquared = 0;
    };

    const Dialogue& m_dialogue;
    std::vector<Sum> m_choices;         // by index
    std::vector<std::int64_t> m_seenIn; // by node: the talk that last came to it
    std::int64_t m_talks = 0;
};

} // namespace rapport
