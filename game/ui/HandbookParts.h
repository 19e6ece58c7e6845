#pragma once

#include "ui/HandbookPanel.h"
#include "ui/Layout.h"

namespace rapport {

// The parts of the handbook, each drawn into an area that scrolls. Where one is asked to show something, the view goes
// there.

// All pages by chapters; with summaries where there is room for them.
void handbookList(Ui& ui, Column& column, const HandbookModel& model, HandbookView& view, bool withSummaries);
// What was found, with its passages.
void handbookHits(Ui& ui, Column& column, HandbookView& view);
// The page one is at.
std::optional<Action> handbookPage(Ui& ui, ScrollArea& area, const HandbookModel& model, HandbookView& view);

// A text of a page in the language of the panels.
std::string_view textOf(const Ui& ui, const HandbookPage& page, TextId text);

} // namespace rapport
