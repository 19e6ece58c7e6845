#include "ui/CardGrid.h"

#include "learner/Gradebook.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace rapport {

namespace {

constexpr Wording bestSoFar{"Best so far: {}", "最好成绩：{}"};
constexpr Wording notYet{"Not played yet", "还没练过"};
constexpr Wording difficulties[] = {
    {"easy", "容易"}, {"moderate", "适中"}, {"demanding", "较难"}, {"hard", "困难"}, {"very hard", "极难"}};

// A card's number in its corner; moves the right edge of the heading.
void badge(Ui& ui, const Column& column, Column& heading, int number) {
    const float size = ui.px(28);
    const Box box{{column.x + column.width - size, column.y}, {column.x + column.width, column.y + size}};
    drawing().AddRectFilled(box.min, box.max, Ink::accentSoft, ui.px(8));
    ImFont* font = ui.theme.faces.small;
    label(ui, {(box.min.x + box.max.x) / 2, (box.min.y + box.max.y - lineHeight(font)) / 2}, std::to_string(number),
          {font, Ink::accentDeep, 0.5f});
    heading.width -= size + ui.px(10);
}

// Returns how high the card would be by itself.
float drawCard(Ui& ui, Column& outer, const CardFace& card, float minHeight, const Touch& state, int number) {
    Card::Look look;
    if (state.hovered || state.held) look.border = Ink::accent;
    if (state.focused) look.border = Ink::focus;
    Card frame(ui, outer, look, minHeight);
    {
        Column& column = frame.inside;
        Column heading = column;
        if (number > 0) badge(ui, column, heading, number);
        paragraph(ui, heading, card.title, {ui.theme.faces.large});
        column.y = heading.y + ui.space(4);
        paragraph(ui, column, card.brief, {ui.theme.faces.text, Ink::muted});
        column.skip(ui.space(10));
        if (!card.note.empty()) {
            Flow note(column, 0);
            chip(ui, note, card.note, {Ink::warnSoft, Ink::warn, Pictogram::warning});
            column.y = note.bottom() + ui.space(8);
        }
        if (card.facts) {
            Flow flow(column, ui.space(10));
            card.facts(ui, flow);
            column.y = flow.bottom();
        }
    }
    return frame.contentHeight();
}

} // namespace

void difficultyDots(Ui& ui, Flow& flow, int level) {
    ImFont* font = ui.theme.faces.small;
    const std::string_view word = ui.say(difficulties[std::clamp(level, 1, 5) - 1]);
    const float dot = ui.px(9), step = dot + ui.px(4), dots = step * 5;
    const Box box = flow.place(dots + ui.px(4) + widthOf(font, word) + 1, lineHeight(font) + 2 * ui.space(3));
    const float middle = (box.min.y + box.max.y) / 2;
    for (int i = 0; i < 5; ++i) {
        const ImVec2 centre{box.min.x + step * float(i) + dot / 2, middle};
        if (i < level)
            drawing().AddCircleFilled(centre, dot / 2, Ink::accent);
        else
            drawing().AddCircle(centre, dot / 2 - 0.5f, Ink::edge, 0, 1.2f);
    }
    label(ui, {box.min.x + dots + ui.px(4), middle - lineHeight(font) / 2}, word, {font, Ink::muted});
}

void bestChip(Ui& ui, Flow& flow, std::optional<int> best) {
    if (best)
        chip(ui, flow, fmt::format(fmt::runtime(ui.say(bestSoFar)), *best),
             *best >= passMark ? ChipLook{Ink::goodSoft, Ink::good, Pictogram::check}
                               : ChipLook{Ink::sunken, Ink::muted, std::nullopt});
    else
        chip(ui, flow, ui.say(notYet), {Ink::sunken, Ink::muted, std::nullopt});
}

std::optional<std::size_t> cardGrid(Ui& ui, const char* id, Column& column, std::span<const CardFace> cards,
                                    bool answersDigits, int mostAcross) {
    ImGui::PushID(id);
    std::optional<std::size_t> pressed;
    const float gap = ui.space(16);
    const int across = std::clamp(int((column.width + gap) / (ui.px(380) + gap)), 1, mostAcross);
    const float width = std::floor((column.width - gap * float(across - 1) - ui.space(4)) / float(across));
    for (std::size_t row = 0; row < cards.size(); row += std::size_t(across)) {
        const std::size_t end = std::min(cards.size(), row + std::size_t(across));
        const float top = column.y + ui.space(3);
        float tallest = 0;
        // Each card is as tall as the tallest beside it, known from the frame before.
        ImGui::PushID(int(row));
        float* known = ImGui::GetStateStorage()->GetFloatRef(ImGui::GetID("height"), ui.px(160));
        ImGui::PopID();
        for (std::size_t i = row; i < end; ++i) {
            Column place{column.x + ui.space(2) + float(i - row) * (width + gap), top, width};
            ImGui::PushID(int(i));
            const Box box{{place.x, top}, {place.x + width, top + *known}};
            const Touch state = touch(ui, "card", box);
            const int number = answersDigits && i < 9 ? int(i) + 1 : 0;
            if (state.pressed || (number > 0 && ui.keys.digit == number)) pressed = i;
            tallest = std::max(tallest, drawCard(ui, place, cards[i], *known, state, number));
            ImGui::PopID();
        }
        column.y = top + std::max(tallest, *known) + gap;
        *known = tallest;
    }
    ImGui::PopID();
    return pressed;
}

} // namespace rapport
