#include "app/Window.h"

#include <algorithm>
#include <utility>

namespace rapport {

namespace {

sf::Color colourOf(ImU32 ink) {
    const auto part = [&](int shift) { return sf::Uint8(ink >> shift & 255); };
    return {part(IM_COL32_R_SHIFT), part(IM_COL32_G_SHIFT), part(IM_COL32_B_SHIFT)};
}

} // namespace

Window::Window(const Display& display) : m_display(display), m_fontTrouble(m_fonts.open()), m_bridge(m_fonts) {}

void Window::open(bool fullScreen) {
    m_fullScreen = fullScreen;
    m_display.open(m_window, L"Rapport · 将心比心", fullScreen);
    m_window.setKeyRepeatEnabled(false); // a digit held down must not answer the next moment too
    m_window.setJoystickThreshold(10);
    m_wakeup.listenTo(m_window);
    watchGamepads();
    m_bridge.attach(m_window, m_wakeup);
    m_shown = PartialDisplay(m_window);
    m_isKept = false;
    m_ui.fullScreen = fullScreen;
}

void Window::setFullScreen(bool fullScreen) {
    if (fullScreen != m_fullScreen) open(fullScreen);
}

void Window::setTextSize(int percent) {
    m_textSize = percent;
    fitLetters();
}

void Window::setProjector(bool isForRoom) {
    m_ui.projector = isForRoom;
    fitLetters();
}

void Window::setLight(Light light) {
    m_ui.theme.light = light;
    applyTheme(m_ui.theme);
}

bool Window::wait(int milliseconds) {
    listenForExposure();
    bool wanted = m_bridge.isSettling();
    sf::Event event;
    bool hasCome = m_wakeup.next(m_window, event, wanted ? 0 : milliseconds);
    const auto hearAll = [&] {
        for (; hasCome; hasCome = m_window.isOpen() && m_wakeup.next(m_window, event, 0)) wanted |= hear(event);
    };
    hearAll();
    // Only what comes after the bell has been heard rings it again, so SFML is asked once more.
    if (m_gamepadBell.hear()) watchGamepads();
    hasCome = m_window.isOpen() && m_window.pollEvent(event);
    hearAll();
    const bool isExposed = m_exposure.hear();
    m_isKept &= !isExposed;
    return wanted || isExposed;
}

// Not before the first picture, which shall not wait for another connection.
void Window::listenForExposure() {
    const int before = m_exposure.descriptor();
    m_exposure.listenTo(m_window.getSystemHandle());
    if (m_exposure.descriptor() != before) m_wakeup.watch(m_exposure.descriptor());
}

void Window::watchGamepads() {
    for (const int descriptor : m_gamepadsWatched) m_wakeup.forget(descriptor);
    m_gamepadsWatched = m_gamepadBell.descriptors();
    for (const int descriptor : m_gamepadsWatched) m_wakeup.watch(descriptor);
}

// What a gamepad does counts while the window has the keyboard, and as keys.
bool Window::hearGamepad(const sf::Event& event) {
    const bool isButton = event.type != sf::Event::JoystickMoved;
    const unsigned id = isButton ? event.joystickButton.joystickId : event.joystickMove.joystickId;
    bool wanted = false;
    for (const sf::Event& key : m_gamepad.keysFor(event, sf::Joystick::getIdentification(id).vendorId))
        if (m_hasFocus) wanted |= hear(key);
    return wanted;
}

// True if the window wants drawing.
bool Window::hear(const sf::Event& event) {
    switch (event.type) {
    case sf::Event::JoystickButtonPressed:
    case sf::Event::JoystickButtonReleased:
    case sf::Event::JoystickMoved: return hearGamepad(event);
    case sf::Event::JoystickConnected:
    case sf::Event::JoystickDisconnected: return false;
    default: break;
    }
    m_isResized |= event.type == sf::Event::Resized;
    if (event.type == sf::Event::Closed) m_closeRequest = true;
    if (event.type == sf::Event::GainedFocus) m_hasFocus = true;
    if (event.type == sf::Event::LostFocus) m_hasFocus = false;
    if (event.type == sf::Event::KeyPressed) {
        m_fullScreenKey |= event.key.code == sf::Keyboard::F11;
        m_projectorKey |= event.key.code == sf::Keyboard::F9;
        m_menuKey |= event.key.code == sf::Keyboard::F10;
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
    return true;
}

bool Window::draw(const std::function<bool()>& panels) {
    fitLetters();
    constexpr int attempts = 3; // new letters change the lines, which may bring up other letters
    for (int i = 0; i < attempts; ++i) {
        m_bridge.newFrame(m_window.getSize());
        useLetters();
        m_ui.begin();
        const bool isWanted = panels();
        const bool isComplete = collectMissing() || i + 1 == attempts;
        if (isWanted && isComplete) break;
        ImGui::EndFrame(); // nobody needs to see this one
        if (isWanted) continue;
        m_bridge.unsettle();
        return false;
    }
    m_window.setView(sf::View(sf::FloatRect({0, 0}, sf::Vector2f(m_window.getSize()))));
    if (std::exchange(m_isResized, false)) {
        m_shown.fit(m_window);
        m_isKept = false;
    }
    // The panels leave the page to the window.
    const Held held = !m_shown.isPossible() ? Held::never : m_isKept ? Held::all : Held::nothing;
    const std::vector<Box> areas = m_bridge.render(m_window, colourOf(Ink::page), held);
    m_isKept = m_shown.show(m_window, areas);
    return true;
}

void Window::fitLetters() {
    const int forRoom = projectorTextSize(float(m_window.getSize().y));
    const int percent = m_ui.projector ? std::max(m_textSize, forRoom) : m_textSize;
    m_fonts.setLanguage(m_ui.language);
    m_fonts.setSizes(m_ui.projector ? sizesForProjector : TypefaceSizes{});
    m_fonts.setScale(percent);
    m_ui.theme.scale = float(percent) / 100;
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
