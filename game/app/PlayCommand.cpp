#include "app/Commands.h"
#include "app/DrillRecord.h"
#include "app/SetAside.h"
#include "app/Terminal.h"
#include "app/WhoPlays.h"
#include "dialogue/DialogueReader.h"
#include "report/GuessText.h"
#include "report/JsonText.h"
#include "report/PlayJson.h"
#include "report/TalkText.h"
#include "store/Arrivals.h"

#include <cstdio>

namespace rapport {

namespace {

void printTalk(const Session& session, const Debrief& review, const Invocation& invocation, bool json,
               const std::optional<GuessReview>& guess = {}, const Terms& terms = {}) {
    const Dialogue& dialogue = session.dialogue();
    const Voice voice{invocation.language, dialogue.texts.columnOf(invocation.languageTag)};
    const bool isRunningExam = terms.isExam && !session.isOver();
    if (json && isRunningExam) {
        fmt::print("{}", jsonText(examJson(session, dialogue.texts.languages()[voice.column])));
        return;
    }
    if (json) {
        nlohmann::ordered_json facts = playJson(session, review, dialogue.texts.languages()[voice.column]);
        if (guess) facts["guess"] = guessJson(*guess);
        fmt::print("{}", jsonText(facts));
        return;
    }
    fmt::print("{}", momentText(session, voice, terms));
    if (!session.turns().empty() && !isRunningExam) fmt::print("{}", debriefText(session, review, voice));
    if (guess) fmt::print("{}", guessText(*guess, voice));
}

} // namespace

Result<Attempts> attemptsOf(const Invocation& invocation, Purpose purpose) {
    const Result<Home> home = Home::find(invocation.home);
    if (!home) return home.reason();
    return attemptsIn(*home, purpose);
}

Result<Attempts> attemptsIn(const Home& home, Purpose purpose) {
    Result<Attempts> attempts = purpose == Purpose::reading ? Attempts::openToRead(home) : Attempts::open(home);
    if (!attempts) return attempts;
    if (const auto forgotten = Arrivals(*attempts).forget(secondsNow()); !forgotten) return forgotten.reason();
    // If that fails it is tried again the next time: nobody is to be kept from playing by it.
    (void)forgetAside(asideOf(attempts->database()), secondsNow());
    return attempts;
}

int playDialogue(const Play& command, const Invocation& invocation) {
    const Library library(shippedContent());
    if (const Result<SourceText> source = readContent(command.file); source && rootOf(*source) == "drill")
        return playDrill(command, *source, library, invocation);
    const auto read = readWithoutErrors(library, command.file, invocation.language);
    if (const int* code = std::get_if<int>(&read)) return *code;
    const auto dialogue = std::get<Volume>(read).dialogue;

    std::optional<Attempts> attempts;
    std::optional<Recorder> recorder;
    if (command.keep) {
        Result<Attempts> opened = attemptsFor(command.player, invocation);
        if (!opened) return complain(opened.reason(), invocation.language);
        attempts.emplace(std::move(*opened));
        recorder.emplace(*attempts);
    }
    if (!command.choices)
        return playInTerminal(Session(dialogue), library.rulebook().rulebook, recorder ? &*recorder : nullptr,
                              {command.exam, command.seed.value_or(drawnSeed())}, invocation, command.json);

    Session session(dialogue);
    if (recorder)
        recorder->begin(session, dialogue->texts.languages()[dialogue->texts.columnOf(invocation.languageTag)],
                        {command.exam, command.seed});
    for (const std::string& id : *command.choices) {
        if (const auto refusal = session.choose(id)) {
            complain(refusal->message, invocation.language);
            return exitFindings;
        }
        if (!recorder) continue;
        if (const Trouble trouble = recorder->said(session)) return complain(*trouble, invocation.language);
    }
    const Outlook outlook(*dialogue);
    const Debrief review = debrief(session, outlook);
    printTalk(session, review, invocation, command.json, {}, {command.exam, {}}); // in the author's order
    if (!recorder || !session.isOver()) return exitClean;
    const Trouble trouble = recorder->finished(session, review);
    if (trouble) complain(*trouble, invocation.language);
    return trouble ? exitWrongUse : exitClean;
}

int replayTranscript(const ReplayTranscript& command, const Invocation& invocation) {
    const Result<SourceText> source = readContent(command.file);
    if (!source) return complain(source.reason(), invocation.language);
    const TranscriptReading reading = readTranscript(*source);
    for (const Diagnostic& found : reading.diagnostics) fmt::print(stderr, "{}", format(found, invocation.language));
    if (!reading.transcript) return exitFindings;

    const Library library(shippedContent());
    const auto file = library.find(reading.transcript->dialogue, command.file);
    if (!file) {
        const std::vector<std::string> ids = library.idsNear(command.file);
        const Diagnostic unknown = unknownDialogue(*reading.transcript, *source, {ids.begin(), ids.end()});
        fmt::print(stderr, "{}", format(unknown, invocation.language));
        return exitFindings;
    }
    if (const Result<SourceText> drill = readContent(*file); drill && rootOf(*drill) == "drill")
        return replayDrill(*reading.transcript, *drill, library, invocation, command.json);
    const auto read = readWithoutErrors(library, *file, invocation.language);
    if (const int* code = std::get_if<int>(&read)) return *code;
    const auto dialogue = std::get<Volume>(read).dialogue;
    const Replay played = replay(dialogue, *reading.transcript, *source);
    for (const Diagnostic& found : played.diagnostics) fmt::print(stderr, "{}", format(found, invocation.language));

    Invocation inItsLanguage = invocation;
    if (!invocation.languageGiven) inItsLanguage.languageTag = reading.transcript->language;
    const Outlook outlook(*dialogue);
    const Rulebook& rulebook = library.rulebook().rulebook;
    std::optional<GuessReview> guess;
    if (const auto said = guessIn(*reading.transcript, rulebook)) guess = judge(*said, *dialogue, rulebook);
    printTalk(played.session, debrief(played.session, outlook), inItsLanguage, command.json, guess);
    return played.diagnostics.empty() ? exitClean : exitFindings;
}

} // namespace rapport
