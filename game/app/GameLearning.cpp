// Profiles, today's practice and progress in the game's window.

#include "app/Game.h"
#include "store/Home.h"

namespace rapport {

void Game::on(const ShowLearners&) {
    warn(m_learning->askWho());
    show(Screen::learners);
}

void Game::on(const ChooseLearner& wish) {
    const Result<bool> isChosen = m_learning->choose(wish);
    if (!isChosen) return warn(isChosen.reason());
    if (*isChosen) arriveAsLearner();
}

void Game::on(const AddLearner& wish) {
    const Result<bool> isAdded = m_learning->add(wish);
    if (!isAdded) return warn(isAdded.reason());
    if (*isAdded) arriveAsLearner();
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

// The talk of then is taken up as far as the moment; with the first reply it becomes an attempt of its own.
void Game::on(const StartMoment& wish) {
    if (wish.index >= m_learning->today().moments.size()) return;
    const TodaysMoment& moment = m_learning->today().moments[wish.index];
    const auto dialogue = moment.session.sharedDialogue();
    m_origin = Screen::today;
    m_isExam = false;
    if (moment.moment.turn == 0) return begin(dialogue);
    m_talk.reset(); // its record is closed before the next begins
    const Result<Attempt> attempt = m_attempts->find(moment.moment.attempt);
    if (!attempt) return warn(attempt.reason());
    showTalk(std::make_unique<Talk>(moment.session, lookOf(dialogue->customer.look), *m_attempts, *attempt));
}

// On to the title, with what this learner has going.
void Game::arriveAsLearner() {
    if (m_prepared) findInterrupted();
    show(Screen::title);
}

} // namespace rapport
