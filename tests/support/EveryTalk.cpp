#include "support/EveryTalk.h"

#include "engine/Scoring.h"
#include "engine/Session.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace rapport {

namespace {

using Way = PathAnalysis::Way;

struct Range {
    int best = 0;
    int worst = 0;
};

// All conversations, by recursion; what they come to is noted in the form of an analysis.
class EveryTalk {
public:
    explicit EveryTalk(const Dialogue& dialogue) : m_dialogue(dialogue) {
        seen.replies.resize(dialogue.choices.size());
        seen.nodes.resize(dialogue.nodes.size());
        seen.stuck.resize(dialogue.nodes.size());
        seen.mute.resize(dialogue.nodes.size());
        seen.endings.resize(dialogue.endings.size());
        const Range all = play(opening(dialogue), 0, 1);
        seen.best.points = all.best;
        seen.worst.points = all.worst;
    }

    PathAnalysis seen;
    std::uint64_t count = 0;
    std::map<int, long double> chances; // by total

private:
    void note(std::optional<Way>& shortest) const {
        if (!shortest || m_way.size() < shortest->size()) shortest = m_way;
    }

    Range play(const State& state, int points, long double chance) {
        seen.longest = std::max(seen.longest, m_way.size());
        std::vector<ChoiceIndex> open;
        if (m_dialogue.isEnding(state.at)) {
            note(seen.endings[state.at - m_dialogue.nodes.size()].witness);
        } else {
            note(seen.nodes[state.at]);
            open = openIn(state);
            const bool isMute = !open.empty() && std::all_of(open.begin(), open.end(), [&](ChoiceIndex each) {
                return m_dialogue.choices[each].isTimeout;
            });
            if (open.empty()) note(seen.stuck[state.at]);
            if (isMute) note(seen.mute[state.at]);
        }
        if (open.empty()) {
            ++count;
            chances[points] += chance;
            return {};
        }
        std::vector<Range> onwards;
        for (const ChoiceIndex choice : open) onwards.push_back(say(state, choice, points, chance / open.size()));
        Range sum = onwards[0];
        for (const Range& each : onwards) sum = {std::max(sum.best, each.best), std::min(sum.worst, each.worst)};
        for (std::size_t i = 0; i < open.size(); ++i) {
            PathAnalysis::Reply& reply = seen.replies[open[i]];
            reply.best = std::max(reply.best.value_or(points + onwards[i].best), points + onwards[i].best);
            reply.worst = std::min(reply.worst.value_or(points + onwards[i].worst), points + onwards[i].worst);
            reply.lost = std::min(reply.lost.value_or(sum.best - onwards[i].best), sum.best - onwards[i].best);
        }
        return sum;
    }

    std::vector<ChoiceIndex> openIn(const State& state) {
        std::vector<ChoiceIndex> open;
        const Stretch choices = m_dialogue.node(state.at).choices;
        for (ChoiceIndex i = choices.begin; i < choices.end; ++i) {
            const Availability now = availability(m_dialogue, state, m_dialogue.choices[i]);
            if (now == Availability::open) open.push_back(i);
            if (now == Availability::locked) seen.replies[i].everLocked = true;
        }
        return open;
    }

    Range say(const State& state, ChoiceIndex index, int points, long double chance) {
        const Choice& choice = m_dialogue.choices[index];
        const State after = take(m_dialogue, state, choice);
        const int gain = earned(m_dialogue, state, choice, after);
        m_way.push_back(index);
        PathAnalysis::Reply& reply = seen.replies[index];
        if (reply.witness.empty() || m_way.size() < reply.witness.size()) reply.witness = m_way;
        const Range onwards = play(after, points + gain, chance);
        m_way.pop_back();
        return {gain + onwards.best, gain + onwards.worst};
    }

    const Dialogue& m_dialogue;
    Way m_way;
};

class Comparison {
public:
    std::string found;

