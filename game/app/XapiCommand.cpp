#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <thread>

#include "app/Commands.h"
#include "app/DrillRecord.h"
#include "app/Subjects.h"
#include "dialogue/CourseReader.h"
#include "report/Document.h"
#include "report/Xapi.h"
#include "server/RecordStore.h"
#include "store/Arrivals.h"

namespace rapport {

namespace {

using Json = nlohmann::ordered_json;
using PassMarks = std::map<std::string, int, std::less<>>; // by dialogue or drill

Result<PassMarks> passMarksOf(const std::optional<std::filesystem::path>& file, const Library& library) {
    PassMarks marks;
    if (!file) return marks;
    const Result<SourceText> source = readContent(*file);
    if (!source) return source.reason();
    const CourseReading reading = readCourse(
        *source, [&](Course::Part::Kind kind, std::string_view id) { return library.find(kind, id, *file).has_value(); });
    if (!reading.course) return say("there are errors in the course \"{}\"", "课程“{}”里有错误", file->string());
    for (const Course::Part& part : reading.course->parts)
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
        const XapiFrame frame{{m_command.homePage, traveller.learnerUid.empty() ? "no-profile" : traveller.learnerUid, traveller.learnerName},
                              attempt.uid,
                              mark == m_marks.end() ? passMark : mark->second};
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
        return talkStatements({attempt, traveller.learnerName, session, review, traveller.replies, std::nullopt}, frame);
    }

private:
    Subjects& m_subjects;
    const ExportXapi& m_command;
    PassMarks m_marks;
};

std::string textOf(const Json& statement) {
    return statement.dump(-1, ' ', false, Json::error_handler_t::replace);
}

// From a file, or from the environment: on the command line everybody on the computer could read them.
Result<std::optional<Credentials>> credentialsOf(const ExportXapi& command) {
    if (command.credentials) {
        std::ifstream in(*command.credentials);
        std::string line;
        const bool isRead = bool(std::getline(in, line));
        if (!line.empty() && line.back() == '\r') line.pop_back();
        const std::size_t colon = line.find(':');
        if (!isRead || colon == std::string::npos)
            return say("\"{}\" does not hold a line USER:PASSWORD", "“{}”里没有“用户名:密码”这一行", command.credentials->string());
        return std::optional(Credentials{line.substr(0, colon), line.substr(colon + 1)});
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
    Delivery(RecordStore& store, Arrivals& arrivals, std::string endpoint)
        : m_store(store), m_arrivals(arrivals), m_endpoint(std::move(endpoint)) {}

    // Statements of one attempt, from the first that has not been sent.
    Trouble add(const std::string& uid, const std::vector<Json>& statements, std::size_t from) {
        for (std::size_t i = from; i < statements.size(); ++i) {
            m_waiting.push_back({uid, std::int64_t(i + 1), statements[i]["id"].get<std::string>(), textOf(statements[i])});
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
        // One of them is known there, from a time when its answer was lost: each by itself, then.
        if (answer.isConflict()) {
            for (const Waiting& each : m_waiting) {
                const RecordStore::Answer single = patiently([&] { return m_store.put(each.id, each.text); });
                if (!single.isTaken() && !single.isConflict()) return single.trouble;
                if (Trouble trouble = m_arrivals.noteSent(m_endpoint, each.uid, each.count)) return trouble;
                ++m_sent;
            }
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

private:
    static constexpr std::size_t mostTogether = 50, mostBytes = 512 * 1024;

    struct Waiting {
        std::string uid;
        std::int64_t count = 0; // of the attempt's statements, this one included
        std::string id;
        std::string text;
    };

    template <class Send>
    static RecordStore::Answer patiently(Send send) {
        constexpr int most = 6;
        constexpr std::int64_t longestWait = 30'000;
        std::int64_t wait = 200; // milliseconds, doubled each time
        for (int time = 1;; ++time, wait *= 2) {
            const RecordStore::Answer answer = send();
            if (!answer.isPassing() || time == most) return answer;
            std::this_thread::sleep_for(std::chrono::milliseconds(std::clamp(answer.retryAfter * 1000, wait, longestWait)));
        }
    }

    RecordStore& m_store;
    Arrivals& m_arrivals;
    std::string m_endpoint;
    std::vector<Waiting> m_waiting;
    std::size_t m_bytes = 0;
    std::size_t m_sent = 0;
};

int sendAll(const ExportXapi& command, const Attempts& attempts, std::optional<LearnerId> learner, Narrator& narrator, Language language) {
    const auto fail = [&](const Message& reason) {
        complain({legible(reason.en), legible(reason.zh)}, language);
        return exitWrongUse;
    };
    if (const auto wrong = RecordStore::misunderstood(*command.to)) return fail(*wrong);
    const auto credentials = credentialsOf(command);
    if (!credentials) return fail(credentials.reason());
    Arrivals arrivals(attempts);
    const auto sent = arrivals.sentTo(*command.to);
    if (!sent) return fail(sent.reason());
    const auto countOf = [&](const std::string& uid) {
        const auto found = sent->find(uid);
        return found == sent->end() ? std::size_t(0) : std::size_t(found->second);
    };
    // What is to be sent is looked up first: while the database is being read, nothing can be noted in it.
    std::vector<TravellingAttempt> waiting;
    if (const Trouble trouble = arrivals.eachLeaving(learner, [&](TravellingAttempt& traveller) {
            if (countOf(traveller.attempt.uid) < statementCount(traveller.attempt)) waiting.push_back(std::move(traveller));
        }))
        return fail(*trouble);

    RecordStore store(*command.to, *credentials);
    Delivery delivery(store, arrivals, *command.to);
    Trouble trouble;
    for (const TravellingAttempt& traveller : waiting)
        if (!trouble) trouble = delivery.add(traveller.attempt.uid, narrator.of(traveller), countOf(traveller.attempt.uid));
    if (!trouble) trouble = delivery.flush();
    fmt::print("{}\n", say("{} statements sent", "已发送 {} 条语句", delivery.sent()).in(language));
    if (!trouble) return exitClean;
    fail(*trouble);
    fmt::print(stderr, "{}\n", say("the rest is sent when the command is given again", "其余的下次执行本命令时接着发送").in(language));
    return exitFindings;
}

} // namespace

int exportXapi(const ExportXapi& command, const Invocation& invocation) {
    const auto fail = [&](const Message& reason) {
        complain(reason, invocation.language);
        return exitWrongUse;
    };
    const Library library(shippedContent());
    for (const Message& reason : library.rulebook().refused) return fail(reason);
    const Result<Attempts> attempts = attemptsOf(invocation);
    if (!attempts) return fail(attempts.reason());
    const auto learner = learnerCalled(command.learner, *attempts);
    if (!learner) return fail(learner.reason());
    Result<PassMarks> marks = passMarksOf(command.course, library);
    if (!marks) return fail(marks.reason());
    Subjects subjects(library);
    Narrator narrator(subjects, command, std::move(*marks));
    if (command.to) return sendAll(command, *attempts, *learner, narrator, invocation.language);

    std::FILE* const file = command.out ? std::fopen(command.out->c_str(), "wb") : stdout;
    if (!file) return fail(say("\"{}\" cannot be written", "无法写入“{}”", command.out->string()));
    bool isWritten = true;
    const Trouble trouble = Arrivals(*attempts).eachLeaving(*learner, [&](const TravellingAttempt& traveller) {
        for (const Json& statement : narrator.of(traveller)) {
            const std::string line = textOf(statement) + "\n";
            isWritten = isWritten && std::fwrite(line.data(), 1, line.size(), file) == line.size();
        }
    });
    if (command.out) isWritten = std::fclose(file) == 0 && isWritten;
    if (trouble) return fail(*trouble);
    if (!isWritten && command.out) return fail(say("\"{}\" could not be written whole", "“{}”没能全部写完", command.out->string()));
    return exitClean;
}

} // namespace rapport
