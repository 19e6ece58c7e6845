#pragma once

#include "dialogue/Curriculum.h"
#include "dialogue/Dialogue.h"

namespace rapport {

// The items of the curriculum that a reply's marks, an outcome and a customer stand for, by which the handbook explains
// them.
ItemIndex itemOf(Principle principle);
ItemIndex itemOf(Outcome outcome);
// The style, or the form of aggression if the author says which.
ItemIndex itemOf(Style style, AggressiveForm form = AggressiveForm::unsaid);
// Type and manifestation.
std::vector<ItemIndex> itemsOf(const Customer& customer);

} // namespace rapport
