#include "ui/TalkLog.h"

#include "ui/Pictogram.h"
#include "ui/WaitRow.h"

#include <algorithm>
#include <cmath>

namespace rapport {

namespace {

constexpr Wording you{"You", "你"};
constexpr Wording known{"What you know", "事先知道的"};
constexpr Wording standstill{"The conversation has come to a standstill.", "谈话进行不下去了。"};

constexpr Wording isTyping{"is typing…", "正在输入……"};
constexpr Wording delivered{"Delivered", "已送达"};
constexpr Wording wasRead{"Read", "已读"};
constexpr float readFrom = 0.25f; // of the time before the answer

constexpr float widestBubble = 0.9f; // of the column
constexpr float widestText = 780;    // at 100 %: longer lines are hard to read

constexpr float bubbleSide = 16, bubbleAbove = 9, bubbleTail = 12;
constexpr float narrationSide = 18;

// How wide the words of a bubble may be.
float roomIn(const Ui& ui, const Bubble& bubble, float width) {
    const float tail = bubble.isCurrent ? ui.space(bubbleTail) : 0;
    return std::min(std::floor(width * widestBubble), ui.px(widestText)) - tail - 2 * ui.space(bubbleSide);
}

std::string_view narrationAt(const Ui& ui, const Dialogue& dialogue, NodeIndex at) {
    return dialogue.isEnding(at) ? std::string_view() : textOf(ui, dialogue, dialogue.node(at).narration);
}

// Below the player's last words in a chat, at the right: one tick for delivered, two for read.
void drawReadMark(Ui& ui, Column& column, bool isRead) {
    ImFont* font = ui.theme.faces.small;
    const std::string_view words = ui.say(isRead ? wasRead : delivered);
    const float tick = ui.px(13), middle = column.y + lineHeight(font) / 2,
                right = column.x + column.width - ui.space(4);
    for (int i = 0; i <= int(isRead); ++i)
        draw(drawing(), Pictogram::check, {right - tick / 2 - float(i) * tick * 0.5f, middle}, tick,
             isRead ? Ink::accentDeep : Ink::muted);
    label(ui, {right - 1.5f * tick - ui.space(6) - widthOf(font, words), column.y}, words, {font, Ink::muted});
    column.skip(lineHeight(font));
}

// Somebody writes: their name, and three dots of which one is larger after the other. Its place is kept before that.
void drawTyping(Ui& ui, Column& column, std::string_view name, const Suspense& suspense) {
    ImFont* font = ui.theme.faces.small;
    const float side = ui.space(16), above = ui.space(9), dot = ui.px(5), step = ui.px(18);
    const std::string words = fmt::format("{} {}", name, ui.say(isTyping));
    const float width = std::max(widestLine(ui, words, font, column.width - 2 * side), 3 * step);
    const float text = heightOf(ui, words, font, column.width - 2 * side), height = text + 2 * above + ui.px(18);
    const Box box{{column.x, column.y}, {column.x + width + 2 * side, column.y + height}};
    column.y = box.max.y;
    if (suspense.share() < readFrom) return;
    filledRect(drawing(), box, Ink::sunken, ui.space(16));
    openCard(ui, box);
    Column inside{box.min.x + side, box.min.y + above, column.width - 2 * side};
    paragraph(ui, inside, words, {font, Ink::muted});
    closeCard(ui);
    const int large = suspense.isStill ? -1 : (suspense.whole - suspense.left) / 300 % 3;
    for (int i = 0; i < 3; ++i)
        drawing().AddCircleFilled({box.min.x + side + dot + float(i) * step, inside.y + ui.px(9)},
                                  i == large ? dot * 1.3f : dot, i == large ? Ink::accentDeep : Ink::edge);
}

} // namespace

std::string_view textOf(const Ui& ui, const Dialogue& dialogue, TextId text) {
    if (text == noText) return {};
    return dialogue.text(text, dialogue.texts.columnOf(tagOf(ui.language)));
}

void drawBubble(Ui& ui, Column& column, const Bubble& bubble) {
    if (bubble.words.empty()) return;
    ImFont* font = ui.theme.faces.text;
    ImFont* nameFont = ui.theme.faces.small;
    const float side = ui.space(bubbleSide), above = ui.space(bubbleAbove),
                tail = bubble.isCurrent ? ui.space(bubbleTail) : 0;
    const float room = roomIn(ui, bubble, column.width);
    const float text = std::max(widestLine(ui, bubble.words, font, room), widestLine(ui, bubble.name, nameFont, room));
    const float height = heightOf(ui, bubble, column.width);
    const float left = bubble.isPlayer ? column.x + column.width - text - 2 * side : column.x + tail;
    const Box box{{left, column.y}, {left + text + 2 * side, column.y + height}};
    const float rounding = ui.space(16);
    ImDrawList& draw = drawing();
    if (bubble.isCurrent) {
        shadowedRect(draw, box, Ink::card, rounding, ui.space(3));
        outlinedRect(draw, box, Ink::accent, rounding, ui.space(2));
        const float y = box.min.y + ui.space(26), half = ui.space(9);
        const ImVec2 tip{column.x, y + half};
        draw.AddTriangleFilled({box.min.x + ui.space(2), y - half}, {box.min.x + ui.space(2), y + half}, tip,
                               Ink::card);
        draw.AddLine({box.min.x, y - half}, tip, Ink::accent, ui.space(2));
        draw.AddLine({box.min.x, y + half}, tip, Ink::accent, ui.space(2));
    } else {
        filledRect(draw, box, bubble.isPlayer ? Ink::accentMid : Ink::sunken, rounding);
    }
    openCard(ui, box);
    Column inside{left + side, column.y + above, room};
    paragraph(ui, inside, bubble.name, {nameFont, bubble.isPlayer ? Ink::accentDeep : Ink::muted});
    paragraph(ui, inside, bubble.words, {font});
    closeCard(ui);
    column.y = box.max.y;
}

float heightOf(Ui& ui, const Bubble& bubble, float width) {
    if (bubble.words.empty()) return 0;
    const float room = roomIn(ui, bubble, width);
    return heightOf(ui, bubble.name, ui.theme.faces.small, room) +
           heightOf(ui, bubble.words, ui.theme.faces.text, room) + 2 * ui.space(bubbleAbove);
}

float narrationHeight(Ui& ui, std::string_view words, float width) {
    if (words.empty()) return 0;
    return heightOf(ui, words, ui.theme.faces.text, std::min(width - 2 * ui.space(narrationSide), ui.px(widestText)));
}

void drawNarration(Ui& ui, Column& column, std::string_view words) {
    if (words.empty()) return;
    Column inside = column.inset(ui.space(narrationSide), ui.space(narrationSide));
    inside.width = std::min(inside.width, ui.px(widestText));
    const float top = inside.y;
    paragraph(ui, inside, words, {ui.theme.faces.text, Ink::muted});
    drawing().AddRectFilled({column.x + ui.space(4), top + ui.px(3)}, {column.x + ui.space(7), inside.y - ui.px(3)},
                            Ink::edge, 2);
    column.y = inside.y;
}

void drawTalkSoFar(Ui& ui, Column& column, const Session& session, const Telling& telling) {
    const Dialogue& dialogue = session.dialogue();
    const std::string_view customer = textOf(ui, dialogue, dialogue.customer.name);
    const auto gap = [&] { column.skip(ui.space(10)); };
    if (const std::string_view brief = textOf(ui, dialogue, dialogue.brief); !brief.empty()) {
        Card::Look look;
        look.fill = Ink::accentSoft;
        look.padding = 16;
        look.shadow = false;
        {
            Card card(ui, column, look);
            paragraph(ui, card.inside, ui.say(known), {ui.theme.faces.small, Ink::accentDeep});
            paragraph(ui, card.inside, brief, {ui.theme.faces.text});
        }
        gap();
    }
    for (const Turn& turn : session.turns()) {
        if (const std::string_view narration = narrationAt(ui, dialogue, turn.before.at); !narration.empty()) {
            drawNarration(ui, column, narration);
            gap();
        }
        drawBubble(ui, column, {customer, textOf(ui, dialogue, lineIn(dialogue, turn.before))});
        gap();
        const Choice& said = dialogue.choices[turn.choice];
        drawBubble(ui, column, {ui.say(you), textOf(ui, dialogue, said.say), true});
        const bool isLast = &turn == &session.turns().back();
        const std::optional<Suspense>& suspense = telling.suspense;
        if (isLast && dialogue.channel == Channel::chat)
            drawReadMark(ui, column,
                         !suspense || (suspense->kind == Suspense::Kind::typing && suspense->share() >= readFrom));
        gap();
        const bool isWaiting = isLast && suspense && suspense->kind == Suspense::Kind::wait;
        if (said.wait.minutes == 0 || isWaiting) continue;
        drawWaited(ui, column, said.wait, dialogue.channel, telling.showsFeelings ? &turn : nullptr);
        gap();
    }
}

void drawMoment(Ui& ui, Column& column, const Session& session, const Telling& telling) {
    const Dialogue& dialogue = session.dialogue();
    if (const std::optional<Suspense>& suspense = telling.suspense) {
        if (suspense->kind == Suspense::Kind::wait)
            drawWaiting(ui, column, *suspense, dialogue.channel);
        else
            drawTyping(ui, column, textOf(ui, dialogue, dialogue.customer.name), *suspense);
        return;
    }
    if (const std::string_view narration = narrationAt(ui, dialogue, session.state().at); !narration.empty()) {
        drawNarration(ui, column, narration);
        column.skip(ui.space(10));
    }
    drawBubble(ui, column,
               {textOf(ui, dialogue, dialogue.customer.name), textOf(ui, dialogue, session.line()), false, true});
    column.skip(ui.space(10));
    if (const Ending* ending = session.ending())
        drawNarration(ui, column, textOf(ui, dialogue, ending->text));
    else if (session.isOver())
        drawNarration(ui, column, ui.say(standstill));
}

void expectTalk(Ui& ui, const Dialogue& dialogue) {
    const Typefaces& faces = ui.theme.faces;
    for (TextId text = noText + 1; text < dialogue.texts.rowCount(); ++text)
        ui.typesetter.expect(textOf(ui, dialogue, text), faces.text);
    ui.typesetter.expect(ui.say(standstill), faces.text);
    for (const Wording& words : {you, isTyping, delivered, wasRead}) ui.typesetter.expect(ui.say(words), faces.small);
    expectWaits(ui);
    ui.typesetter.expect(textOf(ui, dialogue, dialogue.customer.name), faces.small);
}

} // namespace rapport
