#pragma once

#include "dialogue/Emotion.h"
#include "dialogue/Skills.h"

#include <imgui.h>

namespace rapport {

// Small pictures drawn from lines, since typefaces lack them. Each fills a square of the given size around its centre.
enum class Pictogram : unsigned char {
    lock,
    back,
    forward,
    plus,
    minus,
    enlarge,
    shrink,
    pause,
    bulb,
    hourglass,
    shield,
    star,
    check,
    cross,
    up,
    down,
    counter,
    phone,
    chat,
    warning,
    sliders,
    ear,
    bubble,
    keyboard,
    chart,
    again
};

void draw(ImDrawList& draw, Pictogram what, ImVec2 centre, float size, ImU32 colour);

// A face for a mood: `joy` and `anger` from -1 to 1 bend mouth and brows.
void drawFace(ImDrawList& draw, ImVec2 centre, float size, ImU32 colour, float joy, float anger);

// The picture of a feeling at a level from 0 to 10.
void drawFeeling(ImDrawList& draw, Feeling feeling, int level, ImVec2 centre, float size, ImU32 colour);

Pictogram pictogramOf(Channel channel);

} // namespace rapport
