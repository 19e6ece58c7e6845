#pragma once

#include <SFML/Config.hpp>
#include <SFML/Window/Event.hpp>
#include <SFML/Window/WindowHandle.hpp>

#include <functional>
#include <memory>

namespace rapport {

#if SFML_VERSION_MAJOR == 2 && SFML_VERSION_MINOR < 6

// Lets people write Chinese through fcitx, ibus or another X input method. SFML 2.5 cannot: it never passes the
// method's messages on. So this listens to the window's keys on an X connection of its own, and tells what SFML should
// have told: composed text, and the keys the method left alone.
class InputMethod {
public:
    // Serves one window, which must stand; a reopened window needs a new one.
    explicit InputMethod(sf::WindowHandle window);
    ~InputMethod();

    // False where no input method answers, or once it is gone; then SFML's own events are all there is.
    bool isActive() const;
    // Readable when keys have come; -1 without connection.
    int descriptor() const;
    // True if keys have been read already but not been told yet.
    bool hasMore() const;

    // Whether a text field is being written in, and where on the window its cursor stands.
    void focus(bool writing);
    void moveTo(int x, int y);

    // Tells all that was typed since: KeyPressed and TextEntered.
    using Listener = std::function<void(const sf::Event&)>;
    void tell(const Listener& listener);

private:
    struct Session;
    std::unique_ptr<Session> m_session;
};

#else

// SFML 2.6 speaks with input methods itself.
class InputMethod {
public:
    explicit InputMethod(sf::WindowHandle) {}
    bool isActive() const { return false; }
    int descriptor() const { return -1; }
    bool hasMore() const { return false; }
    void focus(bool) {}
    void moveTo(int, int) {}
    void tell(const std::function<void(const sf::Event&)>&) {}
};

#endif

} // namespace rapport
