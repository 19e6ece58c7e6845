#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <vector>

namespace rapport {

// Sees what a monitor shows without asking the X server, which would keep it from its work: Xvfb, started with
// `-fbdir FOLDER`, keeps its picture in a file there. Looks at one row in 24, so that looking costs next to nothing.
class Eye {
public:
    using Clock = std::chrono::steady_clock;

    explicit Eye(const std::filesystem::path& folder);
    ~Eye();
    Eye(const Eye&) = delete;
    Eye& operator=(const Eye&) = delete;

    // Waits until something else is seen than when it last looked, and looks. Milliseconds since `begin`; nothing if
    // all stays the same.
    std::optional<double> waitForChange(Clock::time_point begin, std::chrono::milliseconds limit);
    // Looks until nothing has changed for so long. False if it goes on moving for ten seconds.
    bool waitForRest(std::chrono::milliseconds rest);

private:
    bool look();

    std::span<const std::uint8_t> m_file;
    std::span<const std::uint8_t> m_pixels; // whole rows
    std::size_t m_rowSize = 0;
    std::vector<std::uint8_t> m_seen;
};

} // namespace rapport
