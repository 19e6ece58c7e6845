#include "app/Commands.h"
#include "app/Library.h"
#include "app/PlayFiles.h"
#include "author/HandbookLinks.h"
#include "author/Linter.h"
#include "author/Stamping.h"
#include "dialogue/DialogueReader.h"
#include "dialogue/DrillReader.h"
#include "dialogue/HandbookReader.h"
#include "puppet/LookReader.h"
#include "store/Watch.h"
#include "store/WholeFile.h"

#include <poll.h>
#include <sys/signalfd.h>

#include <algorithm>
#include <csignal>
#include <cstdio>

namespace rapport {

namespace {

// One look at all that was asked for.
class Inspector {
public:
    Inspector(const Check& command, const Library& library, Language language)
        : m_command(command), m_library(library), m_yardstick(library.yardstick()), m_language(language),
          m_playFiles(library) {}

    // Checks what stands at a path, stamped first if that was asked for.
    void checkPath(const std::filesystem::path& path) {
        const Finding found = findContent(path);
        for (const Message& reason : found.refused) refuse(reason);
        m_plays.insert(m_plays.end(), found.plays.begin(), found.plays.end());
        for (const std::filesystem::path& file : found.files) {
            if (file.extension() == ".play") {
                m_plays.push_back(file);
                continue;
            }
            Result<SourceText> source = readContent(file);
            if (!source) {
                refuse(source.reason());
                continue;
            }
            if (m_command.stamp) stamp(file, *source);
            checkFile(file, *source);
            if (file == path && rootOf(*source) == "dialogue")
                std::ranges::move(playsOf(file), std::back_inserter(m_plays));
        }
    }

    // Plays the conversations that were met, when all dialogues are known.
    void runPlays() {
        std::ranges::sort(m_plays); // one may be beside its dialogue and named as well
        const auto twice = std::ranges::unique(m_plays);
        m_plays.erase(twice.begin(), twice.end());
        PlayFiles::Outcome outcome = m_playFiles.run(m_plays);
        for (const Message& reason : outcome.refused) refuse(reason);
        add(std::move(outcome.findings));
    }

    // Prints all findings; the exit code they amount to.
    int conclude() {
        tidy(m_findings);
        fmt::print("{}", findingsText(m_findings, {m_dialogues, m_plays.size()}, m_command.format, m_language));
        std::fflush(stdout);
        if (m_isRefused) return exitWrongUse;
        const bool failed = countOf(m_findings, Severity::error) > 0 ||
                            (m_command.strict && countOf(m_findings, Severity::warning) > 0);
        return failed ? exitFindings : exitClean;
    }

private:
    void refuse(const Message& reason) {
        complain(reason, m_language);
        m_isRefused = true;
    }

