#include "ui/ChoosePanel.h"

#include "ui/CardGrid.h"
#include "ui/HeaderBar.h"
#include "ui/TermsRow.h"

#include <vector>

namespace rapport {

namespace {

constexpr Wording title{"Choose a conversation", "选择对话"};
constexpr Wording none{"No conversations were found.", "没有找到任何对话。"};
constexpr Wording forAuthors{"Author's window…", "作者窗口……"};

CardFace faceOf(const Ui& ui, const DialogueCard& card) {
    return {ui.say(card.title), ui.say(card.brief), ui.say(card.contentNote), [&card](Ui& its, Flow& flow) {
                chip(its, flow, its.begun(nameOf(card.channel)),
                     {Ink::accentSoft, Ink::accentDeep, pictogramOf(card.channel)});
                difficultyDots(its, flow, card.difficulty);
                bestChip(its, flow, card.bestScore);
            }};
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
    const Texts& texts = dialogue.texts;
    return {dialogue.id,
            texts.both(dialogue.title),
            texts.both(dialogue.brief),
            texts.both(dialogue.contentNote),
            dialogue.channel,
            dialogue.difficulty,
            std::nullopt};
}

std::optional<Action> choosePanel(Ui& ui, std::span<const DialogueCard> cards, bool isExam) {
    Screen screen(ui, "choose");
    std::optional<Action> action = headerBar(ui, screen.column, {ui.say(title)});
    ScrollArea area(ui, "cards",
                    {{screen.column.x, screen.column.y}, {screen.column.x + screen.column.width, ui.size.y}});
    Column& column = area.column;
    if (cards.empty())
        paragraph(ui, column, ui.say(none), {ui.theme.faces.text, Ink::muted});
    else if (const auto terms = termsRow(ui, column, isExam))
        action = terms;

    ui.focus.startHere();
    std::vector<CardFace> faces;
    for (const DialogueCard& card : cards) faces.push_back(faceOf(ui, card));
    if (const auto pressed = cardGrid(ui, "dialogues", column, faces, true)) action = OpenDialogue{cards[*pressed].id};
    if (cards.empty()) return action;
    const std::optional<Action> author = authorsRow(ui, column, cards);
    return author ? author : action;
}

} // namespace rapport
