#include "app/Terminal.h"

#include "app/Commands.h"
#include "app/WhoPrompt.h"
#include "engine/ReplyOrder.h"
#include "report/BesideText.h"
#include "report/GuessText.h"
#include "report/JsonText.h"
#include "report/PlayJson.h"
#include "report/TalkText.h"

#include <charconv>
#include <chrono>
#include <iostream>
#include <string>

namespace rapport {

namespace {

constexpr std::string_view rewindWord = "rewind";

// One talk between a person at the keyboard and the session.
class Terminal {
public:
    Terminal(Session session, const Rulebook& rulebook, Recorder* recorder, const Terms& terms,
             const Invocation& invocation)
        : m_session(std::move(session)), m_rulebook(rulebook), m_recorder(recorder), m_terms(terms),
          m_language(invocation.language) {
        speak(invocation.languageTag);
        if (m_recorder && m_session.turns().empty()) m_recorder->begin(m_session, m_tag, m_terms);
        welcome();
    }

    // To the end of the talk or of the input.
    void run() {
        bool show = true;
        while (!m_session.isOver()) {
            if (show) print(momentText(m_session, m_voice, m_terms));
            const std::optional<std::string> line = ask();
            if (!line || *line == "q") return;
            show = answer(*line);
        }
        print(momentText(m_session, m_voice, m_terms));
    }

    // After the debrief: true if the talk goes on from an earlier turn.
    bool goesBack() {
        print(fmt::format("\n{}\n", in("rewind N: say something else at turn N. Enter ends.",
                                       "rewind N：回到第 N 轮，换一种说法。回车结束。")));
        while (const std::optional<std::string> line = ask()) {
            if (line->empty() || *line == "q") return false;
            m_terms.isExam = false; // what comes of looking back is practice
            if (rewindBy(*line)) return true;
        }
        return false;
    }

    // An exam that is left before its end.
    void breakOff(bool json) const {
        if (json)
            print(jsonText(examJson(m_session, m_tag)));
        else
            tell("The exam is not over, so nothing of it is explained yet.", "考核还没有结束，先不讲评。");
    }

    const Session& session() const { return m_session; }
    bool isExam() const { return m_terms.isExam; }
    const std::optional<Session>& before() const { return m_before; }
    std::optional<GuessReview> guessed() const {
        return m_guess ? std::optional(judge(*m_guess, m_session.dialogue(), m_rulebook)) : std::nullopt;
    }
    Voice voice() const { return m_voice; }
    std::string_view tag() const { return m_tag; }

    bool hasTrouble() const { return m_warned; }
    void report(const Trouble& trouble) {
        if (!trouble || m_warned) return;
        complain(*trouble, m_language);
        m_warned = true; // once is enough: the talk goes on
    }

private:
    static void print(std::string_view text) { std::cout << text << std::flush; }
    std::string_view in(std::string_view en, std::string_view zh) const {
        return m_language == Language::chinese ? zh : en;
    }

    static std::string trimmed(const std::string& line) {
        const std::size_t begin = line.find_first_not_of(" \t\r");
        if (begin == std::string::npos) return {};
        return line.substr(begin, line.find_last_not_of(" \t\r") - begin + 1);
    }

    // A line of the input; nothing at its end.
    static std::optional<std::string> ask() {
        print("> ");
        std::string line;
        if (std::getline(std::cin, line)) return trimmed(line);
        print("\n");
        return std::nullopt;
    }

    void speak(std::string_view tag) {
        m_voice = {m_language, m_session.dialogue().texts.columnOf(tag)};
        m_tag = m_session.dialogue().texts.languages()[m_voice.column];
    }

    void welcome() {
        const Dialogue& dialogue = m_session.dialogue();
        print(fmt::format("{}\n{}\n", dialogue.text(dialogue.title, m_voice.column),
                          dialogue.text(dialogue.brief, m_voice.column)));
        if (dialogue.contentNote != noText)
            print(fmt::format("{}\n", dialogue.text(dialogue.contentNote, m_voice.column)));
        if (m_terms.isExam)
            print(fmt::format(
                "{}\n", in("Exam: no hints, no going back, and the customer's feelings are hidden. The result counts.",
                           "考核：没有提示，不能退回，也看不到客户的情绪。成绩算数。")));
        print(fmt::format("{}\n", help()));
    }

