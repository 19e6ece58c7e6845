#include "bench/Eye.h"

#include <X11/X.h>
#include <X11/XWDFile.h>
#include <X11/Xmd.h>
#include <arpa/inet.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cstring>
#include <stdexcept>
#include <thread>

namespace rapport {

namespace {

using namespace std::chrono_literals;

constexpr std::size_t rowsApart = 24;
constexpr auto blink = 100us;

} // namespace

Eye::Eye(const std::filesystem::path& folder) {
    const std::filesystem::path path = folder / "Xvfb_screen0";
    const int file = open(path.c_str(), O_RDONLY | O_CLOEXEC);
    const std::size_t size = file < 0 ? 0 : std::filesystem::file_size(path);
    void* memory = size ? mmap(nullptr, size, PROT_READ, MAP_SHARED, file, 0) : MAP_FAILED;
    if (file >= 0) close(file);
    if (memory == MAP_FAILED) throw std::runtime_error("Xvfb keeps no picture in " + path.string());
    m_file = {static_cast<const std::uint8_t*>(memory), size};

    XWDFileHeader head;
    std::memcpy(&head, m_file.data(), sizeof head);
    m_rowSize = ntohl(head.bytes_per_line);
    const std::size_t begin = ntohl(head.header_size) + ntohl(head.ncolors) * sizeof(XWDColor);
    m_pixels = m_file.subspan(begin, m_rowSize * ntohl(head.pixmap_height));
    m_seen.resize(m_pixels.size() / rowsApart + m_rowSize);
    look();
}

Eye::~Eye() {
    munmap(const_cast<std::uint8_t*>(m_file.data()), m_file.size());
}

// True if something has changed.
bool Eye::look() {
    bool changed = false;
    std::uint8_t* seen = m_seen.data();
    for (std::size_t at = 0; at < m_pixels.size(); at += m_rowSize * rowsApart, seen += m_rowSize) {
        if (std::memcmp(seen, &m_pixels[at], m_rowSize) == 0) continue;
        std::memcpy(seen, &m_pixels[at], m_rowSize);
        changed = true;
    }
    return changed;
}

std::optional<double> Eye::waitForChange(Clock::time_point begin, std::chrono::milliseconds limit) {
    const auto end = Clock::now() + limit;
    while (!look()) {
        if (Clock::now() > end) return std::nullopt;
        std::this_thread::sleep_for(blink);
    }
    return std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
}

bool Eye::waitForRest(std::chrono::milliseconds rest) {
    const auto end = Clock::now() + 10s;
    while (waitForChange(Clock::now(), rest))
        if (Clock::now() > end) return false;
    return true;
}

} // namespace rapport
