#include "app/Display.h"

#include <SFML/System/Err.hpp>
#include <X11/Xatom.h>
#include <X11/Xlib.h>
#include <X11/Xutil.h>

#include <algorithm>
#include <cstdlib>

namespace rapport {

namespace {

const sf::Vector2i wished{1280, 800};
const sf::Vector2i smallest{1024, 640};
const sf::Vector2i frameAndBars{16, 80};

void setSmallestSize(_XDisplay* connection, Window window, sf::Vector2i size) {
    XSizeHints hints{};
    long supplied = 0;
    XGetWMNormalHints(connection, window, &hints, &supplied);
    hints.flags |= PMinSize;
    hints.min_width = size.x;
    hints.min_height = size.y;
    XSetWMNormalHints(connection, window, &hints);
    XFlush(connection);
}

// Where no window manager hands out the keyboard, as on a bare X server, the window has to take it.
void takeKeyboard(_XDisplay* connection, Window window) {
    const Atom manager = XInternAtom(connection, "_NET_SUPPORTING_WM_CHECK", True);
    Atom type = None;
    int format = 0;
    unsigned long count = 0, left = 0;
    unsigned char* value = nullptr;
    if (manager != None)
        XGetWindowProperty(connection, DefaultRootWindow(connection), manager, 0, 1, False, XA_WINDOW, &type, &format,
                           &count, &left, &value);
    if (value) XFree(value);
    XWindowAttributes attributes;
    if (count > 0 || !XGetWindowAttributes(connection, window, &attributes) || attributes.map_state != IsViewable)
        return;
    XSetInputFocus(connection, window, RevertToPointerRoot, CurrentTime);
    XFlush(connection);
}

} // namespace

void Display::Disconnect::operator()(_XDisplay* connection) const {
    XCloseDisplay(connection);
}

Display::Display() : m_connection(XOpenDisplay(nullptr)) {
    const char* name = std::getenv("DISPLAY");
    if (!m_connection && (!name || !*name)) {
        m_trouble = Message("There is no graphical display here (DISPLAY is not set).",
                            "这里没有图形显示环境（未设置 DISPLAY）。");
    } else if (!m_connection) {
        m_trouble = say("The graphical display \"{}\" does not answer.", "图形显示“{}”没有响应。", name);
    } else if (int major, event, error; !XQueryExtension(m_connection.get(), "GLX", &major, &event, &error)) {
        m_trouble = say("The graphical display \"{}\" cannot draw with OpenGL (it has no GLX).",
                        "图形显示“{}”不支持 OpenGL 绘图（缺少 GLX）。", name);
    }
}

sf::Vector2i smallestOn(sf::Vector2i screen) {
    return {std::min(smallest.x, screen.x), std::min(smallest.y, screen.y)};
}

sf::IntRect windowOn(sf::Vector2i screen) {
    const sf::Vector2i least = smallestOn(screen);
    const auto fitted = [](int wish, int room, int atLeast) { return std::max(std::min(wish, room), atLeast); };
    const sf::Vector2i size{fitted(wished.x, screen.x - frameAndBars.x, least.x),
                            fitted(wished.y, screen.y - frameAndBars.y, least.y)};
    return {(screen - size) / 2, size};
}

void Display::open(sf::RenderWindow& window, const sf::String& title, bool fullScreen) const {
    // SFML remarks on every display without vertical sync; that is no news to the person who plays.
    sf::err().rdbuf(nullptr);

    const sf::VideoMode desktop = sf::VideoMode::getDesktopMode();
    const sf::Vector2i screen{int(desktop.width), int(desktop.height)};
    // Multisampling doubles to quadruples the time of a frame where OpenGL is software, and all edges come smoothed
    // already.
    const sf::ContextSettings plain(0, 0, 0);
    if (fullScreen) {
        window.create(desktop, title, sf::Style::Fullscreen, plain);
    } else {
        const sf::IntRect place = windowOn(screen);
        window.create({unsigned(place.width), unsigned(place.height)}, title, sf::Style::Default, plain);
        // SFML 2.5 computes the height of the position from the width of the screen.
        window.setPosition({place.left, place.top});
        setSmallestSize(m_connection.get(), window.getSystemHandle(), smallestOn(screen));
    }
    takeKeyboard(m_connection.get(), window.getSystemHandle());
    window.setVerticalSyncEnabled(true);
}

} // namespace rapport
