#include "app/Wakeup.h"

#include <SFML/Window/Context.hpp>
#include <X11/Xlib.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <algorithm>

namespace rapport {

namespace {

// SFML keeps its X connection to itself, but OpenGL tells on which connection the current context draws.
int connectionOfCurrentContext() {
    using CurrentDisplay = _XDisplay* (*)();
    const auto currentDisplay = reinterpret_cast<CurrentDisplay>(sf::Context::getFunction("glXGetCurrentDisplay"));
    _XDisplay* connection = currentDisplay ? currentDisplay() : nullptr;
    return connection ? XConnectionNumber(connection) : -1;
}

} // namespace

Wakeup::Wakeup() : m_bell(eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC)) {}

Wakeup::~Wakeup() {
    close(m_bell);
}

void Wakeup::listenTo(const sf::Window& window) {
    window.setActive(true);
    m_window = connectionOfCurrentContext();
}

void Wakeup::watch(int descriptor) {
    if (descriptor >= 0) m_watched.push_back(descriptor);
}

void Wakeup::forget(int descriptor) {
    std::erase(m_watched, descriptor);
}

void Wakeup::ring() {
    eventfd_write(m_bell, 1);
}

bool Wakeup::next(sf::Window& window, sf::Event& event, int milliseconds) {
    // Drawing reads the connection too, so events may already wait inside Xlib where poll() cannot see them: ask SFML
    // first.
    if (window.pollEvent(event)) return true;
    constexpr int nap = 10;
    const bool deaf = m_window < 0;
    sleep(deaf && (milliseconds < 0 || milliseconds > nap) ? nap : milliseconds);
    return window.pollEvent(event);
}

bool Wakeup::sleep(int milliseconds) {
    std::vector<pollfd> sources{{m_bell, POLLIN, 0}, {m_window, POLLIN, 0}};
    for (const int descriptor : m_watched) sources.push_back({descriptor, POLLIN, 0});
    const bool woken = poll(sources.data(), nfds_t(sources.size()), milliseconds) != 0;
    eventfd_t rings = 0;
    eventfd_read(m_bell, &rings);
    return woken;
}

} // namespace rapport
