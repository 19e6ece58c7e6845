#include "app/Exposure.h"

#include <X11/Xlib.h>

namespace rapport {

Exposure::~Exposure() {
    if (m_connection) XCloseDisplay(m_connection);
}

void Exposure::listenTo(unsigned long window) {
    if (window == 0 || window == m_window) return;
    if (!m_connection) m_connection = XOpenDisplay(nullptr);
    if (!m_connection) return;
    m_window = window; // the one before is gone, and with it what was asked of it
    XSelectInput(m_connection, window, ExposureMask);
    XFlush(m_connection);
}

int Exposure::descriptor() const {
    return m_connection ? XConnectionNumber(m_connection) : -1;
}

bool Exposure::hear() {
    bool isExposed = false;
    for (XEvent event; m_connection && XPending(m_connection) > 0;) {
        XNextEvent(m_connection, &event);
        isExposed |= event.type == Expose && event.xexpose.window == m_window;
    }
    return isExposed;
}

} // namespace rapport
