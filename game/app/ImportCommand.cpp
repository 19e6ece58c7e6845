#include "app/Commands.h"
#include "app/Recorder.h"
#include "app/Rescoring.h"
#include "app/SetAside.h"
#include "app/WhoPlays.h"
#include "base/Characters.h"
#include "report/AttemptLines.h"
#include "report/Document.h"
#include "report/JsonText.h"
#include "store/Arrivals.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdio>
#include <fstream>

namespace rapport {

namespace {

using Json = nlohmann::ordered_json;

// What became of the lines of all files.
struct Account {
    int taken = 0;
    int known = 0;
    int grown = 0;
    // Scored here otherwise than where they come from, because the dialogue is another edition, or though it is not.
    struct Difference {
        std::string place;
        std::string dialogue;
        std::optional<int> said;
        std::optional<int> ours;
        int pointsSaid = 0; // where the scores are the same
        int pointsHere = 0;
        std::uint64_t hashThere = 0;
        std::uint64_t hashHere = 0;
    };
    std::vector<Difference> differences;
    int edited = 0;
    std::vector<SetAside> setAside;

    bool hasAside() const {
        return std::ranges::any_of(setAside, [](const SetAside& each) { return !each.text.empty(); });
    }
};

class Import {
public:
    // `unlocked` is a learner whose PIN was said.
    Import(Attempts& attempts, Subjects& subjects, LearnerId unlocked)
        : m_arrivals(attempts), m_subjects(subjects), m_unlocked(unlocked) {}

    // Takes one file in, line by line. Trouble is that of this computer; what is wrong with a line sets the line aside.
    Trouble read(const std::filesystem::path& file) {
        std::error_code failed;
        if (!std::filesystem::exists(file, failed))
            return say("there is no file \"{}\"", "没有文件“{}”", file.string());
        if (!std::filesystem::is_regular_file(file, failed))
            return say("\"{}\" is not a file that can be read", "“{}”不是可以读取的文件", file.string());
        std::ifstream in(file, std::ios::binary);
        if (!in) return say("\"{}\" cannot be read", "无法读取“{}”", file.string());
        std::string line;
        for (int number = 1; nextLine(in, line); ++number) {
            if (number == 1 && line.starts_with(byteOrderMark)) line.erase(0, byteOrderMark.size());
            while (!line.empty() && (line.back() == '\r' || line.back() == ' ')) line.pop_back();
            if (line.empty()) continue;
            if (Trouble trouble = look(file.string(), number, line)) return trouble;
            if (m_waiting.size() >= together)
                if (Trouble trouble = takeWaiting()) return trouble;
        }
        if (in.bad()) return say("\"{}\" cannot be read to its end", "“{}”没能读到末尾", file.string());
        return takeWaiting();
    }

    const Account& account() const { return m_account; }

private:
    static constexpr std::size_t together = 500; // attempts, so that the disk is not waited for after each

    // Like std::getline, but of a line without end no more is kept than shows that it has none.
    static bool nextLine(std::istream& in, std::string& line) {
        line.clear();
        std::streambuf& buffer = *in.rdbuf();
        for (int byte = buffer.sbumpc();; byte = buffer.sbumpc()) {
            if (byte == std::char_traits<char>::eof()) return !line.empty();
            if (byte == '\n') return true;
            if (line.size() <= longestAttemptLine) line += char(byte);
        }
    }

