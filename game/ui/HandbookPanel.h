#pragma once

#include "author/Coverage.h"
#include "learner/HandbookSearch.h"
#include "ui/Action.h"
#include "ui/Ui.h"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace rapport {

// The handbook, and what there is to practise it with.
struct HandbookModel {
    const Handbook& handbook;
    const std::vector<Practice>& practices;
};

// Where the reader is, and where they came from.
struct HandbookView {
    // A page, perhaps at one of its entries; without a page, the list.
    struct Stop {
        std::string page;
        std::optional<ItemIndex> item;
        float scroll = 0; // how far down the page was read
    };

    std::vector<Stop> trail{1};   // the last is shown; never empty
    std::array<char, 96> words{}; // in the search field
    std::string ahead;            // and typed before the keyboard had come to it
    std::vector<HandbookHit> hits;
    Language hitsIn = Language::english;
    bool wantsFirstHit = false; // Enter in the field brings the keyboard to what was found
    bool showsAllPractices = false;
    int arriving = 0; // pictures until the place is in sight; while there are any, the panel wants to be drawn again

    HandbookView() = default;
    explicit HandbookView(HandbookPlace place);

    const Stop& here() const { return trail.back(); }
    void go(Stop stop);
    // One stop back; false if there is none.
    bool goBack();
};

// List, search and page: side by side where there is room, otherwise the list or the page. Back leads along the way one
// came, and at its beginning out of the handbook.
std::optional<Action> handbookPanel(Ui& ui, const HandbookModel& model, HandbookView& view);

} // namespace rapport
