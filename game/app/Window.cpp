#include "app/Window.h"

#include <algorithm>

namespace rapport {

namespace {

const sf::Color pageColour(0xE6, 0xED, 0xF4); // the panels' page, which they leave to the window

} // namespace

Window::Window(const Display& display) : m_display(display), m_fontTrouble(m_fonts.open()), m_bridge(m_fonts) {}

void Window::open(bool fullScreen) {
    m_fullScreen = fullScreen;
    m_display.open(m_window, L"Rapport · 将心比心", fullScreen);
    m_window.setKeyRepeatEnabled(false); // a digit held down must not answer the next moment too
    m_wakeup.listenTo(m_window);
    m_bridge.attach(m_window, m_wakeup);
    m_ui.fullScreen = fullScreen;
}

void Window::setFullScreen(bool fullScreen) {
    if (fullScreen != m_fullScreen) open(fullScreen);
}

void Window::setTextSize(int percent) {
    m_fonts.setScale(percent);
    m_ui.theme.scale = float(percent) / 100;
}

bool Window::wait(int milliseconds) {
    bool wanted = m_bridge.isSettling();
    sf::Event event;
    if (!m_wakeup.next(m_window, event, wanted ? 0 : milliseconds)) return wanted;
    do hear(event);
    while (m_window.isOpen() && m_wakeup.next(m_window, event, 0));
    return true;
}

void Window::hear(const sf::Event& event) {
    if (event.type == sf::Event::Closed) m_closeRequest = true;
    if (event.type == sf::Event::GainedFocus) m_hasFocus = true;
    if (event.type == sf::Event::LostFocus) m_hasFocus = false;
    if (event.type == sf::Event::KeyPressed) {
        m_fullScreenKey |= event.key.code == sf::Keyboard::F11;
        m_helpKey |= event.key.code == sf::Keyboard::F1;
        m_searchKey |= event.key.code == sf::Keyboard::F && event.key.control;
    }
    if (event.type == sf::Event::Resized && !m_fullScreen) {
        const sf::VideoMode desktop = sf::VideoMode::getDesktopMode();
        const sf::Vector2u least(smallestOn({int(desktop.width), int(desktop.height)}));
        if (event.size.width < least.x || event.size.height < least.y)
            m_window.setSize({std::max(event.size.width, least.x), std::max(event.size.height, least.y)});
    }
    m_bridge.event(event);
}

bool Window::draw(const std::function<bool()>& panels) {
    constexpr int attempts = 3; // new letters change the lines, which may bring up other letters
    for (int i = 0; i < attempts; ++i) {
        m_bridge.newFrame(m_window.getSize());
        useLetters();
        m_ui.begin();
        const bool isWanted = panels();
        const bool isComplete = collectMissing() || i + 1 == attempts;
        if (isWanted && isComplete) break;
        ImGui::EndFrame(); // nobody needs to see this one
        if (!isWanted) return false;
    }
    m_window.setView(sf::View(sf::FloatRect({0, 0}, sf::Vector2f(m_window.getSize()))));
    m_window.clear(pageColour);
    m_bridge.render(m_window);
    m_window.display();
    return true;
}

// False if letters were missing; they are there the next time.
bool Window::collectMissing() {
    std::set<Letter>& missing = m_ui.typesetter.missing();
    const bool isComplete = missing.empty();
    for (const auto& [font, code] : missing) m_fonts.collect(code, font);
    missing.clear();
    return isComplete;
}

// The atlas may have been built anew: hand its faces to the panels.
void Window::useLetters() {
    const Typefaces faces = m_fonts.faces();
    if (faces.text == m_ui.theme.faces.text && m_fonts.revision() == m_lettersSeen) return;
    m_lettersSeen = m_fonts.revision();
    m_ui.theme.faces = faces;
    m_ui.typesetter.forget();
    applyTheme(m_ui.theme);
}

} // namespace rapport
