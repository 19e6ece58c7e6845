#pragma once

#include <sys/types.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <string>
#include <thread>

namespace rapport {

// What Linux has counted for a process, all its threads together.
struct Vitals {
    long sleeps = 0;         // how often a thread went to sleep; each ends with a wake-up
    double milliseconds = 0; // on a core
};

// The number behind a name in one of /proc's files; 0 if it is not there.
inline long numberBehind(const std::string& name, const std::filesystem::path& file) {
    std::ifstream in(file);
    for (std::string word; in >> word;)
        if (long number = 0; word == name && in >> number) return number;
    return 0;
}

inline Vitals vitalsOf(pid_t process) {
    Vitals sum;
    for (const auto& task : std::filesystem::directory_iterator("/proc/" + std::to_string(process) + "/task")) {
        sum.sleeps += numberBehind("voluntary_ctxt_switches:", task.path() / "status");
        double nanoseconds = 0;
        std::ifstream(task.path() / "schedstat") >> nanoseconds;
        sum.milliseconds += nanoseconds / 1e6;
    }
    return sum;
}

// What a process does in a second while nobody touches it.
struct Idleness {
    double wakeUps = 0;
    double share = 0; // of a core, in percent
};

inline Idleness watchIdle(pid_t process, int seconds) {
    const Vitals before = vitalsOf(process);
    std::this_thread::sleep_for(std::chrono::seconds(seconds));
    const Vitals after = vitalsOf(process);
    return {double(after.sleeps - before.sleeps) / seconds, (after.milliseconds - before.milliseconds) / seconds / 10};
}

// The memory that would be free if the process ended, in MiB: Private_Dirty is its own, Private_Clean are pages of files
// which nobody else has open.
struct PrivateMemory {
    double dirty = 0;
    double clean = 0;

    double sum() const { return dirty + clean; }
};

inline PrivateMemory privateMemoryOf(pid_t process) {
    const std::filesystem::path file = "/proc/" + std::to_string(process) + "/smaps_rollup";
    return {double(numberBehind("Private_Dirty:", file)) / 1024, double(numberBehind("Private_Clean:", file)) / 1024};
}

} // namespace rapport
