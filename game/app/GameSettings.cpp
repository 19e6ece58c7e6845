// The settings in the game's window: what is shown of them, and what a change of one does.

#include "app/Game.h"
#include "ui/SettingsPanel.h"

namespace rapport {

namespace {

Timers timersOf(int clockFactor) {
    switch (clockFactor) {
    case 0: return Timers::off;
    case 2: return Timers::doubled;
    case 5: return Timers::fivefold;
    default: return Timers::asWritten;
    }
}

} // namespace

std::optional<Action> Game::drawSettings() {
    SettingsModel model{MotionAmount(m_settings.motion), timersOf(m_settings.clockFactor)};
    model.hasSound = m_soundtrack.hasDevice();
    model.volume = m_settings.volume;
    model.isMuted = m_settings.isMuted;
    return settingsPanel(m_window.ui(), model);
}

Audible Game::whatIsHeard() const {
    Audible now;
    now.isDebrief = m_screen == Screen::debrief;
    now.talk = m_talksShown;
    if (!m_talk) return now;
    const Session& session = m_talk->session();
    now.isInTalk = m_screen == Screen::talk && m_window.hasFocus();
    now.isByPhone = session.dialogue().channel == Channel::phone;
    now.hasRoom = session.dialogue().channel != Channel::chat;
    now.turns = session.turns().size();
    if (!m_talk->terms().isExam)
        now.mood = session.state().emotion[Feeling::trust] - session.state().emotion[Feeling::anger];
    return now;
}

void Game::on(const SwitchLanguage& wish) {
    m_window.ui().language = wish.to;
    Settings settings = m_settings;
    settings.language = wish.to;
    change(settings);
}

void Game::on(const SetTextSize& wish) {
    m_window.setTextSize(wish.percent);
    Settings settings = m_settings;
    settings.textSize = wish.percent;
    change(settings);
}

void Game::on(const SetMotion& wish) {
    Settings settings = m_settings;
    settings.motion = Settings::Motion(wish.amount);
    change(settings);
    if (m_talk) m_talk->setMotion(Amount(m_settings.motion));
    if (m_drill) m_drill->setMotion(Amount(m_settings.motion));
    if (m_class) m_class->setMotion(Amount(m_settings.motion));
}

void Game::on(const SetLight& wish) {
    m_window.setLight(wish.light);
    Settings settings = m_settings;
    settings.light = Settings::Light(wish.light);
    change(settings);
}

void Game::on(const SetTimers& wish) {
    constexpr int factors[] = {1, 2, 5, 0};
    Settings settings = m_settings;
    settings.clockFactor = factors[std::size_t(wish.timers)];
    change(settings);
    if (m_talk) m_talk->setClocks(m_settings.clockFactor);
}

void Game::on(const SetVolume& wish) {
    Settings settings = m_settings;
    settings.volume = wish.percent;
    settings.isMuted = false;
    change(settings);
    m_soundtrack.setVolume(wish.percent);
    m_soundtrack.play(Sound::click); // this loud
}

void Game::on(const ToggleSound&) {
    Settings settings = m_settings;
    settings.isMuted = !settings.isMuted;
    change(settings);
    m_soundtrack.setVolume(settings.isMuted ? 0 : settings.volume);
    m_soundtrack.play(Sound::click); // heard if there is sound now
}

void Game::on(const ToggleProjector&) {
    Settings settings = m_settings;
    settings.projector = !settings.projector;
    m_window.setProjector(settings.projector);
    change(settings);
    m_again = true;
}

void Game::on(const ToggleFullScreen&) {
    Settings settings = m_settings;
    settings.fullScreen = !m_window.isFullScreen();
    m_window.setFullScreen(settings.fullScreen);
    change(settings);
    m_again = true;
}

} // namespace rapport