    std::string_view help() const {
        if (m_terms.isExam)
            return in("type a reply's number; b within two seconds takes a slip back, l 中文, q quit",
                      "输入回复的编号；选错了，两秒内输入 b 可以收回；l English，q 退出");
        return in("type a reply's number; h hint, w who is this?, b take back, rewind N back to turn N, l 中文, q quit",
                  "输入回复的编号；h 提示，w 这是哪一类客户，b 退回一轮，rewind N 回到第 N 轮，l English，q 退出");
    }

    // Says a line; the moment stands as it was shown.
    bool tell(std::string_view en, std::string_view zh) const {
        print(fmt::format("{}\n", in(en, zh)));
        return false;
    }

    // Does what the line asks. True if the moment is to be shown again.
    bool answer(const std::string& line) {
        if (line == "h") return hint();
        if (line == "w") return guess();
        if (line == "b") return takeBack();
        if (line == "l") return switchLanguage();
        if (line.starts_with(rewindWord)) return rewindBy(line);
        const std::optional<ChoiceIndex> choice = choiceOf(line);
        if (!choice) return tell(help(), help());
        const Choice& said = m_session.dialogue().choices[*choice];
        if (const auto refusal = m_session.choose(m_session.dialogue().name(said.id))) {
            print(fmt::format(
                "{}\n", refusal->reason == Refusal::Reason::locked
                            ? lockReason(m_session.dialogue(), m_session.state(), said, m_voice.column, !m_terms.isExam)
                            : refusal->message.in(m_language)));
            return false;
        }
        print(waitText(said, m_voice));
        if (m_recorder) report(m_recorder->said(m_session));
        m_said = std::chrono::steady_clock::now();
        return true;
    }

    // The reply with a number as shown, or an id.
    std::optional<ChoiceIndex> choiceOf(const std::string& line) const {
        int number = 0;
        const auto [end, error] = std::from_chars(line.data(), line.data() + line.size(), number);
        const bool isNumber = error == std::errc() && end == line.data() + line.size();
        int shown = 0;
        for (const Session::Offer& offer : offersInOrder(m_session.dialogue(), m_session.state(), m_terms.seed)) {
            const Choice& choice = m_session.dialogue().choices[offer.choice];
            if (choice.isTimeout) continue;
            ++shown;
            if (isNumber ? shown == number : m_session.dialogue().name(choice.id) == line) return offer.choice;
        }
        return std::nullopt;
    }

    bool hint() {
        if (m_terms.isExam) return tell("No hints in an exam.", "考核时没有提示。");
        if (m_recorder) report(m_recorder->noted(m_session, "hint"));
        const TextId hint = m_session.dialogue().node(m_session.state().at).hint;
        if (hint == noText) return tell("No hint here.", "这里没有提示。");
        const std::string_view words = m_session.dialogue().text(hint, m_voice.column);
        return tell(words, words);
    }

    bool guess() {
        if (m_terms.isExam) return tell("No guessing in an exam.", "考核时不猜客户类型。");
        if (m_guess) return tell("You have said it already.", "已经说过了。");
        m_guess = askWho(std::cin, std::cout, m_rulebook, m_session.dialogue().channel, m_language);
        if (!m_guess) return true;
        print(fmt::format("{}\n", in("Noted. The debrief explains it.", "记下了，复盘时会讲明。")));
        if (m_recorder) report(m_recorder->noted(m_session, noteOf(*m_guess)));
        return true;
    }

    bool takeBack() {
        if (m_session.turns().empty()) return tell("This is the beginning.", "已经在开头了。");
        if (std::chrono::steady_clock::now() - m_said < std::chrono::milliseconds(timeToTakeBack))
            return takeSlipBack();
        return rewindTo(m_session.turns().size() - 1);
    }

