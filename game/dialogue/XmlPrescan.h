#pragma once

#include "base/Findings.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rapport {

inline constexpr std::size_t xmlSizeLimit = 16u << 20;  // bytes
inline constexpr std::size_t xmlPieceLimit = 1'000'000; // elements and attributes
inline constexpr std::size_t xmlDepthLimit = 100;       // elements within elements
inline constexpr std::size_t xmlAttributeLimit = 100;   // on one element

// Where a well-formed file's root and the elements directly inside it lie, in bytes.
struct XmlOutline {
    struct Part {
        std::uint32_t begin = 0; // at its "<"
        std::uint32_t end = 0;   // after its last ">"
        std::uint32_t line = 0;
    };
    Part rootTag; // the root's opening tag alone
    bool rootIsEmpty = false;
    std::vector<Part> parts;
};

// Goes through the bytes once, before anything is built from them, and refuses what is no XML or no sensible file: with
// the exact place, without recursion, in time proportional to the size. False if the file cannot be read any further.
bool prescanXml(Findings& findings, XmlOutline& outline);

// The name of a file's first element, or nothing. Does not look further.
std::string_view xmlRootName(std::string_view text);

} // namespace rapport
