#pragma once

struct _XDisplay;

namespace rapport {

// Hears when part of a window has come back into sight and wants drawing, which SFML does not tell. On a connection of its
// own, since SFML throws away what it has no use for.
class Exposure {
public:
    Exposure() = default;
    ~Exposure();
    Exposure(const Exposure&) = delete;
    Exposure& operator=(const Exposure&) = delete;

    // Hears of this window from now on, and of no other.
    void listenTo(unsigned long window);
    // Can be read when there is something to hear; -1 before there is a window, or where there is no connection.
    int descriptor() const;
    // Whether the window was exposed since last asked.
    bool hear();

private:
    _XDisplay* m_connection = nullptr;
    unsigned long m_window = 0;
};

} // namespace rapport