    // A finger too quick, also in an exam, where it is granted once a turn: or one could look at every answer.
    bool takeSlipBack() {
        const std::size_t turn = m_session.turns().size() - 1;
        if (m_terms.isExam && m_slip == turn) return rewindTo(turn);
        const Choice& slip = m_session.dialogue().choices[m_session.turns().back().choice];
        m_session.rewind(turn);
        m_slip = turn;
        m_said = {};
        print(fmt::format("{}\n", in("Taken back.", "收回了刚才的回复。")));
        if (m_recorder) report(m_recorder->takenBack(m_session, m_session.dialogue().name(slip.id)));
        return true;
    }

    // "rewind 3": back to before the third reply.
    bool rewindBy(std::string_view line) {
        std::size_t turn = 0;
        if (line.starts_with(rewindWord)) line.remove_prefix(rewindWord.size());
        while (line.starts_with(' ')) line.remove_prefix(1);
        const auto [end, error] = std::from_chars(line.data(), line.data() + line.size(), turn);
        if (error == std::errc() && end == line.data() + line.size() && turn >= 1 && turn <= m_session.turns().size())
            return rewindTo(turn - 1);
        if (m_session.turns().empty()) return tell("This is the beginning.", "已经在开头了。");
        print(fmt::format(fmt::runtime(in("rewind takes a turn from 1 to {}\n", "rewind 后面写第几轮，1 到 {}\n")),
                          m_session.turns().size()));
        return false;
    }

    bool rewindTo(std::size_t turn) {
        if (m_terms.isExam) return tell("No going back in an exam.", "考核时不能退回。");
        m_before = m_session;
        m_session.rewind(turn);
        m_said = {};
        if (m_recorder) m_recorder->branched(m_session, m_terms);
        return true;
    }

    bool switchLanguage() {
        m_language = m_language == Language::english ? Language::chinese : Language::english;
        speak(tagOf(m_language));
        return true;
    }

    Session m_session;
    std::optional<Session> m_before; // the way that was gone back from
    const Rulebook& m_rulebook;
    Recorder* m_recorder;
    Terms m_terms;
    std::optional<Guess> m_guess;
    Language m_language;
    Voice m_voice;
    std::string m_tag;
    std::chrono::steady_clock::time_point m_said; // the last reply
    std::optional<std::size_t> m_slip;            // the turn whose reply was taken back last
    bool m_warned = false;
};

} // namespace

int playInTerminal(Session talk, const Rulebook& rulebook, Recorder* recorder, const Terms& terms,
                   const Invocation& invocation, bool json) {
    Terminal terminal(std::move(talk), rulebook, recorder, terms, invocation);
    const Session& session = terminal.session();
    std::optional<Outlook> outlook; // not before the talk: nobody is to wait for the customer's first words
    do {
        terminal.run();
        if (!session.isOver() && terminal.isExam()) { // what is looked back at would tell what is asked
            terminal.breakOff(json);
            break;
        }
        if (!outlook) outlook.emplace(session.dialogue());
        const Debrief review = debrief(session, *outlook);
        if (recorder && session.isOver()) terminal.report(recorder->finished(session, review));
        const std::optional<GuessReview> guess = terminal.guessed();
        if (json) {
            nlohmann::ordered_json facts = playJson(session, review, terminal.tag());
            if (guess) facts["guess"] = guessJson(*guess);
            std::cout << jsonText(facts);
        } else if (!session.turns().empty()) {
            std::cout << debriefText(session, review, terminal.voice());
            if (guess) std::cout << guessText(*guess, terminal.voice());
        }
        if (!json && session.isOver() && terminal.before())
            std::cout << besideText(*terminal.before(), debrief(*terminal.before(), *outlook), session, review,
                                    terminal.voice());
    } while (!json && session.isOver() && terminal.goesBack());
    if (recorder) recorder->leave();
    return terminal.hasTrouble() ? exitWrongUse : exitClean;
}

} // namespace rapport
