#include "app/Commands.h"
#include "app/Departures.h"
#include "app/DrillRecord.h"
#include "app/Subjects.h"
#include "base/Characters.h"
#include "report/JsonText.h"
#include "report/Xapi.h"
#include "server/RecordStore.h"
#include "store/Arrivals.h"
#include "store/WholeFile.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <set>
#include <thread>

namespace rapport {

namespace {

using Json = nlohmann::ordered_json;
using PassMarks = std::map<std::string, int, std::less<>>; // by dialogue or drill

PassMarks passMarksOf(const Course& course) {
    PassMarks marks;
    for (const Course::Part& part : course.parts)
        if (part.canBePassed()) marks[part.id] = part.pass;
    return marks;
}

// Writes the statements of attempts, one after another.
class Narrator {
public:
    Narrator(Subjects& subjects, const ExportXapi& command, PassMarks marks)
        : m_subjects(subjects), m_command(command), m_marks(std::move(marks)) {}

    std::vector<Json> of(const TravellingAttempt& traveller) {
        const Attempt& attempt = traveller.attempt;
        Subjects::Entry& subject = m_subjects.find(attempt.dialogue);
        const auto mark = m_marks.find(attempt.dialogue);
        const XapiFrame frame{{m_command.homePage, traveller.learnerUid.empty() ? "no-profile" : traveller.learnerUid,
                               traveller.learnerName},
                              attempt.uid,
                              mark == m_marks.end() ? passMark : mark->second,
                              traveller.consent ? std::optional(traveller.consent->until()) : std::nullopt};
        if (subject.drill) {
            std::vector<std::string> words;
            for (const SaidReply& reply : traveller.replies) words.push_back(reply.choice);
            return drillStatements(replayed(subject.drill, words).run, attempt, traveller.replies, frame);
        }
        if (!subject.dialogue) return {};
        Session session(subject.dialogue);
        for (const SaidReply& reply : traveller.replies)
            if (session.choose(reply.choice)) break;
        const Debrief review = debrief(session, subject.outlook->get());
        return talkStatements({attempt, traveller.learnerName, session, review, traveller.replies, std::nullopt},
                              frame);
    }

private:
    Subjects& m_subjects;
    const ExportXapi& m_command;
    PassMarks m_marks;
};

// Whether a text can name a place or thing in the web's own way: a scheme, a colon, and something without blanks.
bool isIri(std::string_view text) {
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos || colon == 0 || colon + 1 == text.size()) return false;
    const auto isLetter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    const auto isOfScheme = [&](char c) {
        return isLetter(c) || (c >= '0' && c <= '9') || c == '+' || c == '.' || c == '-';
    };
    return isLetter(text.front()) && std::ranges::all_of(text.substr(0, colon), isOfScheme) &&
           text.find_first_of(" \t\r\n<>\"{}|\\^`", colon) == std::string_view::npos;
}

// From a file, or from the environment: on the command line everybody on the computer could read them.
Result<std::optional<Credentials>> credentialsOf(const ExportXapi& command) {
    if (command.credentials) {
        const Result<SourceText> source = readContent(*command.credentials);
        if (!source) return source.reason();
        std::string_view line = source->text;
        if (line.starts_with(byteOrderMark)) line.remove_prefix(byteOrderMark.size());
        line = line.substr(0, line.find_first_of("\r\n"));
        const std::size_t colon = line.find(':');
        if (colon == std::string_view::npos)
            return say("\"{}\" does not hold a line USER:PASSWORD", "“{}”里没有“用户名:密码”这一行",
                       command.credentials->string());
        return std::optional(Credentials{std::string(line.substr(0, colon)), std::string(line.substr(colon + 1))});
    }
    const char* const user = std::getenv("RAPPORT_XAPI_USER");
    const char* const password = std::getenv("RAPPORT_XAPI_PASSWORD");
    if (!user) return std::optional<Credentials>();
    return std::optional(Credentials{user, password ? password : ""});
}

// Sends statements in batches, again and again where a store fails now and then, and notes what has arrived after each: so
// whatever happens, the next time goes on from there.
class Delivery {
public:
    Delivery(RecordStore& store, Arrivals& arrivals, std::string endpoint, Language language)
        : m_store(store), m_arrivals(arrivals), m_endpoint(std::move(endpoint)), m_language(language) {}

