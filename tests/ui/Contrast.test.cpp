// Colours stand out from their grounds, in both lights: role by role, and in what panels really draw.

#include "support/Catch.h"
#include "ui/Blind.h"
#include "ui/FeelingWords.h"
#include "ui/Layout.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace rapport {

namespace {

constexpr double leastForText = 4.5, leastForShapes = 3;

using Rgb = std::array<double, 3>;

Rgb rgbOf(ImU32 colour) {
    return {double(colour >> IM_COL32_R_SHIFT & 255), double(colour >> IM_COL32_G_SHIFT & 255),
            double(colour >> IM_COL32_B_SHIFT & 255)};
}

double luminance(const Rgb& colour) {
    const auto part = [&](std::size_t i) {
        const double value = colour[i] / 255;
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * part(0) + 0.7152 * part(1) + 0.0722 * part(2);
}

double contrastOf(const Rgb& one, const Rgb& other) {
    const double a = luminance(one), b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

// A triangle of plain colour as it was drawn last. Letters and pictures are none.
struct Patch {
    std::array<ImDrawVert, 3> corners;
    ImVec4 seen; // left, top, right and bottom of what can be seen of it

    Patch(const std::array<ImDrawVert, 3>& of, const ImVec4& clip) : corners(of) {
        const auto [left, right] = std::minmax({corners[0].pos.x, corners[1].pos.x, corners[2].pos.x});
        const auto [top, bottom] = std::minmax({corners[0].pos.y, corners[1].pos.y, corners[2].pos.y});
        seen = {std::max(left, clip.x), std::max(top, clip.y), std::min(right, clip.z), std::min(bottom, clip.w)};
    }
};

std::vector<Patch> drawnLast() {
    const ImVec2 white = ImGui::GetIO().Fonts->TexUvWhitePixel;
    const auto isPlain = [&](const ImDrawVert& corner) { return corner.uv.x == white.x && corner.uv.y == white.y; };
    std::vector<Patch> patches;
    const ImDrawData& data = *ImGui::GetDrawData();
    for (int i = 0; i < data.CmdListsCount; ++i) {
        const ImDrawList& list = *data.CmdLists[i];
        for (const ImDrawCmd& command : list.CmdBuffer) {
            const ImDrawIdx* index = list.IdxBuffer.Data + command.IdxOffset;
            const ImDrawVert* corners = list.VtxBuffer.Data + command.VtxOffset;
            for (unsigned k = 0; k + 2 < command.ElemCount; k += 3) {
                const Patch patch({corners[index[k]], corners[index[k + 1]], corners[index[k + 2]]}, command.ClipRect);
                if (std::ranges::all_of(patch.corners, isPlain)) patches.push_back(patch);
            }
        }
    }
    return patches;
}

void lay(Rgb& ground, const Patch& patch, ImVec2 at) {
    const auto cross = [](ImVec2 from, ImVec2 to, ImVec2 point) {
        return (to.x - from.x) * (point.y - from.y) - (to.y - from.y) * (point.x - from.x);
    };
    const auto& [a, b, c] = patch.corners;
    const float whole = cross(a.pos, b.pos, c.pos);
    if (whole == 0) return;
    const std::array shares{cross(b.pos, c.pos, at) / whole, cross(c.pos, a.pos, at) / whole,
                            cross(a.pos, b.pos, at) / whole};
    if (std::ranges::any_of(shares, [](float share) { return share < 0; })) return;
    Rgb colour{};
    double alpha = 0;
    for (std::size_t i = 0; i < shares.size(); ++i) {
        const ImU32 ink = patch.corners[i].col;
        const Rgb part = rgbOf(ink);
        for (std::size_t j = 0; j < colour.size(); ++j) colour[j] += part[j] * double(shares[i]);
        alpha += double(ink >> IM_COL32_A_SHIFT & 255) / 255 * double(shares[i]);
    }
    for (std::size_t j = 0; j < colour.size(); ++j) ground[j] += (colour[j] - ground[j]) * alpha;
}

Rgb groundAt(const std::vector<Patch>& patches, ImVec2 at) {
    Rgb ground = rgbOf(Ink::page);
    for (const Patch *patch = patches.data(), *end = patch + patches.size(); patch != end; ++patch) {
        const ImVec4& seen = patch->seen;
        if (at.x >= seen.x && at.x < seen.z && at.y >= seen.y && at.y < seen.w) lay(ground, *patch, at);
    }
    return ground;
}

bool isSeen(const TextBoxes::Drawn& drawn, float y) {
    return y > drawn.clip.min.y && y < drawn.clip.max.y;
}

} // namespace

double contrast(ImU32 one, ImU32 other) {
    return contrastOf(rgbOf(one), rgbOf(other));
}

// Lines may cross a text, and content fades out at the edge of what scrolls: of three places in it, two must do.
std::string faintIn(const TextBoxes& boxes) {
    std::string faint;
    const std::vector<Patch> patches = drawnLast();
    for (const TextBoxes::Drawn& drawn : boxes.texts) {
        const float y = (drawn.box.min.y + drawn.box.max.y) / 2;
        if (!isSeen(drawn, y - drawn.box.height() * 1.5f) || !isSeen(drawn, y + drawn.box.height() * 1.5f)) continue;
        std::array<double, 3> found{};
        for (std::size_t i = 0; i < found.size(); ++i)
            found[i] =
                contrastOf(rgbOf(drawn.colour),
                           groundAt(patches, {drawn.box.min.x + drawn.box.width() * (0.15f + 0.35f * float(i)), y}));
        std::ranges::sort(found);
        if (found[1] < leastForText) faint += fmt::format("faint, {:.1f} to 1: {}\n", found[1], drawn.text);
    }
    return faint;
}

TEST_CASE("words stand out from every ground there is, in both lights", "[ui][unit]") {
    const Shade pairs[][2] = {{Ink::text, Ink::page},
                              {Ink::text, Ink::card},
                              {Ink::text, Ink::sunken},
                              {Ink::text, Ink::accentSoft},
                              {Ink::text, Ink::accentMid},
                              {Ink::text, Ink::goodSoft},
                              {Ink::text, Ink::badSoft},
                              {Ink::text, Ink::warnSoft},
                              {Ink::muted, Ink::page},
                              {Ink::muted, Ink::card},
                              {Ink::muted, Ink::sunken},
                              {Ink::muted, Ink::accentSoft},
                              {Ink::muted, Ink::accentMid},
                              {Ink::muted, Ink::goodSoft},
                              {Ink::onAccent, Ink::accent},
                              {Ink::onAccent, Ink::accentDeep},
                              {Ink::onAccent, Ink::text},
                              {Ink::accent, Ink::page},
                              {Ink::accentDeep, Ink::page},
                              {Ink::accentDeep, Ink::card},
                              {Ink::accentDeep, Ink::sunken},
                              {Ink::accentDeep, Ink::accentSoft},
                              {Ink::accentDeep, Ink::accentMid},
                              {Ink::good, Ink::card},
                              {Ink::good, Ink::goodSoft},
                              {Ink::bad, Ink::page},
                              {Ink::bad, Ink::card},
                              {Ink::bad, Ink::sunken},
                              {Ink::bad, Ink::badSoft},
                              {Ink::warn, Ink::card},
                              {Ink::warn, Ink::sunken},
                              {Ink::warn, Ink::warnSoft}};
    for (const Light light : {Light::day, Light::night})
        for (const auto& pair : pairs) {
            INFO(std::hex << pair[0].in(light) << " on " << pair[1].in(light));
            CHECK(contrast(pair[0].in(light), pair[1].in(light)) >= leastForText);
        }
}

TEST_CASE("frames, charts, feelings and the ring of the keyboard stand out from their grounds, in both lights",
          "[ui][unit]") {
    const Shade shapes[] = {Ink::edge,     Ink::focus,   Ink::accent,      Ink::good,        Ink::bad,
                            Ink::warn,     Ink::fair,    Ink::still,       Ink::anger,       Ink::trust,
                            Ink::patience, Ink::clarity, Ink::expectation, Ink::satisfaction};
    for (const Light light : {Light::day, Light::night}) {
        for (const Shade& shape : shapes) {
            INFO(std::hex << shape.in(light));
            CHECK(contrast(shape.in(light), Ink::card.in(light)) >= leastForShapes);
        }
        for (const Shade& ground : {Ink::page, Ink::sunken, Ink::accentSoft})
            CHECK(contrast(Ink::focus.in(light), ground.in(light)) >= leastForShapes);
    }
    for (const Feeling feeling : allFeelings) CHECK(contrast(colourOf(feeling), Ink::card) >= leastForText);
}

TEST_CASE("a faint text is found, whatever it lies on", "[ui][unit]") {
    Blind blind;
    blind.frame([](Ui& ui) -> std::optional<Action> {
        Screen screen(ui, "faint");
        Column column = screen.column.inset(100, 100);
        column.skip(200);
        drawing().AddRectFilled({0, column.y - 20}, {1280, column.y + 200}, Ink::text);
        paragraph(ui, column, "dark on dark", {ui.theme.faces.text});
        paragraph(ui, column, "light on dark", {ui.theme.faces.text, Ink::card});
        return std::nullopt;
    });
    CHECK(faintIn(blind.boxes) == "faint, 1.0 to 1: dark on dark\n");
}

} // namespace rapport
