#pragma once

#include "engine/DrillRun.h"
#include "ui/Action.h"
#include "ui/Picture.h"
#include "ui/Ui.h"

#include <optional>
#include <span>
#include <vector>

namespace rapport {

struct DrillModel {
    const DrillRun& run;
    std::span<const std::size_t> shown; // the answers of the item on the screen, in the order they are shown
    Picture picture;                    // whoever the item shows; without a texture if it shows nobody
    bool isReviewing = false;           // the item on the screen is the one answered last, with its verdict
};

// What only the screen knows.
struct DrillView {
    std::vector<std::uint8_t> order; // of an item to be ordered: what has been picked so far
    std::size_t shown = 0;           // questions and verdicts that have come on the screen
    int arriving = 0;                // pictures until the last of them is in sight
};

// One item with its answers, by mouse and keys 1 to 9; after the answer whether it was right, why, and where that comes from; at
// the end the result.
std::optional<Action> drillPanel(Ui& ui, const DrillModel& model, DrillView& view);

// How large the picture of an item is.
Box drillPictureBox(const Ui& ui);

} // namespace rapport
