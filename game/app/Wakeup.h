#pragma once

#include <SFML/Window/Event.hpp>
#include <SFML/Window/Window.hpp>

#include <vector>

namespace rapport {

// Milliseconds between pictures of somebody who moves (30 a second), of one who only breathes, and of a running clock.
inline constexpr int movingPicture = 33, breathingPicture = 100, clockPicture = 250;

// Sleeps until there is something to do: an event of the window, something to read on a watched descriptor, a bell rung
// by another thread, or the time for the next picture. Asleep, it does not wake once.
class Wakeup {
public:
    static constexpr int forever = -1;

    Wakeup();
    ~Wakeup();
    Wakeup(const Wakeup&) = delete;
    Wakeup& operator=(const Wakeup&) = delete;

    // Hears this window's events from now on. Needed again after the window has been reopened.
    void listenTo(const sf::Window& window);

    // Also wakes when the descriptor can be read. Its owner must then read it empty, or there is no sleep any more.
    void watch(int descriptor);
    void forget(int descriptor);

    // Wakes the sleeper, now or at its next sleep. May be called from any thread.
    void ring();

    // Takes the window's next event, sleeping at most so many milliseconds until it comes. False if the time was up or
    // something else woke it.
    bool next(sf::Window& window, sf::Event& event, int milliseconds);

    // Sleeps at most so many milliseconds. False if nothing but the time woke it.
    bool sleep(int milliseconds);

private:
    int m_bell;
    int m_window = -1;
    std::vector<int> m_watched;
};

} // namespace rapport
