#include "app/Commands.h"
#include "app/Departures.h"
#include "app/WhoPlays.h"
#include "report/AttemptLines.h"
#include "store/Learners.h"

#include <algorithm>

namespace rapport {

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
    const Result<Attempts> attempts = attemptsOf(invocation, Purpose::reading);
    if (!attempts) return complain(attempts.reason(), invocation.language);
    std::optional<std::vector<std::string>> asked; // by the assignment
    std::optional<int> wanted;
    if (command.assignment) {
        const Library library(shippedContent());
        const Result<Assignment> assignment = assignmentIn(*command.assignment);
        if (!assignment) return complain(assignment.reason(), invocation.language);
        const auto course = courseOf(*assignment, library, invocation.language);
        if (const int* code = std::get_if<int>(&course)) return *code;
        asked.emplace();
        for (const Course::Part& part : std::get<Course>(course).parts) asked->push_back(part.id);
        wanted = assignment->keepDays;
    }
    Result<Departures> departures =
        Departures::agreed(command.learner, command.keepDays, wanted, *attempts, invocation.language);
    if (!departures) return complain(departures.reason(), invocation.language);
    std::string lines;
    const Trouble trouble = departures->each(
        [&](const Attempt& attempt) { return !asked || std::ranges::find(*asked, attempt.dialogue) != asked->end(); },
        [&](TravellingAttempt& traveller) { lines += attemptLine(traveller) + "\n"; });
    if (trouble) return complain(*trouble, invocation.language);
    const int code = handOver(lines, command.out, invocation.language);
    return departures->tellWithheld(invocation.language) ? std::max(code, exitFindings) : code;
}

} // namespace rapport
