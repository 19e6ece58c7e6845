#include "app/Commands.h"
#include "app/Recorder.h"
#include "app/Subjects.h"
#include "report/AssignmentFile.h"
#include "report/JsonText.h"

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <map>

namespace rapport {

namespace {

// The last second of a day where the learner is.
std::int64_t endOf(const std::string& day) {
    std::tm parts{};
    std::sscanf(day.c_str(), "%d-%d-%d", &parts.tm_year, &parts.tm_mon, &parts.tm_mday);
    parts.tm_year -= 1900, parts.tm_mon -= 1;
    parts.tm_hour = 23, parts.tm_min = 59, parts.tm_sec = 59, parts.tm_isdst = -1;
    return std::mktime(&parts);
}

} // namespace

Result<Assignment> assignmentIn(const std::filesystem::path& file) {
    const Result<SourceText> source = readContent(file);
    if (!source) return source.reason();
    auto read = readAssignment(source->text);
    if (const Message* wrong = std::get_if<Message>(&read))
        return Message(fmt::format("\"{}\": {}", file.string(), wrong->en),
                       fmt::format("“{}”：{}", file.string(), wrong->zh));
    return std::move(*std::get_if<Assignment>(&read));
}

// In the folder the program was called in, or among those shipped.
std::variant<Course, int> courseOf(const Assignment& assignment, const Library& library, Language language) {
    std::error_code failed;
    for (const std::filesystem::path& folder : {std::filesystem::path(), library.content().courses()})
        if (const auto file = folder / (assignment.course + ".xml"); std::filesystem::exists(file, failed))
            return courseWithoutErrors(library, file, language);
    return complain(say("the course \"{}\" is not here", "这里没有课程“{}”", assignment.course), language);
}

int setAssignment(const SetAssignment& command, const Invocation& invocation) {
    const Library library(shippedContent());
    const auto read = courseWithoutErrors(library, command.course, invocation.language);
    if (const int* code = std::get_if<int>(&read)) return *code;
    if (!isDay(command.due))
        return complain(say("\"{}\" is no day such as 2026-12-31", "“{}”不是日期，应如 2026-12-31", command.due),
                        invocation.language);
    if (endOf(command.due) < secondsNow())
        fmt::print(stderr, "{}\n",
                   say("mind that {} is over already", "注意：{} 已经过了", command.due).in(invocation.language));
    return handOver(assignmentText({std::get<Course>(read).id, command.due, command.keepDays, command.from}),
                    command.out, invocation.language);
}

int showAssignment(const ShowAssignment& command, const Invocation& invocation) {
    const Language language = invocation.language;
    const Library library(shippedContent());
    const Result<Assignment> assignment = assignmentIn(command.file);
    if (!assignment) return complain(assignment.reason(), invocation.language);
    const auto read = courseOf(*assignment, library, language);
    if (const int* code = std::get_if<int>(&read)) return *code;
    const Course& course = std::get<Course>(read);
    const Result<Attempts> attempts = attemptsOf(invocation, Purpose::reading);
    if (!attempts) return complain(attempts.reason(), invocation.language);
    const auto learner = learnerCalled(command.learner, *attempts);
    if (!learner) return complain(learner.reason(), invocation.language);

    // What counts is what was reached in time.
    const std::int64_t due = endOf(assignment->due), now = secondsNow();
    std::map<std::string, int, std::less<>> best;
    if (const Trouble trouble = attempts->eachTalk([&](const Attempt& attempt, std::span<const SaidReply>) {
            const bool isTheirs = !*learner || attempt.learner == **learner;
            if (!isTheirs || attempt.isAfterDebrief || attempt.updated > due || !attempt.summary ||
                !attempt.summary->score)
                return;
            const auto place = best.try_emplace(attempt.dialogue, *attempt.summary->score).first;
            place->second = std::max(place->second, *attempt.summary->score);
        }))
        return complain(*trouble, invocation.language);

    nlohmann::ordered_json parts = nlohmann::ordered_json::array();
    std::string text = fmt::format("{}\n", course.texts.both(course.title).in(language));
    text += say("Due {0}; results would be kept for {1} days.\n", "截止 {0}；结果保留 {1} 天。\n", assignment->due,
                assignment->keepDays)
                .in(language);
    if (now > due) text += Message("The day is over.\n", "已经过了截止日期。\n").in(language);
    int passed = 0, asked = 0;
    Subjects subjects(library);
    for (const Course::Part& part : course.parts) {
        if (!part.canBePassed()) continue;
        const auto found = best.find(part.id);
        const auto score = found == best.end() ? std::nullopt : std::optional(found->second);
        const bool isPassed = part.isPassedWith(score);
        const Message title = subjects.find(part.id).title();
        ++asked, passed += isPassed;
        const Message state = isPassed ? Message{"passed", "已通过"}
                              : score  ? Message{"not passed yet", "未通过"}
                                       : Message{"not done yet", "还没做"};
        text += say("  {0} [{1}]: {2} ({3} of {4})\n", "  {0} [{1}]：{2}（{3} 分，及格 {4} 分）\n", title.in(language),
                    part.id, state.in(language), score ? std::to_string(*score) : "–", part.pass)
                    .in(language);
        parts.push_back({{"id", part.id},
                         {"pass", part.pass},
                         {"best", score ? nlohmann::ordered_json(*score) : nlohmann::ordered_json()},
                         {"passed", isPassed}});
    }
    text += say("{0} of {1} passed.\n", "{1} 项中通过 {0} 项。\n", passed, asked).in(language);
    if (command.json)
        text = jsonText({{"course", course.id},
                         {"due", assignment->due},
                         {"keepDays", assignment->keepDays},
                         {"from", assignment->from},
                         {"over", now > due},
                         {"parts", parts},
                         {"passed", passed},
                         {"asked", asked}});
    fmt::print("{}", text);
    return exitClean;
}

} // namespace rapport