    // Statements of one attempt, from the first that has not been sent.
    Trouble add(const std::string& uid, const std::vector<Json>& statements, std::size_t from) {
        for (std::size_t i = from; i < statements.size() && !m_stuck.contains(uid); ++i) {
            m_waiting.push_back(
                {uid, std::int64_t(i + 1), statements[i]["id"].get<std::string>(), jsonLine(statements[i])});
            m_bytes += m_waiting.back().text.size();
            if (m_waiting.size() >= mostTogether || m_bytes >= mostBytes)
                if (Trouble trouble = flush()) return trouble;
        }
        return {};
    }

    Trouble flush() {
        if (m_waiting.empty()) return {};
        std::string batch = "[";
        for (const Waiting& each : m_waiting) batch += (batch.size() > 1 ? "," : "") + each.text;
        const RecordStore::Answer answer = patiently([&] { return m_store.post(batch + "]"); });
        // One of them is known there, from a time when its answer was lost, or is refused: each by itself, then.
        if (answer.isConflict() || (answer.isRefused() && m_waiting.size() > 1)) {
            for (const Waiting& each : m_waiting) {
                if (m_stuck.contains(each.uid)) continue;
                const RecordStore::Answer single = patiently([&] { return m_store.put(each.id, each.text); });
                if (single.isRefused()) {
                    refuse(each, single);
                    continue;
                }
                if (!single.isTaken() && !single.isConflict()) return single.trouble;
                if (Trouble trouble = m_arrivals.noteSent(m_endpoint, each.uid, each.count)) return trouble;
                ++m_sent;
                if (single.isConflict()) ++m_known;
            }
        } else if (answer.isRefused()) {
            refuse(m_waiting.front(), answer);
        } else if (!answer.isTaken()) {
            return answer.trouble;
        } else {
            std::map<std::string_view, std::int64_t> counts;
            for (const Waiting& each : m_waiting) counts[each.uid] = each.count;
            for (const auto& [uid, count] : counts)
                if (Trouble trouble = m_arrivals.noteSent(m_endpoint, uid, count)) return trouble;
            m_sent += m_waiting.size();
        }
        m_waiting.clear();
        m_bytes = 0;
        return {};
    }

    std::size_t sent() const { return m_sent; }
    // How many of them the store held already, in other words than ours; it keeps what it has.
    std::size_t known() const { return m_known; }
    // Why statements were refused for good; the others went on.
    const Trouble& refused() const { return m_refused; }

private:
    static constexpr std::size_t mostTogether = 50, mostBytes = 512 * 1024;

    struct Waiting {
        std::string uid;
        std::int64_t count = 0; // of the attempt's statements, this one included
        std::string id;
        std::string text;
    };

    // The later statements of an attempt wait with the one that is refused.
    void refuse(const Waiting& statement, const RecordStore::Answer& answer) {
        m_stuck.insert(statement.uid);
        m_refused = answer.trouble;
    }

    template <class Send>
    RecordStore::Answer patiently(Send send) const {
        constexpr int most = 6;
        constexpr std::int64_t longestWait = 30'000;
        std::int64_t wait = 200; // milliseconds, doubled each time
        for (int time = 1;; ++time, wait *= 2) {
            const RecordStore::Answer answer = send();
            if (!answer.isPassing() || time == most) return answer;
            fmt::print(stderr, "{}\n",
                       say("no answer yet; trying again ({0} of {1})", "还没有应答，正在重试（第 {0} 次，共 {1} 次）",
                           time, most - 1)
                           .in(m_language));
            std::this_thread::sleep_for(std::chrono::milliseconds(
                std::clamp(std::clamp<std::int64_t>(answer.retryAfter, 0, longestWait) * 1000, wait, longestWait)));
        }
    }

