#pragma once

#include "dialogue/Dialogue.h"
#include "dialogue/Drill.h"
#include "dialogue/HandbookPage.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rapport {

// What a dialogue or drill lets somebody practise: how often its replies or items carry each item of the curriculum.
struct Practice {
    enum class Kind : std::uint8_t { dialogue, drill };

    Kind kind = Kind::dialogue;
    std::string id;
    Message title;
    std::vector<std::uint16_t> counts; // by item
    std::vector<std::string> covers;   // frameworks it says it practises

    bool has(ItemIndex item) const { return counts[item] > 0; }
    // How often items of a framework are carried, all together.
    int countIn(std::string_view framework) const;
};

// Every reply carries its style and principles, its steps, skills and errors, and is said to a customer of some type
// and manifestation.
Practice practiceOf(const Dialogue& dialogue);
// Every item of a drill says what it practises.
Practice practiceOf(const Drill& drill);

// One framework or case of the curriculum: where it is practised, and whether the handbook explains it.
struct CoverageRow {
    std::string_view id;
    std::vector<std::string> dialogues; // ids
    std::vector<std::string> drills;
    bool handbook = false;

    bool isCovered() const { return handbook && !(dialogues.empty() && drills.empty()); }
};

// How much of the curriculum a folder of content covers.
struct Coverage {
    std::vector<CoverageRow> rows;  // in the curriculum's order
    std::vector<ItemIndex> missing; // items that nothing exercises
    std::size_t known = 0;          // items of the curriculum

    std::size_t exercised() const { return known - missing.size(); }
    bool isWhole() const;
};

// A framework is practised where one of its items is carried, a case by the dialogue of its id.
Coverage coverageOf(const std::vector<Practice>& practices, const Handbook& handbook);

// The practices of a page, or of one of its items, the most fitting first: those that say they practise its framework,
// then by how often they carry it.
std::vector<const Practice*> practicesOf(const HandbookPage& page, std::optional<ItemIndex> item,
                                         const std::vector<Practice>& practices);

} // namespace rapport
