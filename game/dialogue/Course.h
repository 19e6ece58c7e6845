#pragma once

#include "dialogue/Texts.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rapport {

// An ordered way through dialogues, drills and pages of the handbook, for somebody alone or for a class with its trainer. It
// exists only if its file has no errors, and is never changed.
struct Course {
    struct Part {
        enum class Kind : std::uint8_t { dialogue, drill, page };

        Kind kind = Kind::dialogue;
        std::string id;  // of what is played or read
        int pass = 0;    // 0–100, the score from which the part is passed; a page has none
        int minutes = 0; // how long it takes; 0 if unsaid
        TextId purpose = noText;
        std::vector<TextId> prompts;  // for the room, in order
        std::vector<TextId> lookFors; // for the facilitator

        bool canBePassed() const { return kind != Kind::page; } // a page is read, which nobody records
        bool isPassedWith(std::optional<int> best) const { return canBePassed() && best && *best >= pass; }
    };

    std::string id;
    int pass = 70; // of parts that say nothing else
    bool isForClass = false;
    TextId title = noText;
    TextId brief = noText;
    std::vector<Part> parts;
    Texts texts;

    std::string_view text(TextId text, std::size_t language) const { return texts.at(text, language); }
    int minutes() const; // of all parts
};
std::string_view word(Course::Part::Kind kind);
Wording nameOf(Course::Part::Kind kind);

} // namespace rapport
