#include "app/AudioDevice.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>

namespace rapport {

namespace {

namespace fs = std::filesystem;

bool isSocket(const fs::path& path) {
    std::error_code unreadable;
    return fs::is_socket(path, unreadable);
}

bool hasServer() {
    if (const char* server = std::getenv("PULSE_SERVER"); server && *server) return true;
    if (const char* folder = std::getenv("PULSE_RUNTIME_PATH"); folder && isSocket(fs::path(folder) / "native"))
        return true;
    if (const char* folder = std::getenv("XDG_RUNTIME_DIR"); folder && isSocket(fs::path(folder) / "pulse/native"))
        return true;
    return isSocket("/run/user/" + std::to_string(::getuid()) + "/pulse/native") || isSocket("/run/pulse/native");
}

// A card's way out is called pcmC0D0p.
bool hasCard() {
    std::error_code missing;
    for (const fs::directory_entry& entry : fs::directory_iterator("/dev/snd", missing)) {
        const std::string name = entry.path().filename();
        if (name.starts_with("pcm") && name.ends_with('p') && ::access(entry.path().c_str(), R_OK | W_OK) == 0)
            return true;
    }
    return false;
}

} // namespace

bool seemsAudible() {
    return hasServer() || hasCard();
}

HeldTongue::HeldTongue() : m_stderr(::fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3)) {
    std::fflush(stderr);
    const int nowhere = ::open("/dev/null", O_WRONLY | O_CLOEXEC);
    if (m_stderr >= 0 && nowhere >= 0) ::dup2(nowhere, STDERR_FILENO);
    if (nowhere >= 0) ::close(nowhere);
}

HeldTongue::~HeldTongue() {
    if (m_stderr < 0) return;
    std::fflush(stderr);
    ::dup2(m_stderr, STDERR_FILENO);
    ::close(m_stderr);
}

} // namespace rapport
