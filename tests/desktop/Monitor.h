#pragma once

#include <sys/types.h>

#include <chrono>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

struct _XDisplay;

namespace rapport {

// Tries again and again until it is done; false if the time is up.
bool within(std::chrono::milliseconds limit, const std::function<bool()>& done);

// Starts a program with some variables added to its environment. What it prints goes to the log.
pid_t launch(const std::vector<std::string>& command, const std::filesystem::path& log,
             const std::vector<std::pair<std::string, std::string>>& environment = {});
// Waits for its end. Its exit code, or 128 and the signal; nothing if it does not end in time.
std::optional<int> ended(pid_t child, std::chrono::milliseconds limit);

// An X screen of its own, without a window manager, with a keyboard under our fingers. It ends when it goes.
class Monitor {
public:
    // Its log, and whatever else the options for Xvfb make it write, goes to the folder.
    Monitor(int width, int height, const std::filesystem::path& folder, const std::vector<std::string>& options = {});
    ~Monitor();
    Monitor(const Monitor&) = delete;
    Monitor& operator=(const Monitor&) = delete;

    // As DISPLAY wants it.
    const std::string& name() const { return m_name; }
    _XDisplay* connection() const { return m_connection; }

    // Presses and lets go; names as X knows them: "1", "Return", "Escape", "F11", "plus".
    void press(const std::string& key);
    // Moves the mouse there.
    void point(int x, int y);

private:
    void switchOff();

    pid_t m_server = -1;
    std::string m_name;
    _XDisplay* m_connection = nullptr;
};

} // namespace rapport
