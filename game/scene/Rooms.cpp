#include "scene/Rooms.h"

#include "scene/Shapes.h"

#include <iterator>

namespace rapport {

namespace {

// A wall and the floor before it, with the skirting between.
void wall(const Space& space, Colour top, Colour low, Colour ground, Colour skirting) {
    DisplayList& list = space.list;
    const float floor = space.floor();
    box(list, {0, 0}, {space.width, floor}).fill(Linear{{0, 0}, {0, floor}, top, low});
    box(list, {0, floor}, {space.width, space.height})
        .fill(Linear{{0, floor}, {0, space.height}, ground, shaded(ground, 0.12f)});
    box(list, {0, floor - 7}, {space.width, floor + 3}).fill(skirting);
}

// What is seen through a window: a bright morning with trees, or the last light over the roofs.
void view(const Space& space, Point a, Point b) {
    DisplayList& list = space.list;
    const float wide = b.x - a.x;
    if (!space.isEvening) {
        box(list, a, b).fill(Linear{a, {a.x, b.y}, rgb(0xFBF6E8), rgb(0xBFDBE6)});
        box(list, a, b).pushClip();
        list.ellipse({a.x + 0.3f * wide, b.y - 8}, 0.38f * wide, 54).fill(rgb(0xA9CDBF, 0.7f));
        list.ellipse({a.x + 0.72f * wide, b.y + 4}, 0.36f * wide, 70).fill(rgb(0x9CC4B6, 0.65f));
        list.pop();
        return;
    }
    box(list, a, b).fill(Linear{a, {a.x, b.y}, rgb(0x3A4C84), rgb(0xF2A877)});
    box(list, a, b).pushClip();
    const float roofs[] = {120, 72, 150, 96, 60};
    for (std::size_t i = 0; i < std::size(roofs); ++i) {
        const float x = a.x + wide * float(i) / 5, top = b.y - roofs[i];
        box(list, {x, top}, {x + wide / 5 + 1, b.y}).fill(rgb(0x39406A));
        for (float y = top + 14; y < b.y - 10; y += 24)
            box(list, {x + 8, y}, {x + 15, y + 9}).fill(rgb(0xFFDFA0, (int(y) + int(i)) % 3 ? 0.9f : 0.15f));
    }
    list.pop();
}

void pendant(const Space& space, float x, float bottom, Colour shade) {
    DisplayList& list = space.list;
    list.move({x, -10}).line({x, bottom - 32}).stroke(rgb(0x9FB0B5, 0.7f), 3);
    list.move({x - 38, bottom})
        .through({{x - 30, bottom - 24}, {x, bottom - 38}, {x + 30, bottom - 24}, {x + 38, bottom}})
        .close()
        .fill(shade);
    const Point light{x, bottom + 2};
    list.ellipse(light, 90, 60).fill(Radial{light, 90, rgb(0xFFF3D2, 0.7f), rgb(0xFFF3D2, 0)});
    space.addLamp(light);
}

// ---- the shop

constexpr Colour goods[] = {rgb(0xC9826B), rgb(0x8FA9B5), rgb(0xD9B26A), rgb(0x9DB08D), rgb(0xB58DA0), rgb(0xE3D2BC)};

Colour ware(int number) {
    return goods[std::size_t(number) % std::size(goods)];
}

// Shelves of folded clothes, boxes and jars.
void shelves(const Space& space, float left, float right) {
    DisplayList& list = space.list;
    const float top = space.height - 668, low = space.floor() - 20, h = space.height;
    box(list, {left, top}, {right, low}).fill(Linear{{left, 0}, {right, 0}, rgb(0xD3B48E), rgb(0xC3A27A)});
    box(list, {left + 9, top + 9}, {right - 9, low}).fill(rgb(0xE9D8BF));
    int number = 0;
    for (float y : {h - 566, h - 462, h - 358, h - 254}) {
        box(list, {left + 9, y - 92}, {right - 9, y - 74}).fill(rgb(0x8A6A48, 0.14f));
        for (float x = left + 22; x < right - 62; x += 74, ++number) {
            switch (number % 3) {
            case 0:
                for (int fold = 0; fold < 4; ++fold)
                    roundedBox(list, {x, y - 15 - 14.0f * float(fold)}, {x + 56, y - 2 - 14.0f * float(fold)}, 5)
                        .fill(lit(ware(number + fold), 0.1f));
                break;
            case 1:
                box(list, {x + 4, y - 46}, {x + 52, y}).fill(ware(number));
                box(list, {x + 2, y - 56}, {x + 54, y - 42}).fill(shaded(ware(number), 0.14f));
                box(list, {x + 24, y - 56}, {x + 32, y}).fill(rgb(0xFFFFFF, 0.3f));
                break;
            default:
                list.blob({{x + 20, y - 60},
                           {x + 36, y - 60},
                           {x + 46, y - 30},
                           {x + 38, y},
                           {x + 18, y},
                           {x + 10, y - 30}})
                    .fill(Linear{{x + 8, y}, {x + 46, y}, lit(ware(number), 0.2f), shaded(ware(number), 0.12f)});
            }
        }
        box(list, {left, y}, {right, y + 9}).fill(Linear{{0, y}, {0, y + 9}, rgb(0xE0C39B), rgb(0xB8946A)});
    }
}

// Shirts on a rail.
void clothesRail(const Space& space, float left, float right) {
    DisplayList& list = space.list;
    const float rail = space.height - 560, low = space.floor() + 6;
    list.ellipse({0.5f * (left + right), low}, 0.5f * (right - left), 12).fill(rgb(0x6A4A30, 0.18f));
    for (float x : {left, right}) list.move({x, rail - 12}).line({x, low});
    list.move({left, rail}).line({right, rail}).stroke(rgb(0x8D8176), 5);
    int number = 1;
    for (float x = left + 34; x < right - 16; x += 44, ++number) {
        const Colour cloth = ware(number);
        list.move({x, rail - 3}).through({{x + 7, rail + 8}, {x, rail + 16}}).stroke(rgb(0x6E645B), 2.5f);
        list.move({x, rail + 14}).through({{x - 26, rail + 28}, {x - 36, rail + 74}}).line({x - 24, rail + 78});
        list.line({x - 25, rail + 190 + 12.0f * float(number % 3)})
            .line({x + 25, rail + 190 + 12.0f * float(number % 3)});
        list.line({x + 24, rail + 78}).line({x + 36, rail + 74}).through({{x + 26, rail + 28}, {x, rail + 14}}).close();
        list.fill(Linear{{x - 30, 0}, {x + 30, 0}, lit(cloth, 0.18f), shaded(cloth, 0.16f)});
        list.move({x - 8, rail + 18}).through({{x, rail + 32}, {x + 8, rail + 18}}).stroke(shaded(cloth, 0.3f), 2.5f);
    }
}

// ---- the bank

void column(const Space& space, float x) {
    DisplayList& list = space.list;
    const float floor = space.floor();
    box(list, {x - 40, -10}, {x + 40, floor}).fill(Linear{{x - 40, 0}, {x + 40, 0}, rgb(0xF4F1EA), rgb(0xC9C6C0)});
    for (float flute : {-24.0f, -8.0f, 8.0f, 24.0f})
        box(list, {x + flute - 2, 40}, {x + flute + 2, floor - 40}).fill(rgb(0xA9A59D, 0.35f));
    box(list, {x - 54, 18}, {x + 54, 40}).fill(rgb(0xE9E5DC));
    box(list, {x - 54, floor - 40}, {x + 54, floor})
        .fill(Linear{{x - 54, 0}, {x + 54, 0}, rgb(0xEFEBE2), rgb(0xBDB9B1)});
}

// Rates of exchange: rows of a name, a number, and an arrow up or down.
void rates(DisplayList& list, Point at) {
    roundedBox(list, at, at + Point{132, 128}, 8).fill(rgb(0x23303F));
    for (int row = 0; row < 4; ++row) {
        const float y = at.y + 18 + 28.0f * float(row), x = at.x + 14;
        roundedBox(list, {x, y}, {x + 30, y + 11}, 3).fill(rgb(0xE8D9A8, 0.9f));
        roundedBox(list, {x + 40, y}, {x + 40 + (row % 2 ? 38.0f : 46.0f), y + 11}, 3).fill(rgb(0xDCE8EA, 0.7f));
        const bool up = row % 3 != 1;
        list.polygon({{x + 94, up ? y + 11 : y}, {x + 108, up ? y + 11 : y}, {x + 101, up ? y : y + 11}});
        list.fill(up ? rgb(0x7CC49A) : rgb(0xE08A78));
    }
}

// ---- the hotel

// Pigeonholes for keys and letters.
void keyRack(const Space& space, float left, float right, float top, float low) {
    DisplayList& list = space.list;
    box(list, {left - 12, top - 12}, {right + 12, low + 12})
        .fill(Linear{{0, top}, {0, low}, rgb(0x8A5B3A), rgb(0x704528)});
    const float wide = 62, high = 56;
    int number = 0;
    for (float y = top; y + high <= low + 1; y += high)
        for (float x = left; x + wide <= right + 1; x += wide, ++number) {
            box(list, {x + 4, y + 4}, {x + wide - 4, y + high - 4})
                .fill(Linear{{0, y}, {0, y + high}, rgb(0x3E2416), rgb(0x5C3922)});
            if (number % 4 == 1) {
                list.polygon({{x + 14, y + high - 6}, {x + 20, y + 16}, {x + 46, y + 12}, {x + 44, y + high - 6}});
                list.fill(rgb(0xEFE6D4, 0.9f));
            } else if (number % 5 != 3) {
                const Point hook{x + wide / 2, y + 14};
                list.ellipse(hook, 4, 4).fill(rgb(0xE4C377));
                list.move(hook).line(hook + Point{0, 16}).stroke(rgb(0xD0A757), 3);
                roundedBox(list, hook + Point{-6, 14}, hook + Point{6, 32}, 4)
                    .fill(number % 2 ? rgb(0xA63F3A) : rgb(0x2F5D62));
            }
        }
}

void sconce(const Space& space, float x, float y) {
    DisplayList& list = space.list;
    box(list, {x - 4, y}, {x + 4, y + 44}).fill(rgb(0xC9A15A));
    list.polygon({{x - 20, y - 34}, {x + 20, y - 34}, {x + 32, y + 12}, {x - 32, y + 12}})
        .fill(Linear{{0, y - 34}, {0, y + 12}, rgb(0xF7E6C4), rgb(0xF1CF96)});
    glow(list, {x, y - 6}, 110, rgb(0xFFE9BE, 0.5f));
    space.addLamp({x, y - 8});
}

// A picture of hills in a golden frame.
void painting(DisplayList& list, Point a, Point b) {
    box(list, a + Point{4, 7}, b + Point{4, 7}).fill(rgb(0x2A1A10, 0.25f));
    box(list, a, b).fill(rgb(0xC9A15A));
    box(list, a + Point{9, 9}, b - Point{9, 9}).fill(Linear{a, {a.x, b.y}, rgb(0xE9DCC0), rgb(0xB9C7B8)});
    box(list, a + Point{9, 9}, b - Point{9, 9}).pushClip();
    list.ellipse({a.x + 30, b.y + 6}, 76, 54).fill(rgb(0x7F9A83));
    list.ellipse({b.x - 20, b.y + 12}, 70, 80).fill(rgb(0x5F8078));
    list.ellipse({b.x - 46, a.y + 40}, 12, 12).fill(rgb(0xE9B56B));
    list.pop();
}

// ---- the clinic

void cross(DisplayList& list, Point at, float size, Colour colour) {
    const float arm = 0.32f * size;
    list.polygon({{at.x - arm, at.y - size},
                  {at.x + arm, at.y - size},
                  {at.x + arm, at.y - arm},
                  {at.x + size, at.y - arm},
                  {at.x + size, at.y + arm},
                  {at.x + arm, at.y + arm},
                  {at.x + arm, at.y + size},
                  {at.x - arm, at.y + size},
                  {at.x - arm, at.y + arm},
                  {at.x - size, at.y + arm},
                  {at.x - size, at.y - arm},
                  {at.x - arm, at.y - arm}});
    list.fill(colour);
}

// A cupboard with glass doors, and bottles and packets behind them.
void cabinet(const Space& space, float left, float right) {
    DisplayList& list = space.list;
    const float top = space.height - 620, low = space.height - 330;
    box(list, {left + 5, top + 8}, {right + 5, low + 8}).fill(rgb(0x35525A, 0.14f));
    box(list, {left, top}, {right, low}).fill(rgb(0xFAFCFB));
    box(list, {left + 10, top + 10}, {right - 10, low - 10}).fill(rgb(0xD8E7E6));
    int number = 0;
    for (float y = top + 96; y < low; y += 90) {
        for (float x = left + 24; x < right - 34; x += 36, ++number) {
            const Colour colour = number % 4 == 0   ? rgb(0xC98A5E)
                                  : number % 4 == 1 ? rgb(0xF4F4F0)
                                  : number % 4 == 2 ? rgb(0x7FB0B4)
                                                    : rgb(0xE7C4BC);
            const float high = number % 3 == 0 ? 56.0f : 42.0f;
            roundedBox(list, {x, y - high}, {x + 25, y}, number % 2 ? 3.0f : 8.0f).fill(colour);
            box(list, {x + 3, y - 0.6f * high}, {x + 22, y - 0.25f * high}).fill(rgb(0xFFFFFF, 0.7f));
            if (number % 2 == 0) box(list, {x + 6, y - high - 8}, {x + 19, y - high + 2}).fill(rgb(0xF7F7F4));
        }
        box(list, {left + 10, y}, {right - 10, y + 5}).fill(rgb(0xB4CBCB));
    }
    const float split = 0.5f * (left + right);
    box(list, {split - 4, top}, {split + 4, low}).fill(rgb(0xFAFCFB));
    list.polygon({{left + 24, low - 14}, {left + 74, top + 14}, {left + 100, top + 14}, {left + 50, low - 14}})
        .fill(rgb(0xFFFFFF, 0.22f));
}

} // namespace

// Tall windows with the morning behind them, a lamp row, a queue display and a plant: a hall that stays quiet.
void drawHall(const Space& space) {
    DisplayList& list = space.list;
    const float floor = space.floor(), middle = space.middle(), height = space.height;
    wall(space, rgb(0xDDE7EA), rgb(0xC6D6DB), rgb(0xC7CFCD), rgb(0xF1F3F0));
    for (float x = middle - 590; x < space.width + 200; x += 236) {
        if (x < -210) continue;
        const Point a{x, height - 660}, b{x + 196, floor - 60};
        view(space, a, b);
        box(list, {a.x, b.y - 2}, {b.x, b.y + 50}).fill(rgb(0xDCE6E8));
        box(list, {x + 95, a.y}, {x + 101, b.y}).fill(rgb(0xEEF3F3, 0.9f));
        box(list, {a.x, a.y + 150}, {b.x, a.y + 155}).fill(rgb(0xEEF3F3, 0.9f));
        box(list, {a.x - 8, b.y - 4}, {b.x + 8, b.y + 6}).fill(rgb(0xF4F6F4));
    }
    for (float x = middle - 420; x < space.width + 60; x += 280) pendant(space, x, height - 608, rgb(0xEFCF93));
    plant(list, {middle - 262, floor + 22}, 1.05f);
    const Point sign{middle + 172, height - 570};
    roundedBox(list, sign, sign + Point{112, 62}, 8).fill(rgb(0x4E6470, 0.75f));
    for (int i = 0; i < 3; ++i)
        roundedBox(list, sign + Point{14, 13 + 14.0f * float(i)},
                   sign + Point{i == 1 ? 78.0f : 96.0f, 20 + 14.0f * float(i)}, 3)
            .fill(i == 0 ? rgb(0xF2C879, 0.9f) : rgb(0xDCE8EA, 0.7f));
}

// Warm wood: shelves full of goods on one side, clothes on a rail on the other.
void drawShop(const Space& space) {
    const float middle = space.middle();
    wall(space, rgb(0xF4EADB), rgb(0xE6D6C0), rgb(0xCDB393), rgb(0xF7F0E4));
    for (float x = middle - 2 * 660; x < space.width + 660; x += 660) {
        if (x > -560 - 240 && x - 130 < space.width) shelves(space, x - 420, x - 128);
        if (x + 142 < space.width) clothesRail(space, x + 142, x + 246);
    }
    for (float x = middle - 2 * 280 - 140; x < space.width + 60; x += 280)
        pendant(space, x, space.height - 628, rgb(0x5E7B78));
}

// Marble columns before a panelled wall, and the rates of exchange.
void drawBank(const Space& space) {
    DisplayList& list = space.list;
    const float middle = space.middle(), floor = space.floor();
    wall(space, rgb(0x66808C), rgb(0x54707D), rgb(0xC9C2B6), rgb(0xEDE7DA));
    for (float x = middle - 13 * 48; x < space.width + 48; x += 48)
        box(list, {x, 60}, {x + 3, floor - 10}).fill(rgb(0x2E4652, 0.28f));
    box(list, {0, 0}, {space.width, 58}).fill(Linear{{0, 0}, {0, 58}, rgb(0xF0EBE0), rgb(0xDAD4C8)});
    box(list, {0, 52}, {space.width, 58}).fill(rgb(0xC4A868));
    for (float x = middle - 2 * 480 - 240; x < space.width + 60; x += 480) column(space, x);
    for (float x = middle - 2 * 480; x < space.width + 200; x += 480) {
        const Point a{x - 92, space.height - 596};
        if (x != middle) view(space, a, {x + 92, floor - 80});
    }
    rates(list, {middle + 92, space.height - 600});
    for (float x : {middle - 142, middle + 340, middle - 620}) pendant(space, x, space.height - 592, rgb(0xD6BE86));
    plant(list, {middle - 160, floor + 24}, 0.95f);
}

// Dark wood, pigeonholes with keys, lamps on the wall, a picture: a lobby that is warm at any hour.
void drawHotel(const Space& space) {
    DisplayList& list = space.list;
    const float middle = space.middle(), h = space.height, floor = space.floor();
    wall(space, rgb(0xD9C3A4), rgb(0xC9AE8B), rgb(0x9C7A5C), rgb(0x7A4E30));
    const float rail = h - 300;
    box(list, {0, rail}, {space.width, floor - 7}).fill(Linear{{0, rail}, {0, floor}, rgb(0x93643F), rgb(0x7A4E30)});
    box(list, {0, rail - 8}, {space.width, rail + 4}).fill(rgb(0xB58455));
    for (float x = middle - 9 * 110 - 55; x < space.width; x += 110)
        roundedBox(list, {x + 10, rail + 22}, {x + 100, floor - 26}, 4).fill(rgb(0x5E3A22, 0.3f));
    keyRack(space, middle - 186, middle + 186, h - 664, h - 664 + 224);
    for (float side : {-1.0f, 1.0f}) sconce(space, middle + side * 244, h - 500);
    for (float side : {-1.0f, 1.0f}) {
        const float x = middle + side * 400;
        painting(list, {x - 84, h - 620}, {x + 84, h - 450});
        sconce(space, middle + side * 560, h - 500);
    }
    plant(list, {middle + 262, floor + 20}, 0.8f);
}

// White and mint: a wide window with a blind, a cupboard of bottles, the green cross.
void drawClinic(const Space& space) {
    DisplayList& list = space.list;
    const float middle = space.middle(), h = space.height, floor = space.floor();
    wall(space, rgb(0xEEF6F4), rgb(0xD6E7E4), rgb(0xBFD0CE), rgb(0xF7FBFA));
    box(list, {0, h - 268}, {space.width, floor - 7}).fill(rgb(0x9CC9C2, 0.55f));
    box(list, {0, h - 272}, {space.width, h - 264}).fill(rgb(0x7FB5AE, 0.8f));
    const Point a{middle - 400, h - 640}, b{middle - 112, h - 330};
    box(list, a - Point{10, 10}, b + Point{10, 10}).fill(rgb(0xFAFCFB));
    view(space, a, b);
    for (float y = a.y + 6; y < a.y + 128; y += 12)
        box(list, {a.x, y}, {b.x, y + 8}).fill(Linear{{0, y}, {0, y + 8}, rgb(0xFFFFFF, 0.95f), rgb(0xCFDCDC, 0.95f)});
    box(list, {0.5f * (a.x + b.x) - 3, a.y + 128}, {0.5f * (a.x + b.x) + 3, b.y}).fill(rgb(0xFAFCFB));
    cabinet(space, middle + 130, middle + 330);
    const Point sign{middle + 10, h - 616};
    roundedBox(list, sign - Point{36, 36}, sign + Point{36, 36}, 12).fill(rgb(0xFFFFFF));
    cross(list, sign, 24, rgb(0x3E9E7E));
    for (float x : {middle - 300, middle + 60, middle + 420}) {
        roundedBox(list, {x - 90, 6}, {x + 90, 22}, 7).fill(rgb(0xFDFEFD));
        glow(list, {x, 24}, 150, rgb(0xFFFFFF, 0.6f));
        space.addLamp({x, 18});
    }
    for (float x : {middle - 640, middle + 520}) cabinet(space, x, x + 200);
    plant(list, {middle - 250, floor + 22}, 0.9f);
}

} // namespace rapport