    void hold(bool agrees, const std::string& what) {
        if (!agrees) found += what + "\n";
    }
};

// What a whole conversation earns in a session; nothing if it cannot be played or is not over.
std::optional<int> pointsOf(const std::shared_ptr<const Dialogue>& dialogue, const Way& way) {
    Session session(dialogue);
    for (const ChoiceIndex choice : way)
        if (session.choose(dialogue->name(dialogue->choices[choice].id))) return std::nullopt;
    if (!session.isOver()) return std::nullopt;
    return session.points();
}

void compareReplies(Comparison& compare, const EveryTalk& talks, const PathAnalysis& analysis) {
    for (std::size_t i = 0; i < analysis.replies.size(); ++i) {
        const PathAnalysis::Reply& told = analysis.replies[i];
        const PathAnalysis::Reply& seen = talks.seen.replies[i];
        compare.hold(told.witness == seen.witness, fmt::format("witness of reply {}", i));
        compare.hold(told.best == seen.best && told.worst == seen.worst, fmt::format("totals with reply {}", i));
        compare.hold(told.lost == seen.lost, fmt::format("least cost of reply {}", i));
        compare.hold(told.everLocked == seen.everLocked, fmt::format("lock of reply {}", i));
    }
}

// Percentiles agree if the chances say so but for the inexactness of floating numbers.
void compareRandom(Comparison& compare, const EveryTalk& talks, const PathAnalysis& analysis) {
    constexpr long double inexactness = 1e-12L;
    const int best = talks.seen.best.points, worst = talks.seen.worst.points;
    long double points = 0, scores = 0;
    for (const auto& [total, chance] : talks.chances) {
        points += chance * total;
        scores += chance * scaledScore(total, worst, best);
    }
    compare.hold(analysis.random.isDistributionKnown, "distribution out of reach");
    if (!analysis.random.isDistributionKnown) return;
    const auto isNear = [&](int tenths, long double mean) {
        return tenths > 10 * mean - 0.5L - inexactness && tenths < 10 * mean + 0.5L + inexactness;
    };
    compare.hold(isNear(*analysis.random.points.mean, points), "mean points");
    compare.hold(isNear(*analysis.random.mean, scores), "mean score");
    const auto isPercentile = [&](int value, long double share) {
        long double below = 0, upTo = 0;
        for (const auto& [total, chance] : talks.chances) {
            if (total < value) below += chance;
            if (total <= value) upTo += chance;
        }
        return below < share + inexactness && upTo > share - inexactness;
    };
    const Figures& figures = analysis.random.points;
    compare.hold(isPercentile(*figures.p10, 0.1L) && isPercentile(*figures.p50, 0.5L) &&
                     isPercentile(*figures.p90, 0.9L),
                 "percentiles of points");
    compare.hold(analysis.random.p10 == scaledScore(*figures.p10, worst, best) &&
                     analysis.random.p90 == scaledScore(*figures.p90, worst, best),
                 "percentiles of scores");
}

} // namespace

std::string disagreements(const std::shared_ptr<const Dialogue>& dialogue, const PathAnalysis& analysis) {
    if (!analysis.complete) return "incomplete\n";
    const EveryTalk talks(*dialogue);
    Comparison compare;
    compare.hold(analysis.conversations == std::to_string(talks.count), "conversations");
    compare.hold(analysis.longest == talks.seen.longest, "longest");
    compare.hold(analysis.nodes == talks.seen.nodes, "ways to nodes");
    compare.hold(analysis.stuck == talks.seen.stuck, "dead ends");
    compare.hold(analysis.mute == talks.seen.mute, "silent turns");
    for (std::size_t i = 0; i < analysis.endings.size(); ++i)
        compare.hold(analysis.endings[i].witness == talks.seen.endings[i].witness, fmt::format("way to ending {}", i));
    for (const bool isBest : {true, false}) {
        const PathAnalysis::Total& told = isBest ? analysis.best : analysis.worst;
        const int seen = isBest ? talks.seen.best.points : talks.seen.worst.points;
        compare.hold(told.points == seen, isBest ? "best" : "worst");
        compare.hold(pointsOf(dialogue, told.choices) == told.points,
                     isBest ? "best conversation" : "worst conversation");
    }
    compareReplies(compare, talks, analysis);
    compareRandom(compare, talks, analysis);
    return compare.found;
}

} // namespace rapport
