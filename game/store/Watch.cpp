#include "store/Watch.h"

#include "store/SystemReason.h"

#include <poll.h>
#include <sys/epoll.h>
#include <sys/inotify.h>
#include <sys/timerfd.h>

#include <algorithm>
#include <array>
#include <cerrno>

namespace rapport {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

namespace {

constexpr auto calm = 100ms, patience = 300ms;
constexpr std::uint32_t changes =
    IN_CLOSE_WRITE | IN_MODIFY | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE_SELF | IN_MOVE_SELF;
// After these the folders themselves are others than before.
constexpr std::uint32_t upheaval = IN_Q_OVERFLOW | IN_DELETE_SELF | IN_MOVE_SELF;

bool isHidden(std::string_view name) {
    return name.starts_with('.');
}

bool isContent(std::string_view name) {
    return !isHidden(name) && (name.ends_with(".xml") || name.ends_with(".play"));
}

// The path from the root, without "." and "..", and without a slash at its end.
fs::path wholePath(const fs::path& path) {
    std::error_code failed;
    const fs::path whole = fs::absolute(path, failed).lexically_normal();
    return whole.has_filename() ? whole : whole.parent_path();
}

} // namespace

Watch::Watch(std::vector<fs::path> paths)
    : m_paths(std::move(paths)), m_notices(inotify_init1(IN_NONBLOCK | IN_CLOEXEC)),
      m_timer(timerfd_create(CLOCK_MONOTONIC, TFD_NONBLOCK | TFD_CLOEXEC)), m_bell(epoll_create1(EPOLL_CLOEXEC)) {
    for (const Descriptor* each : {&m_notices, &m_timer}) {
        epoll_event readable{EPOLLIN, {}};
        if (epoll_ctl(m_bell.number(), EPOLL_CTL_ADD, each->number(), &readable) != 0 && !m_trouble)
            m_trouble = because({"changes of files cannot be noticed", "无法察觉文件的改动"},
                                std::error_code(errno, std::generic_category()));
    }
    for (fs::path& path : m_paths) path = wholePath(path);
    lookAgain();
}

bool Watch::changed() {
    const bool heard = listen();
    std::uint64_t rings = 0;
    if (::read(m_timer.number(), &rings, sizeof rings) == sizeof rings) {
        m_firstNotice.reset();
        return true;
    }
    if (heard) ringLater();
    return false;
}

bool Watch::wait(std::chrono::milliseconds atMost) {
    const auto end = Clock::now() + atMost;
    for (auto left = atMost; left >= 0ms; left = std::chrono::ceil<std::chrono::milliseconds>(end - Clock::now())) {
        pollfd bell{m_bell.number(), POLLIN, 0};
        if (poll(&bell, 1, int(left.count())) < 0) return false;
        if (changed()) return true;
        if (left == 0ms) return false;
    }
    return false;
}

// Watches everything anew, as it stands on the disk now.
void Watch::lookAgain() {
    for (const auto& [number, folder] : m_folders) inotify_rm_watch(m_notices.number(), number);
    m_folders.clear();
    for (const fs::path& path : m_paths) watchPath(path);
}

void Watch::watchPath(const fs::path& path) {
    std::error_code failed;
    watchName(path);
    if (fs::is_directory(path, failed)) return watchTree(path);
    // What a link leads to is written where it lies.
    if (const fs::path target = fs::weakly_canonical(path, failed); !failed && target != path) watchName(target);
}

// Where the folder is missing too, it is the folder that is waited for.
void Watch::watchName(const fs::path& file) {
    if (!file.has_relative_path()) return;
    if (Folder* folder = enter(file.parent_path()))
        folder->names.insert(file.filename().string());
    else
        watchName(file.parent_path());
}

// A folder and those below it, as `findContent` walks them. One that was entered already is a link's circle.
void Watch::watchTree(const fs::path& path) {
    Folder* folder = enter(path);
    if (!folder || folder->allContent) return;
    folder->allContent = true;
    std::error_code failed;
    for (fs::directory_iterator entry(path, failed), end; !failed && entry != end; entry.increment(failed)) {
        std::error_code unknown;
        const std::string name = entry->path().filename().string();
        if (isHidden(name)) continue;
        if (entry->is_directory(unknown))
            watchTree(entry->path());
        else if (isContent(name) && entry->is_symlink(unknown))
            watchPath(entry->path());
    }
}

Watch::Folder* Watch::enter(const fs::path& folder) {
    const int number = inotify_add_watch(m_notices.number(), folder.c_str(), changes | IN_ONLYDIR);
    if (number >= 0) return &m_folders[number];
    const bool isGone = errno == ENOENT || errno == ENOTDIR;
    if (!isGone && !m_trouble)
        m_trouble = because(say("changes in \"{}\" cannot be noticed", "无法察觉“{}”里的改动", folder.string()),
                            std::error_code(errno, std::generic_category()));
    return nullptr;
}

// Reads all notices; whether one of them is about what is watched.
bool Watch::listen() {
    alignas(inotify_event) std::array<char, 16384> notices;
    bool heard = false, isOther = false;
    for (ssize_t size; (size = ::read(m_notices.number(), notices.data(), notices.size())) > 0;) {
        for (ssize_t at = 0; at < size;) {
            const auto* notice = reinterpret_cast<const inotify_event*>(notices.data() + at);
            at += ssize_t(sizeof(inotify_event) + notice->len);
            const std::string_view name = notice->len > 0 ? notice->name : "";
            const bool isFolder = (notice->mask & (upheaval | IN_ISDIR)) != 0;
            if (!matters(notice->wd, name, notice->mask)) continue;
            heard = true;
            isOther |= isFolder;
        }
    }
    if (isOther) lookAgain();
    return heard;
}

bool Watch::matters(int number, std::string_view name, std::uint32_t what) const {
    if (what & IN_Q_OVERFLOW) return true;
    const auto folder = m_folders.find(number);
    if (folder == m_folders.end() || (what & IN_IGNORED)) return false;
    if ((what & upheaval) || folder->second.names.contains(name)) return true;
    return folder->second.allContent && !isHidden(name) && ((what & IN_ISDIR) || isContent(name));
}

void Watch::ringLater() {
    const auto now = Clock::now();
    if (!m_firstNotice) m_firstNotice = now;
    const auto when = std::min(now + calm, *m_firstNotice + patience).time_since_epoch();
    const auto seconds = std::chrono::floor<std::chrono::seconds>(when);
    itimerspec ring{};
    ring.it_value = {seconds.count(), std::chrono::nanoseconds(when - seconds).count()};
    timerfd_settime(m_timer.number(), TFD_TIMER_ABSTIME, &ring, nullptr);
}

} // namespace rapport
