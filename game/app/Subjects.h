#pragma once

#include "app/Library.h"
#include "dialogue/Drill.h"
#include "engine/Expectations.h"
#include "learner/Gradebook.h"

#include <map>
#include <memory>
#include <string>
#include <string_view>

namespace rapport {

// The dialogues and drills that attempts name, each read once: from the folder the program was called in, those above it, or
// what is shipped.
class Subjects {
public:
    explicit Subjects(const Library& library) : m_library(library) {}

    struct Entry {
        std::shared_ptr<const Dialogue> dialogue;
        std::shared_ptr<const Drill> drill;
        std::optional<LazyOutlook> outlook; // of the dialogue

        bool isKnown() const { return dialogue || drill; }
        Message title() const;
    };
    // Neither dialogue nor drill if nothing without errors has that id.
    Entry& find(std::string_view id);

    Gradebook::FindSubject forGradebook();

private:
    Entry read(std::string_view id) const;

    const Library& m_library;
    std::map<std::string, Entry, std::less<>> m_entries;
};

} // namespace rapport
