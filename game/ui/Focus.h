#pragma once

#include "ui/Keys.h"

#include <imgui.h>

#include <vector>

namespace rapport {

// Which control the keyboard is at. Controls announce themselves in the order they are drawn; Tab walks that order,
// arrows go to the nearest one in their direction, Enter and Space press it. The ring shows once the keyboard has been
// used.
class Focus {
public:
    struct Visit {
        bool focused = false; // draw the ring
        bool pressed = false; // by Enter or Space
        bool arrived = false; // came here just now: scroll it into view
    };

    // Moves on by the keys of this frame. Once a frame, before anything is drawn.
    void begin(const Keys& keys);
    // The next control announced is where the keyboard starts if it is nowhere yet.
    void startHere() { m_startsNext = true; }
    // The same, and while the keyboard is nowhere Enter presses it: what nearly everybody wants next.
    void startAndEnterHere() { m_startsNext = m_entersNext = true; }
    // Announces a control by its id and its box on the screen.
    Visit visit(ImGuiID id, ImVec2 min, ImVec2 max);
    // The control with this id answers the arrow keys itself while the keyboard is at it. Said anew every frame.
    void keepArrows(ImGuiID id) { m_arrowKeeper = id; }
    // Brings the keyboard to a control without showing it, as a click does.
    void settle(ImGuiID id) { m_current = id; }
    // Brings the keyboard to the next control from there, or to the one before (-1), as Tab does.
    void walkFrom(ImGuiID id, int by) { settle(id), step(by); }
    // Brings the keyboard to a control and shows it there.
    void bring(ImGuiID id) { moveTo(id); }
    // Whether the keyboard is at a control, shown or not; or at one within a box.
    bool isAt(ImGuiID id) const { return id == m_current; }
    bool isWithin(ImVec2 min, ImVec2 max) const;

private:
    struct Control {
        ImGuiID id = 0;
        ImVec2 min, max;
    };

    void step(int by);
    void go(ImVec2 direction);
    void moveTo(ImGuiID id);
    int indexOf(ImGuiID id) const;

    std::vector<Control> m_last, m_now;
    ImGuiID m_current = 0;
    ImGuiID m_start = 0;
    ImGuiID m_arrowKeeper = 0;
    bool m_startsNext = false;
    bool m_entersNext = false;
    bool m_shown = false;
    bool m_arrived = false;
    bool m_press = false;
    bool m_enter = false; // while the keyboard is nowhere to be seen
};

} // namespace rapport
