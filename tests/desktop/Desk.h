#pragma once

#include "desktop/Monitor.h"

#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace rapport {

constexpr std::uint64_t knownSeed = 5; // of the order of replies, where a test has to know it

// The path of a dialogue that comes with the game.
inline std::string dialogueFile(const std::string& id) {
    return RAPPORT_SOURCE_DIR "/dialogues/" + id + ".xml";
}

// Replies are deaf for a moment after they appear, so that a double click does not answer twice.
void breathe();

// A piece of text as the game says it drew it.
struct TextBox {
    int x = 0, y = 0, width = 0, height = 0;
    int clipX = 0, clipY = 0, clipWidth = 0, clipHeight = 0; // what could be seen there
    int card = -1;
    std::string text;

    bool canBeClicked() const { // in its middle
        const int middle = y + height / 2;
        return middle >= clipY && middle < clipY + clipHeight;
    }
    bool isInside() const {
        return x >= clipX && y >= clipY && x + width <= clipX + clipWidth && y + height <= clipY + clipHeight;
    }
};

// A screen of its own with the real game on it, driven by real keys and clicks. Ends both when it goes.
class Desk {
public:
    // Opens a screen of that size and starts the game with the arguments; waits until it has drawn.
    Desk(int width, int height, std::vector<std::string> arguments);
    ~Desk();
    Desk(const Desk&) = delete;
    Desk& operator=(const Desk&) = delete;

    // Presses and lets go; names as X knows them: "1", "Return", "Escape", "F11", "plus".
    void key(const std::string& name);
    void click(int x, int y);
    // Clicks the first text that contains the words, once it is there; turns the wheel as far as it takes to see it.
    // False if it does not come within ten seconds.
    bool clickText(const std::string& words);
    // Waits until some text contains the words. False if none does within ten seconds.
    bool waitForText(const std::string& words);
    // Waits until none does any more. False if one still does after ten seconds.
    bool waitUntilGone(const std::string& words);
    // All that the game drew last.
    std::vector<TextBox> texts() const;
    bool shows(const std::string& words) const;

    // The words that can be read on the screen; language as Tesseract names it: "eng", "chi_sim". The part of the
    // screen may be given.
    std::string readScreen(const std::string& language, int x = 0, int y = 0, int width = 0, int height = 0);
    void saveScreen(const std::filesystem::path& file, int x = 0, int y = 0, int width = 0, int height = 0);

    // Lays another window over the whole screen for a moment; what was under it must be drawn anew.
    void cover();

    // Gives the game's window another size, as its frame would.
    void resize(int width, int height);

    // Asks the game to close, as its frame's button would, and waits for it. Its exit code; nothing if it hangs.
    std::optional<int> close();
    // Ends the game in the middle of things, as a power cut would.
    void kill();
    // Starts it again on the same screen.
    void start();
    bool isRunning();
    pid_t process() const { return m_game; }
    const std::string& display() const { return m_monitor->name(); }
    std::filesystem::path folder() const { return m_folder; }
    std::filesystem::path home() const { return m_folder / "home"; }

private:
    std::optional<TextBox> textWith(const std::string& words) const;
    void turnWheel(const TextBox& towards);
    std::pair<int, int> onScreen(int x, int y) const; // from the game's own place
    std::filesystem::path boxesFile() const { return m_folder / "boxes"; }

    std::vector<std::string> m_arguments;
    std::filesystem::path m_folder;
    std::optional<Monitor> m_monitor;
    _XDisplay* m_display = nullptr; // the monitor's
    pid_t m_game = -1;
};

} // namespace rapport
