#include "app/DrillRecord.h"

#include "app/Recorder.h"

#include <algorithm>
#include <charconv>
#include <random>

namespace rapport {

namespace {

constexpr std::string_view seedNote = "seed ";

std::vector<std::string> splitAt(std::string_view words, char mark) {
    std::vector<std::string> parts;
    for (std::size_t at = 0; at <= words.size();) {
        const std::size_t end = std::min(words.find(mark, at), words.size());
        parts.emplace_back(words.substr(at, end - at));
        at = end + 1;
    }
    return parts;
}

std::optional<std::uint64_t> seedIn(const Transcript& transcript) {
    for (const Transcript::Entry& entry : transcript.entries)
        if (const auto* note = std::get_if<Transcript::Note>(&entry.what); note && note->text.starts_with(seedNote)) {
            std::uint64_t seed = 0;
            const char* const end = note->text.data() + note->text.size();
            if (std::from_chars(note->text.data() + seedNote.size(), end, seed).ptr == end) return seed;
        }
    return std::nullopt;
}

DrillRun runOf(const std::shared_ptr<const Drill>& drill, std::optional<std::uint64_t> seed) {
    return DrillRun(drill, itemOrder(*drill, seed));
}

} // namespace

std::string answerWords(const Drill& drill, const DrillRun::Answered& answered) {
    const Drill::Item& item = drill.items[answered.item];
    std::string words = item.id + "=";
    for (const std::uint8_t answer : answered.reply) {
        if (words.back() != '=') words += '+';
        words += item.answers[answer].id;
    }
    return words;
}

std::optional<Message> answerByWords(DrillRun& run, std::string_view words) {
    if (const std::size_t equals = words.find('='); equals != std::string_view::npos) {
        const std::string_view item = words.substr(0, equals);
        if (!run.isOver() && item != run.item().id)
            return say("item \"{0}\" is next, not \"{1}\"", "下一题是“{0}”，不是“{1}”", run.item().id, item);
        words.remove_prefix(equals + 1);
    }
    return run.answer(splitAt(words, '+'));
}

Summary summaryOf(const DrillRun& run) {
    return {.points = run.right(),
            .best = int(run.order().size()),
            .worst = 0,
            .score = run.score(),
            .outcome = std::nullopt,
            .ending = {}};
}

DrillReplay replayed(std::shared_ptr<const Drill> drill, const std::vector<std::string>& words) {
    std::vector<std::size_t> order;
    for (const std::string& each : words)
        if (const auto item = drill->itemCalled(std::string_view(each).substr(0, each.find('=')));
            item && std::find(order.begin(), order.end(), *item) == order.end())
            order.push_back(*item);
    for (std::size_t item = 0; item < drill->items.size(); ++item)
        if (std::find(order.begin(), order.end(), item) == order.end()) order.push_back(item);
    DrillReplay replay{DrillRun(std::move(drill), order), std::nullopt};
    for (const std::string& each : words)
        if ((replay.refusal = answerByWords(replay.run, each))) break;
    return replay;
}

DrillRecord::DrillRecord(std::shared_ptr<const Drill> drill, Attempts* attempts, std::string_view language,
                         std::optional<std::uint64_t> seed, Beginning beginning)
    : m_drill(std::move(drill)), m_attempts(attempts), m_language(language), m_seed(seed), m_run(runOf(m_drill, seed)) {
    if (!m_attempts || beginning == Beginning::anew) return;
    const Result<std::vector<Attempt>> unfinished = m_attempts->unfinished();
    if (!unfinished) return;
    for (const Attempt& attempt : *unfinished)
        if (attempt.mode == "drill" && attempt.dialogue == m_drill->id && attempt.hash == m_drill->hash &&
            takeUp(attempt))
            return;
}

DrillRecord::~DrillRecord() {
    if (m_attempt) m_attempts->leave(*m_attempt);
}

bool DrillRecord::takeUp(const Attempt& attempt) {
    const Result<Transcript> transcript = m_attempts->resume(attempt.id);
    if (!transcript) return false;
    const auto seed = seedIn(*transcript);
    DrillRun run = runOf(m_drill, seed);
    for (const std::string& words : transcript->choiceIds())
        if (answerByWords(run, words)) {
            m_attempts->leave(attempt.id);
            return false;
        }
    m_seed = seed;
    m_isSeedKept = true;
    m_run = std::move(run);
    m_attempt = attempt.id;
    return true;
}

std::vector<std::size_t> DrillRecord::shown() const {
    return answerOrder(*m_drill, m_run.order()[m_run.answered().size()], m_seed);
}

DrillRecord::Outcome DrillRecord::answer(std::span<const std::string> ids) {
    if (auto refusal = m_run.answer(ids)) return {std::move(refusal), {}};
    return {std::nullopt, m_attempts ? keep() : Trouble()};
}

DrillRecord::Outcome DrillRecord::answer(std::string_view words) {
    if (auto refusal = answerByWords(m_run, words)) return {std::move(refusal), {}};
    return {std::nullopt, m_attempts ? keep() : Trouble()};
}

// Begins the attempt with the first answer: a drill that was only looked at is none.
Trouble DrillRecord::enter(std::int64_t now) {
    Attempt entry;
    entry.dialogue = m_drill->id;
    entry.hash = m_drill->hash;
    entry.language = m_language;
    entry.mode = "drill";
    entry.started = entry.updated = now;
    const Result<AttemptId> begun = m_attempts->begin(entry);
    if (!begun) return begun.reason();
    m_attempt = *begun;
    // Answers given while it could not be begun come first.
    Trouble trouble;
    for (std::size_t turn = 0; turn + 1 < m_run.answered().size(); ++turn)
        if (Trouble failed = m_attempts->addReply(*begun, turn, answerWords(*m_drill, m_run.answered()[turn]), 0, now))
            trouble = failed;
    return trouble;
}

// What fails is tried again with the next answer; an answer that could not be written waits with the attempts.
Trouble DrillRecord::keep() {
    const std::int64_t now = secondsNow();
    Trouble trouble = m_attempt ? Trouble() : enter(now);
    if (!m_attempt) return trouble;
    if (m_seed && !m_isSeedKept) {
        Trouble failed = m_attempts->addNote(*m_attempt, 0, fmt::format("{}{}", seedNote, *m_seed));
        m_isSeedKept = !failed;
        if (failed) trouble = failed;
    }
    const auto shown = std::exchange(m_shownAt, std::chrono::steady_clock::now());
    const auto taken = std::chrono::duration_cast<std::chrono::milliseconds>(m_shownAt - shown).count();
    const std::size_t last = m_run.answered().size() - 1;
    if (Trouble failed =
            m_attempts->addReply(*m_attempt, last, answerWords(*m_drill, m_run.answered()[last]), taken, now))
        trouble = failed;
    if (trouble || !m_run.isOver()) return trouble;
    return m_attempts->finish(*std::exchange(m_attempt, std::nullopt), summaryOf(m_run), now);
}

std::uint64_t drawnSeed() {
    std::random_device luck;
    return (std::uint64_t(luck()) << 32 | luck()) >> 1; // fits the database's numbers
}

} // namespace rapport