    Trouble look(const std::string& file, int number, const std::string& line) {
        const auto setAside = [&](const Message& reason) {
            m_account.setAside.push_back({file, number, reason, line});
            return Trouble();
        };
        // What nobody agreed to is not kept, not even aside.
        const auto turnAway = [&](const Message& reason) {
            m_account.setAside.push_back({file, number, reason, ""});
            return Trouble();
        };
        auto read = readAttemptLine(line);
        if (const Message* wrong = std::get_if<Message>(&read)) return setAside(*wrong);
        TravellingAttempt& traveller = *std::get_if<TravellingAttempt>(&read);
        if (!traveller.consent)
            return turnAway({"the learner's consent to keep it is missing", "缺少学员同意保留的说明"});
        constexpr std::int64_t day = 86'400; // clocks differ, and so do their zones
        if (traveller.consent->given > secondsNow() + day)
            return turnAway({"the learner is said to have agreed on a day to come", "学员同意的日期还没到"});
        if (traveller.consent->until() < secondsNow())
            return turnAway({"the time for which the learner agreed is over", "学员同意保留的期限已过"});
        if (traveller.attempt.updated > secondsNow() + day)
            return turnAway({"it is said to have been played on a day to come", "练习的日期还没到"});
        const auto scored = rescored(traveller, m_subjects);
        if (const Message* impossible = std::get_if<Message>(&scored)) return setAside(*impossible);
        const auto guard = guardAgainst(traveller);
        if (!guard) return guard.reason();
        if (*guard)
            return setAside(say("{0} has a PIN, and without it nothing is added to that profile: import with --learner "
                                "\"{0}\" --pin PIN",
                                "{0} 设有 PIN，不输入就不能往这份档案里加记录：导入时请加 --learner \"{0}\" --pin PIN",
                                (*guard)->name));
        const Rescored& here = *std::get_if<Rescored>(&scored);
        compare(fmt::format("{}:{}", file, number), traveller.attempt, here);
        m_waiting.push_back({std::move(traveller), here.hash, here.summary});
        return {};
    }

    // Whose PIN would have to be said. What is here already changes nothing.
    Result<std::optional<Learner>> guardAgainst(const TravellingAttempt& traveller) const {
        const auto welcome = m_arrivals.welcomeOf(traveller);
        if (!welcome) return welcome.reason();
        if (*welcome == Arrivals::Welcome::known) return std::optional<Learner>();
        auto guard = m_arrivals.guardOf(traveller);
        if (guard && *guard && (*guard)->id == m_unlocked) guard->reset();
        return guard;
    }

    void compare(std::string place, const Attempt& attempt, const Rescored& here) {
        if (attempt.hash != here.hash) ++m_account.edited;
        const auto said = attempt.summary ? attempt.summary->score : std::nullopt;
        const auto ours = here.summary ? here.summary->score : std::nullopt;
        if (said != ours || (attempt.summary && here.summary && attempt.summary->points != here.summary->points))
            m_account.differences.push_back({std::move(place), attempt.dialogue, said, ours,
                                             attempt.summary ? attempt.summary->points : 0,
                                             here.summary ? here.summary->points : 0, attempt.hash, here.hash});
    }

    Trouble takeWaiting() {
        if (m_waiting.empty()) return {};
        const auto welcomes = m_arrivals.take(m_waiting, secondsNow());
        if (!welcomes) return welcomes.reason();
        for (const Arrivals::Welcome welcome : *welcomes)
            ++(welcome == Arrivals::Welcome::taken   ? m_account.taken
               : welcome == Arrivals::Welcome::grown ? m_account.grown
                                                     : m_account.known);
        m_waiting.clear();
        return {};
    }

