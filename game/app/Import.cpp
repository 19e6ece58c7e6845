#include "app/Import.h"

#include "app/Recorder.h"
#include "base/Characters.h"
#include "base/Legible.h"
#include "report/AttemptLines.h"

#include <algorithm>
#include <fstream>

namespace rapport {

namespace {

// Like std::getline, but of a line without end no more is kept than shows that it has none.
bool nextLine(std::istream& in, std::string& line) {
    line.clear();
    std::streambuf& buffer = *in.rdbuf();
    try {
        for (int byte = buffer.sbumpc();; byte = buffer.sbumpc()) {
            if (byte == std::char_traits<char>::eof()) return !line.empty();
            if (byte == '\n') return true;
            if (line.size() <= longestAttemptLine) line += char(byte);
        }
    } catch (const std::ios_base::failure&) { // the disk reports a fault
        in.setstate(std::ios_base::badbit);
        return false;
    }
}

// A line without what other systems and programs put around it.
void tidy(std::string& line, bool isFirst) {
    if (isFirst && line.starts_with(byteOrderMark)) line.erase(0, byteOrderMark.size());
    while (!line.empty() && (line.back() == '\r' || line.back() == ' ')) line.pop_back();
}

// Why a file is none of `export attempts`: not one line of it begins as those do.
Trouble notAttempts(std::istream& in, const std::string& file) {
    std::string line;
    bool isLearner = false, isEmpty = true;
    for (int number = 1; nextLine(in, line); ++number) {
        tidy(line, number == 1);
        isEmpty = isEmpty && line.empty();
        isLearner = isLearner || (number <= 3 && line.find("\"rapport\": \"learner\"") != std::string::npos);
        if (line.starts_with('{') && line.find("\"rapport\"") != std::string::npos) return {};
    }
    if (isEmpty) return {}; // nobody had anything to hand on
    if (isLearner)
        return say("\"{}\" is what a learner takes along: `rapport learners import` takes it in",
                   "“{}”是学员带走的个人数据：请用 `rapport learners import` 导入", file);
    return say("\"{}\" is no file of `rapport export attempts`; nothing of it is taken in",
               "“{}”不是 `rapport export attempts` 写出的文件，没有收下任何内容", file);
}

} // namespace

bool ImportAccount::hasAside() const {
    return std::ranges::any_of(setAside, [](const SetAside& each) { return !each.text.empty(); });
}

Trouble Import::read(const std::filesystem::path& file) {
    std::error_code failed;
    if (!std::filesystem::exists(file, failed)) return say("there is no file \"{}\"", "没有文件“{}”", file.string());
    if (!std::filesystem::is_regular_file(file, failed))
        return say("\"{}\" is not a file that can be read", "“{}”不是可以读取的文件", file.string());
    std::ifstream in(file, std::ios::binary);
    if (!in) return say("\"{}\" cannot be read", "无法读取“{}”", file.string());
    if (Trouble trouble = notAttempts(in, file.string()); trouble && !in.bad()) return trouble;
    in.clear();
    in.seekg(0);
    std::string line;
    for (int number = 1; nextLine(in, line); ++number) {
        tidy(line, number == 1);
        if (line.empty()) continue;
        if (Trouble trouble = add(file.string(), number, line)) return trouble;
    }
    if (in.bad()) return say("\"{}\" cannot be read to its end", "“{}”没能读到末尾", file.string());
    return takeWaiting();
}

Trouble Import::add(const std::string& file, int number, const std::string& line) {
    const ImportPlace place{file, number, m_word == Word::own ? ImportPlace::Unit::attempt : ImportPlace::Unit::line};
    const auto setAside = [&](const Message& reason) {
        m_account.setAside.push_back({place, reason, line});
        return Trouble();
    };
    auto read = readAttemptLine(line);
    if (const Message* wrong = std::get_if<Message>(&read)) return setAside(*wrong);
    TravellingAttempt& traveller = *std::get_if<TravellingAttempt>(&read);
    if (const auto reason = reasonAgainst(traveller)) {
        m_account.setAside.push_back({place, *reason, ""}); // what nobody agreed to is not kept, not even aside
        return {};
    }
    const auto scored = rescored(traveller, m_subjects);
    if (const Message* impossible = std::get_if<Message>(&scored)) return setAside(*impossible);
    const auto guard = guardAgainst(traveller);
    if (!guard) return guard.reason();
    if (*guard)
        return setAside(say("{0} has a PIN, and without it nothing is added to that profile: import with --learner "
                            "{1} --pin PIN",
                            "{0} 设有 PIN，不输入就不能往这份档案里加记录：导入时请加 --learner {1} --pin PIN",
                            (*guard)->name, shellWord((*guard)->name)));
    const Rescored& here = *std::get_if<Rescored>(&scored);
    compare(place, traveller.attempt, here);
    m_waiting.push_back({std::move(traveller), here.hash, here.summary, std::nullopt});
    return m_waiting.size() >= together ? takeWaiting() : Trouble();
}

// Why it may not be kept here.
std::optional<Message> Import::reasonAgainst(const TravellingAttempt& traveller) const {
    constexpr std::int64_t day = 86'400; // clocks differ, and so do their zones
    if (!traveller.consent && m_word == Word::consent)
        return Message{"the learner's consent to keep it is missing", "缺少学员同意保留的说明"};
    if (traveller.consent && traveller.consent->given > secondsNow() + day)
        return Message{"the learner is said to have agreed on a day to come", "学员同意的日期还没到"};
    if (traveller.consent && traveller.consent->until() < secondsNow())
        return Message{"the time for which the learner agreed is over", "学员同意保留的期限已过"};
    if (traveller.attempt.updated > secondsNow() + day)
        return Message{"it is said to have been played on a day to come", "练习的日期还没到"};
    return std::nullopt;
}

// Whose PIN would have to be said. What is here already changes nothing.
Result<std::optional<Learner>> Import::guardAgainst(const TravellingAttempt& traveller) const {
    const auto welcome = m_arrivals.welcomeOf(traveller);
    if (!welcome) return welcome.reason();
    if (*welcome == Arrivals::Welcome::known) return std::optional<Learner>();
    auto guard = m_arrivals.guardOf(traveller);
    if (guard && *guard && (*guard)->id == m_unlocked) guard->reset();
    return guard;
}

void Import::compare(const ImportPlace& place, const Attempt& attempt, const Rescored& here) {
    if (attempt.hash != here.hash) ++m_account.edited;
    const auto said = attempt.summary ? attempt.summary->score : std::nullopt;
    const auto ours = here.summary ? here.summary->score : std::nullopt;
    if (said != ours || (attempt.summary && here.summary && attempt.summary->points != here.summary->points))
        m_account.differences.push_back({place, attempt.dialogue, said, ours,
                                         attempt.summary ? attempt.summary->points : 0,
                                         here.summary ? here.summary->points : 0, attempt.hash, here.hash});
}

Trouble Import::takeWaiting() {
    if (m_waiting.empty()) return {};
    if (m_profile) {
        const Result<LearnerId> home = m_profile();
        if (!home) return home.reason();
        m_unlocked = *home;
        m_profile = nullptr;
    }
    if (m_word == Word::own)
        for (Arrivals::Arrival& each : m_waiting)
            if (!each.traveller.consent) each.broughtHome = m_unlocked;
    const auto welcomes = m_arrivals.take(m_waiting, secondsNow());
    if (!welcomes) return welcomes.reason();
    for (const Arrivals::Welcome welcome : *welcomes)
        ++(welcome == Arrivals::Welcome::taken   ? m_account.taken
           : welcome == Arrivals::Welcome::grown ? m_account.grown
                                                 : m_account.known);
    m_waiting.clear();
    return {};
}

} // namespace rapport
