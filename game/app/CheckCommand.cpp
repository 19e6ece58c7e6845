#include <cstdio>
#include <map>

#include "app/Commands.h"
#include "app/Library.h"
#include "author/Linter.h"
#include "dialogue/DialogueReader.h"

namespace rapport {

namespace {

// What was found so far, and whether something could not be read.
struct Findings {
    std::vector<Diagnostic> all;
    std::size_t dialogues = 0;
    bool unreadable = false;

    void add(std::vector<Diagnostic> more) {
        all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    }
};

void checkFile(const SourceText& source, const Rulebook& rulebook, Findings& findings) {
    const std::string root = rootOf(source);
    Rulebook scratch;
    if (root == "customers") return findings.add(readCustomers(source, scratch));
    if (root == "scoring") return findings.add(readScoring(source, scratch));
    ++findings.dialogues;
    DialogueReading reading = readDialogue(source, rulebook);
    findings.add(std::move(reading.diagnostics));
    if (reading.dialogue) findings.add(lint(*reading.dialogue, source, {rulebook}));
}

void checkPath(const std::filesystem::path& path, const Rulebook& rulebook, Language language, Findings& findings) {
    const Finding found = findContent(path);
    for (const Message& reason : found.refused) {
        complain(reason, language);
        findings.unreadable = true;
    }
    for (const std::filesystem::path& file : found.files) {
        const Result<SourceText> source = readContent(file);
        if (source) {
            checkFile(*source, rulebook, findings);
        } else {
            complain(source.reason(), language);
            findings.unreadable = true;
        }
    }
}

} // namespace

void complain(const Message& message, Language language) {
    fmt::print(stderr, "rapport: error: {}\n", message.in(language));
}

int checkContent(const Check& command, const Invocation& invocation) {
    const Library library(shippedContent());
    for (const Message& reason : library.rulebook().refused) complain(reason, invocation.language);
    if (!library.rulebook().refused.empty()) return exitWrongUse;

    Findings findings;
    for (const std::filesystem::path& path : command.paths)
        checkPath(path, library.rulebook().rulebook, invocation.language, findings);
    tidy(findings.all);
    fmt::print("{}", findingsText(findings.all, findings.dialogues, command.format, invocation.language));
    if (findings.unreadable) return exitWrongUse;
    const bool failed = countOf(findings.all, Severity::error) > 0 ||
                        (command.strict && countOf(findings.all, Severity::warning) > 0);
    return failed ? exitFindings : exitClean;
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
