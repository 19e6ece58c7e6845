#pragma once

#include "ui/AuthorModel.h"

namespace rapport {

// The graph of a dialogue as the author's window draws it.
GraphPicture pictureOf(const Dialogue& dialogue);

// How often the learner's talks came to each node and said each reply. Talks that no longer fit count as far as they
// do.
Visits visitsOf(const std::shared_ptr<const Dialogue>& dialogue, const std::vector<std::vector<std::string>>& talks);

} // namespace rapport
