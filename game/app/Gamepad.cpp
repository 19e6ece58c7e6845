#include "app/Gamepad.h"

#include <fcntl.h>
#include <sys/inotify.h>
#include <unistd.h>

#include <cerrno>
#include <optional>

namespace rapport {

namespace {

using Key = sf::Keyboard::Key;

constexpr unsigned sony = 0x054C;

// As the kernel's drivers number them: the four under the right thumb and the shoulders alike for all makers, Start not.
std::optional<Key> keyOf(unsigned button, unsigned maker) {
    switch (button) {
    case 0: return Key::Enter;
    case 1: return Key::Escape;
    case 4: return Key::PageUp;
    case 5: return Key::PageDown;
    default: break;
    }
    if (button == (maker == sony ? 9u : 7u)) return Key::F10;
    return std::nullopt;
}

bool asksForHint(unsigned button) {
    return button == 2 || button == 3;
}

struct Arrows {
    Key negative, positive;
};
std::optional<Arrows> arrowsOf(sf::Joystick::Axis axis) {
    switch (axis) {
    case sf::Joystick::X:
    case sf::Joystick::PovX: return Arrows{Key::Left, Key::Right};
    case sf::Joystick::Y:
    case sf::Joystick::PovY: return Arrows{Key::Up, Key::Down};
    default: return std::nullopt;
    }
}

// A stick is held once it is most of the way there, and let go once it is nearly back: trembling is neither.
int heldTo(float position, int before) {
    const float enough = before == 0 ? 60 : 35;
    if (position * float(before) < 0) return heldTo(position, 0);
    return position >= enough ? 1 : position <= -enough ? -1 : 0;
}

sf::Event keyEvent(Key key, bool isPressed) {
    sf::Event event{};
    event.type = isPressed ? sf::Event::KeyPressed : sf::Event::KeyReleased;
    event.key.code = key;
    return event;
}

sf::Event letter(char32_t character) {
    sf::Event event{};
    event.type = sf::Event::TextEntered;
    event.text.unicode = character;
    return event;
}

} // namespace

std::vector<sf::Event> Gamepad::keysFor(const sf::Event& event, unsigned maker) {
    std::vector<sf::Event> keys;
    if (event.type == sf::Event::JoystickButtonPressed || event.type == sf::Event::JoystickButtonReleased) {
        const bool isPressed = event.type == sf::Event::JoystickButtonPressed;
        const unsigned button = event.joystickButton.button;
        if (const auto key = keyOf(button, maker)) keys.push_back(keyEvent(*key, isPressed));
        if (isPressed && asksForHint(button)) keys.push_back(letter(U'h'));
    }
    if (event.type == sf::Event::JoystickMoved) {
        const auto arrows = arrowsOf(event.joystickMove.axis);
        if (!arrows) return keys;
        int& held = m_held[event.joystickMove.axis];
        const int now = heldTo(event.joystickMove.position, held);
        if (now == held) return keys;
        if (held != 0) keys.push_back(keyEvent(held < 0 ? arrows->negative : arrows->positive, false));
        if (now != 0) keys.push_back(keyEvent(now < 0 ? arrows->negative : arrows->positive, true));
        held = now;
    }
    return keys;
}

GamepadBell::GamepadBell(std::filesystem::path folder) : m_folder(std::move(folder)) {
    m_changes = ::inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
    // Whoever may read a gamepad is set after it has been made.
    if (m_changes >= 0) ::inotify_add_watch(m_changes, m_folder.c_str(), IN_CREATE | IN_ATTRIB | IN_DELETE);
    open();
}

GamepadBell::~GamepadBell() {
    if (m_changes >= 0) ::close(m_changes);
    for (const auto& [name, descriptor] : m_gamepads) ::close(descriptor);
}

std::vector<int> GamepadBell::descriptors() const {
    std::vector<int> all;
    if (m_changes >= 0) all.push_back(m_changes);
    for (const auto& [name, descriptor] : m_gamepads) all.push_back(descriptor);
    return all;
}

bool GamepadBell::hear() {
    bool hasChanged = hearFolder() && open();
    for (auto gamepad = m_gamepads.begin(); gamepad != m_gamepads.end();) {
        char events[1024];
        ssize_t count = 0;
        do count = ::read(gamepad->second, events, sizeof events);
        while (count > 0);
        const bool isThere = count < 0 && (errno == EAGAIN || errno == EINTR);
        if (!isThere) ::close(gamepad->second);
        hasChanged |= !isThere;
        gamepad = isThere ? std::next(gamepad) : m_gamepads.erase(gamepad);
    }
    return hasChanged;
}

bool GamepadBell::hearFolder() {
    char events[4096];
    bool hasChanged = false;
    while (m_changes >= 0 && ::read(m_changes, events, sizeof events) > 0) hasChanged = true;
    return hasChanged;
}

// True if there was one that was not open yet.
bool GamepadBell::open() {
    bool hasOpened = false;
    std::error_code missing;
    for (const auto& entry : std::filesystem::directory_iterator(m_folder, missing)) {
        const std::string name = entry.path().filename();
        if (!name.starts_with("js") || m_gamepads.contains(name)) continue;
        const int descriptor = ::open(entry.path().c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
        if (descriptor < 0) continue;
        m_gamepads.emplace(name, descriptor);
        hasOpened = true;
    }
    return hasOpened;
}

} // namespace rapport
