#include "learner/ItemStatistics.h"

#include <algorithm>
#include <cmath>

namespace rapport {

namespace {

constexpr double z95 = 1.959964;
constexpr std::int64_t fewestToCompare = 4; // below, a correlation is always 1 or -1, or has no interval

} // namespace

Interval shareInterval(std::int64_t of, std::int64_t all) {
    if (all == 0) return {};
    const double n = double(all), share = double(of) / n, z2 = z95 * z95;
    const double middle = (share + z2 / (2 * n)) / (1 + z2 / n);
    const double reach = z95 / (1 + z2 / n) * std::sqrt(share * (1 - share) / n + z2 / (4 * n * n));
    return {std::max(0.0, middle - reach), std::min(1.0, middle + reach)};
}

std::optional<Interval> correlationInterval(double correlation, std::int64_t count) {
    if (count <= 3) return std::nullopt;
    constexpr double almostOne = 0.999999;
    const double z = std::atanh(std::clamp(correlation, -almostOne, almostOne));
    const double reach = z95 / std::sqrt(double(count - 3));
    return Interval{std::tanh(z - reach), std::tanh(z + reach)};
}

ItemStatistics::ItemStatistics(const Dialogue& dialogue)
    : m_dialogue(dialogue), m_choices(dialogue.choices.size()), m_seenIn(dialogue.nodes.size(), 0) {}

void ItemStatistics::add(std::span<const ChoiceIndex> choices, int points) {
    ++m_talks;
    for (const ChoiceIndex index : choices) {
        const Choice& choice = m_dialogue.choices[index];
        if (std::exchange(m_seenIn[choice.from], m_talks) == m_talks) continue;
        const std::int64_t rest = points - choice.points;
        Sum& sum = m_choices[index];
        ++sum.count;
        sum.rest += rest;
        sum.restSquared += rest * rest;
    }
}

std::vector<MomentFigures> ItemStatistics::figures() const {
    std::vector<MomentFigures> moments;
    for (NodeIndex node = 0; node < m_dialogue.nodes.size(); ++node) {
        const Stretch choices = m_dialogue.nodes[node].choices;
        Sum all;
        std::int64_t best = 0;
        for (ChoiceIndex i = choices.begin; i < choices.end; ++i) {
            all.count += m_choices[i].count;
            all.rest += m_choices[i].rest;
            all.restSquared += m_choices[i].restSquared;
            if (m_dialogue.choices[i].points == 0) best += m_choices[i].count;
        }
        if (all.count == 0) continue;
        const double n = double(all.count), mean = double(all.rest) / n;
        const double spread = std::sqrt(std::max(0.0, double(all.restSquared) / n - mean * mean));
        MomentFigures moment{node, all.count, 1 - double(best) / n, shareInterval(all.count - best, all.count), {}};
        for (ChoiceIndex i = choices.begin; i < choices.end; ++i) {
            const Sum& sum = m_choices[i];
            ChoiceFigures figures{i, sum.count, double(sum.count) / n, shareInterval(sum.count, all.count)};
            if (sum.count > 0 && sum.count < all.count && all.count >= fewestToCompare && spread > 1e-9) {
                const double share = figures.frequency, taking = double(sum.rest) / double(sum.count);
                const double correlation =
                    std::clamp((taking - mean) / spread * std::sqrt(share / (1 - share)), -1.0, 1.0);
                figures.discrimination = correlation;
                figures.discriminationWithin = correlationInterval(correlation, all.count);
                const bool isBest = m_dialogue.choices[i].points == 0;
                if (const auto& within = figures.discriminationWithin)
                    figures.isReversed = isBest ? within->high < 0 : within->low > 0;
            }
            moment.choices.push_back(figures);
        }
        moments.push_back(std::move(moment));
    }
    return moments;
}

} // namespace rapport
