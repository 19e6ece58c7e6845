#include "app/InputMethod.h"

#if SFML_VERSION_MAJOR == 2 && SFML_VERSION_MINOR < 6

#include "base/Characters.h"

#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <langinfo.h>

#include <algorithm>
#include <clocale>
#include <cstring>
#include <iterator>
#include <string>
#include <string_view>

namespace rapport {

namespace {

struct KeyName {
    KeySym symbol;
    sf::Keyboard::Key key;
};
// The keys that mean something in a text field.
constexpr KeyName keyNames[] = {
    {XK_Tab, sf::Keyboard::Tab},
    {XK_ISO_Left_Tab, sf::Keyboard::Tab},
    {XK_Return, sf::Keyboard::Enter},
    {XK_KP_Enter, sf::Keyboard::Enter},
    {XK_Escape, sf::Keyboard::Escape},
    {XK_space, sf::Keyboard::Space},
    {XK_BackSpace, sf::Keyboard::Backspace},
    {XK_Delete, sf::Keyboard::Delete},
    {XK_KP_Delete, sf::Keyboard::Delete},
    {XK_Insert, sf::Keyboard::Insert},
    {XK_KP_Insert, sf::Keyboard::Insert},
    {XK_Home, sf::Keyboard::Home},
    {XK_KP_Home, sf::Keyboard::Home},
    {XK_End, sf::Keyboard::End},
    {XK_KP_End, sf::Keyboard::End},
    {XK_Page_Up, sf::Keyboard::PageUp},
    {XK_KP_Page_Up, sf::Keyboard::PageUp},
    {XK_Page_Down, sf::Keyboard::PageDown},
    {XK_KP_Page_Down, sf::Keyboard::PageDown},
    {XK_Left, sf::Keyboard::Left},
    {XK_KP_Left, sf::Keyboard::Left},
    {XK_Right, sf::Keyboard::Right},
    {XK_KP_Right, sf::Keyboard::Right},
    {XK_Up, sf::Keyboard::Up},
    {XK_KP_Up, sf::Keyboard::Up},
    {XK_Down, sf::Keyboard::Down},
    {XK_KP_Down, sf::Keyboard::Down},
    {XK_a, sf::Keyboard::A},
    {XK_c, sf::Keyboard::C},
    {XK_v, sf::Keyboard::V},
    {XK_x, sf::Keyboard::X},
    {XK_y, sf::Keyboard::Y},
    {XK_z, sf::Keyboard::Z},
};

sf::Keyboard::Key keyOf(KeySym symbol) {
    const KeySym small = symbol >= XK_A && symbol <= XK_Z ? symbol - XK_A + XK_a : symbol;
    const auto found = std::find_if(std::begin(keyNames), std::end(keyNames),
                                    [&](const KeyName& name) { return name.symbol == small; });
    return found == std::end(keyNames) ? sf::Keyboard::Unknown : found->key;
}

// Input methods hand over text in the locale's encoding, so under a locale such as "C" no Chinese would arrive.
void ensureChineseCanBeEncoded() {
    std::setlocale(LC_CTYPE, "");
    if (std::strcmp(nl_langinfo(CODESET), "UTF-8") != 0 || !XSupportsLocale()) std::setlocale(LC_CTYPE, "C.UTF-8");
}

XIC createContext(XIM method, Window window) {
    XPoint origin{0, 0};
    XVaNestedList preedit = XVaCreateNestedList(0, XNSpotLocation, &origin, nullptr);
    XIC context = XCreateIC(method, XNInputStyle, XIMPreeditPosition | XIMStatusNothing, XNClientWindow, window,
                            XNFocusWindow, window, XNPreeditAttributes, preedit, nullptr);
    XFree(preedit);
    if (context) return context;
    return XCreateIC(method, XNInputStyle, XIMPreeditNothing | XIMStatusNothing, XNClientWindow, window, XNFocusWindow,
                     window, nullptr);
}

} // namespace

struct InputMethod::Session {
    _XDisplay* connection = XOpenDisplay(nullptr);
    XIM method = nullptr;
    XIC context = nullptr;
    bool isWriting = false;
    XPoint cursor{};

    explicit Session(Window window);
    ~Session();
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;

