#include "ui/ConversationPanel.h"

#include "ui/HeaderBar.h"
#include "ui/MoodStrip.h"
#include "ui/Pictogram.h"
#include "ui/TalkLog.h"

#include <algorithm>
#include <cmath>

namespace rapport {

namespace {

constexpr Wording hidden{"Exam: the customer's feelings are hidden", "考核中，不显示客户的情绪"};
constexpr Wording who{"Who is this? (W)", "哪类客户？（W）"};
constexpr Wording takeBack{"Take it back (U)", "收回这句（U）"};
constexpr Wording oneWaits{"One more chat waits", "还有 1 位在等"};
constexpr Wording othersWait{"{} more chats wait", "还有 {} 位在等"};
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

enum class Corner { bottomLeft, topRight };

// A button on the customer's picture; only its sign where the picture is small, nothing where there is none to speak of.
bool pressedOnPicture(Ui& ui, const char* id, const Box& picture, Corner corner, Pictogram sign,
                      std::string_view words) {
    const bool isLeft = corner == Corner::bottomLeft;
    const float edge = ui.space(10), side = headerHeight(ui.theme.scale);
    const Box size = buttonSize(ui, words, picture.width() - 2 * edge, true);
    const auto at = [&](float width, float height, float margin) {
        const float x = isLeft ? picture.min.x + margin : picture.max.x - margin - width;
        const float y = isLeft ? picture.max.y - margin - height : picture.min.y + margin;
        return Box{{x, y}, {x + width, y + height}};
    };
    if (picture.height() > 3 * size.height() && picture.width() > 2.4f * size.width()) // clear of the hands
        return buttonAt(ui, id, at(size.width(), size.height(), edge), words, ButtonLook::plain, sign);
    return picture.height() >= side && pictureButton(ui, id, at(side, side, 0), sign, words);
}

// How many other chats wait, at the upper edge of the picture, where there is room for it.
void drawOthers(Ui& ui, const Box& picture, int others) {
    ImFont* font = ui.theme.faces.small;
    const std::string words = fmt::format(fmt::runtime(ui.say(others == 1 ? oneWaits : othersWait)), others);
    const float edge = ui.space(10), side = ui.space(9), height = lineHeight(font) + 2 * ui.space(3);
    const Box box{{picture.min.x + edge, picture.min.y + edge},
                  {picture.min.x + edge + widthOf(font, words) + 2 * side, picture.min.y + edge + height}};
    const float right = picture.max.x - 2 * edge - buttonSize(ui, ui.say(takeBack), picture.width(), true).width();
    if (picture.height() < 3 * height || box.max.x > right) return; // where a slip is taken back
    drawing().AddRectFilled(box.min, box.max, Ink::card, height / 2);
    label(ui, {box.min.x + side, box.min.y + ui.space(3)}, words, {font, Ink::text});
}

bool canShowHint(const ConversationModel& model) {
    const Session& session = model.session;
    return !session.isOver() && !model.terms.isExam && session.dialogue().node(session.state().at).hint != noText;
}

// At the foot of the picture, where it takes nothing from words and replies. False if there is no room for it.
bool drawHintOn(Ui& ui, const Box& picture, const Session& session) {
    const float edge = ui.space(8), width = picture.width() - 2 * edge, height = hintHeight(ui, session, width);
    if (height > picture.height() * 0.45f) return false;
    Column column{picture.min.x + edge, picture.max.y - edge - height, width};
    drawHint(ui, column, session);
    return true;
}

// Keeps what the screen remembers in step with the talk; true if a new turn has appeared.
bool noteTurn(ConversationView& view, std::size_t turns, bool isHeldBack) {
    if (view.turn == turns && view.isHeldBack == isHeldBack) return false;
    view.since = view.turn ? ImGui::GetTime() : -settleSeconds;
    view.turn = turns;
    view.isHeldBack = isHeldBack;
    return true;
}

void expectAll(Ui& ui, const Dialogue& dialogue, ConversationView& view) {
    if (view.expected == ui.language) return;
    view.expected = ui.language;
    expectTalk(ui, dialogue);
    expectReplies(ui, dialogue);
    expectFeelings(ui);
}

// Where the feelings would be.
void drawHidden(Ui& ui, const Box& box) {
    shadowedRect(drawing(), box, Ink::card, ui.space(14), ui.space(3));
    outlinedRect(drawing(), box, Ink::line, ui.space(14));
    openCard(ui, box);
    ImFont* font = ui.theme.faces.small;
    const float side = ui.space(12), picture = ui.px(24), middle = (box.min.y + box.max.y) / 2;
    draw(drawing(), Pictogram::shield, {box.min.x + side + picture / 2, middle}, picture, Ink::muted);
    Column words{box.min.x + side + picture + ui.space(8), 0, box.width() - 2 * side - picture - ui.space(8)};
    words.y = std::floor(middle - heightOf(ui, ui.say(hidden), font, words.width) / 2);
    paragraph(ui, words, ui.say(hidden), {font, Ink::muted});
    closeCard(ui);
}

// The last words stand at the bottom of so much height: what the talk does not fill is left free at its top.
class FromBelow {
public:
    FromBelow(ScrollArea& area, float height)
        : m_column(area.column), m_height(ImGui::GetStateStorage()->GetFloatRef(ImGui::GetID("height"), 0)) {
        m_column.skip(std::max(0.f, height - *m_height));
        m_begin = m_column.y;
    }
    ~FromBelow() { *m_height = m_column.y - m_begin; }
    FromBelow(const FromBelow&) = delete;
    FromBelow& operator=(const FromBelow&) = delete;

private:
    Column& m_column;
    float* m_height;
    float m_begin = 0;
};

std::optional<Action> scrollingTogether(Ui& ui, const Box& box, const Replies& replies, const Telling& telling,
                                        bool isNew) {
    ScrollArea area(ui, "talk", box);
    const bool isOpening = replies.session.turns().empty(); // read from its beginning: who one is, and where
    if (isNew && isOpening) area.scrollTo(area.column.y);
    {
        const FromBelow below(area, box.height() - ui.space(10) - heightOf(ui, replies, area.column.width));
        drawTalkSoFar(ui, area.column, replies.session, telling);
        if (isNew && !isOpening) area.scrollTo(area.column.y);
        drawMoment(ui, area.column, replies.session, telling);
    }
    area.column.skip(ui.space(10));
    return drawReplies(ui, area.column, replies);
}

void talkAbove(Ui& ui, const Box& box, const Session& session, const Telling& telling, bool isNew) {
    ScrollArea area(ui, "talk", box);
    const FromBelow below(area, box.height() - ui.space(8));
    drawTalkSoFar(ui, area.column, session, telling);
    if (isNew) area.scrollTo(area.column.y);
    drawMoment(ui, area.column, session, telling);
}

} // namespace

std::size_t feelingsBelow(const Session& session, const Terms& terms) {
    return terms.isExam ? 2 : feelingsShown(session).size();
}

std::optional<Action> conversationPanel(Ui& ui, const ConversationModel& model, ConversationView& view) {
    const Session& session = model.session;
    const Dialogue& dialogue = session.dialogue();
    const std::vector<Feeling> feelings = feelingsShown(session);
    const ConversationLayout layout =
        conversationLayout(ui.size, ui.theme.scale, feelingsBelow(session, model.terms), ui.projector);
    const bool isNew = noteTurn(view, session.turns().size(), model.suspense.has_value());
    expectAll(ui, dialogue, view);

    Screen screen(ui, "conversation");
    const std::string title =
        fmt::format("{} · {}", textOf(ui, dialogue, dialogue.title), ui.begun(nameOf(model.terms)));
    std::optional<Action> action = headerBar(ui, screen.column, {title, false, true});
    drawPicture(ui, layout.picture, model.picture);
    if (model.othersWaiting > 0) drawOthers(ui, layout.picture, model.othersWaiting);
    const bool isHintWanted = canShowHint(model) && view.hintTurn == session.turns().size();
    const bool isHintOnPicture = isHintWanted && drawHintOn(ui, layout.picture, session);
    const bool isGuessPressed =
        model.canGuess && !isHintOnPicture &&
        pressedOnPicture(ui, "who", layout.picture, Corner::bottomLeft, Pictogram::ear, ui.say(who));
    if (isGuessPressed || (model.canGuess && ui.keys.who)) action = AskWho{};
    if (model.canTakeBack &&
        (pressedOnPicture(ui, "take back", layout.picture, Corner::topRight, Pictogram::again, ui.say(takeBack)) ||
         ui.keys.takeBack))
        action = TakeBack{};
    if (model.terms.isExam)
        drawHidden(ui, layout.mood);
    else
        moodStrip(ui, layout.mood, feelings, session.state().emotion,
                  session.turns().empty() ? nullptr : &session.turns().back().before.emotion);

    const Telling telling{model.suspense, !model.terms.isExam};
    Replies replies{session, model.time, model.terms};
    replies.isHeldBack = model.suspense.has_value();
    replies.canShowHint = canShowHint(model) && !isHintOnPicture;
    replies.showsHint = isHintWanted && !isHintOnPicture;
    replies.canGoBack = !model.terms.isExam && !session.turns().empty();
    replies.isReady = ImGui::GetTime() - view.since >= settleSeconds;

    const float height = heightOf(ui, replies, layout.talk.width());
    std::optional<Action> chosen;
    if (session.turns().empty() || height > layout.talk.height() * mostForReplies) {
        chosen = scrollingTogether(ui, layout.talk, replies, telling, isNew);
    } else {
        const float seam = layout.talk.max.y - height;
        talkAbove(ui, {layout.talk.min, {layout.talk.max.x, seam - ui.space(10)}}, session, telling, isNew);
        Column column{layout.talk.min.x, seam, layout.talk.width()};
        chosen = drawReplies(ui, column, replies);
    }
    if (chosen && std::holds_alternative<ShowHint>(*chosen)) view.hintTurn = session.turns().size();
    return chosen ? chosen : action;
}

} // namespace rapport
