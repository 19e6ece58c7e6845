// Profiles, today's practice and progress in the game's window.

#include "app/Game.h"
#include "store/Home.h"

namespace rapport {

void Game::on(const ShowLearners&) {
    warn(m_learning->askWho());
    show(Screen::learners);
}

void Game::on(const ChooseLearner& wish) {
    if (const Trouble trouble = m_learning->choose(wish)) return warn(trouble);
    arriveAsLearner();
}

void Game::on(const AddLearner& wish) {
    if (const Trouble trouble = m_learning->add(wish)) return warn(trouble);
    arriveAsLearner();
}

void Game::on(const RemoveLearner&) {
    warn(m_learning->remove());
    if (m_prepared) findInterrupted();
    show(Screen::learners);
}

void Game::on(const SaveLearnerData&) {
    const Result<Home> home = Home::find(m_invocation.home);
    if (!home) return warn(home.reason());
    warn(m_learning->save(home->folder()));
}

void Game::on(const ShowToday&) {
    if (m_prepared) show(Screen::today);
}

void Game::on(const ShowProgress&) {
    if (m_prepared) show(Screen::progress);
}

// The talk of then is taken up as far as the moment, as an attempt of its own.
void Game::on(const StartMoment& wish) {
    if (wish.index >= m_learning->today().moments.size()) return;
    const TodaysMoment& moment = m_learning->today().moments[wish.index];
    const auto dialogue = moment.session.sharedDialogue();
    m_origin = Screen::today;
    m_isExam = false;
    if (moment.moment.turn == 0) return begin(dialogue);
    m_talk.reset(); // its record is closed before the next begins
    const Result<Attempt> attempt = takenUpAt(moment, *m_attempts);
    if (!attempt) return warn(attempt.reason());
    const Result<Transcript> said = m_attempts->transcript(attempt->id);
    if (!said) return warn(said.reason());
    Trouble trouble;
    auto talk = std::make_unique<Talk>(dialogue, lookOf(dialogue->customer.look), *m_attempts, *attempt, *said, trouble);
    talk->takeUp(guessIn(*said, m_library->rulebook().rulebook));
    warn(trouble);
    showTalk(std::move(talk));
}

// On to the title, with what this learner has going.
void Game::arriveAsLearner() {
    if (m_prepared) findInterrupted();
    show(Screen::title);
}

} // namespace rapport
