#pragma once

#include <SFML/Window/Event.hpp>

#include <array>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace rapport {

// Understands gamepads as if they were keyboards, so that everything keys do they do too: the cross and the left stick
// are the arrows, A chooses (Enter), B goes back (Esc), X and Y ask for the hint (H), the shoulders turn pages, Start
// opens the menu (F10).
class Gamepad {
public:
    // The presses and releases of keys that an event of a gamepad amounts to, in order; none for all other events. The
    // maker, as USB numbers them, tells where Start is.
    std::vector<sf::Event> keysFor(const sf::Event& event, unsigned maker = 0);

private:
    // Where a stick or cross is held to, along one axis: -1, 0 or 1.
    std::array<int, sf::Joystick::AxisCount> m_held{};
};

// Wakes whoever sleeps when a gamepad is plugged in or touched: SFML tells what happened to one, but only when asked.
class GamepadBell {
public:
    // Gamepads are files in this folder whose names begin with "js".
    explicit GamepadBell(std::filesystem::path folder = "/dev/input");
    ~GamepadBell();
    GamepadBell(const GamepadBell&) = delete;
    GamepadBell& operator=(const GamepadBell&) = delete;

    // What to sleep on.
    std::vector<int> descriptors() const;
    // Takes in what came, so that it does not wake again. True if gamepads came or went: then there are other
    // descriptors.
    bool hear();

private:
    bool hearFolder();
    bool open();

    std::filesystem::path m_folder;
    int m_changes = -1;
    std::map<std::string, int> m_gamepads; // by the file's name
};

} // namespace rapport
