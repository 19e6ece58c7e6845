#include "author/RandomPlayer.h"

#include "author/NumberRows.h"
#include "engine/Scoring.h"

#include <algorithm>
#include <numeric>

namespace rapport {

namespace {

using Index = StateSpace::Index;
__extension__ using Wide = __int128;

// Chances as whole numbers: certainty is a power of a number that each count of open replies divides, high enough to
// be divided once at every turn of the longest talk.
struct Chances {
    BigNatural certainty = 1;
    std::vector<ExactDivisor> among; // by count of open replies

    std::size_t limbs() const { return certainty.limbs().size(); }
};

// Nothing if certainty alone is wider than that.
std::optional<Chances> chancesIn(const Playground& ground, std::size_t widest) {
    Chances chances;
    std::vector<bool> occurs;
    for (Index state = 0; state < ground.space.size(); ++state) {
        const std::size_t open = ground.space.stepCount(state);
        if (open >= occurs.size()) occurs.resize(open + 1);
        occurs[open] = true;
    }
    std::uint64_t base = 1;
    for (std::size_t open = 1; open < occurs.size(); ++open) {
        if (!occurs[open]) continue;
        base = std::lcm(base, std::uint64_t(open));
        if (base >> 32) return std::nullopt;
    }
    for (std::size_t turn = 0; turn < ground.longest; ++turn) {
        chances.certainty *= base;
        if (chances.limbs() > widest) return std::nullopt;
    }
    for (std::size_t open = 0; open < occurs.size(); ++open) chances.among.emplace_back(std::max<std::size_t>(open, 1));
    return chances;
}

// The sum of what is in a row of one number each, times a small factor, may be wider than the numbers.
BigNatural numberAt(const std::uint64_t* limbs, std::size_t width) {
    return BigNatural(std::span(limbs, width));
}

int tenths(const BigNatural& sum, const BigNatural& certainty) {
    BigNatural doubled = sum * 20;
    doubled += certainty;
    return int(doubled.over(certainty * 2));
}

// How likely each total is, from worst to best, in parts of certainty.
std::vector<BigNatural> distributionOf(const Playground& ground, const Chances& chances) {
    const std::size_t limbs = chances.limbs();
    std::vector<BigNatural> likely(std::size_t(ground.best - ground.worst) + 1);
    NumberRows rows(ground.space.size(), limbs);
    std::copy_n(chances.certainty.limbs().data(), limbs, rows.at(0));
    for (const Index state : ground.order) {
        const Totals& totals = ground.totals[state];
        std::uint64_t* const row = rows.at(state, totals.count());
        if (ground.space.isFinal(state)) {
            for (std::size_t i = 0; i < totals.count(); ++i)
                likely[std::size_t(totals.least - ground.worst) + i] += numberAt(&row[i * limbs], limbs);
            rows.release(state, totals.count());
            continue;
        }
        const ExactDivisor& divisor = chances.among[ground.space.stepCount(state)];
        for (std::size_t i = 0; i < totals.count(); ++i) divisor.divide(&row[i * limbs], limbs);
        ground.space.eachStep(state, [&](const StateSpace::Step& step) {
            const Totals& after = ground.totals[step.to];
            std::uint64_t* const sums = rows.at(step.to, after.count());
            const std::size_t shift = std::size_t(totals.least + step.points - after.least);
            for (std::size_t i = 0; i < totals.count(); ++i)
                addLimbs(&sums[(shift + i) * limbs], &row[i * limbs], limbs);
        });
        rows.release(state, totals.count());
    }
    return likely;
}

// The mean of all totals above the worst, in parts of certainty: each step counts as often as it is taken.
BigNatural meanAboveWorst(const Playground& ground, const Chances& chances) {
    const std::size_t limbs = chances.limbs();
    BigNatural gained, lost;
    NumberRows rows(ground.space.size(), limbs);
    std::copy_n(chances.certainty.limbs().data(), limbs, rows.at(0));
    for (const Index state : ground.order) {
        std::uint64_t* const row = rows.at(state);
        if (!ground.space.isFinal(state)) chances.among[ground.space.stepCount(state)].divide(row, limbs);
        int points = 0;
        ground.space.eachStep(state, [&](const StateSpace::Step& step) {
            points += step.points;
            addLimbs(rows.at(step.to), row, limbs);
        });
        if (points != 0) (points > 0 ? gained : lost) += numberAt(row, limbs) * std::uint64_t(std::abs(points));
        rows.release(state);
    }
    (ground.worst > 0 ? lost : gained) += chances.certainty * std::uint64_t(std::abs(ground.worst));
    return gained -= lost;
}

// The mean of all totals above the worst, near enough to be rounded: chances are parts of a unit of 64 bits, and what
// does not divide evenly goes to the first replies. Thereby each reply moves less than one part to talks that differ by
// at most best less worst.
struct NearMean {
    static constexpr std::uint64_t unit = std::uint64_t(1) << 62;

