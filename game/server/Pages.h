#pragma once

#include <string>
#include <string_view>

namespace rapport {

// A page that is part of the program: game/server/pages/*.html, embedded when it is built.
struct Page {
    std::string_view html;
    std::string_view scriptHash; // SHA-256 of its one script and its one style, in hexadecimal
    std::string_view styleHash;
};
extern const Page phonePage;
extern const Page trainerPage;

// What a browser shall let a page do: run its own script, ask this host, and nothing else.
std::string contentPolicy(const Page& page);

} // namespace rapport
