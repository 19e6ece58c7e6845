#include "store/Claims.h"

#include <fcntl.h>

#include <cerrno>

namespace rapport {

namespace {

struct flock byteOf(std::int64_t attempt, short type) {
    struct flock byte {};
    byte.l_type = type;
    byte.l_whence = SEEK_SET;
    byte.l_start = attempt;
    byte.l_len = 1;
    return byte;
}

} // namespace

Claims::Claims(const std::filesystem::path& file)
    : m_file(::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NONBLOCK, 0600)) {}

bool Claims::take(std::int64_t attempt) {
    if (!m_file.isOpen()) return true;
    struct flock byte = byteOf(attempt, F_WRLCK);
    return ::fcntl(m_file.number(), F_OFD_SETLK, &byte) == 0 || (errno != EAGAIN && errno != EACCES);
}

void Claims::release(std::int64_t attempt) {
    if (!m_file.isOpen()) return;
    struct flock byte = byteOf(attempt, F_UNLCK);
    ::fcntl(m_file.number(), F_OFD_SETLK, &byte);
}

bool Claims::isFree(std::int64_t attempt) const {
    if (!m_file.isOpen()) return true;
    struct flock byte = byteOf(attempt, F_WRLCK);
    return ::fcntl(m_file.number(), F_OFD_GETLK, &byte) != 0 || byte.l_type == F_UNLCK;
}

} // namespace rapport
