#include "bench/Pictures.h"

#include <X11/Xlib.h>
#include <X11/extensions/Xdamage.h>

#include <stdexcept>

namespace rapport {

Pictures::Pictures(const std::string& display) : m_display(XOpenDisplay(display.c_str())) {
    int errors = 0;
    if (!m_display || !XDamageQueryExtension(m_display, &m_firstEvent, &errors))
        throw std::runtime_error("the screen " + display + " does not tell what is drawn");
    XDamageCreate(m_display, DefaultRootWindow(m_display), XDamageReportRawRectangles);
    XSync(m_display, False);
}

Pictures::~Pictures() {
    XCloseDisplay(m_display);
}

int Pictures::taken() {
    constexpr Time apart = 8;
    int count = 0;
    XSync(m_display, False);
    for (XEvent event; XPending(m_display) > 0;) {
        XNextEvent(m_display, &event);
        if (event.type != m_firstEvent + XDamageNotify) continue;
        const Time time = reinterpret_cast<const XDamageNotifyEvent&>(event).timestamp;
        if (time > m_last + apart) ++count;
        m_last = time;
    }
    return count;
}

} // namespace rapport
