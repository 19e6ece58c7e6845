#include "learner/Mastery.h"

#include <algorithm>

namespace rapport {

namespace {

constexpr int whole = 1024;    // the weight of an observation of this week
constexpr int halfLife = 4;    // weeks
constexpr int mondayFirst = 3; // the first day of 1970 was a Thursday

int weightAt(int age) {
    if (age <= 0) return whole;
    const int halvings = age / halfLife;
    if (halvings >= 11) return 0;
    const int before = whole >> halvings;
    return before - before / 2 * (age % halfLife) / halfLife;
}

// Sums behind a level.
struct Sums {
    std::int64_t shown = 0;
    std::int64_t missed = 0;
    int all = 0;
    int lastWeek = 0;

    void add(const Observation& seen, int week, int weight) {
        lastWeek = std::max(lastWeek, week);
        shown += std::int64_t(seen.shown) * weight;
        missed += std::int64_t(seen.missed) * weight;
        all += seen.shown + seen.missed;
    }
    Level level() const {
        const std::int64_t sum = shown + missed;
        Level level{.percent = {}, .recent = int(sum / whole), .all = all, .lastWeek = lastWeek};
        if (sum > 0) level.percent = int((200 * shown + sum) / (2 * sum));
        return level;
    }
};

using Counts = std::array<int, styleCount>;

StyleProfile profileOf(const Counts& counts) {
    StyleProfile profile;
    for (const int count : counts) profile.replies += count;
    if (profile.replies == 0) return profile;
    // Rounded down, and what is missing to 100 goes to the largest remainders.
    std::array<std::size_t, styleCount> order{};
    int rest = 100;
    for (std::size_t i = 0; i < styleCount; ++i) {
        order[i] = i;
        rest -= profile.percent[i] = 100 * counts[i] / profile.replies;
    }
    const auto remainder = [&](std::size_t i) { return 100 * counts[i] % profile.replies; };
    std::ranges::stable_sort(order, std::greater{}, remainder);
    for (int i = 0; i < rest; ++i) ++profile.percent[order[std::size_t(i)]];
    return profile;
}

std::string_view after(std::string_view prefix, std::string_view what) {
    return what.starts_with(prefix) ? what.substr(prefix.size()) : std::string_view();
}

} // namespace

Level::Standing Level::standing() const {
    if (!percent || recent < 3) return Standing::unknown;
    if (*percent >= 80 && recent >= 5) return Standing::mastered;
    return *percent < 60 ? Standing::weak : Standing::growing;
}

std::string_view word(Level::Standing standing) {
    constexpr std::string_view words[] = {"unknown", "weak", "growing", "mastered"};
    return words[std::size_t(standing)];
}

Level Mastery::of(std::string_view what) const {
    if (what == observedTurn) return turns;
    if (const auto principle = principleFromWord(after(observedPrinciple, what)))
        return principles[std::size_t(*principle)];
    const auto found = items.find(after(observedItem, what));
    return found == items.end() ? Level() : found->second;
}

int weekOf(int day) {
    return (day + mondayFirst - ((day + mondayFirst) % 7 + 7) % 7) / 7;
}

int mondayOf(int week) {
    return 7 * week - mondayFirst;
}

Mastery masteryOf(std::span<const WeekObservation> observations, int thisWeek) {
    std::array<Sums, principleCount> principles;
    std::map<std::string, Sums, std::less<>> items, customers;
    Sums turns;
    std::map<std::string, Counts, std::less<>> styles, stylesBefore;
    for (const WeekObservation& observation : observations) {
        const int age = thisWeek - observation.week;
        const int weight = weightAt(age);
        const std::string_view what = observation.seen.what;
        if (what == observedTurn) {
            turns.add(observation.seen, observation.week, weight);
            customers[observation.customer].add(observation.seen, observation.week, weight);
        } else if (const auto style = styleFromWord(after(observedStyle, what))) {
            auto& profiles = age < halfLife ? styles : stylesBefore;
            for (const std::string& type : {std::string(), observation.customer})
                profiles[type][std::size_t(*style)] += observation.seen.shown;
        } else if (const auto principle = principleFromWord(after(observedPrinciple, what))) {
            principles[std::size_t(*principle)].add(observation.seen, observation.week, weight);
        } else if (const std::string_view id = after(observedItem, what); !id.empty()) {
            items[std::string(id)].add(observation.seen, observation.week, weight);
        }
    }
    Mastery mastery;
    for (std::size_t i = 0; i < principleCount; ++i) mastery.principles[i] = principles[i].level();
    for (const auto& [id, sums] : items) mastery.items[id] = sums.level();
    for (const auto& [type, sums] : customers) mastery.customers[type] = sums.level();
    for (const auto& [type, counts] : styles) mastery.styles[type] = profileOf(counts);
    for (const auto& [type, counts] : stylesBefore) mastery.stylesBefore[type] = profileOf(counts);
    mastery.turns = turns.level();
    return mastery;
}

} // namespace rapport
