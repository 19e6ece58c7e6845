#include "learner/Gradebook.h"

#include <algorithm>

namespace rapport {

namespace {

template <class Page>
Page& in(std::map<std::string, Page, std::less<>>& pages, std::string_view name) {
    const auto found = pages.find(name);
    return found != pages.end() ? found->second : pages.try_emplace(std::string(name)).first->second;
}

void addAttempt(Tally& tally, const Attempt& attempt, std::int64_t milliseconds) {
    ++tally.talks;
    tally.milliseconds += milliseconds;
    tally.lastPlayed = std::max(tally.lastPlayed, attempt.updated);
    if (attempt.status != Attempt::Status::finished || !attempt.summary || attempt.isAfterDebrief) return;
    ++tally.finished;
    if (!attempt.summary->score) return;
    const int score = *attempt.summary->score;
    ++tally.scored;
    tally.scores += score;
    tally.passed += score >= passMark;
    if (!tally.first) tally.first = score;
    tally.last = score;
    tally.best = std::max(tally.best.value_or(score), score);
}

void addReply(Tally& tally, const Dialogue& dialogue, const Choice& choice, Tally::StyleCounts& ofType) {
    for (const Mark& mark : dialogue.marksOf(choice)) {
        Tally::PrincipleCount& count = tally.principles[std::size_t(mark.principle)];
        ++(mark.isHonoured() ? count.honoured : count.violated);
        count.severity += mark.severity;
    }
    ++tally.styles[std::size_t(choice.style)];
    ++ofType[std::size_t(choice.style)];
    for (const ItemIndex error : dialogue.itemsIn(choice.errors)) ++tally.mistakes[error];
}

} // namespace

std::optional<int> Tally::meanScore() const {
    if (scored == 0) return std::nullopt;
    return int((2 * scores + scored) / (2 * scored));
}

std::optional<int> Tally::principleScore(Principle principle) const {
    const PrincipleCount& count = principles[std::size_t(principle)];
    const std::int64_t atStake = count.honoured + count.severity;
    if (atStake == 0) return std::nullopt;
    return int(100 * count.honoured / atStake);
}

std::optional<int> styleShare(const Tally::StyleCounts& counts, Style style) {
    std::int64_t all = 0;
    for (const std::int64_t count : counts) all += count;
    if (all == 0) return std::nullopt;
    return int((200 * counts[std::size_t(style)] + all) / (2 * all));
}

Gradebook::SubjectPage& Gradebook::pageOf(std::string_view id) {
    if (const auto found = m_subjects.find(id); found != m_subjects.end()) return found->second;
    SubjectPage& page = m_subjects.try_emplace(std::string(id)).first->second;
    page.subject = m_find(id);
    if (const auto& dialogue = page.subject.dialogue) {
        page.statistics.emplace(*dialogue);
        for (ChoiceIndex i = 0; i < dialogue->choices.size(); ++i)
            page.choices.emplace(dialogue->name(dialogue->choices[i].id), i);
    }
    return page;
}

void Gradebook::add(std::string_view learner, const Attempt& attempt, std::span<const SaidReply> replies) {
    SubjectPage& page = pageOf(attempt.dialogue);
    LearnerPage& person = in(m_learners, learner);
    Tally& here = in(person.bySubject, attempt.dialogue);
    const std::array tallies = {&m_whole, &page.tally, &person.tally, &here};

    // What a branch shares with the attempt it parts from is counted there.
    const std::span<const SaidReply> own = replies.subspan(std::min(replies.size(), attempt.parentTurn.value_or(0)));
    std::int64_t milliseconds = 0;
    for (const SaidReply& reply : own) milliseconds += reply.milliseconds;
    for (Tally* tally : tallies) addAttempt(*tally, attempt, milliseconds);
    const bool isScored = attempt.status == Attempt::Status::finished && attempt.summary && attempt.summary->score &&
                          !attempt.isAfterDebrief;
    if (isScored) person.scores.push_back({attempt.updated, *attempt.summary->score});

    const auto& dialogue = page.subject.dialogue;
    if (!dialogue) return;
    std::array<Tally::StyleCounts*, 4> ofType{};
    for (std::size_t i = 0; i < tallies.size(); ++i) ofType[i] = &in(tallies[i]->stylesByType, dialogue->customer.type);
    std::array<ChoiceIndex, repliesLimit> said;
    std::size_t known = 0;
    for (const SaidReply& reply : own) {
        const auto found = page.choices.find(reply.choice);
        if (found == page.choices.end()) {
            ++page.unknownReplies;
            continue;
        }
        for (std::size_t i = 0; i < tallies.size(); ++i)
            addReply(*tallies[i], *dialogue, dialogue->choices[found->second], *ofType[i]);
        if (known < said.size()) said[known++] = found->second;
    }
    // Points of another edition cannot be held against replies of this one.
    if (isScored && !attempt.parentTurn && known == replies.size() && attempt.hash == dialogue->hash)
        page.statistics->add(std::span(said.data(), known), attempt.summary->points);
}

} // namespace rapport
