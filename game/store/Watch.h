#pragma once

#include "store/Descriptor.h"
#include "store/Result.h"

#include <chrono>
#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace rapport {

// Notices when content changes on the disk, without looking again and again: a file that is written, or replaced by
// another of its name; in a folder every .xml and .play file below it, new and removed ones too.
//
// A save is often several steps, and several files are often saved together: a change is told when nothing more has
// happened for a tenth of a second, at the latest three tenths after the first.
class Watch {
public:
    // What does not exist yet is waited for.
    explicit Watch(std::vector<std::filesystem::path> paths);

    // Why not everything can be watched; nothing if all is.
    const Trouble& trouble() const { return m_trouble; }

    // For poll(): readable when `changed` is worth calling.
    int descriptor() const { return m_bell.number(); }
    // Whether something has changed since this last said so. Never waits.
    bool changed();
    // Waits for a change; false if the time is over, or a signal came.
    bool wait(std::chrono::milliseconds atMost);

private:
    using Clock = std::chrono::steady_clock;

    // What matters in one folder of the disk.
    struct Folder {
        bool allContent = false;
        std::set<std::string, std::less<>> names;
    };

    void lookAgain();
    void watchPath(const std::filesystem::path& path);
    void watchName(const std::filesystem::path& file);
    void watchTree(const std::filesystem::path& folder);
    Folder* enter(const std::filesystem::path& folder);
    bool listen();
    bool matters(int folder, std::string_view name, std::uint32_t what) const;
    void ringLater();

    std::vector<std::filesystem::path> m_paths;
    Descriptor m_notices; // inotify
    Descriptor m_timer;   // rings when a burst is over
    Descriptor m_bell;    // both of them as one
    std::map<int, Folder> m_folders;
    std::optional<Clock::time_point> m_firstNotice; // of the burst that goes on
    Trouble m_trouble;
};

} // namespace rapport
