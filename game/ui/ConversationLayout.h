#pragma once

#include "ui/Text.h"

namespace rapport {

// Where the parts of a conversation stand on a screen: the customer, their feelings below, the talk at the right. On a
// projector the talk takes more of the width, so that a whole room can read more of it at once.
struct ConversationLayout {
    Box header, picture, mood, talk;
};
ConversationLayout conversationLayout(ImVec2 size, float scale, std::size_t feelings = 4, bool projector = false);

// Where the customer's picture goes, so that its texture can be made to measure. `size` is what panels may fill.
Box pictureBox(ImVec2 size, float scale, std::size_t feelings = 4, bool projector = false);

} // namespace rapport
