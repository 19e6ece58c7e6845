#include "app/Coach.h"
#include "app/Commands.h"
#include "app/DrillRecord.h"
#include "app/Terminal.h"
#include "app/WhoPlays.h"
#include "base/Legible.h"
#include "report/JsonText.h"
#include "report/ProgressText.h"
#include "report/TodayText.h"

#include <cstdio>

namespace rapport {

namespace {

constexpr std::chrono::hours asLongAsItTakes(24);

// Counts what was played by whoever asks, and hands what comes of it to `tell`.
template <class Ask, class Tell>
int withCoach(const Player& player, const Invocation& invocation, Ask ask, Tell tell) {
    const Result<Attempts> attempts = attemptsFor(player, invocation, Purpose::reading);
    if (!attempts) return complain(attempts.reason(), invocation.language);
    const Library library(shippedContent());
    Subjects subjects(library);
    Coach coach(*attempts, subjects);
    if (const auto counted = coach.count(asLongAsItTakes); !counted)
        return complain(counted.reason(), invocation.language);
    const auto answer = ask(coach, library.dialogues());
    if (!answer) return complain(answer.reason(), invocation.language);
    fmt::print("{}",
               tell(*answer, legible(player.name.value_or("")), Reader{invocation.language, invocation.languageTag}));
    return exitClean;
}

// Begins a moment where it stands, or a talk at its opening; every reply is kept.
int playToday(const TellToday& command, const Invocation& invocation) {
    Result<Attempts> attempts = attemptsFor(command.player, invocation);
    if (!attempts) return complain(attempts.reason(), invocation.language);
    const Library library(shippedContent());
    Subjects subjects(library);
    Coach coach(*attempts, subjects);
    if (const auto counted = coach.count(asLongAsItTakes); !counted)
        return complain(counted.reason(), invocation.language);
    Result<Today> today = coach.today(library.dialogues());
    if (!today) return complain(today.reason(), invocation.language);
    const std::size_t moments = today->moments.size(), number = *command.play;
    if (number < 1 || number > moments + today->talks.size())
        return complain(say("today's practice has no number {}", "今日练习里没有第 {} 项", number),
                        invocation.language);
    Recorder recorder(*attempts);
    const Rulebook& rulebook = library.rulebook().rulebook;
    Terms terms{false, drawnSeed()};
    if (number > moments)
        return playInTerminal(Session(today->talks[number - 1 - moments]), rulebook, &recorder, terms, invocation,
                              command.json);
    TodaysMoment& moment = today->moments[number - 1];
    if (moment.moment.turn > 0) {
        const Result<Attempt> attempt = attempts->find(moment.moment.attempt);
        if (!attempt) return complain(attempt.reason(), invocation.language);
        recorder.takeUp(*attempt, moment.session);
        terms.seed = attempt->seed;
    }
    return playInTerminal(std::move(moment.session), rulebook, &recorder, terms, invocation, command.json);
}

} // namespace

int tellToday(const TellToday& command, const Invocation& invocation) {
    if (command.play) return playToday(command, invocation);
    return withCoach(
        command.player, invocation, [](const Coach& coach, const auto& dialogues) { return coach.today(dialogues); },
        [&](const Today& today, const std::string& name, Reader reader) {
            return command.json ? jsonText(todayJson(today, name, reader)) : todayText(today, name, reader);
        });
}

int tellProgress(const TellProgress& command, const Invocation& invocation) {
    return withCoach(
        command.player, invocation,
        [](const Coach& coach, const auto& dialogues) { return coach.portfolio(dialogues); },
        [&](const Portfolio& portfolio, const std::string& name, Reader reader) {
            return command.json ? jsonText(progressJson(portfolio, name, reader))
                                : progressText(portfolio, name, reader);
        });
}

} // namespace rapport