    void add(std::vector<Diagnostic> more) {
        m_findings.insert(m_findings.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    }

    void checkFile(const std::filesystem::path& file, const SourceText& source) {
        const std::string root = rootOf(source);
        Rulebook rulebook;
        CueWords cues;
        if (root == "customers") return add(readCustomers(source, rulebook));
        if (root == "scoring") return add(readScoring(source, rulebook));
        if (root == "cues") return add(readCues(source, cues));
        if (root == "look") return add(readLook(source).diagnostics);
        if (root == "page") return checkPage(file, source);
        if (root == "drill") return add(readDrill(source, m_yardstick.rulebook).diagnostics);
        if (root == "course") return add(m_library.readCourseIn(source, file).diagnostics);
        ++m_dialogues;
        DialogueReading reading = readDialogue(source, m_yardstick.rulebook);
        add(std::move(reading.diagnostics));
        if (!reading.dialogue) return m_playFiles.know(file, nullptr);
        const auto dialogue = std::make_shared<const Dialogue>(std::move(*reading.dialogue));
        add(lint(*dialogue, source, m_yardstick));
        m_playFiles.know(file, dialogue);
    }

    // A page of the handbook; those it refers to stand beside it, or among those shipped.
    void checkPage(const std::filesystem::path& file, const SourceText& source) {
        HandbookPageReading reading = readHandbookPage(source);
        add(std::move(reading.diagnostics));
        if (!reading.page) return;
        const std::filesystem::path shipped = shippedContent().handbook();
        add(missingPages(*reading.page, source, [&](std::string_view id) {
            const std::string name = std::string(id) + ".xml";
            std::error_code ignored;
            return std::filesystem::exists(file.parent_path() / name, ignored) ||
                   std::filesystem::exists(shipped / name, ignored);
        }));
    }

    // Stamps a dialogue's translations, on the disk and in the text at hand. One with errors is left as it is.
    void stamp(const std::filesystem::path& file, SourceText& source) {
        if (rootOf(source) != "dialogue") return;
        const DialogueReading reading = readDialogue(source, m_yardstick.rulebook);
        if (!reading.dialogue)
            return note(
                say("{}: not stamped, because there are errors in it", "{}：有错误，没有写入戳记", source.name));
        Stamping stamping = stampTranslations(source.text, reading.dialogue->texts.languages()[0]);
        if (stamping.changed > 0) {
            const Rewriting change{file, source.text, stamping.text};
            if (const Trouble trouble = rewrite({&change, 1})) return refuse(*trouble);
        }
        note(say("{0}: {1} of {2} translations stamped", "{0}：{2} 条译文中写入戳记 {1} 条", source.name,
                 stamping.changed, stamping.translations));
        source.text = std::move(stamping.text);
    }

    // Words for the person at the terminal; where a program reads, they stay out of its way.
    void note(const Message& words) const {
        fmt::print(m_command.format == FindingsFormat::text ? stdout : stderr, "{}\n", words.in(m_language));
    }

    const Check& m_command;
    const Library& m_library;
    const Yardstick m_yardstick;
    Language m_language;
    std::vector<Diagnostic> m_findings;
    PlayFiles m_playFiles;
    std::vector<std::filesystem::path> m_plays;
    std::size_t m_dialogues = 0;
    bool m_isRefused = false;
};

int look(const Check& command, Language language) {
    const Library library(shippedContent());
    for (const Message& reason : library.rulebook().refused) complain(reason, language);
    if (!library.rulebook().refused.empty()) return exitWrongUse;
    Inspector all(command, library, language);
    for (const std::filesystem::path& path : command.paths) all.checkPath(path);
    all.runPlays();
    return all.conclude();
}

// Looks again after every change, until it is interrupted; the exit code of the last look.
int lookAgainAndAgain(const Check& command, Language language) {
    // Interrupting is noticed between two looks, so that the last one is told whole.
    sigset_t interrupts;
    sigemptyset(&interrupts);
    for (const int signal : {SIGINT, SIGTERM}) sigaddset(&interrupts, signal);
    sigprocmask(SIG_BLOCK, &interrupts, nullptr);
    const Descriptor interrupted(signalfd(-1, &interrupts, SFD_CLOEXEC));

    const Content content = shippedContent();
    std::vector<std::filesystem::path> watched = command.paths;
    watched.insert(watched.end(), {content.customers(), content.scoring(), content.cues()});
    Watch watch(std::move(watched));
    if (watch.trouble()) return complain(*watch.trouble(), language);
    constexpr Wording again{"---- something changed ----", "---- 内容有改动 ----"};
    int code = look(command, language);
    Check later = command;
    later.stamp = false;
    while (true) {
        pollfd sources[] = {{interrupted.number(), POLLIN, 0}, {watch.descriptor(), POLLIN, 0}};
        if (poll(sources, 2, -1) > 0 && sources[0].revents) return code;
        if (!watch.changed()) continue;
        if (command.format == FindingsFormat::text) fmt::print("\n{}\n", again.in(language));
        code = look(later, language);
    }
}

} // namespace

int checkContent(const Check& command, const Invocation& invocation) {
    if (command.coverage) return showCoverage(command, invocation);
    return command.watch ? lookAgainAndAgain(command, invocation.language) : look(command, invocation.language);
}

int explainRules(const Explain& command, const Invocation& invocation) {
    if (!command.rule) {
        for (const Rule& each : rules())
            fmt::print("{:<26} {:<8} {}\n", each.id, word(each.severity), each.title.in(invocation.language));
        return exitClean;
    }
    if (const Rule* found = rule(*command.rule)) {
        fmt::print("{}", explain(*found, invocation.language));
        return exitClean;
    }
    std::vector<std::string_view> ids;
    for (const Rule& each : rules()) ids.push_back(each.id);
    const std::string_view meant = nearest(*command.rule, ids);
    complain(meant.empty() ? say("no rule is called \"{}\"", "没有叫“{}”的规则", *command.rule)
                           : say("no rule is called \"{}\"; did you mean \"{}\"?", "没有叫“{}”的规则，是不是“{}”？",
                                 *command.rule, meant),
             invocation.language);
    return exitWrongUse;
}

} // namespace rapport
