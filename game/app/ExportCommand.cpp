#include "app/Commands.h"
#include "app/Recorder.h"
#include "app/WhoPlays.h"
#include "report/AttemptLines.h"
#include "store/Arrivals.h"
#include "store/Learners.h"

#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <iostream>

namespace rapport {

namespace {

// Asks at the keyboard for how long results may be kept; nothing if they are not to be handed on.
std::optional<int> askedDays(Language language) {
    const Message question{
        "Results are handed on only if the learner agrees. For how many days may they be kept? (empty: not at all) ",
        "学习结果要学员同意才能交出去。同意对方保留多少天？（直接回车：不同意）"};
    std::cerr << question.in(language) << std::flush;
    int days = 0;
    std::string line;
    if (!std::getline(std::cin, line) || std::sscanf(line.c_str(), "%d", &days) != 1 || days < 1 ||
        days > Consent::mostDays)
        return std::nullopt;
    return days;
}

} // namespace

Result<std::optional<LearnerId>> ownerOf(const Player& player, const Attempts& attempts, Language language) {
    if (!player.name) return std::optional<LearnerId>();
    const Result<LearnerId> who = whoPlays(player, attempts, language);
    return who ? Result<std::optional<LearnerId>>(std::optional(*who)) : who.reason();
}

Result<std::optional<LearnerId>> learnerCalled(const std::optional<std::string>& name, const Attempts& attempts) {
    if (!name) return std::optional<LearnerId>();
    const auto found = Learners(attempts.database()).find(*name);
    if (!found) return found.reason();
    if (!*found) return say("nobody here is called \"{}\"", "这里没有叫“{}”的学员", *name);
    return std::optional((*found)->id);
}

int exportAttempts(const ExportAttempts& command, const Invocation& invocation) {
    const Result<Attempts> attempts = attemptsOf(invocation);
    if (!attempts) return complain(attempts.reason(), invocation.language);
    const auto learner = ownerOf(command.learner, *attempts, invocation.language);
    if (!learner) return complain(learner.reason(), invocation.language);
    std::optional<std::vector<std::string>> asked; // by the assignment
    if (command.assignment) {
        const Library library(shippedContent());
        const Result<Assignment> assignment = assignmentIn(*command.assignment);
        if (!assignment) return complain(assignment.reason(), invocation.language);
        const auto course = courseOf(*assignment, library, invocation.language);
        if (const int* code = std::get_if<int>(&course)) return *code;
        asked.emplace();
        for (const Course::Part& part : std::get<Course>(course).parts) asked->push_back(part.id);
    }
    std::optional<int> days = command.keepDays;
    if (!days && isatty(STDIN_FILENO)) days = askedDays(invocation.language);
    if (!days)
        return complain(
            {"results are handed on only if the learner agrees: say with --keep-days for how many days they may be kept",
             "学习结果要学员同意才能交出去：请用 --keep-days 写明同意保留多少天"},
            invocation.language);

    constexpr std::int64_t day = 86'400;
    const Consent consent{secondsNow(), *days};
    std::string lines;
    const Trouble trouble = Arrivals(*attempts).eachLeaving(*learner, [&](TravellingAttempt& traveller) {
        if (asked && std::ranges::find(*asked, traveller.attempt.dialogue) == asked->end()) return;
        // What came here may be kept elsewhere no longer than here.
        const std::int64_t until =
            traveller.consent ? std::min(traveller.consent->until(), consent.until()) : consent.until();
        traveller.consent = Consent{consent.given, int((until - consent.given) / day)};
        if (traveller.consent->days < 1) return;
        lines += attemptLine(traveller) + "\n";
    });
    if (trouble) return complain(*trouble, invocation.language);
    return handOver(lines, command.out, invocation.language);
}

} // namespace rapport
