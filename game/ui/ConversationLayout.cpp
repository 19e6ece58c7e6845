#include "ui/ConversationLayout.h"

#include "ui/HeaderBar.h"
#include "ui/MoodStrip.h"

#include <algorithm>
#include <cmath>

namespace rapport {

namespace {

// Shares of the window's width that the customer's side takes; more only if the picture is high enough to use it.
struct Shares {
    float least, most;
};
constexpr Shares forReader{0.35f, 0.48f}, forRoom{0.28f, 0.36f};
constexpr float pictureShape = 0.95f; // width over height

} // namespace

ConversationLayout conversationLayout(ImVec2 size, float scale, std::size_t feelings, bool projector) {
    const Theme theme{{}, scale};
    const float margin = theme.space(16), gap = theme.space(12);
    const float top = margin + headerHeight(scale) + gap, bottom = size.y - margin;
    const Shares& shares = projector ? forRoom : forReader;
    const float least = std::floor(size.x * shares.least), most = std::floor(size.x * shares.most);
    const float roomForPicture = bottom - top - gap - moodStripHeight(scale, most, feelings);
    const float width = std::clamp(std::floor(roomForPicture * pictureShape), least, most);
    const float moodTop = bottom - moodStripHeight(scale, width, feelings);
    return {{{margin, margin}, {size.x - margin, top - gap}},
            {{margin, top}, {margin + width, std::max(top + 1, moodTop - gap)}},
            {{margin, moodTop}, {margin + width, bottom}},
            {{margin + width + theme.space(20), top}, {size.x - margin, bottom}}};
}

Box pictureBox(ImVec2 size, float scale, std::size_t feelings, bool projector) {
    return conversationLayout(size, scale, feelings, projector).picture;
}

} // namespace rapport
