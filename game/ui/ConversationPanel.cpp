#include "ui/ConversationPanel.h"

#include "ui/HeaderBar.h"
#include "ui/MoodStrip.h"
#include "ui/TalkLog.h"

#include <algorithm>

namespace rapport {

namespace {

constexpr Wording who{"Who is this? (W)", "这是哪一类客户？（W）"};
constexpr double settleSeconds = 0.3;  // how long a new turn takes no answer
constexpr float mostForReplies = 0.6f; // of the height; more, and talk and replies scroll together

// Rounded at its ends and one upright box between them, for the same reason as filledRect().
void roundedPicture(ImDrawList& list, ImTextureID texture, const Box& box, float rounding) {
    const auto part = [&](float top, float bottom, ImDrawFlags corners) {
        list.AddImageRounded(texture, {box.min.x, top}, {box.max.x, bottom}, {0, (top - box.min.y) / box.height()},
                             {1, (bottom - box.min.y) / box.height()}, IM_COL32_WHITE, rounding, corners);
    };
    const float top = box.min.y + rounding, bottom = box.max.y - rounding;
    if (bottom - top < 2) return part(box.min.y, box.max.y, ImDrawFlags_RoundCornersAll);
    part(box.min.y, top + 1, ImDrawFlags_RoundCornersTop);
    part(bottom - 1, box.max.y, ImDrawFlags_RoundCornersBottom);
    part(top, bottom, ImDrawFlags_RoundCornersNone);
}

void drawPicture(Ui& ui, const Box& box, const Picture& picture) {
    const float rounding = ui.space(14);
    ImDrawList& list = drawing();
    if (!picture.texture) return shadowedRect(list, box, Ink::accentMid, rounding, ui.space(3));
    shadowOf(list, box, rounding, ui.space(3));
    roundedPicture(list, picture.texture, box, rounding);
}

// "Who is this?" on the customer's picture; only its sign where the picture is small, nothing where there is none to speak of.
bool guessButton(Ui& ui, const Box& picture) {
    const float edge = ui.space(10);
    const std::string_view words = ui.say(who);
    const Box size = buttonSize(ui, words, picture.width() - 2 * edge, true);
    const float side = headerHeight(ui.theme.scale);
    if (picture.height() > 3 * size.height()) {
        const Box box{{picture.min.x + edge, picture.max.y - edge - size.height()}, {picture.min.x + edge + size.width(), picture.max.y - edge}};
        return buttonAt(ui, "who", box, words, ButtonLook::plain, Pictogram::ear);
    }
    if (picture.height() < side) return false;
    return pictureButton(ui, "who", {picture.min, {picture.min.x + side, picture.min.y + side}}, Pictogram::ear, words);
}

// Keeps what the screen remembers in step with the talk; true if a new turn has appeared.
bool noteTurn(ConversationView& view, std::size_t turns) {
    if (view.turn == turns) return false;
    view.since = view.turn ? ImGui::GetTime() : -settleSeconds;
    view.turn = turns;
    return true;
}

void expectAll(Ui& ui, const Dialogue& dialogue, ConversationView& view) {
    if (view.expected == ui.language) return;
    view.expected = ui.language;
    expectTalk(ui, dialogue);
    expectReplies(ui, dialogue);
    expectFeelings(ui);
}

std::optional<Action> scrollingTogether(Ui& ui, const Box& box, const Replies& replies, bool isNew) {
    ScrollArea area(ui, "talk", box);
    drawTalkSoFar(ui, area.column, replies.session);
    if (isNew) area.scrollTo(area.column.y);
    drawMoment(ui, area.column, replies.session);
    area.column.skip(ui.space(14));
    return drawReplies(ui, area.column, replies);
}

void talkAbove(Ui& ui, const Box& box, const Session& session, bool isNew) {
    ScrollArea area(ui, "talk", box);
    // The last words stand right above the replies: what is not filled is left free at the top.
    float* height = ImGui::GetStateStorage()->GetFloatRef(ImGui::GetID("height"), 0);
    area.column.skip(std::max(0.f, box.height() - ui.space(8) - *height));
    const float begin = area.column.y;
    drawTalkSoFar(ui, area.column, session);
    if (isNew) area.scrollTo(area.column.y);
    drawMoment(ui, area.column, session);
    *height = area.column.y - begin;
}

} // namespace

std::optional<Action> conversationPanel(Ui& ui, const ConversationModel& model, ConversationView& view) {
    const Session& session = model.session;
    const Dialogue& dialogue = session.dialogue();
    const std::vector<Feeling> feelings = feelingsShown(session);
    const ConversationLayout layout = conversationLayout(ui.size, ui.theme.scale, feelings.size(), ui.projector);
    const bool isNew = noteTurn(view, session.turns().size());
    expectAll(ui, dialogue, view);

    Screen screen(ui, "conversation");
    std::optional<Action> action = headerBar(ui, screen.column, {textOf(ui, dialogue, dialogue.title), false, true});
    drawPicture(ui, layout.picture, model.picture);
    if (model.canGuess && (guessButton(ui, layout.picture) || ui.keys.who)) action = AskWho{};
    moodStrip(ui, layout.mood, feelings, session.state().emotion,
              session.turns().empty() ? nullptr : &session.turns().back().before.emotion);

    Replies replies{session, model.time};
    replies.canShowHint = !session.isOver() && dialogue.node(session.state().at).hint != noText;
    replies.showsHint = replies.canShowHint && view.hintTurn == session.turns().size();
    replies.isReady = ImGui::GetTime() - view.since >= settleSeconds;

    const float height = heightOf(ui, replies, layout.talk.width());
    std::optional<Action> chosen;
    if (height > layout.talk.height() * mostForReplies) {
        chosen = scrollingTogether(ui, layout.talk, replies, isNew);
    } else {
        const float seam = layout.talk.max.y - height;
        talkAbove(ui, {layout.talk.min, {layout.talk.max.x, seam - ui.space(10)}}, session, isNew);
        Column column{layout.talk.min.x, seam, layout.talk.width()};
        chosen = drawReplies(ui, column, replies);
    }
    if (chosen && std::holds_alternative<ShowHint>(*chosen)) view.hintTurn = session.turns().size();
    return chosen ? chosen : action;
}

} // namespace rapport