    // Xlib has taken back both handles by the time it says that the method is gone.
    static void forgetMethod(XIM, XPointer session, XPointer) {
        auto* self = reinterpret_cast<Session*>(session);
        self->method = nullptr;
        self->context = nullptr;
    }
    void tellKey(XKeyPressedEvent& pressed, const Listener& listener) const;
};

InputMethod::Session::Session(Window window) {
    if (!connection) return;
    ensureChineseCanBeEncoded();
    XSetLocaleModifiers(""); // reads XMODIFIERS
    method = XOpenIM(connection, nullptr, nullptr, nullptr);
    // SFML opens a method of its own for every window. It must not find this one, or it would lose typed text to it.
    XSetLocaleModifiers("@im=none");
    if (!method) return;
    XIMCallback gone{reinterpret_cast<XPointer>(this), &Session::forgetMethod};
    XSetIMValues(method, XNDestroyCallback, &gone, nullptr);
    context = createContext(method, window);
    if (!context) return;
    long wanted = 0;
    XGetICValues(context, XNFilterEvents, &wanted, nullptr);
    // Only one client of a window may select these, and that is SFML.
    constexpr long exclusive = ButtonPressMask | SubstructureRedirectMask | ResizeRedirectMask;
    XSelectInput(connection, window, KeyPressMask | (wanted & ~exclusive));
    XSync(connection, False); // from here on no key is missed
}

InputMethod::Session::~Session() {
    if (context) XDestroyIC(context);
    if (method) XCloseIM(method);
    if (connection) XCloseDisplay(connection);
}

void InputMethod::Session::tellKey(XKeyPressedEvent& pressed, const Listener& listener) const {
    std::string text(64, '\0');
    KeySym symbol = NoSymbol;
    Status status = XLookupNone;
    int size = Xutf8LookupString(context, &pressed, text.data(), int(text.size()), &symbol, &status);
    if (status == XBufferOverflow) {
        text.resize(std::size_t(size));
        size = Xutf8LookupString(context, &pressed, text.data(), size, &symbol, &status);
    }
    text.resize(std::size_t(std::max(size, 0)));

    const bool control = pressed.state & ControlMask;
    if (status == XLookupKeySym || status == XLookupBoth) {
        sf::Event event{};
        event.type = sf::Event::KeyPressed;
        event.key = {keyOf(symbol), bool(pressed.state & Mod1Mask), control, bool(pressed.state & ShiftMask),
                     bool(pressed.state & Mod4Mask)};
        listener(event);
    }
    if ((status == XLookupChars || status == XLookupBoth) && !control) {
        for (std::string_view rest = text; !rest.empty(); rest.remove_prefix(characterAt(rest).size)) {
            sf::Event event{};
            event.type = sf::Event::TextEntered;
            event.text.unicode = characterAt(rest).code;
            listener(event);
        }
    }
}

InputMethod::InputMethod(sf::WindowHandle window) : m_session(std::make_unique<Session>(window)) {}

InputMethod::~InputMethod() = default;

bool InputMethod::isActive() const {
    return m_session->context != nullptr;
}

int InputMethod::descriptor() const {
    return m_session->connection ? XConnectionNumber(m_session->connection) : -1;
}

bool InputMethod::hasMore() const {
    return m_session->connection && XPending(m_session->connection) > 0;
}

void InputMethod::focus(bool writing) {
    if (!isActive() || writing == m_session->isWriting) return;
    m_session->isWriting = writing;
    writing ? XSetICFocus(m_session->context) : XUnsetICFocus(m_session->context);
    XFlush(m_session->connection);
}

void InputMethod::moveTo(int x, int y) {
    XPoint& cursor = m_session->cursor;
    if (!isActive() || (cursor.x == x && cursor.y == y)) return;
    cursor = {short(x), short(y)};
    XVaNestedList preedit = XVaCreateNestedList(0, XNSpotLocation, &cursor, nullptr);
    XSetICValues(m_session->context, XNPreeditAttributes, preedit, nullptr);
    XFree(preedit);
    XFlush(m_session->connection);
}

void InputMethod::tell(const Listener& listener) {
    while (hasMore()) {
        XEvent event;
        XNextEvent(m_session->connection, &event);
        if (XFilterEvent(&event, None)) continue;
        if (event.type == MappingNotify) XRefreshKeyboardMapping(&event.xmapping);
        if (event.type == KeyPress && isActive()) m_session->tellKey(event.xkey, listener);
    }
}

} // namespace rapport

#endif
