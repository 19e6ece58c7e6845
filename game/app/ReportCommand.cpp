#include "app/Commands.h"
#include "app/DrillRecord.h"
#include "app/Recorder.h"
#include "app/Subjects.h"
#include "base/Legible.h"
#include "report/AttemptReport.h"
#include "report/ClassReport.h"
#include "report/CsvSheet.h"
#include "report/DocumentHtml.h"
#include "report/DocumentPdf.h"
#include "report/DrillJson.h"
#include "report/DrillReport.h"
#include "report/JsonText.h"
#include "store/Arrivals.h"
#include "store/Learners.h"
#include "store/SystemReason.h"
#include "store/WholeFile.h"

#include <algorithm>
#include <cstdio>

namespace rapport {

namespace {

using Rows = std::vector<std::vector<std::string>>;

// The report in the form that is asked for; only that one is made.
template <class MakeDocument, class MakeRows, class MakeJson>
std::string inForm(ReportFormat format, MakeDocument document, MakeRows rows, MakeJson json) {
    switch (format) {
    case ReportFormat::csv: return csvSheet(rows());
    case ReportFormat::json: return jsonText(json());
    case ReportFormat::pdf: return documentPdf(document());
    case ReportFormat::html: break;
    }
    return documentHtml(document());
}

// The learners' names; whoever played without a profile is called `other`.
using Names = std::map<LearnerId, std::string>;
Result<Names> namesOf(const Attempts& attempts, const std::string& other) {
    const auto learners = Learners(attempts.database()).all();
    if (!learners) return learners.reason();
    Names names = {{nobody, other}};
    for (const Learner& learner : *learners) names[learner.id] = learner.name;
    return names;
}

Result<std::string> attemptReport(const MakeReport& command, const Attempts& attempts, Subjects& subjects,
                                  const Invocation& invocation) {
    AttemptId id = command.attempt.value_or(0);
    if (!command.attempt) {
        const auto newest = attempts.newest();
        if (!newest) return newest.reason();
        if (!*newest) return Message{"there are no talks yet", "还没有练习记录"};
        id = **newest;
    }
    Result<Attempt> attempt = attempts.find(id);
    if (!attempt) return attempt.reason();
    if (attempt->isRunningExam())
        return say("attempt {} is an exam that is not over yet", "第 {} 号是还没有结束的考核", id);
    // What was said of the score where it comes from, to be held against ours.
    const auto claim = Arrivals(attempts).claimOf(id);
    if (!claim) return claim.reason();
    if (*claim) attempt->hash = (*claim)->hash, attempt->summary = (*claim)->summary;
    const Result<Transcript> transcript = attempts.transcript(id);
    if (!transcript) return transcript.reason();
    const auto replies = attempts.replies(id);
    if (!replies) return replies.reason();

    const Result<Names> names = namesOf(attempts, "");
    if (!names) return names.reason();
    const auto named = names->find(attempt->learner);
    const std::string learner = named == names->end() ? "" : named->second;

    Subjects::Entry& subject = subjects.find(attempt->dialogue);
    const std::string tag = invocation.languageGiven ? invocation.languageTag : attempt->language;
    const Language language = !invocation.languageGiven && tag == "zh-Hans" ? Language::chinese : invocation.language;
    if (subject.drill) {
        const Voice voice{language, subject.drill->texts.columnOf(tag)};
        const DrillReplay replay = replayed(subject.drill, transcript->choiceIds());
        return inForm(
            command.format, [&] { return drillDocument(replay.run, *attempt, learner, voice); },
            [&] { return drillRows(replay.run, voice); }, [&] { return drillJson(replay.run, tag, std::nullopt); });
    }
    if (!subject.dialogue)
        return say("the dialogue \"{}\" is not here, or there are errors in it", "找不到对话“{}”，或者它有错误",
                   attempt->dialogue);

    const Voice voice{language, subject.dialogue->texts.columnOf(tag)};
    const SourceText source{say("attempt {}", "第 {} 号练习记录", id).in(language), ""};
    const Replay talk = replay(*transcript, source, *subject.outlook);
    const Debrief review = debrief(talk.session, subject.outlook->get());
    TalkReview facts{*attempt, learner, talk.session, review, *replies, std::nullopt};
    if (!talk.diagnostics.empty()) facts.stopped = talk.diagnostics.front().message;
    return inForm(
        command.format, [&] { return attemptDocument(facts, voice); }, [&] { return attemptRows(facts, voice); },
        [&] { return attemptJson(facts, subject.dialogue->texts.languages()[voice.column]); });
}

// The learners' folders at a path: itself, or those in it.
std::vector<std::filesystem::path> homesAt(const std::filesystem::path& path) {
    std::error_code failed;
    const auto isHome = [](const std::filesystem::path& folder) { // an empty database would be begun by opening it
        std::error_code missing;
        const auto size = std::filesystem::file_size(Home(folder).database(), missing);
        return !missing && size > 0;
    };
    if (isHome(path)) return {path};
    std::vector<std::filesystem::path> homes;
    for (std::filesystem::directory_iterator entry(path, failed), end; !failed && entry != end; entry.increment(failed))
        if (isHome(entry->path())) homes.push_back(entry->path());
    std::ranges::sort(homes);
    return homes;
}

std::string nameOf(const std::filesystem::path& folder) {
    const std::filesystem::path whole = folder.lexically_normal();
    return (whole.has_filename() ? whole.filename() : whole.parent_path().filename()).string();
}

Trouble addTalks(Gradebook& book, const Attempts& attempts, const std::string& other) {
    const Result<Names> names = namesOf(attempts, other);
    if (!names) return names.reason();
    return attempts.eachTalk([&](const Attempt& attempt, std::span<const SaidReply> replies) {
        if (attempt.isRunningExam()) return;
        const auto found = names->find(attempt.learner);
        book.add(found == names->end() ? other : found->second, attempt, replies);
    });
}

// Reads all folders. What cannot be read is complained of and left out.
bool addFolders(Gradebook& book, const std::vector<std::filesystem::path>& folders, Language language) {
    bool isWhole = true;
    const auto leaveOut = [&](const Message& reason) {
        complain(reason, language);
        isWhole = false;
    };
    for (const std::filesystem::path& folder : folders) {
        const auto homes = homesAt(folder);
        if (homes.empty())
            leaveOut(say("there are no learners' data in \"{}\"", "“{}”里没有学员记录", folder.string()));
        for (const std::filesystem::path& home : homes) {
            const Result<Attempts> attempts = attemptsIn(Home(home), Purpose::reading);
            if (!attempts)
                leaveOut(attempts.reason());
            else if (const Trouble trouble = addTalks(book, *attempts, nameOf(home)))
                leaveOut(*trouble);
        }
    }
    return isWhole;
}

std::string bookReport(const MakeReport& command, const Gradebook& book, Language language) {
    using About = MakeReport::About;
    if (command.about == About::items)
        return inForm(
            command.format, [&] { return itemsDocument(book, language); }, [&] { return itemsRows(book, language); },
            [&] { return itemsJson(book); });
    if (command.about == About::folders)
        return inForm(
            command.format, [&] { return classDocument(book, language); }, [&] { return classRows(book, language); },
            [&] { return classJson(book); });
    const std::string name = command.learner.value_or("");
    static const Gradebook::LearnerPage nothing;
    const auto found = book.learners().find(name);
    const Gradebook::LearnerPage& page = found == book.learners().end() ? nothing : found->second;
    return inForm(
        command.format, [&] { return learnerDocument(name, page, book, language); },
        [&] { return learnerRows(page, book, language); }, [&] { return learnerJson(name, page, book); });
}

// Why there can be no report on the learner who is asked for.
Trouble unknownLearner(MakeReport& command, const Attempts& attempts) {
    if (!command.learner) return {};
    const auto found = Learners(attempts.database()).find(*command.learner);
    if (!found) return found.reason();
    if (!*found) return say("nobody here is called \"{}\"", "这里没有叫“{}”的学员", *command.learner);
    command.learner = (*found)->name; // as it is kept
    return {};
}

int deliver(const std::string& report, const MakeReport& command, Language language) {
    return report.empty() ? complain(noPdf, language) : handOver(report, command.out, language);
}

} // namespace

Trouble notToBeReplaced(const std::filesystem::path& file) {
    std::error_code failed;
    const std::filesystem::path target = std::filesystem::canonical(file, failed); // behind its links
    if (failed) return {};
    const std::string name = target.filename().string();
    const bool isContent = name.ends_with(".xml") || name.ends_with(".play");
    const bool isKept = name.find(".sqlite") != name.npos || name.ends_with(".class") || name == "set-aside.jsonl" ||
                        name == "talking.lock";
    if (!isContent && !isKept) return {};
    return say("\"{}\" is content or what the game keeps, and is not replaced; give another name",
               "“{}”是对话内容或游戏自己的数据，不会被覆盖；请换个文件名", file.string());
}

int handOver(const std::string& text, const std::optional<std::filesystem::path>& out, Language language) {
    if (!out) {
        if (std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0)
            return exitClean;
        return complain(because({"not all could be printed", "没能全部输出"}, lastFailure()), language);
    }
    if (const Trouble trouble = notToBeReplaced(*out)) return complain(*trouble, language);
    if (const Trouble trouble = writeWhole(*out, text)) return complain(*trouble, language);
    fmt::print(stderr, "{}\n", legible(say("written to {}", "已写入 {}", out->string()).in(language)));
    return exitClean;
}

int makeReport(const MakeReport& asked, const Invocation& invocation) {
    MakeReport command = asked;
    const Library library(shippedContent());
    Subjects subjects(library);
    Gradebook book(subjects.forGradebook());
    int code = exitClean;
    if (!command.folders.empty()) {
        if (!addFolders(book, command.folders, invocation.language)) code = exitFindings;
        if (code != exitClean && book.whole().talks == 0) return exitWrongUse;
    } else {
        const Result<Attempts> attempts = attemptsOf(invocation, Purpose::reading);
        if (!attempts) return complain(attempts.reason(), invocation.language);
        if (command.about == MakeReport::About::attempt) {
            const Result<std::string> text = attemptReport(command, *attempts, subjects, invocation);
            if (text) return deliver(*text, command, invocation.language);
            return complain(text.reason(), invocation.language);
        }
        const Trouble trouble = addTalks(book, *attempts, "");
        const auto unknown = trouble ? trouble : unknownLearner(command, *attempts);
        if (unknown) return complain(*unknown, invocation.language);
    }
    return std::max(code, deliver(bookReport(command, book, invocation.language), command, invocation.language));
}

} // namespace rapport
