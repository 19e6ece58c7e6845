#pragma once

#include "base/Wording.h"

#include <cerrno>
#include <system_error>

namespace rapport {

// Why the last call to the operating system failed.
inline std::error_code lastFailure() {
    return {errno, std::generic_category()};
}

// What the operating system answered, as half a sentence to stand behind a colon: "the disk is full".
Message systemReason(std::error_code code);

// A failure and, behind a colon, the system's reason for it.
Message because(const Message& failure, std::error_code code);

} // namespace rapport
