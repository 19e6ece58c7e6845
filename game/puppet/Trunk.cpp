#include "puppet/Sketch.h"

#include <array>

namespace rapport {

// All of this stands on the trunk's own sheet: x from the middle of the body, y as on the page.

namespace {

float neckWidth(const Look& look) {
    return look.woman ? 35.0f : 45 * (0.7f + 0.3f * look.build);
}

// The outer edge from the neck over the shoulder down, on one side of the body (-1 or 1).
std::array<Point, 6> edgeOf(const Sketch& sketch, float side) {
    const float b = sketch.look.build, lift = shoulderLift(sketch.pose);
    const auto p = [&](float x, float y, float lifted) { return Point{side * x, y + lifted * lift}; };
    return {p(40, 404, 0.2f),   p(78, 431, 0.6f),      p(128 * b, 456, 1),
            p(176 * b, 486, 1), p(186 * b, 560, 0.6f), p(166 * b, 740, 0)};
}

DisplayList& trunkOutline(const Sketch& sketch) {
    const auto right = edgeOf(sketch, 1), left = edgeOf(sketch, -1);
    DisplayList& list = sketch.list;
    list.move(right[0]).through({right[1], right[2], right[3], right[4], right[5]});
    list.line(left[5]).through({left[4], left[3], left[2], left[1], left[0]});
    return list.close();
}

// Draws the same thing on both halves of the body.
template <typename Draw>
void onBothSides(DisplayList& list, Draw draw) {
    draw(Side::left);
    list.pushTransform(Transform::stretch(-1, 1));
    draw(Side::right);
    list.pop();
}

void drawOpening(const Sketch& sketch, float width, float bottom) {
    sketch.list.move({-width, 402}).line({width, 402}).through({{0.8f * width, 480}, {0.4f * width, 580}, {2, bottom}});
    sketch.list.line({-2, bottom}).through({{-0.4f * width, 580}, {-0.8f * width, 480}, {-width, 402}}).close();
    sketch.list.fill(Linear{{0, 420}, {0, bottom}, sketch.colours.inner, sketch.colours.innerShade});
}

void drawLapels(const Sketch& sketch, float wide, float bottom) {
    const Palette& c = sketch.colours;
    DisplayList& list = sketch.list;
    onBothSides(list, [&](Side side) {
        const bool lightSide = side == Side::left;
        const Colour cloth = lightSide ? mix(c.outer, c.outerLight, 0.6f) : mix(c.outer, c.outerShade, 0.35f);
        const auto lapel = [&](Point by) -> DisplayList& {
            list.move(Point{-50, 402} + by).through({Point{-66, 422} + by, Point{-84 * wide, 478} + by});
            list.line(Point{-66 * wide, 490} + by).line(Point{-94 * wide, 508} + by);
            list.through({Point{-58 * wide, 584} + by, Point{-2, bottom} + by});
            list.through({Point{-22, 590} + by, Point{-42, 490} + by, Point{-46, 402} + by});
            return list.close();
        };
        lapel({-3, 6}).fill(rgb(0x1E1420, 0.16f));
        lapel({}).fill(Linear{{-90, 430}, {-20, 620}, cloth, mix(cloth, c.outerShade, 0.55f)});
        list.move({-66 * wide, 490}).line({-45, 474}).stroke(faded(c.outerDeep, 0.6f), 2);
        list.move({-46, 404}).through({{-42, 490}, {-22, 590}, {-2, bottom}}).stroke(faded(c.outerDeep, 0.35f), 1.8f);
    });
}

void drawButton(DisplayList& list, Point at, Colour colour) {
    list.ellipse(at + Point{0.8f, 1.4f}, 5.4f, 5.4f).fill(rgb(0x1E1420, 0.25f));
    list.ellipse(at, 5.2f, 5.2f).fill(colour);
    list.ellipse(at + Point{-1.4f, -1.5f}, 1.6f, 1.6f).fill(rgb(0xFFFFFF, 0.35f));
}

void drawTie(const Sketch& sketch) {
    const Colour tie = sketch.look.accent;
    DisplayList& list = sketch.list;
    list.move({-8, 470}).line({8, 470}).through({{15, 560}, {18, 640}}).line({0, 664}).line({-18, 640});
    list.through({{-15, 560}, {-8, 470}})
        .close()
        .fill(Linear{{-16, 480}, {18, 600}, lit(tie, 0.1f), shaded(tie, 0.25f)});
    list.polygon({{-13, 441}, {13, 441}, {8, 470}, {-8, 470}})
        .fill(Linear{{-12, 442}, {12, 470}, lit(tie, 0.18f), shaded(tie, 0.15f)});
    list.move({-8, 470}).line({8, 470}).stroke(shaded(tie, 0.4f), 1.8f);
}

// The two points of a shirt's collar, close around the neck.
void drawShirtCollar(const Sketch& sketch, float spread) {
    const Palette& c = sketch.colours;
    const float n = neckWidth(sketch.look);
    DisplayList& list = sketch.list;
    onBothSides(list, [&](Side side) {
        const Colour cloth = side == Side::left ? c.inner : mix(c.inner, c.innerShade, 0.35f);
        const auto flap = [&](Point by) -> DisplayList& {
            list.move(Point{-n - 1, 388} + by).through({Point{-n - 5, 398} + by, Point{-n - 17, 422} + by});
            list.line(Point{-26 - spread, 478} + by).line(Point{-1 - 0.4f * spread, 438 + 1.6f * spread} + by);
            return list.through({Point{-n + 16, 432} + by, Point{-n - 1, 388} + by}).close();
        };
        flap({0, 5}).fill(rgb(0x27304A, 0.18f));
        flap({}).fill(Linear{{-60, 390}, {-10, 470}, lit(cloth, 0.2f), mix(cloth, c.innerShade, 0.5f)});
        flap({}).stroke(faded(c.innerShade, 0.6f), 1.3f);
    });
}

// A ribbed band around the neck: turtleneck (high) or the round neck of a sweater (low).
void drawNeckBand(const Sketch& sketch, Colour cloth, float top, float bottom, float width) {
    DisplayList& list = sketch.list;
    list.move({-width, top}).through({{0, top + 15}, {width, top}}).line({width + 13, bottom - 16});
    list.through({{0, bottom + 12}, {-width - 13, bottom - 16}}).close();
    list.fill(Linear{{-width, top}, {width, bottom}, lit(cloth, 0.12f), shaded(cloth, 0.2f)});
    const float high = bottom - top;
    for (int i = -4; i <= 4; ++i) {
        const float x = float(i) * width * 0.21f, sag = 14 * (1 - float(i * i) / 17);
        list.move({x, top + 5 + sag}).line({x * 1.12f, top + high * 0.78f + sag * 0.8f});
    }
    list.stroke(shaded(faded(cloth, 0.5f), 0.45f), 1.6f);
}

void drawHood(const Sketch& sketch) {
    const Palette& c = sketch.colours;
    DisplayList& list = sketch.list;
    onBothSides(list, [&](Side side) {
        const Colour cloth = side == Side::left ? c.outer : mix(c.outer, c.outerShade, 0.45f);
        list.move({-40, 396}).through({{-70, 396}, {-96, 424}, {-84, 462}, {-44, 494}, {-8, 512}});
        list.through({{-14, 486}, {-36, 456}, {-46, 424}, {-40, 396}}).close();
        list.fill(Linear{{-90, 400}, {-20, 500}, lit(cloth, 0.14f), shaded(cloth, 0.22f)});
        list.move({-88, 440}).through({{-72, 474}, {-40, 498}, {-8, 514}}).stroke(faded(c.outerDeep, 0.5f), 2.2f);
        list.move({-22, 496}).through({{-25, 540}, {-21, 574}}).stroke(sketch.look.accent, 4);
        list.move({-21, 574}).line({-21, 584}).stroke(shaded(sketch.look.accent, 0.2f), 5.5f);
    });
}

void drawCloth(const Sketch& sketch) {
    const Palette& c = sketch.colours;
    DisplayList& list = sketch.list;
    // Large areas run straight down: that is painted several times faster than a slanting gradient.
    trunkOutline(sketch).fill(Linear{{0, 440}, {0, 720}, c.outerLight, c.outerShade});
    // The chest turns away from the light on one side, and the chin throws its shadow.
    const auto edge = edgeOf(sketch, 1);
    list.move(edge[0]).through({edge[1], edge[2], edge[3], edge[4], edge[5]}).line({40, 740}).close();
    list.fill(Linear{{40, 500}, {180, 540}, faded(c.outerDeep, 0), faded(c.outerDeep, 0.36f)});
    list.move({-44, 408})
        .through({{-76, 436}, {-92, 446}, {-60, 464}, {4, 474}, {68, 464}, {98, 446}, {76, 436}, {44, 408}});
    list.close().fill(Radial{{4, 420}, 96, faded(c.outerDeep, 0.35f), faded(c.outerDeep, 0)});
}

} // namespace

void drawTrunk(const Sketch& sketch) {
    drawCloth(sketch);
    switch (sketch.look.outfit) {
    case Outfit::jacket: drawOpening(sketch, 50, 650); break;
    case Outfit::coat: drawOpening(sketch, 52, 690); break;
    case Outfit::cardigan: drawOpening(sketch, 50, 600); break;
    case Outfit::hoodie:
    case Outfit::sweater:
    case Outfit::shirt: break;
    }
}

void drawNeck(const Sketch& sketch) {
    const Palette& c = sketch.colours;
    DisplayList& list = sketch.list;
    const Look& look = sketch.look;
    const float n = neckWidth(look);
    const Pose& pose = sketch.pose;
    // The neck begins under the moving head and ends in the still collar.
    const float sideways = 7 * pose[Joint::turn] - 46 * pose[Joint::tilt];
    const bool open = sketch.look.outfit == Outfit::shirt || sketch.look.outfit == Outfit::cardigan ||
                      sketch.look.outfit == Outfit::hoodie ||
                      (sketch.look.outfit == Outfit::jacket && sketch.look.woman);
    const float depth = open ? 500.0f : look.outfit == Outfit::coat ? 412.0f : 450.0f;
    // A high collar hides where the neck ends.
    const float hidden = look.outfit == Outfit::coat ? 22.0f : 0.0f;
    const auto neck = [&]() -> DisplayList& {
        list.move({-n + sideways, 330});
        list.through({{-n + 0.5f * sideways, 370}, {-n - 1, 398}, {-n - 14 + 0.6f * hidden, 420 - hidden}});
        list.through({{-n + 8, 446 - 2 * hidden}, {0, depth}});
        list.through({{n - 8, 446 - 2 * hidden}, {n + 14 - 0.6f * hidden, 420 - hidden}});
        list.through({{n + 1, 398}, {n + 0.5f * sideways, 370}, {n + sideways, 330}});
        return list.close();
    };
    neck().fill(Linear{{-n, 380}, {n, 430}, c.skin, mix(c.skin, c.skinShade, 0.8f)});
    neck().pushClip();
    // The jaw's shadow follows the jaw.
    const float low = 384 + 12 * pose[Joint::nod] + 5 * pose[Joint::mouthOpen];
    list.move({-80 + sideways, 320}).line({80 + sideways, 320}).line({n + 14 + sideways, low - 12});
    list.through({{10 + sideways, low + 16}, {-n - 10 + sideways, low - 14}}).close();
    list.fill(faded(c.skinDeep, 0.42f));
    if (open) {
        for (float side : {-1.0f, 1.0f}) list.move({side * 34, 444}).through({{side * 20, 448}, {side * 7, 456}});
        list.stroke(faded(c.skinDeep, 0.22f), 3);
    }
    if (sketch.look.lines > 0.6f) {
        list.move({-n + 12, 404}).through({{0, 411}, {n - 12, 404}}).stroke(faded(c.skinDeep, 0.25f), 2);
    }
    list.pop();
}

void drawCollar(const Sketch& sketch) {
    const Look& look = sketch.look;
    const Palette& c = sketch.colours;
    DisplayList& list = sketch.list;
    const float n = neckWidth(look);
    switch (look.outfit) {
    case Outfit::jacket:
        if (look.woman) {
            // A round blouse, open at the throat.
            list.move({-46, 404}).through({{-36, 440}, {0, 468}, {36, 440}, {46, 404}}).line({60, 500});
            list.line({0, 650}).line({-60, 500}).close();
            list.fill(Linear{{-40, 440}, {40, 640}, c.inner, c.innerShade});
            list.move({-44, 410})
                .through({{-34, 448}, {0, 486}, {34, 448}, {44, 410}})
                .stroke(faded(c.innerShade, 0.9f), 2.4f);
        } else {
            list.move({0, 470}).line({0, 650}).stroke(faded(c.innerShade, 0.8f), 2);
            if (look.tie) drawTie(sketch);
            drawShirtCollar(sketch, 4);
        }
        drawLapels(sketch, look.woman ? 0.9f : 1.0f, 652);
        list.move({1, 654}).line({4, 740}).stroke(faded(c.outerDeep, 0.6f), 2.2f);
        drawButton(list, {-4, 668}, shaded(look.outer, 0.45f));
        break;
    case Outfit::coat:
        drawNeckBand(sketch, look.inner, 376, 440, n + 4);
        drawLapels(sketch, 1.22f, 690);
        drawButton(list, {-30, 640}, look.accent);
        break;
    case Outfit::hoodie:
        drawNeckBand(sketch, look.inner, 424, 452, 42);
        drawHood(sketch);
        list.move({0, 514}).line({0, 740}).stroke(faded(c.outerDeep, 0.55f), 2.4f);
        break;
    case Outfit::cardigan:
        onBothSides(list, [&](Side) {
            list.move({-42, 410}).through({{-46, 470}, {-28, 550}, {0, 606}}).stroke(c.outerShade, 13);
            list.move({-42, 410}).through({{-46, 470}, {-28, 550}, {0, 606}}).stroke(c.outer, 10);
        });
        list.move({0, 606}).line({0, 740}).stroke(c.outerShade, 13);
        for (float y : {520.0f, 560.0f}) drawButton(list, {0, y}, c.innerShade);
        drawButton(list, {0, 630}, rgb(0xE7C9A0));
        drawShirtCollar(sketch, 10);
        break;
    case Outfit::sweater:
        drawNeckBand(sketch, look.outer, look.woman ? 412 : 440, look.woman ? 446 : 470, look.woman ? 42 : 40);
        if (!look.woman) drawShirtCollar(sketch, 4);
        break;
    case Outfit::shirt: {
        list.move({-1, 490}).line({-1, 740}).stroke(faded(c.outerDeep, 0.4f), 2.2f);
        for (float y : {520.0f, 580.0f, 640.0f}) drawButton(list, {-9, y}, rgb(0xF4F1EA));
        Palette cloth = c;
        cloth.inner = look.outer;
        cloth.innerShade = c.outerShade;
        drawShirtCollar({look, sketch.pose, cloth, list}, 16);
        break;
    }
    }
}

} // namespace rapport
