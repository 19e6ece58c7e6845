#include "app/Terminal.h"

#include <charconv>
#include <iostream>
#include <string>

#include "app/Commands.h"
#include "app/WhoPrompt.h"
#include "report/GuessText.h"
#include "report/JsonText.h"
#include "report/PlayJson.h"
#include "report/TalkText.h"

namespace rapport {

namespace {

// One talk between a person at the keyboard and the session.
class Terminal {
public:
    Terminal(std::shared_ptr<const Dialogue> dialogue, const Rulebook& rulebook, Recorder* recorder, const Invocation& invocation)
        : m_session(std::move(dialogue)), m_rulebook(rulebook), m_recorder(recorder), m_language(invocation.language) {
        speak(invocation.languageTag);
        if (m_recorder) m_recorder->begin(m_session, m_tag);
    }

    // To the end of the talk or of the input.
    void run() {
        welcome();
        bool show = true;
        while (!m_session.isOver()) {
            if (show) print(momentText(m_session, m_voice));
            print("> ");
            std::string line;
            if (!std::getline(std::cin, line)) {
                print("\n");
                return;
            }
            if (line == "q") return;
            show = answer(trimmed(line));
        }
        print(momentText(m_session, m_voice));
    }

    const Session& session() const { return m_session; }
    std::optional<GuessReview> guessed() const {
        return m_guess ? std::optional(judge(*m_guess, m_session.dialogue(), m_rulebook)) : std::nullopt;
    }
    Voice voice() const { return m_voice; }
    std::string_view tag() const { return m_tag; }
    Recorder* recorder() { return m_recorder; }

    bool hasTrouble() const { return m_warned; }
    void report(const Trouble& trouble) {
        if (!trouble || m_warned) return;
        complain(*trouble, m_language);
        m_warned = true; // once is enough: the talk goes on
    }

private:
    static void print(std::string_view text) { std::cout << text << std::flush; }
    std::string_view in(std::string_view en, std::string_view zh) const { return m_language == Language::chinese ? zh : en; }

    static std::string trimmed(const std::string& line) {
        const std::size_t begin = line.find_first_not_of(" \t\r");
        if (begin == std::string::npos) return {};
        return line.substr(begin, line.find_last_not_of(" \t\r") - begin + 1);
    }

    void speak(std::string_view tag) {
        m_voice = {m_language, m_session.dialogue().texts.columnOf(tag)};
        m_tag = m_session.dialogue().texts.languages()[m_voice.column];
    }

    void welcome() {
        const Dialogue& dialogue = m_session.dialogue();
        print(fmt::format("{}\n{}\n", dialogue.text(dialogue.title, m_voice.column), dialogue.text(dialogue.brief, m_voice.column)));
        if (dialogue.contentNote != noText) print(fmt::format("{}\n", dialogue.text(dialogue.contentNote, m_voice.column)));
        print(fmt::format("{}\n", help()));
    }

    std::string_view help() const {
        return in("type a reply's number; h hint, w who is this?, b take back, l 中文, q quit",
                  "输入回复的编号；h 提示，w 这是哪一类客户，b 退回一轮，l English，q 退出");
    }

    // Does what the line asks. True if the moment is to be shown again.
    bool answer(const std::string& line) {
        if (line == "h") return hint();
        if (line == "w") return guess();
        if (line == "b") return takeBack();
        if (line == "l") return switchLanguage();
        const std::optional<ChoiceIndex> choice = choiceOf(line);
        if (!choice) {
            print(fmt::format("{}\n", help()));
            return false;
        }
        const Choice& said = m_session.dialogue().choices[*choice];
        if (const auto refusal = m_session.choose(m_session.dialogue().name(said.id))) {
            print(fmt::format("{}\n", refusal->reason == Refusal::Reason::locked
                                          ? lockReason(m_session.dialogue(), m_session.state(), said, m_voice.column)
                                          : refusal->message.in(m_language)));
            return false;
        }
        print(waitText(said, m_voice));
        if (m_recorder) report(m_recorder->said(m_session));
        return true;
    }

    // The reply with a number as shown, or an id.
    std::optional<ChoiceIndex> choiceOf(const std::string& line) const {
        int number = 0;
        const auto [end, error] = std::from_chars(line.data(), line.data() + line.size(), number);
        const bool isNumber = error == std::errc() && end == line.data() + line.size();
        int shown = 0;
        for (const Session::Offer& offer : m_session.choices()) {
            const Choice& choice = m_session.dialogue().choices[offer.choice];
            if (choice.isTimeout) continue;
            ++shown;
            if (isNumber ? shown == number : m_session.dialogue().name(choice.id) == line) return offer.choice;
        }
        return std::nullopt;
    }

    bool hint() {
        const TextId hint = m_session.dialogue().node(m_session.state().at).hint;
        print(fmt::format("{}\n", hint == noText ? in("No hint here.", "这里没有提示。")
                                                 : m_session.dialogue().text(hint, m_voice.column)));
        if (m_recorder) report(m_recorder->noted(m_session, "hint"));
        return false;
    }

    bool guess() {
        if (m_guess) {
            print(fmt::format("{}\n", in("You have said it already.", "已经说过了。")));
            return false;
        }
        m_guess = askWho(std::cin, std::cout, m_rulebook, m_session.dialogue().channel, m_language);
        if (!m_guess) return true;
        print(fmt::format("{}\n", in("Noted. The debrief explains it.", "记下了，复盘时会讲明。")));
        if (m_recorder) report(m_recorder->noted(m_session, noteOf(*m_guess)));
        return true;
    }

    bool takeBack() {
        if (m_session.turns().empty()) {
            print(fmt::format("{}\n", in("This is the beginning.", "已经在开头了。")));
            return false;
        }
        m_session.rewind(m_session.turns().size() - 1);
        if (m_recorder) report(m_recorder->branched(m_session));
        return true;
    }

    bool switchLanguage() {
        m_language = m_language == Language::english ? Language::chinese : Language::english;
        speak(tagOf(m_language));
        return true;
    }

    Session m_session;
    const Rulebook& m_rulebook;
    Recorder* m_recorder;
    std::optional<Guess> m_guess;
    Language m_language;
    Voice m_voice;
    std::string m_tag;
    bool m_warned = false;
};

} // namespace

int playInTerminal(std::shared_ptr<const Dialogue> dialogue, const Rulebook& rulebook, Recorder* recorder, const Invocation& invocation,
                   bool json) {
    Terminal terminal(std::move(dialogue), rulebook, recorder, invocation);
    terminal.run();
    const Session& session = terminal.session();
    const Outlook outlook(session.dialogue());
    const Debrief review = debrief(session, outlook);
    if (recorder && session.isOver()) terminal.report(recorder->finished(session, review));
    if (recorder && !session.isOver()) recorder->leave();
    const std::optional<GuessReview> guess = terminal.guessed();
    if (json) {
        nlohmann::ordered_json facts = playJson(session, review, terminal.tag());
        if (guess) facts["guess"] = guessJson(*guess);
        std::cout << jsonText(facts);
    } else if (!session.turns().empty()) {
        std::cout << debriefText(session, review, terminal.voice());
        if (guess) std::cout << guessText(*guess, terminal.voice());
    }
    return terminal.hasTrouble() ? exitWrongUse : exitClean;
}

} // namespace rapport
