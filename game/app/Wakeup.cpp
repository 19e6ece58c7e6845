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
_XDisplay* connectionOfCurrentContext() {
    using CurrentDisplay = _XDisplay* (*)();
    const auto currentDisplay = reinterpret_cast<CurrentDisplay>(sf::Context::getFunction("glXGetCurrentDisplay"));
    return currentDisplay ? currentDisplay() : nullptr;
}

} // namespace

Wakeup::Wakeup() : m_bell(eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC)) {}

Wakeup::~Wakeup() {
    close(m_bell);
}

void Wakeup::listenTo(const sf::Window& window) {
    window.setActive(true);
    m_connection = connectionOfCurrentContext();
    m_window = m_connection ? XConnectionNumber(m_connection) : -1;
    m_handle = window.getSystemHandle();
    XWindowAttributes attributes;
    if (m_connection && m_handle && XGetWindowAttributes(m_connection, m_handle, &attributes))
        XSelectInput(m_connection, m_handle, attributes.your_event_mask | ExposureMask);
}

// Before SFML takes what it has no use for.
void Wakeup::hearExposure() {
    XEvent event;
    while (m_connection && XCheckTypedWindowEvent(m_connection, m_handle, Expose, &event)) m_isExposed = true;
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
    hearExposure();
    if (window.pollEvent(event)) return true;
    constexpr int nap = 10;
    const bool deaf = m_window < 0;
    if (m_isExposed) milliseconds = 0;
    sleep(deaf && (milliseconds < 0 || milliseconds > nap) ? nap : milliseconds);
    hearExposure();
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
