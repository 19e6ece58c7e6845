#include "puppet/Sketch.h"

#include <utility>

namespace rapport {

// What is worn at neck and chest. All of this stands on the trunk's own sheet, as in Trunk.cpp.

namespace {

// Draws the same thing on both halves of the body.
template <typename Draw>
void onBothSides(DisplayList& list, Draw draw) {
    draw(Side::left);
    list.pushTransform(Transform::stretch(-1, 1));
    draw(Side::right);
    list.pop();
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
        if (sketch.look.outfit != Outfit::hoodie) return;
        list.move({-22, 496}).through({{-25, 540}, {-21, 574}}).stroke(sketch.look.accent, 4);
        list.move({-21, 574}).line({-21, 584}).stroke(shaded(sketch.look.accent, 0.2f), 5.5f);
    });
}

void drawWaistcoat(const Sketch& sketch) {
    const Palette& c = sketch.colours;
    DisplayList& list = sketch.list;
    const Colour cloth = mix(c.outer, c.outerShade, 0.55f);
    list.move({-56, 456}).line({0, 556}).line({56, 456}).line({70, 620}).line({0, 662}).line({-70, 620}).close();
    list.fill(Linear{{0, 470}, {0, 660}, cloth, shaded(cloth, 0.2f)});
    list.move({-56, 456}).line({0, 556}).line({56, 456}).stroke(faded(c.outerDeep, 0.8f), 2.2f);
    for (float y : {580.0f, 616.0f}) drawButton(list, {0, y}, shaded(sketch.look.outer, 0.4f));
}

void drawPocketSquare(const Sketch& sketch) {
    DisplayList& list = sketch.list;
    const Colour cloth = sketch.look.woman ? sketch.look.accent : sketch.look.inner;
    list.polygon({{88, 542}, {92, 520}, {102, 530}, {110, 516}, {120, 540}})
        .fill(Linear{{90, 518}, {118, 542}, lit(cloth, 0.2f), shaded(cloth, 0.15f)});
    list.move({82, 543}).line({126, 539}).stroke(faded(sketch.colours.outerDeep, 0.75f), 3);
}

// A pocket on the chest, with its upper edge and the shadow under it.
void drawPocket(const Sketch& sketch, Point a, Point b) {
    const Palette& c = sketch.colours;
    DisplayList& list = sketch.list;
    const float slant = 5;
    list.move(a).line({b.x, a.y - 2}).line({b.x - 1, b.y - slant}).line({0.5f * (a.x + b.x), b.y});
    list.line({a.x + 1, b.y - slant}).close().fill(faded(c.outerDeep, 0.12f));
    list.move(a).line({a.x + 1, b.y - slant}).line({0.5f * (a.x + b.x), b.y}).line({b.x - 1, b.y - slant});
    list.line({b.x, a.y - 2}).stroke(faded(c.outerDeep, 0.45f), 1.8f);
    list.move(a).line({b.x, a.y - 2}).stroke(faded(c.outerDeep, 0.6f), 3);
}

// What nurses wear: a light top with a piped neck, pens in the pocket and a badge.
void drawTunic(const Sketch& sketch) {
    const Palette& c = sketch.colours;
    const Colour piping = sketch.look.accent;
    DisplayList& list = sketch.list;
    const float n = neckWidth(sketch.look);
    list.move({-n - 18, 410}).through({{-n + 4, 452}, {2, 512}}).line({n + 18, 410}).stroke(piping, 9);
    list.move({-n - 18, 410}).through({{-n + 4, 452}, {2, 512}}).stroke(lit(piping, 0.12f), 9);
    list.move({2, 514}).line({2, 740}).stroke(faded(c.outerDeep, 0.35f), 2);
    for (const auto& [x, colour] : {std::pair{78.0f, rgb(0x2C4A8A)}, {90.0f, rgb(0xB8433D)}}) {
        list.move({x, 548}).line({x, 528}).stroke(colour, 5);
        list.move({x + 3.4f, 540}).line({x + 3.4f, 530}).stroke(rgb(0xF4F1EA, 0.8f), 1.6f);
    }
    drawPocket(sketch, {62, 546}, {122, 604});
    list.polygon({{-116, 530}, {-66, 530}, {-66, 562}, {-116, 562}}).fill(rgb(0xFBFBF8));
    list.polygon({{-116, 530}, {-66, 530}, {-66, 539}, {-116, 539}}).fill(piping);
    list.move({-108, 547}).line({-82, 547}).stroke(rgb(0x5A6570), 2.4f);
    list.move({-108, 555}).line({-90, 555}).stroke(rgb(0x9AA4AC), 2);
}

