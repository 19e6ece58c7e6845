#include "puppet/Correspondent.h"

#include "base/Characters.h"
#include "puppet/Figure.h"
#include "puppet/Mood.h"

#include <algorithm>

namespace rapport {

namespace {

constexpr Point portrait{330, 290};
constexpr float portraitRadius = 205;
constexpr Point sticker{468, 552};
constexpr float stickerHalf = 92;
constexpr int mostWaiting = 4;

void roundedSquare(DisplayList& list, Point at, float half, float corner) {
    const auto k = corner * 0.45f;
    const float l = at.x - half, r = at.x + half, t = at.y - half, b = at.y + half;
    list.move({l + corner, t}).line({r - corner, t}).curve({r - k, t}, {r, t + k}, {r, t + corner});
    list.line({r, b - corner}).curve({r, b - k}, {r - k, b}, {r - corner, b});
    list.line({l + corner, b}).curve({l + k, b}, {l, b - k}, {l, b - corner});
    list.line({l, t + corner}).curve({l, t + k}, {l + k, t}, {l + corner, t}).close();
}

// The head and shoulders of the figure, `size` times as large, its face at a place.
void drawBust(DisplayList& list, const Look& look, const Pose& pose, Point at, float size) {
    constexpr Point face{300, 250};
    list.pushTransform(Transform::shift(at - face * size) * Transform::stretch(size, size));
    drawFigure(look, pose, list);
    list.pop();
}

// A chat that waits: a head without a face, and a dot for what is unread.
void drawWaiting(DisplayList& list, Point at, int index) {
    constexpr Colour grounds[] = {rgb(0xC9D8E4), rgb(0xE6D2C1), rgb(0xD3DFC9), rgb(0xDDD0E3)};
    list.ellipse(at, 37, 37);
    list.fill(rgb(0xFDFAF5));
    list.ellipse(at, 33, 33);
    list.pushClip();
    list.polygon({at + Point{-34, -34}, at + Point{34, -34}, at + Point{34, 34}, at + Point{-34, 34}});
    list.fill(grounds[index % 4]);
    list.ellipse(at + Point{0, -7}, 12, 14);
    list.fill(rgb(0x6B7683));
    list.ellipse(at + Point{0, 34}, 24, 23);
    list.fill(rgb(0x6B7683));
    list.pop();
    list.ellipse(at + Point{26, -24}, 11, 11);
    list.fill(rgb(0xFDFAF5));
    list.ellipse(at + Point{26, -24}, 8, 8);
    list.fill(rgb(0xC2500A));
}

} // namespace

int typingTime(std::string_view line, const Emotion& emotion) {
    const Mood mood = moodOf(emotion);
    const float pace = 1 + 0.5f * mood.anger + 0.6f * mood.impatience - 0.4f * mood.worry - 0.35f * mood.gloom;
    return int(std::clamp((400 + 14 * float(columnsOf(line))) / pace, 500.0f, 2500.0f));
}

bool Correspondent::hasSticker() const {
    switch (m_gesture) {
    case Gesture::smiles:
    case Gesture::waves:
    case Gesture::sighs:
    case Gesture::bangs:
    case Gesture::trembles:
    case Gesture::flushes:
    case Gesture::scratches: return true;
    default: return false;
    }
}

void Correspondent::draw(DisplayList& list) const {
    list.clear();
    for (int i = 0; i < std::min(m_waiting, mostWaiting); ++i) drawWaiting(list, {62, 160 + 92 * float(i)}, i);

    list.ellipse(portrait + Point{0, 9}, portraitRadius + 14, portraitRadius + 14);
    list.fill(Radial{portrait + Point{0, 10}, portraitRadius + 14, rgb(0x5B4636, 0.5f), rgb(0x5B4636, 0)});
    list.ellipse(portrait, portraitRadius + 8, portraitRadius + 8);
    list.fill(rgb(0xFDFAF5));
    list.ellipse(portrait, portraitRadius, portraitRadius);
    list.pushClip();
    list.polygon({portrait + Point{-portraitRadius, -portraitRadius}, portrait + Point{portraitRadius, -portraitRadius},
                  portrait + Point{portraitRadius, portraitRadius}, portrait + Point{-portraitRadius, portraitRadius}});
    list.fill(Linear{portrait + Point{0, -portraitRadius}, portrait + Point{0, portraitRadius}, rgb(0xDDE9E8),
                     rgb(0xB9D0D2)});
    drawBust(list, m_look, poseOf(Emotion{}, Gesture::neutral), portrait + Point{0, 6}, 0.8f);
    list.pop();

    if (!hasSticker()) return;
    list.pushTransform(Transform::turn(0.09f, sticker));
    roundedSquare(list, sticker + Point{0, 5}, stickerHalf + 9, 30);
    list.fill(rgb(0x5B4636, 0.22f));
    roundedSquare(list, sticker, stickerHalf + 8, 30);
    list.fill(rgb(0xFFFFFF));
    roundedSquare(list, sticker, stickerHalf, 24);
    list.pushClip();
    list.polygon({sticker + Point{-stickerHalf, -stickerHalf}, sticker + Point{stickerHalf, -stickerHalf},
                  sticker + Point{stickerHalf, stickerHalf}, sticker + Point{-stickerHalf, stickerHalf}});
    list.fill(rgb(0xFBE8B9));
    drawBust(list, m_look, poseOf(m_emotion, m_gesture), sticker + Point{0, -4}, 0.42f);
    list.pop();
    list.pop();
}

} // namespace rapport
