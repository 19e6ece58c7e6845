#pragma once

#include "engine/State.h"
#include "ui/FeelingWords.h"
#include "ui/Layout.h"

namespace rapport {

// How high the strip is for so many feelings in a column of that width.
float moodStripHeight(float scale, float width, std::size_t feelings);

// The customer's feelings as pictures, words and bars, with an arrow where the last reply moved one. `before` may be
// null.
void moodStrip(Ui& ui, const Box& box, const std::vector<Feeling>& shown, const Emotion& now, const Emotion* before);

// Asks for the letters of every feeling at every level.
void expectFeelings(Ui& ui);

} // namespace rapport
