#pragma once

#include <sys/inotify.h>
#include <unistd.h>

#include <array>
#include <filesystem>
#include <stdexcept>
#include <string_view>

namespace rapport {

// Counts how often the game draws: it writes down its texts with each picture.
class Pictures {
public:
    explicit Pictures(const std::filesystem::path& folder) : m_notes(inotify_init1(IN_NONBLOCK | IN_CLOEXEC)) {
        if (m_notes < 0 || inotify_add_watch(m_notes, folder.c_str(), IN_CLOSE_WRITE | IN_MOVED_TO) < 0)
            throw std::runtime_error("cannot watch " + folder.string());
    }
    ~Pictures() { close(m_notes); }
    Pictures(const Pictures&) = delete;
    Pictures& operator=(const Pictures&) = delete;

    // Since the last call.
    int taken() {
        int count = 0;
        alignas(inotify_event) std::array<char, 4096> notes;
        for (ssize_t size; (size = read(m_notes, notes.data(), notes.size())) > 0;) {
            for (const char* at = notes.data(); at < notes.data() + size;) {
                const auto& note = *reinterpret_cast<const inotify_event*>(at);
                if (note.len > 0 && std::string_view(note.name) == "boxes") ++count;
                at += sizeof(inotify_event) + note.len;
            }
        }
        return count;
    }

private:
    int m_notes;
};

} // namespace rapport
