#pragma once

#include "ui/AuthorModel.h"
#include "ui/Layout.h"

namespace rapport {

// Draws what can be seen of the graph in a box: nodes with their ids and as many words as there is room for, and the
// marks the author has asked for.
void drawGraph(Ui& ui, const Box& box, const AuthorModel& model, const AuthorView& view);

// How each mark is drawn, for the legend.
enum class GraphMark : unsigned char { notReached, best, worst, visits };
void drawSample(ImDrawList& draw, const Box& box, GraphMark mark);

} // namespace rapport
