#include "ui/Replies.h"

#include "engine/ReplyOrder.h"
#include "ui/TalkLog.h"

#include <algorithm>
#include <cmath>

namespace rapport {

namespace {

constexpr Wording yourReply{"Your reply", "你怎么回应"};
constexpr Wording hint{"Hint (H)", "提示（H）"};
constexpr Wording goBack{"Go back (B)", "退回（B）"};
constexpr Wording secondsLeft{"{} s left", "还剩 {} 秒"};
constexpr Wording goOn{"Go on (Enter)", "继续（回车）"};
constexpr Wording talkIsOver{"The conversation is over.", "对话结束了。"};
constexpr Wording lookBack{"Look back at the conversation", "回顾这场对话"};

// The measures of one reply's button, the same for measuring and drawing.
struct Measures {
    float side, above, badge, gap, text;

    Measures(const Ui& ui, float width)
        : side(ui.space(12)), above(ui.space(9)), badge(ui.px(28)), gap(ui.space(12)),
          text(width - 2 * side - badge - gap) {}
};

// What can be said, in the order of the talk's terms, without the time-out reply.
std::vector<Session::Offer> offersShown(const Replies& replies) {
    const Session& session = replies.session;
    std::vector<Session::Offer> offers = offersInOrder(session.dialogue(), session.state(), replies.terms.seed);
    std::erase_if(offers,
                  [&](const Session::Offer& offer) { return session.dialogue().choices[offer.choice].isTimeout; });
    return offers;
}

std::string_view wordsOf(const Ui& ui, const Session& session, const Session::Offer& offer) {
    return textOf(ui, session.dialogue(), session.dialogue().choices[offer.choice].say);
}

std::string reasonOf(const Ui& ui, const Replies& replies, const Session::Offer& offer) {
    if (offer.availability != Availability::locked) return {};
    const Dialogue& dialogue = replies.session.dialogue();
    return lockReason(dialogue, replies.session.state(), dialogue.choices[offer.choice],
                      dialogue.texts.columnOf(tagOf(ui.language)), !replies.terms.isExam);
}

float heightOf(Ui& ui, const Replies& replies, const Session::Offer& offer, float width) {
    const Measures measures(ui, width);
    const float text = rapport::heightOf(ui, wordsOf(ui, replies.session, offer), ui.theme.faces.text, measures.text) +
                       rapport::heightOf(ui, reasonOf(ui, replies, offer), ui.theme.faces.small, measures.text);
    return std::max(text, measures.badge) + 2 * measures.above;
}

void badge(Ui& ui, const Box& box, int number, bool isLocked, bool isLit) {
    drawing().AddRectFilled(box.min, box.max,
                            isLocked ? Ink::line
                            : isLit  ? Ink::accentDeep
                                     : Ink::accent,
                            ui.space(8));
    const ImVec2 centre{(box.min.x + box.max.x) / 2, (box.min.y + box.max.y) / 2};
    if (isLocked) return draw(drawing(), Pictogram::lock, centre, box.height() * 0.66f, Ink::muted);
    ImFont* font = ui.theme.faces.text;
    label(ui, {centre.x, centre.y - lineHeight(font) / 2}, std::to_string(number), {font, Ink::onAccent, 0.5f});
}

bool drawReply(Ui& ui, Column& column, const Replies& replies, const Session::Offer& offer, int number) {
    const bool isLocked = offer.availability == Availability::locked;
    const Measures measures(ui, column.width);
    const Box box{{column.x, column.y},
                  {column.x + column.width, column.y + heightOf(ui, replies, offer, column.width)}};
    const Touch state = touch(ui, "reply", box, !isLocked);
    const float rounding = ui.space(12);
    const bool isLit = state.hovered || state.focused;
    ImDrawList& list = drawing();
    filledRect(list, box,
               isLocked     ? Ink::sunken
               : state.held ? Ink::accentMid
               : isLit      ? Ink::accentSoft
                            : Ink::card,
               rounding);
    outlinedRect(list, box, isLocked ? Ink::line : isLit ? Ink::accent : Ink::edge, rounding, 1.5f);
    focusRing(ui, box, rounding, state);
    openCard(ui, box);
    const float left = box.min.x + measures.side, top = box.min.y + measures.above;
    badge(ui, {{left, top}, {left + measures.badge, top + measures.badge}}, number, isLocked, isLit);
    Column text{left + measures.badge + measures.gap, top, measures.text};
    const float slack = measures.badge - (box.height() - 2 * measures.above);
    const float oneLine = lineHeight(ui.theme.faces.text);
    if (slack >= 0 && oneLine < measures.badge) text.y += std::floor((measures.badge - oneLine) / 2);
    paragraph(ui, text, wordsOf(ui, replies.session, offer), {ui.theme.faces.text, isLocked ? Ink::muted : Ink::text});
    paragraph(ui, text, reasonOf(ui, replies, offer), {ui.theme.faces.small, Ink::warn});
    closeCard(ui);
    column.y = box.max.y;
    const bool byDigit = ui.keys.digit == number && !isLocked;
    return replies.isReady && (state.pressed || byDigit);
}

float headHeight(const Ui& ui) {
    return lineHeight(ui.theme.faces.small) + ui.space(8);
}

// A small button in the head, its right edge at `right`, which then moves to its left.
bool headButton(Ui& ui, const Column& column, float& right, const char* id, Pictogram picture, std::string_view words) {
    ImFont* font = ui.theme.faces.small;
    const float width = widthOf(font, words) + ui.px(22) + 2 * ui.space(8);
    const Box box{{right - width, column.y - ui.space(3)}, {right, column.y + headHeight(ui) - ui.space(4)}};
    const Touch state = touch(ui, id, box);
    if (state.hovered || state.focused) drawing().AddRectFilled(box.min, box.max, Ink::accentMid, ui.space(8));
    focusRing(ui, box, ui.space(8), state);
    const float middle = (box.min.y + box.max.y) / 2;
    draw(drawing(), picture, {box.min.x + ui.space(8) + ui.px(8), middle}, ui.px(18), Ink::accentDeep);
    label(ui, {box.min.x + ui.space(8) + ui.px(22), middle - lineHeight(font) / 2}, words, {font, Ink::accentDeep});
    right = box.min.x - ui.space(8);
    return state.pressed;
}

// Whether title, clock and buttons have room beside one another in words.
bool hasRoomForWords(Ui& ui, const Column& column, const Replies& replies) {
    ImFont* font = ui.theme.faces.small;
    const auto inButton = [&](Wording words) { return widthOf(font, ui.say(words)) + ui.px(22) + 3 * ui.space(8); };
    float needed = widthOf(font, ui.say(yourReply)) + ui.space(12);
    if (replies.time)
        needed += ui.space(30) + ui.px(22) + widthOf(font, fmt::format(fmt::runtime(ui.say(secondsLeft)), 100));
    if (replies.canShowHint && !replies.showsHint) needed += inButton(hint);
    if (replies.canGoBack) needed += inButton(goBack);
    return needed <= column.width;
}

// "Your reply" at the left, the clock in the middle, hint and the way back at the right; these by their keys alone where
// there is no room for more.
std::optional<Action> drawHead(Ui& ui, Column& column, const Replies& replies) {
    ImFont* font = ui.theme.faces.small;
    std::optional<Action> action;
    float right = column.x + column.width;
    const bool inWords = hasRoomForWords(ui, column, replies);
    if (replies.canShowHint && !replies.showsHint &&
        (headButton(ui, column, right, "hint", Pictogram::bulb, inWords ? ui.say(hint) : "H") || ui.keys.hint))
        action = ShowHint{};
    if (replies.canGoBack &&
        (headButton(ui, column, right, "go back", Pictogram::again, inWords ? ui.say(goBack) : "B") || ui.keys.back))
        action = ShowTurns{};
    const Box title = label(ui, {column.x, column.y}, ui.say(yourReply), {font, Ink::muted});
    if (replies.time) {
        const int seconds = (std::max(0, replies.time->milliseconds) + 999) / 1000;
        const float share =
            std::clamp(float(replies.time->milliseconds) / float(std::max(1, replies.time->total)), 0.f, 1.f);
        const ImU32 colour = share < 0.3f ? Ink::bad : Ink::accent;
        const std::string words = fmt::format(fmt::runtime(ui.say(secondsLeft)), seconds);
        const float middle = column.y + lineHeight(font) / 2;
        float x = title.max.x + ui.space(20);
        draw(drawing(), Pictogram::hourglass, {x + ui.px(8), middle}, ui.px(17), colour);
        x = label(ui, {x + ui.px(22), column.y}, words, {font, colour}).max.x + ui.space(10);
        if (right - x > ui.px(30)) {
            const float half = ui.px(5);
            drawing().AddRectFilled({x, middle - half}, {right, middle + half}, Ink::line, half);
            drawing().AddRectFilled({x, middle - half}, {x + std::max(2 * half, (right - x) * share), middle + half},
                                    colour, half);
        }
    }
    column.skip(headHeight(ui));
    return action;
}

std::optional<Action> drawHeldBack(Ui& ui, Column& column) {
    const Box size = buttonSize(ui, ui.say(goOn), column.width);
    const Box box{{column.x, column.y}, {column.x + size.width(), column.y + size.height()}};
    ui.focus.startHere();
    const bool isPressed = buttonAt(ui, "go on", box, ui.say(goOn), ButtonLook::plain);
    column.y = box.max.y + ui.space(8);
    return isPressed || ui.keys.enter || ui.keys.space ? std::optional<Action>(Hurry{}) : std::nullopt;
}

std::optional<Action> drawEnd(Ui& ui, Column& column) {
    paragraph(ui, column, ui.say(talkIsOver), {ui.theme.faces.text, Ink::muted});
    column.skip(ui.space(8));
    ui.focus.startHere();
    if (button(ui, "look back", column, ui.say(lookBack), ButtonLook::primary) || ui.keys.digit == 1 || ui.keys.enter)
        return ShowDebrief{};
    return std::nullopt;
}

} // namespace

float hintHeight(Ui& ui, const Session& session, float width) {
    const TextId text = session.dialogue().node(session.state().at).hint;
    return rapport::heightOf(ui, textOf(ui, session.dialogue(), text), ui.theme.faces.text,
                             width - 2 * ui.space(14) - ui.px(30)) +
           2 * ui.space(8);
}

void drawHint(Ui& ui, Column& column, const Session& session) {
    const Box box{{column.x, column.y}, {column.x + column.width, column.y + hintHeight(ui, session, column.width)}};
    filledRect(drawing(), box, Ink::warnSoft, ui.space(10));
    openCard(ui, box);
    draw(drawing(), Pictogram::bulb, {box.min.x + ui.space(14) + ui.px(9), box.min.y + ui.space(8) + ui.px(13)},
         ui.px(22), Ink::warn);
    Column inside{box.min.x + ui.space(14) + ui.px(30), box.min.y + ui.space(8),
                  column.width - 2 * ui.space(14) - ui.px(30)};
    paragraph(ui, inside, textOf(ui, session.dialogue(), session.dialogue().node(session.state().at).hint),
              {ui.theme.faces.text, Ink::warn});
    closeCard(ui);
    column.y = box.max.y;
}

float heightOf(Ui& ui, const Replies& replies, float width) {
    ImFont* font = ui.theme.faces.text;
    if (replies.isHeldBack) return buttonSize(ui, ui.say(goOn), width).height() + ui.space(8);
    if (replies.session.isOver())
        return heightOf(ui, ui.say(talkIsOver), font, width) +
               heightOf(ui, ui.say(lookBack), font, width - 2 * ui.space(16)) + ui.space(8) + 2 * ui.space(11) +
               ui.space(6);
    float height = headHeight(ui);
    if (replies.showsHint) height += hintHeight(ui, replies.session, width) + ui.space(8);
    for (const Session::Offer& offer : offersShown(replies))
        height += heightOf(ui, replies, offer, width) + ui.space(8);
    return height;
}

std::optional<Action> drawReplies(Ui& ui, Column& column, const Replies& replies) {
    if (replies.isHeldBack) return drawHeldBack(ui, column);
    if (replies.session.isOver()) return drawEnd(ui, column);
    std::optional<Action> action = drawHead(ui, column, replies);
    if (replies.showsHint) {
        drawHint(ui, column, replies.session);
        column.skip(ui.space(8));
    }
    ui.focus.startHere();
    int number = 0;
    // A control is one reply of one turn: the keyboard does not stay where another reply now stands.
    ImGui::PushID(int(replies.session.turns().size()));
    for (const Session::Offer& offer : offersShown(replies)) {
        ImGui::PushID(++number);
        if (drawReply(ui, column, replies, offer, number)) action = Choose{offer.choice};
        ImGui::PopID();
        column.skip(ui.space(8));
    }
    ImGui::PopID();
    return action;
}

void expectReplies(Ui& ui, const Dialogue& dialogue) {
    const Typefaces& faces = ui.theme.faces;
    for (const Wording& words : {talkIsOver, lookBack, goOn}) ui.typesetter.expect(ui.say(words), faces.text);
    for (const Wording& words : {yourReply, hint, goBack, secondsLeft})
        ui.typesetter.expect(ui.say(words), faces.small);
    for (const Choice& choice : dialogue.choices)
        ui.typesetter.expect(textOf(ui, dialogue, choice.lockedReason), faces.small);
}

} // namespace rapport
