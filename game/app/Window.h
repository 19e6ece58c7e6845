#pragma once

#include "app/Display.h"
#include "app/Exposure.h"
#include "app/Fonts.h"
#include "app/Gamepad.h"
#include "app/ImGuiBridge.h"
#include "app/PartialDisplay.h"
#include "app/Wakeup.h"
#include "ui/Ui.h"

#include <functional>
#include <string>

namespace rapport {

// The one window: display, events, letters, panels. It draws when something happened or is due, and sleeps otherwise.
class Window {
public:
    // The display must be free of trouble: SFML ends the program where there is none.
    explicit Window(const Display& display);

    // Why Chinese cannot be shown, if so.
    const std::optional<Message>& fontTrouble() const { return m_fontTrouble; }
    void open(bool fullScreen);
    void close() { m_window.close(); }
    bool isOpen() const { return m_window.isOpen(); }
    bool hasFocus() const { return m_hasFocus; }
    bool isFullScreen() const { return m_fullScreen; }
    void setFullScreen(bool fullScreen);
    void setTextSize(int percent);
    void setLight(Light light);
    // Letters for a whole room: as high as the window asks for, and at least of the size set.
    void setProjector(bool isForRoom);
    sf::Vector2u size() const { return m_window.getSize(); }
    Ui& ui() { return m_ui; }
    const Ui& ui() const { return m_ui; }

    // Sleeps at most so many milliseconds (Wakeup::forever: until something happens), then takes in what happened.
    // True if the window wants drawing.
    bool wait(int milliseconds);
    // Wakes the sleeper from another thread.
    void ring() { m_wakeup.ring(); }
    // Also wakes when a descriptor can be read; see Wakeup.
    void watch(int descriptor) { m_wakeup.watch(descriptor); }
    void forget(int descriptor) { m_wakeup.forget(descriptor); }
    // Draws one picture of whatever `panels` draws, and again at once if letters were missing. If `panels` answers false,
    // the picture is out of date already and is not shown.
    bool draw(const std::function<bool()>& panels);

    // F11, F9, F10, F1 or Ctrl+F was pressed, or the window asked to close, since last asked.
    bool takeFullScreenKey() { return std::exchange(m_fullScreenKey, false); }
    bool takeProjectorKey() { return std::exchange(m_projectorKey, false); }
    bool takeMenuKey() { return std::exchange(m_menuKey, false); }
    bool takeHelpKey() { return std::exchange(m_helpKey, false); }
    bool takeSearchKey() { return std::exchange(m_searchKey, false); }
    bool takeCloseRequest() { return std::exchange(m_closeRequest, false); }

private:
    bool hear(const sf::Event& event);
    bool hearGamepad(const sf::Event& event);
    void watchGamepads();
    void listenForExposure();
    void fitLetters();
    void useLetters();
    bool collectMissing();

    const Display& m_display;
    Fonts m_fonts;
    std::optional<Message> m_fontTrouble;
    ImGuiBridge m_bridge;
    sf::RenderWindow m_window;
    PartialDisplay m_shown;
    bool m_isKept = false;    // what was drawn last is still in the window
    bool m_isResized = false; // since then
    Wakeup m_wakeup;
    Exposure m_exposure;
    Gamepad m_gamepad;
    GamepadBell m_gamepadBell;
    std::vector<int> m_gamepadsWatched;
    Ui m_ui;
    int m_textSize = 100;   // as set, per cent
    int m_lettersSeen = -1; // the revision of the letters that the panels have
    bool m_hasFocus = true;
    bool m_fullScreen = false;
    bool m_fullScreenKey = false;
    bool m_projectorKey = false;
    bool m_menuKey = false;
    bool m_helpKey = false;
    bool m_searchKey = false;
    bool m_closeRequest = false;
};

} // namespace rapport
