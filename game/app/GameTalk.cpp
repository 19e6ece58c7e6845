// What a talk has besides its replies, in the game's window.

#include "app/Game.h"
#include "ui/ResumePanel.h"

namespace rapport {

void Game::begin(const std::shared_ptr<const Dialogue>& dialogue) {
    if (dialogue->contentNote == noText) return start(dialogue);
    m_noted = dialogue;
    show(Screen::note);
}

std::optional<Action> Game::drawContentNote() {
    const std::size_t column = m_noted->texts.columnOf(tagOf(m_window.ui().language));
    return contentNotePanel(m_window.ui(), title(*m_noted), m_noted->text(m_noted->contentNote, column));
}

// Once in a talk, while it lasts.
bool Game::canGuess() const {
    return !m_talk->session().isOver() && !m_talk->terms().isExam && !m_talk->guess();
}

std::optional<Action> Game::drawGuess() {
    const Dialogue& dialogue = m_talk->session().dialogue();
    const std::size_t column = dialogue.texts.columnOf(tagOf(m_window.ui().language));
    return guessPanel(m_window.ui(),
                      {m_library->rulebook().rulebook, dialogue.channel, dialogue.text(dialogue.customer.name, column),
                       dialogue.text(m_talk->session().line(), column)},
                      m_guess);
}

void Game::on(const TakeBack&) {
    if (m_screen == Screen::talk && m_talk->canTakeBack()) warn(m_talk->takeBack());
}

void Game::on(const Hurry&) {
    if (m_screen == Screen::talk) m_talk->hurry();
}

void Game::on(const AskWho&) {
    if (m_screen == Screen::talk && canGuess()) show(Screen::who);
}

void Game::on(const SayWho& wish) {
    if (m_screen != Screen::who || !canGuess()) return;
    warn(m_talk->guess(wish.guess));
    show(Screen::talk);
}

void Game::on(const ShowDebrief&) {
    if (m_talk->guess())
        m_guessReview = judge(*m_talk->guess(), m_talk->session().dialogue(), m_library->rulebook().rulebook);
    findTries();
    show(Screen::debrief);
}

} // namespace rapport
