// The classroom in the game's window.

#include "app/Game.h"

namespace rapport {

void Game::on(const ShowClassroom&) {
    if (!m_prepared) return;
    if (m_class && m_class->isHeld()) return show(Screen::classroom);
    readExercises();
    const Result<Home> home = Home::find(m_invocation.home);
    if (!home) return warn(home.reason());
    m_class = std::make_unique<ClassDesk>(*m_library, m_dialogues, m_courses, *home, Amount(m_settings.motion),
                                          [this] { m_window.ring(); });
    m_class->setGivenHome(m_invocation.home);
    show(Screen::classroom);
}

void Game::on(const ForClass& wish) {
    if (m_class) warn(m_class->carryOut(wish.wish));
}

void Game::passInClass(int milliseconds) {
    m_class->advance(milliseconds);
    warn(m_class->takeTrouble());
}

void Game::chooseLetters() {
    const bool isOnWall = m_screen == Screen::classroom && m_class->isOnStage();
    m_window.setProjector(isOnWall || m_settings.projector);
    m_window.setTextSize(isOnWall ? 100 : m_settings.textSize);
}

bool Game::asksAboutClass() {
    if (!m_class || !m_class->isHeld()) return false;
    m_class->askToLeave();
    show(Screen::classroom);
    return true;
}

} // namespace rapport
