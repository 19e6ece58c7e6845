#include "app/Coach.h"

#include "app/Recorder.h"

#include <algorithm>
#include <ctime>

namespace rapport {

namespace {

constexpr std::string_view drillDone = "drill"; // what a drill shows: that somebody practised

std::optional<TalkEvidence> evidenceOf(const std::vector<std::string>& replies, std::size_t fromTurn,
                                       LazyOutlook& outlook) {
    Session session(outlook.dialogue());
    for (const std::string& id : replies)
        if (session.choose(id)) return std::nullopt;
    if (!session.isOver()) return std::nullopt;
    return evidenceIn(session, debrief(session, outlook.get()), fromTurn);
}

} // namespace

int dayOf(std::int64_t seconds) {
    const std::time_t time = seconds;
    std::tm parts{};
    if (!localtime_r(&time, &parts)) return 0;
    const auto month = std::chrono::month(unsigned(parts.tm_mon + 1));
    const std::chrono::sys_days day =
        std::chrono::year(parts.tm_year + 1900) / month / std::chrono::day(unsigned(parts.tm_mday));
    return int(day.time_since_epoch().count());
}

Result<bool> Coach::count(std::chrono::milliseconds atMost) {
    constexpr std::size_t atOnce = 50; // written together
    const auto end = std::chrono::steady_clock::now() + atMost;
    for (AttemptId behind = 0;;) {
        const auto ids = m_progress.uncounted(m_attempts.learner(), atOnce, behind);
        if (!ids) return ids.reason();
        if (ids->empty()) return false;
        std::vector<CountedTalk> talks;
        for (const AttemptId id : *ids) {
            Result<std::optional<CountedTalk>> talk = read(id);
            if (!talk) return talk.reason();
            if (*talk) talks.push_back(std::move(**talk));
            behind = id;
            if (std::chrono::steady_clock::now() >= end) break;
        }
        if (const Trouble trouble = m_progress.count(talks)) return *trouble;
        if (std::chrono::steady_clock::now() >= end) return true;
    }
}

Result<std::optional<CountedTalk>> Coach::read(AttemptId id) const {
    const Result<Attempt> attempt = m_attempts.find(id);
    if (!attempt) return attempt.reason();
    CountedTalk talk{id, dayOf(attempt->updated), {}, {}};
    Subjects::Entry& subject = m_subjects.find(attempt->dialogue);
    if (attempt->mode == "drill") {
        talk.evidence = TalkEvidence{{{std::string(drillDone), 1, 0}}, {}};
    } else if (!subject.dialogue) {
        return std::optional<CountedTalk>();
    } else {
        const Result<Transcript> said = m_attempts.transcript(id);
        if (!said) return said.reason();
        talk.customer = subject.dialogue->customer.type;
        talk.evidence = evidenceOf(said->choiceIds(), attempt->parentTurn.value_or(0), *subject.outlook);
    }
    return std::optional(std::move(talk));
}

Result<Mastery> Coach::mastery(int week) const {
    const auto observations = m_progress.observations(m_attempts.learner());
    if (!observations) return observations.reason();
    return masteryOf(*observations, week);
}

Result<Streak> Coach::streak(int day) const {
    const auto days = m_progress.days(m_attempts.learner());
    if (!days) return days.reason();
    return streakOf(*days, day);
}

Result<Today> Coach::today(std::span<const std::shared_ptr<const Dialogue>> dialogues) const {
    Today today;
    today.day = dayOf(secondsNow());
    const Result<Streak> streak = this->streak(today.day);
    if (!streak) return streak.reason();
    today.streak = *streak;
    const Result<Mastery> mastery = this->mastery(weekOf(today.day));
    if (!mastery) return mastery.reason();
    const auto best = m_attempts.best();
    if (!best) return best.reason();
    auto moments = m_progress.moments(m_attempts.learner());
    if (!moments) return moments.reason();

    std::vector<TalkOnOffer> talks;
    for (const auto& dialogue : dialogues)
        talks.push_back({dialogue->id, dialogue->customer.type, dialogue->difficulty, practisedIn(*dialogue),
                         best->contains(dialogue->id)});
    // What can no longer be started leaves its place to another.
    for (;;) {
        const Plan plan = planFor(today.day, *moments, talks, *mastery);
        today.moments = startable(plan);
        if (today.moments.size() < plan.moments.size()) {
            std::erase_if(*moments, [&](const Moment& moment) {
                const auto isIt = [&](const TodaysMoment& todays) { return todays.moment == moment; };
                return std::ranges::find(plan.moments, moment) != plan.moments.end() &&
                       std::ranges::none_of(today.moments, isIt);
            });
            continue;
        }
        for (const std::string& id : plan.talks)
            today.talks.push_back(
                *std::ranges::find_if(dialogues, [&](const auto& dialogue) { return dialogue->id == id; }));
        return today;
    }
}

std::vector<TodaysMoment> Coach::startable(const Plan& plan) const {
    std::vector<TodaysMoment> moments;
    for (const Moment& moment : plan.moments) {
        const Subjects::Entry& subject = m_subjects.find(moment.dialogue);
        if (!subject.dialogue) continue;
        const Result<Transcript> said = m_attempts.transcript(moment.attempt);
        if (!said) continue; // the attempt is gone
        if (auto brought = broughtTo(moment, subject.dialogue, said->choiceIds()))
            moments.push_back(std::move(*brought));
    }
    return moments;
}

Result<Portfolio> Coach::portfolio(std::span<const std::shared_ptr<const Dialogue>> dialogues) const {
    Portfolio portfolio;
    const int day = dayOf(secondsNow());
    portfolio.week = weekOf(day);
    Result<Mastery> mastery = this->mastery(portfolio.week);
    if (!mastery) return mastery.reason();
    portfolio.mastery = std::move(*mastery);
    const Result<Streak> streak = this->streak(day);
    if (!streak) return streak.reason();
    portfolio.streak = *streak;
    const auto best = m_attempts.best();
    if (!best) return best.reason();
    for (const auto& dialogue : dialogues) {
        Portfolio::Work& work = portfolio.works.emplace_back();
        work.id = dialogue->id;
        work.title = dialogue->texts.both(dialogue->title);
        const auto found = best->find(dialogue->id);
        if (found == best->end()) continue;
        work.attempts = found->second.attempts;
        work.best = found->second.score;
    }
    return portfolio;
}

} // namespace rapport
