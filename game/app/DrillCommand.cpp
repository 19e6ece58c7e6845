#include "app/Commands.h"
#include "app/DrillRecord.h"
#include "app/WhoPlays.h"
#include "dialogue/DrillReader.h"
#include "report/DrillJson.h"
#include "report/DrillText.h"
#include "report/JsonText.h"

#include <charconv>
#include <cstdio>
#include <iostream>
#include <sstream>

namespace rapport {

namespace {

// A drill between a person at the keyboard and its record.
class DrillTerminal {
public:
    DrillTerminal(DrillRecord& record, const Invocation& invocation)
        : m_record(record), m_language(invocation.language) {
        speak(invocation.languageTag);
    }

    // Whether an answer could not be kept.
    bool hasTrouble() const { return m_warned; }
    // To the end of the drill or of the input.
    void run() {
        const Drill& drill = m_record.run().drill();
        print(fmt::format("{}\n{}\n{}\n", drill.text(drill.title, m_voice.column),
                          drill.text(drill.brief, m_voice.column), help()));
        bool show = true;
        while (!m_record.run().isOver()) {
            const std::vector<std::size_t> shown = m_record.shown();
            if (show) print(itemText(m_record.run(), shown, m_voice));
            print("> ");
            std::string line;
            const bool isRead = bool(std::getline(std::cin, line));
            if (!isRead) print("\n");
            if (!isRead || line == "q") return stop();
            show = answer(line, shown);
        }
        print(drillResultText(m_record.run(), m_voice));
    }

private:
    static void print(std::string_view text) { std::cout << text << std::flush; }
    void stop() const {
        print(drillResultText(m_record.run(), m_voice));
        if (m_record.isToGoOn())
            print(fmt::format("{}\n", m_language == Language::chinese ? "下次从这里接着做。"
                                                                      : "It goes on from here the next time."));
    }
    std::string_view help() const {
        return m_language == Language::chinese
                   ? "输入答案的编号；排序题按顺序写出全部编号，如 2 1 3；l English，q 退出"
                   : "type an answer's number; to bring into order, all numbers, such as 2 1 3; l 中文, q quit";
    }

    void speak(std::string_view tag) { m_voice = {m_language, m_record.run().drill().texts.columnOf(tag)}; }

    // Does what the line asks. True if an item is to be shown.
    bool answer(const std::string& line, const std::vector<std::size_t>& shown) {
        if (line == "l") {
            m_language = m_language == Language::english ? Language::chinese : Language::english;
            speak(tagOf(m_language));
            return true;
        }
        const DrillRecord::Outcome outcome = m_record.answer(idsIn(line, shown));
        if (outcome.refusal) {
            print(fmt::format("{}\n{}\n", outcome.refusal->in(m_language), help()));
            return false;
        }
        if (outcome.trouble && !std::exchange(m_warned, true)) complain(*outcome.trouble, m_language);
        print(verdictText(m_record.run(), m_voice));
        return true;
    }

    // Numbers as shown, or ids, separated by blanks or commas.
    std::vector<std::string> idsIn(std::string line, const std::vector<std::size_t>& shown) const {
        for (char& c : line)
            if (c == ',' || c == '+') c = ' ';
        std::istringstream words(line);
        std::vector<std::string> ids;
        for (std::string word; words >> word;) {
            std::size_t number = 0;
            const char* const end = word.data() + word.size();
            const bool isNumber = std::from_chars(word.data(), end, number).ptr == end;
            const auto& answers = m_record.run().item().answers;
            ids.push_back(isNumber && number >= 1 && number <= shown.size() ? answers[shown[number - 1]].id : word);
        }
        return ids;
    }

    DrillRecord& m_record;
    Language m_language;
    Voice m_voice;
    bool m_warned = false;
};

// A drill, or nothing if there are errors in its file, which are said on stderr.
std::shared_ptr<const Drill> drillWithoutErrors(const SourceText& source, const Library& library, Language language) {
    DrillReading reading = readDrill(source, library.rulebook().rulebook);
    if (reading.drill) return std::make_shared<const Drill>(std::move(*reading.drill));
    for (const Diagnostic& found : reading.diagnostics) fmt::print(stderr, "{}", format(found, language));
    return nullptr;
}

// Answers what the command line says, and prints where the drill is then.
int answerAll(DrillRecord& record, const Play& command, const Invocation& invocation) {
    for (const std::string& words : *command.choices) {
        const DrillRecord::Outcome outcome = record.answer(words);
        if (outcome.refusal) {
            complain(*outcome.refusal, invocation.language);
            return exitFindings;
        }
        if (outcome.trouble) return complain(*outcome.trouble, invocation.language);
    }
    const DrillRun& run = record.run();
    const Voice voice{invocation.language, run.drill().texts.columnOf(invocation.languageTag)};
    if (command.json)
        fmt::print("{}", jsonText(drillJson(run, invocation.languageTag, record.seed())));
    else if (run.isOver())
        fmt::print("{}", drillResultText(run, voice));
    else
        fmt::print("{}", itemText(run, record.shown(), voice));
    return exitClean;
}

} // namespace

int playDrill(const Play& command, const SourceText& source, const Library& library, const Invocation& invocation) {
    if (command.exam)
        return complain({"a drill is no exam, since every answer is explained at once: leave --exam out",
                         "练习题答完一题讲一题，不能当考核：请去掉 --exam"},
                        invocation.language);
    const std::shared_ptr<const Drill> drill = drillWithoutErrors(source, library, invocation.language);
    if (!drill) return exitFindings;
    std::optional<Attempts> attempts;
    if (command.keep) {
        Result<Attempts> opened = attemptsFor(command.player, invocation);
        if (!opened) return complain(opened.reason(), invocation.language);
        attempts.emplace(std::move(*opened));
    }
    Attempts* const kept = attempts ? &*attempts : nullptr;
    if (command.choices) {
        DrillRecord record(drill, kept, invocation.languageTag, command.seed, DrillRecord::Beginning::anew);
        return answerAll(record, command, invocation);
    }
    DrillRecord record(drill, kept, invocation.languageTag, command.seed.value_or(drawnSeed()),
                       DrillRecord::Beginning::goOn);
    DrillTerminal terminal(record, invocation);
    terminal.run();
    if (command.json) fmt::print("{}", jsonText(drillJson(record.run(), invocation.languageTag, record.seed())));
    return terminal.hasTrouble() ? exitWrongUse : exitClean;
}

int replayDrill(const Transcript& transcript, const SourceText& file, const Library& library,
                const Invocation& invocation, bool json) {
    const std::shared_ptr<const Drill> drill = drillWithoutErrors(file, library, invocation.language);
    if (!drill) return exitFindings;
    const DrillReplay replay = replayed(drill, transcript.choiceIds());
    if (replay.refusal) complain(*replay.refusal, invocation.language);
    const std::string_view tag =
        invocation.languageGiven ? std::string_view(invocation.languageTag) : transcript.language;
    if (json)
        fmt::print("{}", jsonText(drillJson(replay.run, tag, std::nullopt)));
    else
        fmt::print("{}", drillResultText(replay.run, {invocation.language, drill->texts.columnOf(tag)}));
    return replay.refusal ? exitFindings : exitClean;
}

} // namespace rapport
