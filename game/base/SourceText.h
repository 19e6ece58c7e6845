#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace rapport {

// A place in a file. Lines and columns count from 1, columns in characters; 0 means "the whole file".
struct Place {
    std::uint32_t line = 0;
    std::uint32_t column = 0;
    std::uint32_t length = 1; // characters to underline

    bool operator==(const Place&) const = default;
    auto operator<=>(const Place&) const = default;
};

// A file's name, as its author gave it, and its words.
struct SourceText {
    std::string name;
    std::string text;

    // The name without folders and the ending ".xml".
    std::string_view stem() const;
    // The line's characters without its line end; empty beyond the last line. A byte order mark is no part of it.
    std::string_view line(std::uint32_t number) const;
    // Turns a byte offset into line and column; beyond the end it is the place after the last character.
    Place placeAt(std::size_t offset) const;
    // The byte offset at which a line begins, or the text's size.
    std::size_t offsetOfLine(std::uint32_t number) const;
    // A number that tells whether the bytes were changed: FNV-1a in 64 bits, taking eight bytes at a time.
    std::uint64_t hash() const;
};

} // namespace rapport
