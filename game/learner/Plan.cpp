#include "learner/Plan.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace rapport {

namespace {

constexpr std::array<int, 7> intervals = {0, 1, 2, 4, 8, 16, 32}; // days
constexpr std::size_t mostMoments = 5;
constexpr int mostOfOneDialogue = 2;
constexpr std::size_t mostTalks = 2;
constexpr std::size_t fullDay = 4; // moments beside which there is no time for a whole talk

// Days until it is met again.
int intervalOf(const Moment& moment) {
    return intervals[std::size_t(std::clamp(moment.step, 0, int(intervals.size()) - 1))];
}

int urgencyOf(const Moment& moment, int today) {
    const int interval = std::max(1, intervalOf(moment));
    const int waited = std::max(0, today - dueDay(moment));
    return moment.loss * (1 + std::min(4, waited / interval));
}

int weaknessOf(const Level& level) {
    return level.standing() == Level::Standing::unknown ? 50 : 100 - *level.percent;
}

int needOf(const TalkOnOffer& talk, const Mastery& mastery) {
    const auto type = mastery.customers.find(talk.customer);
    int sum = 3 * weaknessOf(type == mastery.customers.end() ? Level() : type->second); // as much as three things
    int count = 3;
    for (const std::string& what : talk.practises) {
        sum += weaknessOf(mastery.of(what));
        ++count;
    }
    return sum / count - 3 * talk.difficulty;
}

} // namespace

Moment metAgain(Moment moment, int lost, int day) {
    moment.loss = moment.times == 0 ? lossPerPoint * lost : (moment.loss + lossPerPoint * lost) / 2;
    moment.step = lost > 0 ? 0 : std::min(moment.step + 1, int(intervals.size()) - 1);
    moment.day = day;
    ++moment.times;
    return moment;
}

int dueDay(const Moment& moment) {
    return moment.day + intervalOf(moment);
}

Plan planFor(int today, std::span<const Moment> moments, std::span<const TalkOnOffer> talks, const Mastery& mastery) {
    std::vector<const Moment*> due;
    for (const Moment& moment : moments)
        if (moment.loss > 0 && (dueDay(moment) <= today || moment.day > today)) due.push_back(&moment);
    std::ranges::stable_sort(due, {}, [&](const Moment* moment) {
        return std::tuple(-urgencyOf(*moment, today), moment->day, std::string_view(moment->dialogue),
                          std::string_view(moment->node));
    });
    Plan plan;
    std::map<std::string_view, int> ofDialogue;
    for (const Moment* moment : due) {
        if (plan.moments.size() == mostMoments) break;
        if (ofDialogue[moment->dialogue]++ < mostOfOneDialogue) plan.moments.push_back(*moment);
    }
    if (plan.moments.size() >= fullDay) return plan;
    std::vector<std::tuple<int, int, std::string_view>> fresh;
    for (const TalkOnOffer& talk : talks)
        if (!talk.wasPlayed) fresh.emplace_back(-needOf(talk, mastery), talk.difficulty, talk.id);
    std::ranges::sort(fresh);
    for (std::size_t i = 0; i < std::min(mostTalks, fresh.size()); ++i)
        plan.talks.emplace_back(std::get<std::string_view>(fresh[i]));
    return plan;
}

} // namespace rapport