    Wide sum = 0;
    Wide error = 0;

    // The mean times a factor, divided, in tenths; nothing if it is too near to where it would be rounded otherwise.
    std::optional<int> tenths(int factor, int divisor) const {
        const Wide whole = Wide(unit) * divisor;
        const auto rounded = [&](Wide part) { return int((20 * part * factor + whole) / (2 * whole)); };
        const int low = rounded(std::max<Wide>(sum - error, 0));
        return low == rounded(sum + error) ? std::optional(low) : std::nullopt;
    }
};

NearMean nearMeanAboveWorst(const Playground& ground) {
    NearMean mean;
    mean.sum = -Wide(NearMean::unit) * ground.worst;
    std::vector<std::uint64_t> chances(ground.space.size(), 0);
    chances[0] = NearMean::unit;
    std::size_t steps = 0;
    for (const Index state : ground.order) {
        const std::size_t open = ground.space.stepCount(state);
        if (open == 0) continue;
        const std::uint64_t each = chances[state] / open;
        std::size_t left = chances[state] % open;
        ground.space.eachStep(state, [&](const StateSpace::Step& step) {
            const std::uint64_t share = left > 0 ? --left, each + 1 : each;
            chances[step.to] += share;
            mean.sum += Wide(share) * step.points;
        });
        steps += open;
    }
    mean.error = Wide(steps) * (ground.best - ground.worst);
    return mean;
}

// The smallest total that so many percent of the talks do not exceed.
int percentile(const std::vector<BigNatural>& likely, const BigNatural& certainty, std::uint64_t percent) {
    const BigNatural enough = certainty * percent;
    BigNatural sum;
    for (std::size_t i = 0; i < likely.size(); ++i)
        if ((sum += likely[i]) * 100 >= enough) return int(i);
    return int(likely.size()) - 1;
}

std::uint64_t workOf(const Playground& ground, std::size_t limbs) {
    std::uint64_t numbers = 0;
    for (Index state = 0; state < ground.space.size(); ++state)
        numbers += ground.totals[state].count() * (ground.space.stepCount(state) + 1);
    return numbers * limbs;
}

// The means alone. Nothing if even they are out of reach.
RandomPlayer meansOf(const Playground& ground, const std::optional<Chances>& chances, std::uint64_t reach) {
    RandomPlayer player;
    const int span = ground.best - ground.worst;
    const NearMean near = nearMeanAboveWorst(ground);
    std::optional<int> points = near.tenths(1, 1);
    std::optional<int> score = span == 0 ? 1000 : near.tenths(100, span);
    const bool isExactInReach = chances && ground.space.size() * chances->limbs() <= reach;
    if ((!points || !score) && isExactInReach) {
        const BigNatural above = meanAboveWorst(ground, *chances);
        points = tenths(above, chances->certainty);
        if (span != 0) score = tenths(above * 100, chances->certainty * std::uint64_t(span));
    }
    player.mean = score;
    if (points) player.points.mean = 10 * ground.worst + *points;
    return player;
}

} // namespace

RandomPlayer playAtRandom(const Playground& ground, std::uint64_t reach) {
    const auto chances = chancesIn(ground, std::size_t(reach / ground.space.size()) + 1);
    if (!chances || workOf(ground, chances->limbs()) > reach) return meansOf(ground, chances, reach);

    RandomPlayer player;
    player.isDistributionKnown = true;
    const std::vector<BigNatural> likely = distributionOf(ground, *chances);
    BigNatural points, scores;
    for (std::size_t i = 0; i < likely.size(); ++i) {
        points += likely[i] * i;
        scores += likely[i] * std::uint64_t(scaledScore(ground.worst + int(i), ground.worst, ground.best));
    }
    player.points.mean = 10 * ground.worst + tenths(points, chances->certainty);
    player.mean = tenths(scores, chances->certainty);
    const auto put = [&](std::uint64_t percent, std::optional<int> Figures::*figure) {
        const int total = ground.worst + percentile(likely, chances->certainty, percent);
        player.points.*figure = total;
        player.*figure = scaledScore(total, ground.worst, ground.best);
    };
    put(10, &Figures::p10);
    put(50, &Figures::p50);
    put(90, &Figures::p90);
    return player;
}

} // namespace rapport