    Arrivals m_arrivals;
    Subjects& m_subjects;
    LearnerId m_unlocked;
    Account m_account;
    std::vector<Arrivals::Arrival> m_waiting;
};

std::string scoreText(const std::optional<int>& score) {
    return score ? std::to_string(*score) : "–";
}

Message differenceText(const Account::Difference& each) {
    const std::string said = scoreText(each.said), ours = scoreText(each.ours);
    if (each.hashThere != each.hashHere)
        return say(
            "{0}: {1} was edited: score there {2} (edition {3:016x}), here {4} (edition {5:016x}); both are kept",
            "{0}：“{1}”有过修改：当时 {2} 分（版本 {3:016x}），这里 {4} 分（版本 {5:016x}）；两个分数都保留",
            each.place, each.dialogue, said, each.hashThere, ours, each.hashHere);
    if (each.said == each.ours)
        return say("{0}: {1} is said to have earned {2} points, but earns {3}; ours count, both are kept",
                   "{0}：“{1}”自称得了 {2} 点，实际 {3} 点；以这里的为准，两个都保留", each.place, each.dialogue,
                   each.pointsSaid, each.pointsHere);
    return say("{0}: {1} is said to have scored {2}, but scores {3}; ours counts, both are kept",
               "{0}：“{1}”自称 {2} 分，实际 {3} 分；以这里的为准，两个分数都保留", each.place, each.dialogue, said,
               ours);
}

void printText(const Account& account, const std::optional<std::filesystem::path>& asideFile, Language language) {
    fmt::print(
        "{}\n",
        say("{0} attempts taken in, {1} gone on since last time, {2} known already, {3} set aside; {4} of another edition",
            "收下 {0} 条，补全 {1} 条，已有 {2} 条，搁置 {3} 条；其中剧本版本不同的 {4} 条", account.taken,
            account.grown, account.known, account.setAside.size(), account.edited)
            .in(language));
    for (const Account::Difference& each : account.differences) fmt::print("{}\n", differenceText(each).in(language));
    for (const SetAside& each : account.setAside)
        fmt::print(stderr, "{}:{}: {}\n", each.file, each.line, legible(each.reason.in(language)));
    if (asideFile && account.hasAside())
        fmt::print(stderr, "{}\n",
                   say("what was set aside is in \"{}\"", "搁置的内容在“{}”里", asideFile->string()).in(language));
}

Json accountJson(const Account& account) {
    const auto orNull = [](const std::optional<int>& score) { return score ? Json(*score) : Json(); };
    Json differences = Json::array(), setAside = Json::array();
    for (const Account::Difference& each : account.differences)
        differences.push_back({{"place", each.place},
                               {"dialogue", each.dialogue},
                               {"said", orNull(each.said)},
                               {"ours", orNull(each.ours)},
                               {"edited", each.hashThere != each.hashHere},
                               {"hashThere", fmt::format("{:016x}", each.hashThere)},
                               {"hashHere", fmt::format("{:016x}", each.hashHere)}});
    for (const SetAside& each : account.setAside)
        setAside.push_back({{"file", each.file}, {"line", each.line}, {"reason", each.reason.en}});
    return {{"taken", account.taken},
            {"grown", account.grown},
            {"known", account.known},
            {"edited", account.edited},
            {"differences", std::move(differences)},
            {"setAside", std::move(setAside)}};
}

} // namespace

int importAttempts(const ImportAttempts& command, const Invocation& invocation) {
    const Library library(shippedContent());
    for (const Message& reason : library.rulebook().refused) return complain(reason, invocation.language);
    Result<Attempts> attempts = attemptsOf(invocation);
    if (!attempts) return complain(attempts.reason(), invocation.language);

    const Result<LearnerId> unlocked = whoPlays(command.player, *attempts, invocation.language);
    if (!unlocked) return complain(unlocked.reason(), invocation.language);
    Subjects subjects(library);
    Import import(*attempts, subjects, *unlocked);
    int code = exitClean;
    for (const std::filesystem::path& file : command.files)
        if (const Trouble trouble = import.read(file)) code = complain(*trouble, invocation.language);
    const Account& account = import.account();
    const std::filesystem::path asideFile = asideOf(attempts->database());
    const Trouble unkept = keepAside(account.setAside, asideFile, secondsNow());
    if (unkept) code = complain(*unkept, invocation.language);
    if (command.json)
        fmt::print("{}", jsonText(accountJson(account)));
    else
        printText(account, unkept ? std::nullopt : std::optional(asideFile), invocation.language);
    return code == exitClean && !account.setAside.empty() ? exitFindings : code;
}

} // namespace rapport
