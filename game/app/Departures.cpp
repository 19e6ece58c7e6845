#include "app/Departures.h"

#include "app/Commands.h"
#include "app/Recorder.h"
#include "base/Legible.h"
#include "store/Arrivals.h"
#include "store/Learners.h"

#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <iostream>

namespace rapport {

namespace {

constexpr std::int64_t day = 86'400;

// Asks at the keyboard for how long results may be kept; or why they are not to be handed on.
Result<int> askedDays(std::optional<int> wanted, Language language) {
    if (!isatty(STDIN_FILENO))
        return Message{
            "results are handed on only if the learner agrees: say with --keep-days for how many days they may be kept",
            "学习结果要学员同意才能交出去：请用 --keep-days 写明同意保留多少天"};
    if (wanted)
        std::cerr << say("Days for which whoever set the assignment would keep them: {}.\n",
                         "布置作业的人打算保留 {} 天。\n", *wanted)
                         .in(language);
    const Message question{
        "Results are handed on only if the learner agrees. For how many days may they be kept? (empty: not at all) ",
        "学习结果要学员同意才能交出去。同意对方保留多少天？（直接回车：不同意）"};
    std::cerr << question.in(language) << std::flush;
    std::string line;
    if (!std::getline(std::cin, line) || line.find_first_not_of(" \t\r") == std::string::npos)
        return Message{"nothing is handed on, since the learner does not agree", "学员没有同意，什么也没有交出去"};
    const auto days = typedDays(line);
    if (!days)
        return say("\"{0}\" is no number of days from 1 to {1}; nothing is handed on",
                   "“{0}”不是 1 到 {1} 之间的天数，什么也没有交出去", legible(line), Consent::mostDays);
    return *days;
}

} // namespace

std::optional<int> typedDays(std::string_view line) {
    constexpr std::string_view blanks = " \t\r";
    line.remove_prefix(std::min(line.find_first_not_of(blanks), line.size()));
    line = line.substr(0, line.find_last_not_of(blanks) + 1);
    int days = 0;
    const char* const end = line.data() + line.size();
    if (std::from_chars(line.data(), end, days) != std::from_chars_result{end, std::errc()}) return std::nullopt;
    return days >= 1 && days <= Consent::mostDays ? std::optional(days) : std::nullopt;
}

Result<Departures> Departures::agreed(const Player& owner, const std::optional<int>& days, std::optional<int> wanted,
                                      const Attempts& attempts, Language language) {
    Result<Departures> departures = withoutAsking(owner, days, attempts, language);
    if (!departures || days) return departures;
    const Result<int> kept = askedDays(wanted, language);
    if (!kept) return kept.reason();
    departures->m_consent = Consent{secondsNow(), *kept};
    return departures;
}

Result<Departures> Departures::withoutAsking(const Player& owner, const std::optional<int>& days,
                                             const Attempts& attempts, Language language) {
    const auto learner = ownerOf(owner, attempts, language);
    if (!learner) return learner.reason();
    const auto learners = Learners(attempts.database()).all();
    if (!learners) return learners.reason();
    Departures departures(attempts, *learner, days ? std::optional(Consent{secondsNow(), *days}) : std::nullopt);
    if (!*learner)
        for (const Learner& each : *learners)
            if (each.hasPin) departures.m_sealed[each.id] = each.name;
    return departures;
}

Trouble Departures::each(const std::function<bool(const Attempt&)>& isWanted,
                         const std::function<void(TravellingAttempt&)>& see) {
    return Arrivals(m_attempts).eachLeaving(m_owner, [&](TravellingAttempt& traveller) {
        if (!isWanted(traveller.attempt)) return;
        if (const auto sealed = m_sealed.find(traveller.attempt.learner); sealed != m_sealed.end()) {
            m_withheld.insert(sealed->second);
            return;
        }
        if (!m_consent) return see(traveller);
        const std::int64_t until =
            traveller.consent ? std::min(traveller.consent->until(), m_consent->until()) : m_consent->until();
        traveller.consent = Consent{m_consent->given, int((until - m_consent->given) / day)};
        if (traveller.consent->days >= 1) see(traveller);
    });
}

bool Departures::tellWithheld(Language language) const {
    for (const std::string& name : m_withheld)
        fmt::print(stderr, "{}\n",
                   say("what {0} played stays here, since there is a PIN: hand it on with --learner {1} --pin PIN",
                       "{0} 设有 PIN，练习记录没有一起交出去：请用 --learner {1} --pin PIN 单独导出", legible(name),
                       shellWord(name))
                       .in(language));
    return !m_withheld.empty();
}

} // namespace rapport
