#include "ui/ChoosePanel.h"

#include "ui/HeaderBar.h"

#include <algorithm>
#include <cmath>

namespace rapport {

namespace {

constexpr Wording title{"Choose a conversation", "选择对话"};
constexpr Wording none{"No conversations were found.", "没有找到任何对话。"};
constexpr Wording best{"Best so far: {}", "最好成绩：{}"};
constexpr Wording notPlayed{"Not played yet", "还没练过"};
constexpr Wording difficulties[] = {
    {"easy", "容易"}, {"moderate", "适中"}, {"demanding", "较难"}, {"hard", "困难"}, {"very hard", "极难"}};

constexpr Wording forAuthors{"Author's window…", "作者窗口……"};

// Dots and a word, on one line that wraps with its word.
void difficulty(Ui& ui, Flow& flow, int level) {
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

void facts(Ui& ui, Column& column, const DialogueCard& card) {
    Flow flow(column, ui.space(10));
    chip(ui, flow, ui.begun(nameOf(card.channel)), {Ink::accentSoft, Ink::accentDeep, pictogramOf(card.channel)});
    difficulty(ui, flow, card.difficulty);
    if (card.bestScore)
        chip(ui, flow, fmt::format(fmt::runtime(ui.say(best)), *card.bestScore),
             {Ink::goodSoft, Ink::good, Pictogram::check});
    else
        chip(ui, flow, ui.say(notPlayed), {Ink::sunken, Ink::muted, std::nullopt});
    column.y = flow.bottom();
}

// Returns how high the card would be by itself.
float drawCard(Ui& ui, Column& outer, const DialogueCard& card, float minHeight, const Touch& state, int number) {
    Card::Look look;
    if (state.hovered || state.held) look.border = Ink::accent;
    if (state.focused) look.border = Ink::focus;
    Card frame(ui, outer, look, minHeight);
    {
        Column& column = frame.inside;
        const Typefaces& faces = ui.theme.faces;
        Column heading = column;
        if (number <= 9) {
            const float size = ui.px(28);
            const Box badge{{column.x + column.width - size, column.y}, {column.x + column.width, column.y + size}};
            drawing().AddRectFilled(badge.min, badge.max, Ink::accentSoft, ui.px(8));
            const std::string digit = std::to_string(number);
            label(ui, {(badge.min.x + badge.max.x) / 2, (badge.min.y + badge.max.y - lineHeight(faces.small)) / 2},
                  digit, {faces.small, Ink::accentDeep, 0.5f});
            heading.width -= size + ui.px(10);
        }
        paragraph(ui, heading, ui.say(card.title), {faces.large});
        column.y = heading.y + ui.space(4);
        paragraph(ui, column, ui.say(card.brief), {faces.text, Ink::muted});
        column.skip(ui.space(10));
        if (!card.contentNote.empty()) {
            Flow note(column, 0);
            chip(ui, note, ui.say(card.contentNote), {Ink::warnSoft, Ink::warn, Pictogram::warning});
            column.y = note.bottom() + ui.space(8);
        }
        facts(ui, column, card);
    }
    return frame.contentHeight();
}

// Below the cards, folded away: whoever practises has no need of it.
std::optional<Action> authorsRow(Ui& ui, Column& column, std::span<const DialogueCard> cards) {
    std::optional<Action> action;
    Flow flow(column, ui.space(8));
    const auto pressed = [&](const char* id, std::string_view words, ButtonLook look) {
        const Box size = buttonSize(ui, words, column.width);
        return buttonAt(ui, id, flow.place(size.width(), size.height()), words, look);
    };
    bool* isOpen = ImGui::GetStateStorage()->GetBoolRef(ImGui::GetID("for authors open"), false);
    if (pressed("for authors", ui.say(forAuthors), ButtonLook::quiet)) *isOpen = !*isOpen;
    if (*isOpen)
        for (const DialogueCard& card : cards)
            if (pressed(card.id.c_str(), ui.say(card.title), ButtonLook::plain)) action = ShowAuthor{card.id};
    column.y = flow.bottom() + ui.space(12);
    return action;
}

} // namespace

DialogueCard cardOf(const Dialogue& dialogue) {
    const auto both = [&](TextId text) {
        if (text == noText) return Message();
        const auto in = [&](Language language) {
            return std::string(dialogue.text(text, dialogue.texts.columnOf(tagOf(language))));
        };
        return Message(in(Language::english), in(Language::chinese));
    };
    return {dialogue.id,      both(dialogue.title), both(dialogue.brief), both(dialogue.contentNote),
            dialogue.channel, dialogue.difficulty,  std::nullopt};
}

std::optional<Action> choosePanel(Ui& ui, std::span<const DialogueCard> cards) {
    Screen screen(ui, "choose");
    std::optional<Action> action = headerBar(ui, screen.column, {ui.say(title)});
    ScrollArea area(ui, "cards",
                    {{screen.column.x, screen.column.y}, {screen.column.x + screen.column.width, ui.size.y}});
    Column& column = area.column;
    if (cards.empty()) paragraph(ui, column, ui.say(none), {ui.theme.faces.text, Ink::muted});

    const float gap = ui.space(16);
    const int across = std::clamp(int((column.width + gap) / (ui.px(380) + gap)), 1, 3);
    const float width = std::floor((column.width - gap * float(across - 1) - ui.space(4)) / float(across));
    ui.focus.startHere();
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
            if (state.pressed || ui.keys.digit == int(i) + 1) action = OpenDialogue{cards[i].id};
            tallest = std::max(tallest, drawCard(ui, place, cards[i], *known, state, int(i) + 1));
            ImGui::PopID();
        }
        column.y = top + std::max(tallest, *known) + gap;
        *known = tallest;
    }
    if (cards.empty()) return action;
    const std::optional<Action> author = authorsRow(ui, column, cards);
    return author ? author : action;
}

} // namespace rapport
