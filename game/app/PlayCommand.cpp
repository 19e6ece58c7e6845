#include <cstdio>

#include "app/Commands.h"
#include "app/Library.h"
#include "app/Terminal.h"
#include "report/PlayJson.h"
#include "report/TalkText.h"

namespace rapport {

namespace {

// Reads a dialogue for playing, or says why not and gives the exit code.
std::shared_ptr<const Dialogue> dialogueToPlay(const Library& library, const std::filesystem::path& file,
                                               Language language, int& code) {
    for (const Message& reason : library.rulebook().refused) complain(reason, language);
    const Volume volume = library.read(file);
    if (volume.trouble) complain(*volume.trouble, language);
    for (const Diagnostic& found : volume.diagnostics)
        if (!volume.dialogue) fmt::print(stderr, "{}", format(found, language));
    code = volume.trouble || !library.rulebook().refused.empty() ? exitWrongUse : exitFindings;
    return volume.dialogue;
}

Result<Attempts> attemptsOf(const Invocation& invocation) {
    const Result<Home> home = Home::find(invocation.home);
    if (!home) return home.reason();
    return Attempts::open(*home);
}

void printTalk(const Session& session, const Debrief& review, const Invocation& invocation, bool json) {
    const Dialogue& dialogue = session.dialogue();
    const Voice voice{invocation.language, dialogue.texts.columnOf(invocation.languageTag)};
    if (json) {
        const auto facts = playJson(session, review, dialogue.texts.languages()[voice.column]);
        fmt::print("{}\n", facts.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace));
        return;
    }
    fmt::print("{}", momentText(session, voice));
    if (!session.turns().empty()) fmt::print("{}", debriefText(session, review, voice));
}

} // namespace

int playDialogue(const Play& command, const Invocation& invocation) {
    const Library library(shippedContent());
    int code = exitClean;
    const auto dialogue = dialogueToPlay(library, command.file, invocation.language, code);
    if (!dialogue) return code;

    std::optional<Attempts> attempts;
    std::optional<Recorder> recorder;
    if (command.keep) {
        Result<Attempts> opened = attemptsOf(invocation);
        if (!opened) {
            complain(opened.reason(), invocation.language);
            return exitWrongUse;
        }
        attempts.emplace(std::move(*opened));
        recorder.emplace(*attempts);
    }
    if (!command.choices)
        return playInTerminal(dialogue, recorder ? &*recorder : nullptr, invocation, command.json);

    Session session(dialogue);
    if (recorder) recorder->begin(session, dialogue->texts.languages()[dialogue->texts.columnOf(invocation.languageTag)]);
    for (const std::string& id : *command.choices) {
        if (const auto refusal = session.choose(id)) {
            complain(refusal->message, invocation.language);
            return exitFindings;
        }
        if (!recorder) continue;
        if (const Trouble trouble = recorder->said(session)) {
            complain(*trouble, invocation.language);
            return exitWrongUse;
        }
    }
    const Outlook outlook(*dialogue);
    const Debrief review = debrief(session, outlook);
    printTalk(session, review, invocation, command.json);
    if (!recorder || !session.isOver()) return exitClean;
    const Trouble trouble = recorder->finished(session, review);
    if (trouble) complain(*trouble, invocation.language);
    return trouble ? exitWrongUse : exitClean;
}

int replayTranscript(const ReplayTranscript& command, const Invocation& invocation) {
    const Result<SourceText> source = readContent(command.file);
    if (!source) {
        complain(source.reason(), invocation.language);
        return exitWrongUse;
    }
    const TranscriptReading reading = readTranscript(*source);
    for (const Diagnostic& found : reading.diagnostics) fmt::print(stderr, "{}", format(found, invocation.language));
    if (!reading.transcript) return exitFindings;

    const Library library(shippedContent());
    int code = exitClean;
    const auto file = library.find(reading.transcript->dialogue, command.file);
    if (!file) {
        const std::vector<std::string> ids = library.idsNear(command.file);
        const Diagnostic unknown = unknownDialogue(*reading.transcript, *source, {ids.begin(), ids.end()});
        fmt::print(stderr, "{}", format(unknown, invocation.language));
        return exitFindings;
    }
    const auto dialogue = dialogueToPlay(library, *file, invocation.language, code);
    if (!dialogue) return code;
    const Replay played = replay(dialogue, *reading.transcript, *source);
    for (const Diagnostic& found : played.diagnostics) fmt::print(stderr, "{}", format(found, invocation.language));

    Invocation inItsLanguage = invocation;
    if (!invocation.languageGiven) inItsLanguage.languageTag = reading.transcript->language;
    const Outlook outlook(*dialogue);
    printTalk(played.session, debrief(played.session, outlook), inItsLanguage, command.json);
    return played.diagnostics.empty() ? exitClean : exitFindings;
}

} // namespace rapport