// What workmen wear: a bib on two straps over a plain shirt; in the palette the shirt is the outer cloth.
void drawOverall(const Sketch& sketch) {
    const Palette& c = sketch.colours;
    DisplayList& list = sketch.list;
    drawNeckBand(sketch, c.outer, 426, 456, 42);
    const Colour cloth = c.inner, seam = faded(shaded(cloth, 0.45f), 0.8f);
    onBothSides(list, [&](Side side) {
        const Colour strap = side == Side::left ? lit(cloth, 0.06f) : shaded(cloth, 0.12f);
        list.polygon({{-98, 436}, {-70, 428}, {-54, 540}, {-82, 542}}).fill(strap);
        list.move({-74, 432}).line({-58, 538}).stroke(seam, 1.6f);
    });
    list.move({-92, 532}).line({92, 532}).through({{100, 600}, {128, 640}, {138, 740}}).line({-138, 740});
    list.through({{-128, 640}, {-100, 600}, {-92, 532}}).close();
    list.fill(Linear{{-60, 530}, {80, 720}, lit(cloth, 0.1f), shaded(cloth, 0.22f)});
    list.move({-86, 539}).line({86, 539}).stroke(seam, 1.6f);
    list.polygon({{-40, 562}, {40, 562}, {38, 620}, {-38, 620}}).fill(faded(shaded(cloth, 0.4f), 0.25f));
    list.move({-40, 562}).line({-38, 620}).line({38, 620}).line({40, 562}).close().stroke(seam, 1.8f);
    for (float side : {-1.0f, 1.0f}) drawButton(list, {side * 69, 548}, sketch.look.accent);
}

// A hood laid back, a covered zip with press studs, and the shine of wet cloth.
void drawRaincoat(const Sketch& sketch) {
    const Palette& c = sketch.colours;
    DisplayList& list = sketch.list;
    drawNeckBand(sketch, c.inner, 424, 452, 42);
    drawHood(sketch);
    list.polygon({{-16, 512}, {16, 512}, {20, 740}, {-20, 740}})
        .fill(Linear{{-18, 520}, {18, 520}, lit(sketch.look.outer, 0.14f), mix(c.outer, c.outerShade, 0.5f)});
    list.move({17, 514}).line({20, 740}).stroke(faded(c.outerDeep, 0.6f), 2.2f);
    for (float y : {536.0f, 580.0f, 624.0f, 668.0f}) drawButton(list, {3, y}, sketch.look.accent);
    list.move({-122, 470}).through({{-148, 492}, {-156, 540}}).stroke(rgb(0xFFFFFF, 0.4f), 6);
    list.move({-70, 520}).through({{-82, 560}, {-80, 600}}).stroke(rgb(0xFFFFFF, 0.22f), 5);
}

} // namespace

void drawCollar(const Sketch& sketch) {
    const Look& look = sketch.look;
    const Palette& c = sketch.colours;
    DisplayList& list = sketch.list;
    const float n = neckWidth(look);
    switch (look.outfit) {
    case Outfit::jacket:
    case Outfit::suit:
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
            if (look.outfit == Outfit::suit) drawWaistcoat(sketch);
            drawShirtCollar(sketch, 4);
        }
        drawLapels(sketch, look.woman ? 0.9f : 1.0f, 652);
        list.move({1, 654}).line({4, 740}).stroke(faded(c.outerDeep, 0.6f), 2.2f);
        drawButton(list, {-4, 668}, shaded(look.outer, 0.45f));
        if (look.outfit == Outfit::suit) drawPocketSquare(sketch);
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
    case Outfit::tunic: drawTunic(sketch); break;
    case Outfit::overall: drawOverall(sketch); break;
    case Outfit::raincoat: drawRaincoat(sketch); break;
    }
}

} // namespace rapport
