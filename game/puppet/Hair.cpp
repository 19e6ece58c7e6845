#include "puppet/Sketch.h"

#include <numbers>

namespace rapport {

namespace {

// Locks along a line: each bulges to the left of the way.
template <typename Along>
void locks(DisplayList& list, int count, float bulge, Along along) {
    for (int i = 0; i < count; ++i) {
        const Point from = along(float(i) / float(count)), to = along(float(i + 1) / float(count));
        const Point way = to - from;
        const Point out = Point{way.y, -way.x} * (bulge / length(way));
        list.curve(from + out - way * 0.12f, to + out + way * 0.12f, to);
    }
}

// A place on an arc over the head, from the viewer's left (share 0) to the right (share 1).
Point onArc(float share, Point middle, float wide, float high, float open) {
    const float angle = std::numbers::pi_v<float> * blend(1 + open, -open, share);
    return middle + Point{wide * std::cos(angle), -high * std::sin(angle)};
}

// A cloth around the whole head, with an opening for the face.
DisplayList& headscarf(DisplayList& list, const FaceMap& at, float chin) {
    const auto p = [&](float x, float y) { return at(x, y, 0.45f); };
    list.blob({{0, -137},
               {58, -126},
               {91, -78},
               {97, -8},
               {93, 70},
               {101, 140},
               {88, 196},
               {30, 222},
               {-44, 216},
               {-92, 192},
               {-101, 138},
               {-93, 70},
               {-97, -8},
               {-91, -78},
               {-58, -126}});
    return list.blob({p(0, -82), p(-42, -73), p(-69, -40), p(-76, 6), p(-68, 52), p(-50, 84), p(-26, 104), p(0, chin),
                      p(26, 104), p(50, 84), p(68, 52), p(76, 6), p(69, -40), p(42, -73)});
}

// The outline of the hair over the forehead; the head's turn moves the hairline, the crown stays.
DisplayList& hairline(const Sketch& sketch, const FaceMap& at) {
    DisplayList& list = sketch.list;
    const auto p = [&](float x, float y) { return at(x, y, 0.45f); };
    switch (sketch.look.hair) {
    case Hair::sidePart:
        list.move({-83, 8}).through(
            {{-91, -36}, {-87, -84}, {-56, -126}, {0, -137}, {54, -130}, {88, -90}, {91, -36}, {83, 8}});
        list.through({p(79, -20), p(75, -46)});
        list.through({p(58, -70), p(24, -80), p(-16, -86), p(-40, -102)});
        list.through({p(-58, -78), p(-74, -48)});
        return list.through({p(-79, -20), {-83, 8}}).close();
    case Hair::tousled:
        list.move({-83, 12}).through({{-94, -30}, {-98, -78}});
        list.through({{-84, -108}, {-76, -122}}).through({{-52, -132}, {-34, -148}}).through({{-8, -140}, {22, -152}});
        list.through({{46, -136}, {74, -136}}).through({{86, -110}, {98, -84}}).through({{95, -40}, {83, 12}});
        list.through({p(80, -16), p(74, -44)}).through({p(62, -66), p(44, -78)});
        list.through({p(42, -64), p(34, -46)}).through({p(22, -62), p(14, -72)}).through({p(6, -58), p(-10, -40)});
        list.through({p(-20, -56), p(-24, -70)}).through({p(-36, -54), p(-52, -42)});
        list.through({p(-58, -54), p(-62, -66)}).through({p(-76, -44), p(-80, -14), {-83, 12}});
        return list.close();
    case Hair::cropped:
        list.move({-84, 0}).through(
            {{-88, -40}, {-82, -84}, {-52, -120}, {0, -129}, {52, -120}, {82, -84}, {88, -40}, {84, 0}});
        list.through({p(79, -24), p(74, -52)}).through({p(60, -68), p(50, -84)});
        list.through({p(24, -88), p(-24, -88), p(-50, -84)});
        return list.through({p(-60, -68), p(-74, -52)}).through({p(-79, -24), {-84, 0}}).close();
    case Hair::receding:
        // What is left grows at the sides; the crown is bare.
        for (float side : {-1.0f, 1.0f}) {
            const auto q = [&](float x, float y) { return Point{side * x, y}; };
            list.move(q(83, 12)).through({q(94, -20), q(94, -58), q(82, -92), q(64, -108)});
            list.through({p(side * 68, -84), p(side * 74, -56), p(side * 78, -24), q(83, 12)}).close();
        }
        return list;
    case Hair::longParted:
        list.move({-84, 150})
            .through({{-108, 96},
                      {-101, 20},
                      {-98, -50},
                      {-78, -108},
                      {-22, -140},
                      {36, -138},
                      {80, -110},
                      {99, -50},
                      {101, 20},
                      {110, 96},
                      {88, 150}});
        list.through({{78, 96}, p(84, 40), p(83, -4), p(70, -44)});
        list.through({p(42, -76), p(-4, -92), p(-22, -106)});
        list.through({p(-44, -82), p(-72, -44), p(-84, 0), p(-84, 44), {-76, 96}, {-84, 150}});
        return list.close();
    case Hair::bob:
        list.move({-62, 104})
            .through({{-100, 92},
                      {-108, 36},
                      {-100, -48},
                      {-78, -112},
                      {-20, -140},
                      {38, -137},
                      {82, -106},
                      {101, -48},
                      {109, 36},
                      {102, 92},
                      {64, 104}});
        list.through({{78, 66}, p(80, 20), p(79, -20), p(70, -42)});
        list.through({p(30, -48), p(-14, -66), p(-34, -92)});
        list.through({p(-54, -62), p(-74, -34), p(-80, 4), {-80, 60}, {-62, 104}});
        return list.close();
    case Hair::bun:
        list.move({-82, 14}).through(
            {{-93, -30}, {-91, -78}, {-62, -122}, {0, -136}, {62, -122}, {91, -78}, {93, -30}, {82, 14}});
        list.through({p(80, -26), p(66, -60), p(30, -84), p(0, -92)});
        list.through({p(-30, -84), p(-66, -60), p(-80, -26), {-82, 14}});
        return list.close();
    case Hair::ponytail:
        list.move({-80, 44}).through({{-86, 10},
                                      {-93, -34},
                                      {-90, -84},
                                      {-58, -128},
                                      {0, -139},
                                      {58, -128},
                                      {90, -84},
                                      {93, -34},
                                      {86, 10},
                                      {80, 44}});
        list.through({p(79, 6), p(72, -36)}).through({p(56, -54), p(38, -66), p(22, -90)});
        list.through({p(8, -62), p(-24, -46), p(-58, -40)}).through({p(-72, -28), p(-78, 4), {-80, 44}});
        return list.close();
    case Hair::curly: {
        const bool woman = sketch.look.woman;
        const Point middle{0, woman ? -34.0f : -44.0f};
        const float wide = woman ? 96.0f : 86, high = woman ? 104.0f : 88, open = woman ? 0.2f : 0.08f;
        const auto crown = [&](float share) { return onArc(share, middle, wide, high, open); };
        list.move(crown(0));
        locks(list, woman ? 13 : 11, 17, crown);
        list.line(p(80, -14)).line(p(74, -46));
        locks(list, 6, 15, [&](float share) {
            return p(blend(74, -74, share), -46 - 30 * std::sin(std::numbers::pi_v<float> * share));
        });
        return list.line(p(-80, -14)).close();
    }
    case Hair::longLoose:
        list.move({-74, 226})
            .through({{-112, 190},
                      {-100, 120},
                      {-108, 50},
                      {-97, -46},
                      {-74, -110},
                      {-8, -139},
                      {70, -112},
                      {97, -46},
                      {107, 50},
                      {100, 120},
                      {114, 190},
                      {76, 226}});
        list.through({{86, 160}, p(74, 96), p(85, 40), p(80, -4)});
        list.through({p(58, -54), p(20, -88), p(-2, -112)});
        list.through({p(-24, -88), p(-60, -54), p(-80, -4), p(-84, 40), p(-74, 96), {-86, 160}, {-74, 226}});
        return list.close();
    case Hair::shaved:
        list.move({-83, -12})
            .through({{-85, -44}, {-78, -84}, {-50, -114}, {0, -122}, {50, -114}, {78, -84}, {85, -44}, {83, -12}});
        list.through({p(77, -34), p(70, -60)}).through({p(52, -80), p(26, -90), p(-26, -90), p(-52, -80), p(-70, -60)});
        return list.through({p(-77, -34), {-83, -12}}).close();
    case Hair::headscarf: return headscarf(list, at, 109 + 7 * sketch.pose[Joint::mouthOpen]);
    }
    return list;
}

// Lighter and darker strands along the fall of the hair.
void drawStrands(const Sketch& sketch, const FaceMap& at) {
    DisplayList& list = sketch.list;
    const Colour light = faded(sketch.colours.hairLight, 0.5f), dark = faded(sketch.colours.hairDark, 0.45f);
    const auto p = [&](float x, float y) { return at(x, y, 0.3f); };
    switch (sketch.look.hair) {
    case Hair::sidePart:
        list.move(p(-38, -104)).through({p(-8, -120), p(36, -116), p(66, -92)}).stroke(light, 4);
        list.move(p(-36, -102)).through({p(4, -106), p(44, -98), p(74, -66)}).stroke(dark, 2.4f);
        list.move(p(-42, -104)).through({p(-62, -92), p(-78, -62), p(-83, -30)}).stroke(dark, 2.4f);
        break;
    case Hair::tousled:
        list.move(p(-60, -112)).through({p(-50, -90), p(-48, -66)});
        list.move(p(-18, -128)).through({p(-14, -100), p(-14, -66)});
        list.move(p(26, -128)).through({p(34, -100), p(36, -72)});
        list.move(p(66, -108)).through({p(74, -84), p(76, -58)}).stroke(dark, 2.6f);
        list.move(p(-44, -116)).through({p(-34, -98), p(-32, -80)});
        list.move(p(6, -130)).through({p(12, -108), p(14, -86)}).stroke(light, 3.6f);
        break;
    case Hair::cropped:
        list.move(p(-56, -98)).through({p(-24, -114), p(20, -115)}).stroke(faded(light, 0.8f), 5);
        break;
    case Hair::receding:
        list.move(p(-86, -44)).through({p(-80, -76), p(-70, -96)});
        list.move(p(86, -44)).through({p(80, -76), p(70, -96)}).stroke(dark, 2.2f);
        list.ellipse({-24, -96}, 22, 10).fill(Radial{{-24, -96}, 22, rgb(0xFFFFFF, 0.3f), rgb(0xFFFFFF, 0)});
        break;
    case Hair::longParted:
        list.move(p(-24, -122)).through({p(-62, -98), p(-88, -40), {-94, 40}}).stroke(light, 4);
        list.move(p(-14, -124)).through({p(40, -108), p(78, -66), {92, 20}}).stroke(light, 4);
        list.move(p(-22, -112)).through({p(-56, -86), p(-80, -36), {-88, 60}});
        list.move(p(-18, -112)).through({p(36, -92), p(72, -50), {88, 60}}).stroke(dark, 2.4f);
        break;
    case Hair::bob:
        list.move(p(-36, -116)).through({p(-68, -90), p(-92, -30), {-96, 50}}).stroke(light, 4);
        list.move(p(-26, -120)).through({p(30, -102), p(76, -68), {96, 20}}).stroke(light, 5);
        list.move(p(-32, -104)).through({p(10, -82), p(58, -62), p(86, -20)}).stroke(dark, 2.4f);
        break;
    case Hair::bun:
        for (float side : {-1.0f, 1.0f}) list.move(p(side * 10, -126)).through({p(side * 44, -100), p(side * 78, -52)});
        list.stroke(dark, 2.2f);
        list.move(p(-30, -112)).through({p(-58, -92), p(-80, -50)});
        list.move(p(4, -128)).line(p(4, -98)).stroke(light, 3.6f);
        break;
    case Hair::ponytail:
        list.move(p(24, -118)).through({p(2, -92), p(-34, -66), p(-66, -50)}).stroke(light, 4);
        list.move(p(30, -116)).through({p(56, -96), p(78, -60), {86, -20}}).stroke(light, 3.4f);
        list.move(p(23, -108)).through({p(4, -80), p(-30, -58), p(-70, -42)}).stroke(dark, 2.4f);
        break;
    case Hair::curly:
        for (const auto& [x, y] : {Point{-58, -78}, {-30, -104}, {6, -110}, {40, -98}, {66, -70}, {-6, -86}, {28, -80}})
            list.move(p(x - 10, y + 4)).curve(p(x - 9, y - 11), p(x + 10, y - 11), p(x + 9, y + 5));
        list.stroke(dark, 2.4f);
        for (const auto& [x, y] : {Point{-46, -100}, {-16, -118}, {22, -118}, {52, -92}})
            list.move(p(x - 8, y + 3)).curve(p(x - 7, y - 8), p(x + 6, y - 9), p(x + 8, y));
        list.stroke(light, 3.4f);
        break;
    case Hair::longLoose:
        list.move(p(-6, -128))
            .through({p(-58, -98), p(-88, -30), {-95, 60}, {-88, 130}, {-94, 190}})
            .stroke(light, 4.5f);
        list.move(p(4, -128)).through({p(60, -96), p(88, -30), {95, 60}, {88, 130}, {95, 190}}).stroke(light, 4.5f);
        list.move(p(-4, -120)).through({p(-46, -86), p(-76, -30), {-86, 60}, {-78, 140}, {-84, 200}});
        list.move(p(0, -120)).through({p(44, -86), p(76, -30), {86, 60}, {78, 140}, {86, 200}}).stroke(dark, 2.4f);
        break;
    case Hair::shaved:
        list.ellipse({-22, -92}, 30, 13).fill(Radial{{-22, -92}, 30, rgb(0xFFFFFF, 0.22f), rgb(0xFFFFFF, 0)});
        break;
    case Hair::headscarf:
        list.move(p(-10, -92)).through({p(-54, -78), p(-84, -30), p(-86, 30), p(-78, 92)});
        list.move(p(36, -112)).through({p(76, -76), p(87, -10), p(82, 60), p(60, 112)}).stroke(dark, 2.6f);
        list.move(p(62, 106)).through({p(20, 140), {-40, 150}, {-84, 136}});
        list.move(p(70, 96)).through({p(40, 160), {-10, 190}, {-70, 186}}).stroke(dark, 2.6f);
        list.move(p(-36, -116)).through({p(-72, -86), p(-90, -30), p(-90, 40)});
        list.move({66, 130}).through({{20, 168}, {-50, 172}}).stroke(light, 4.5f);
        break;
    }
}

} // namespace

bool hidesEars(const Look& look) {
    switch (look.hair) {
    case Hair::longParted:
    case Hair::longLoose:
    case Hair::bob:
    case Hair::headscarf: return true;
    case Hair::curly: return look.woman;
    default: return false;
    }
}

void drawHairBehind(const Sketch& sketch) {
    const Palette& c = sketch.colours;
    DisplayList& list = sketch.list;
    const Linear falling{{0, -120}, {0, 230}, c.hair, c.hairDark};
    switch (sketch.look.hair) {
    case Hair::longParted:
        list.blob({{-84, -90},
                   {-106, 20},
                   {-118, 120},
                   {-122, 200},
                   {-92, 246},
                   {0, 220},
                   {92, 246},
                   {124, 200},
                   {118, 120},
                   {106, 20},
                   {84, -90},
                   {0, -124}});
        list.fill(falling);
        break;
    case Hair::curly: {
        if (!sketch.look.woman) break;
        const auto cloud = [](float share) { return onArc(share, {0, -14}, 112, 112, 0.36f); };
        list.move(cloud(0));
        locks(list, 15, 20, cloud);
        list.line(cloud(0)).close().fill(falling);
        break;
    }
    case Hair::longLoose:
        list.blob({{-80, -96},
                   {-104, 20},
                   {-112, 110},
                   {-120, 190},
                   {-96, 240},
                   {0, 216},
                   {96, 240},
                   {122, 190},
                   {112, 110},
                   {104, 20},
                   {80, -96},
                   {0, -126}});
        list.fill(falling);
        break;
    case Hair::bob:
        list.blob({{-90, -80},
                   {-107, 30},
                   {-100, 94},
                   {-60, 116},
                   {0, 110},
                   {60, 116},
                   {102, 94},
                   {108, 30},
                   {90, -80},
                   {0, -120}});
        list.fill(falling);
        break;
    case Hair::bun:
        list.ellipse({6, -144}, 38, 32).fill(Linear{{-20, -176}, {30, -112}, c.hairLight, c.hairDark});
        list.move({-20, -152}).through({{4, -164}, {30, -148}, {22, -132}}).stroke(faded(c.hairDark, 0.5f), 2.4f);
        break;
    case Hair::ponytail:
        list.move({40, -112}).through({{92, -128}, {134, -86}, {140, 0}, {124, 84}, {138, 132}});
        list.through({{108, 116}, {92, 60}, {96, -10}, {78, -64}, {40, -112}});
        list.close().fill(falling);
        list.move({104, -92}).through({{122, -40}, {114, 60}}).stroke(faded(c.hairLight, 0.4f), 4);
        break;
    default: break;
    }
}

void drawHairShadow(const Sketch& sketch, const FaceMap& at) {
    DisplayList& list = sketch.list;
    if (sketch.look.hair == Hair::receding || sketch.look.hair == Hair::shaved) return;
    list.pushTransform(Transform::shift({3, 7}));
    hairline(sketch, at).fill(faded(sketch.colours.skinDeep, 0.3f));
    list.pop();
}

void drawHairInFront(const Sketch& sketch, const FaceMap& at) {
    const Palette& c = sketch.colours;
    const Colour top = c.hairLight, low = mix(c.hair, c.hairDark, 0.45f);
    const bool thin = sketch.look.hair == Hair::cropped;
    if (sketch.look.hair == Hair::shaved)
        hairline(sketch, at).fill(Linear{{0, -122}, {0, -20}, faded(c.hair, 0.3f), faded(c.hair, 0.5f)});
    else
        hairline(sketch, at).fill(Linear{{-40, -136}, {34, 30}, thin ? mix(top, c.hair, 0.6f) : top, low});
    drawStrands(sketch, at);
}

} // namespace rapport
