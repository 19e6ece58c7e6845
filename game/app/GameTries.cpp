// Ways to play a conversation, and going back in it, in the game's window.

#include "app/Game.h"
#include "app/SavedPapers.h"
#include "store/Learners.h"
#include "store/ReportFolder.h"

namespace rapport {

void Game::on(const ChooseTerms& wish) {
    m_isExam = wish.isExam;
}

void Game::on(const ShowTurns&) {
    if (m_screen == Screen::talk && !m_talk->terms().isExam && !m_talk->session().turns().empty()) show(Screen::turns);
}

// In the debrief also of an exam: what comes of it is practice.
void Game::on(const Rewind& wish) {
    if (m_screen != Screen::turns && m_screen != Screen::debrief) return;
    m_talk->rewind(wish.turn);
    m_view = ConversationView{};
    show(Screen::talk);
}

void Game::on(const CompareWith& wish) {
    m_beside = wish.other;
}

void Game::on(const SaveReport&) {
    const std::optional<AttemptId> id = m_talk->attempt();
    const Result<std::filesystem::path> folder = reportFolder(m_invocation.home);
    if (!folder) return warn(folder.reason());
    Attempt attempt; // what could not be kept can be saved all the same
    std::vector<SaidReply> replies;
    attempt.dialogue = m_talk->session().dialogue().id;
    attempt.hash = m_talk->session().dialogue().hash;
    attempt.started = attempt.updated = secondsNow();
    if (id) {
        if (const auto found = m_attempts->find(*id)) attempt = *found;
        if (const auto found = m_attempts->replies(*id)) replies = *found;
    }
    std::string learner;
    if (const auto all = Learners(m_attempts->database()).all())
        for (const Learner& each : *all)
            if (each.id == attempt.learner) learner = each.name;
    const Language language = m_window.ui().language;
    const Voice voice{language, m_talk->session().dialogue().texts.columnOf(tagOf(language))};
    const auto saved =
        saveReport({attempt, learner, m_talk->session(), m_talk->review(), replies, std::nullopt}, voice, *folder);
    if (!saved) return warn(saved.reason());
    m_saved = saved->string();
}

// The talk it took another turn from stands beside it, or else the latest way taken.
void Game::findTries() {
    m_tries.clear();
    m_saved.clear();
    m_beside = 0;
    const std::optional<AttemptId> attempt = m_talk->attempt();
    if (!attempt) return;
    auto found = otherTries(*m_attempts, *attempt, m_talk->session().sharedDialogue(), m_talk->outlook());
    if (!found) return warn(found.reason());
    m_tries = std::move(*found);
    if (m_tries.empty()) return;
    m_beside = m_tries.size() - 1;
    const Result<Attempt> own = m_attempts->find(*attempt);
    for (std::size_t other = 0; other < m_tries.size(); ++other)
        if (own && own->parent == m_tries[other].attempt.id) m_beside = other;
}

bool Game::staysClosed() {
    if (!m_talk || !m_talk->terms().isExam || m_talk->session().isOver()) return false;
    m_remark.emplace("The handbook stays closed during an exam.", "考核时不能翻手册。");
    return true;
}

} // namespace rapport