    RecordStore& m_store;
    Arrivals& m_arrivals;
    std::string m_endpoint;
    Language m_language;
    std::vector<Waiting> m_waiting;
    std::size_t m_bytes = 0;
    std::size_t m_sent = 0;
    std::size_t m_known = 0;
    std::set<std::string, std::less<>> m_stuck; // attempts, by uid
    Trouble m_refused;
};

int sendAll(const ExportXapi& command, const std::optional<Credentials>& credentials, const Attempts& attempts,
            Departures& departures, Narrator& narrator, Language language) {
    Arrivals arrivals(attempts);
    const auto sent = arrivals.sentTo(*command.to);
    if (!sent) return complain(sent.reason(), language);
    const auto countOf = [&](const std::string& uid) {
        const auto found = sent->find(uid);
        return found == sent->end() ? std::size_t(0) : std::size_t(found->second);
    };
    // What is to be sent is looked up first: while the database is being read, nothing can be noted in it.
    std::vector<TravellingAttempt> waiting;
    if (const Trouble trouble = departures.each(
            [&](const Attempt& attempt) {
                return !attempt.isRunningExam() && countOf(attempt.uid) < statementCount(attempt);
            },
            [&](TravellingAttempt& traveller) { waiting.push_back(std::move(traveller)); }))
        return complain(*trouble, language);

    RecordStore store(*command.to, credentials);
    Delivery delivery(store, arrivals, *command.to, language);
    Trouble trouble;
    for (const TravellingAttempt& traveller : waiting)
        if (!trouble)
            trouble = delivery.add(traveller.attempt.uid, narrator.of(traveller), countOf(traveller.attempt.uid));
    if (!trouble) trouble = delivery.flush();
    if (!trouble) trouble = delivery.refused();
    fmt::print("{}\n", say("{} statements sent", "已发送 {} 条语句", delivery.sent()).in(language));
    if (delivery.known() > 0)
        fmt::print(stderr, "{}\n",
                   say("the store holds {} of these statements already and keeps them as they were, perhaps with an "
                       "earlier agreed date",
                       "其中 {} 条学习记录系统里已有，保持原样，写明的保留期限可能更早", delivery.known())
                       .in(language));
    const bool isWithheld = departures.tellWithheld(language);
    if (!trouble) return isWithheld ? exitFindings : exitClean;
    complain(*trouble, language);
    fmt::print(stderr, "{}\n",
               say("the rest is sent when the command is given again", "其余的下次执行本命令时接着发送").in(language));
    return exitFindings;
}

} // namespace

int exportXapi(const ExportXapi& command, const Invocation& invocation) {
    if (!isIri(command.homePage))
        return complain(say("\"{}\" is no address that accounts could be told by, such as https://example.org",
                            "“{}”不是能用来标明账户的网址，应当像 https://example.org 这样", command.homePage),
                        invocation.language);
    std::optional<Credentials> credentials;
    if (command.to) {
        if (const auto wrong = RecordStore::misunderstood(*command.to)) return complain(*wrong, invocation.language);
        const auto found = credentialsOf(command); // nobody is asked to agree to what cannot be sent
        if (!found) return complain(found.reason(), invocation.language);
        credentials = *found;
    }
    const Library library(shippedContent());
    for (const Message& reason : library.rulebook().refused) return complain(reason, invocation.language);
    const Result<Attempts> attempts =
        attemptsOf(invocation, command.to ? Purpose::keeping : Purpose::reading); // what was sent is noted
    if (!attempts) return complain(attempts.reason(), invocation.language);
    PassMarks marks;
    if (command.course) {
        const auto course = courseWithoutErrors(library, *command.course, invocation.language);
        if (const int* code = std::get_if<int>(&course)) return *code;
        marks = passMarksOf(std::get<Course>(course));
    }
    Subjects subjects(library);
    Narrator narrator(subjects, command, std::move(marks));
    Result<Departures> departures =
        command.to ? Departures::agreed(command.learner, command.keepDays, {}, *attempts, invocation.language)
                   : Departures::withoutAsking(command.learner, command.keepDays, *attempts, invocation.language);
    if (!departures) return complain(departures.reason(), invocation.language);
    if (command.to) return sendAll(command, credentials, *attempts, *departures, narrator, invocation.language);

    std::optional<Draft> draft;
    if (command.out) draft.emplace(*command.out);
    Trouble trouble = draft ? notToBeReplaced(*command.out) : Trouble();
    if (draft && !trouble) trouble = draft->begin();
    const auto print = [&](const std::string& text) {
        if (!draft)
            std::fwrite(text.data(), 1, text.size(), stdout);
        else if (!trouble)
            trouble = draft->add(text);
    };
    if (!trouble) {
        const Trouble unread = departures->each([](const Attempt& attempt) { return !attempt.isRunningExam(); },
                                                [&](const TravellingAttempt& traveller) {
                                                    for (const Json& statement : narrator.of(traveller))
                                                        print(jsonLine(statement) + "\n");
                                                });
        if (unread) return complain(*unread, invocation.language);
    }
    if (!trouble && draft) trouble = draft->place();
    if (trouble) return complain(*trouble, invocation.language);
    return departures->tellWithheld(invocation.language) ? exitFindings : exitClean;
}

} // namespace rapport
