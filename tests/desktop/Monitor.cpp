#include "desktop/Monitor.h"

#include <X11/XKBlib.h>
#include <X11/Xlib.h>
#include <X11/extensions/XTest.h>
#include <X11/keysym.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <stdexcept>
#include <thread>

namespace rapport {

using namespace std::chrono_literals;

bool within(std::chrono::milliseconds limit, const std::function<bool()>& done) {
    const auto end = std::chrono::steady_clock::now() + limit;
    while (!done()) {
        if (std::chrono::steady_clock::now() > end) return false;
        std::this_thread::sleep_for(10ms);
    }
    return true;
}

pid_t launch(const std::vector<std::string>& command, const std::filesystem::path& log,
             const std::vector<std::pair<std::string, std::string>>& environment) {
    std::vector<char*> words;
    for (const std::string& word : command) words.push_back(const_cast<char*>(word.c_str()));
    words.push_back(nullptr);
    const pid_t child = fork();
    if (child != 0) return child;
    const int out = open(log.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600);
    dup2(out, 1);
    dup2(out, 2);
    for (const auto& [name, value] : environment) setenv(name.c_str(), value.c_str(), 1);
    execvp(words[0], words.data());
    _exit(127);
}

std::optional<int> ended(pid_t child, std::chrono::milliseconds limit) {
    int status = 0;
    if (!within(limit, [&] { return waitpid(child, &status, WNOHANG) == child; })) return std::nullopt;
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

Monitor::Monitor(int width, int height, const std::filesystem::path& folder, const std::vector<std::string>& options) {
    int report[2];
    if (pipe(report) != 0) throw std::runtime_error("no pipe");
    const std::string size = fmt::format("{}x{}x24", width, height);
    std::vector<std::string> command = {"Xvfb",      "-displayfd", std::to_string(report[1]), "-screen", "0", size,
                                        "-nolisten", "tcp"};
    command.insert(command.end(), options.begin(), options.end());
    m_server = launch(command, folder / "screen.log");
    close(report[1]);
    char number[16] = {};
    const bool answered = read(report[0], number, sizeof number - 1) > 0;
    close(report[0]);
    m_name = fmt::format(":{}", std::atoi(number));
    if (answered) m_connection = XOpenDisplay(m_name.c_str());
    if (m_connection) return;
    switchOff();
    throw std::runtime_error("Xvfb did not start");
}

Monitor::~Monitor() {
    XCloseDisplay(m_connection);
    switchOff();
}

void Monitor::switchOff() {
    kill(m_server, SIGTERM);
    ended(m_server, 5s);
}

void Monitor::press(const std::string& key) {
    const KeySym symbol = XStringToKeysym(key.c_str());
    const KeyCode code = XKeysymToKeycode(m_connection, symbol);
    const bool shifted = XkbKeycodeToKeysym(m_connection, code, 0, 0) != symbol;
    const KeyCode shift = XKeysymToKeycode(m_connection, XK_Shift_L);
    if (shifted) XTestFakeKeyEvent(m_connection, shift, True, 0);
    XTestFakeKeyEvent(m_connection, code, True, 0);
    XTestFakeKeyEvent(m_connection, code, False, 0);
    if (shifted) XTestFakeKeyEvent(m_connection, shift, False, 0);
    XSync(m_connection, False);
}

void Monitor::point(int x, int y) {
    XTestFakeMotionEvent(m_connection, -1, x, y, 0);
    XSync(m_connection, False);
}

} // namespace rapport
