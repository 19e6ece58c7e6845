#pragma once

#include "store/Descriptor.h"

#include <cstdint>
#include <filesystem>

namespace rapport {

// Which attempts are being talked in some window just now. A claim is a lock on one byte of a file: it ends with the
// program that holds it, however that ends. Where locks are not to be had, everything is free.
class Claims {
public:
    // For attempts in memory, which nobody else can see.
    Claims() = default;
    explicit Claims(const std::filesystem::path& file);

    // False if another window has it.
    bool take(std::int64_t attempt);
    void release(std::int64_t attempt);
    // Whether no other window has it.
    bool isFree(std::int64_t attempt) const;

private:
    Descriptor m_file;
};

} // namespace rapport
