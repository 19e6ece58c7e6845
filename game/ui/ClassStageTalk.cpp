// The conversation on the classroom's stage: customer, line, replies and, once revealed, how the room voted.

#include "ui/ClassStageParts.h"
#include "ui/MoodStrip.h"
#include "ui/TalkLog.h"

#include <algorithm>
#include <cmath>

namespace rapport {

namespace {

constexpr Wording otherBranch{"For a look: the other branch", "看一看：另一条路"};
constexpr Wording weSaid{"We said", "我们说了"};
constexpr Wording goodReply{"A good reply", "好的回应"};
constexpr Wording rightAnswer{"Right", "正确"};
constexpr Wording mostVotes{"Most votes", "得票最多"};
constexpr Wording styleIs{"Style: {}", "风格：{}"};
constexpr Wording votesOf{"{0} · {1} %", "{0} 票 · {1}%"};
constexpr Wording handsOf{"{} hands", "举手 {}"};
constexpr Wording oneHand{"1 hand", "举手 1"};
constexpr Wording toDiscuss{"To discuss", "讨论"};
constexpr Wording turnOf{"their turn", "轮到他们"};
constexpr Wording sides[] = {{"Side A", "A 方"}, {"Side B", "B 方"}};

// How much is shown, from all to what is needed, until it fits: the share of the width that the customer takes, whether
// their words are larger than the replies, and what is told of a reply after the vote.
enum class Detail : unsigned char { reasons, marks, least };
struct Fit {
    float share = 0;
    bool isLarge = false;
    Detail detail = Detail::least;
    float air = 1; // of the space between replies
};
constexpr Fit fits[] = {
    {0.44f, true, Detail::reasons, 1.6f}, {0.38f, true, Detail::reasons, 1.4f}, {0.32f, true, Detail::reasons, 1},
    {0.38f, true, Detail::marks, 1},      {0.30f, true, Detail::marks, 1},      {0.30f, false, Detail::marks, 1},
    {0.24f, false, Detail::marks, 1},     {0.32f, true, Detail::least, 1},      {0.26f, true, Detail::least, 1},
    {0.26f, false, Detail::least, 1},     {0.20f, false, Detail::least, 0.7f},  {0, false, Detail::least, 0.7f},
    {0, false, Detail::least, 0.35f},
};

// The words of the customer in larger letters while it lives.
class LargeWords {
public:
    LargeWords(Ui& ui, bool isLarge) : m_ui(ui), m_before(ui.theme.faces.text) {
        if (isLarge) ui.theme.faces.text = ui.theme.faces.large;
    }
    ~LargeWords() { m_ui.theme.faces.text = m_before; }
    LargeWords(const LargeWords&) = delete;
    LargeWords& operator=(const LargeWords&) = delete;

private:
    Ui& m_ui;
    ImFont* m_before;
};

// A reply with what is known of it by now.
struct Reply {
    const ChoiceView& choice;
    int number = 1;
    const JudgedChoice* judged = nullptr; // once revealed
    bool isGood = false;
    bool isMost = false;
    bool isPicked = false;
    std::string count; // votes or hands; may be empty
    float share = 0;   // of all votes
    bool tellsWhy = false;
};

std::vector<Reply> repliesOf(const Ui& ui, const ClassStageModel& model, const ClassStageView& view) {
    const RoomView& room = model.view.room;
    int all = 0;
    if (room.reveal)
        for (const auto& [id, votes] : room.reveal->votes) all += votes;
    std::vector<Reply> replies;
    for (const ChoiceView& choice : room.choices) {
        Reply reply{choice, int(replies.size()) + 1};
        reply.isPicked = !view.bearing.picked.empty() && view.bearing.picked == choice.id;
        if (room.reveal) {
            const auto votes = room.reveal->votes.find(choice.id);
            const int count = votes == room.reveal->votes.end() ? 0 : votes->second;
            reply.share = all > 0 ? float(count) / float(all) : 0;
            if (!choice.locked)
                reply.count = fmt::format(fmt::runtime(ui.say(votesOf)), count, int(std::lround(100 * reply.share)));
            const auto judged = std::ranges::find(room.reveal->choices, choice.id, &JudgedChoice::id);
            if (judged != room.reveal->choices.end()) reply.judged = &*judged;
            reply.isGood = std::ranges::find(room.reveal->good, choice.id) != room.reveal->good.end();
            reply.isMost = room.reveal->goesWith == choice.id;
            reply.tellsWhy = reply.isGood && room.present == 0; // telephones show all the whys
        } else if (const auto hands = model.reins.hands.find(choice.id); hands != model.reins.hands.end()) {
            reply.count = hands->second == 1 ? std::string(ui.say(oneHand))
                                             : fmt::format(fmt::runtime(ui.say(handsOf)), hands->second);
        }
        replies.push_back(std::move(reply));
    }
    return replies;
}

// The measures of a reply, the same for measuring and drawing.
struct Measures {
    float side, above, badge, gap, count, text;

    Measures(const Ui& ui, const Reply& reply, float width, float countWidth)
        : side(ui.space(12)), above(ui.space(7)), badge(lineHeight(ui.theme.faces.text)), gap(ui.space(10)),
          count(countWidth > 0 ? countWidth + ui.space(12) : 0),
          text(width - 2 * side - badge * (reply.isGood ? 1.8f : 1) - gap - count) {}
};

float countWidthOf(const Ui& ui, const std::vector<Reply>& replies) {
    float width = 0;
    for (const Reply& reply : replies)
        if (!reply.count.empty()) width = std::max(width, std::ceil(widthOf(ui.theme.faces.text, reply.count)) + 1);
    return width;
}

// What is told of a reply in small words below it.
struct Tag {
    std::string words;
    ChipLook look;
};
std::vector<Tag> tagsOf(const Ui& ui, const Reply& reply, Detail detail) {
    std::vector<Tag> tags;
    if (detail == Detail::least || !reply.judged) return tags;
    if (reply.isGood)
        tags.push_back({std::string(ui.say(reply.judged->hasStyle ? goodReply : rightAnswer)),
                        {Ink::goodSoft, Ink::good, Pictogram::star}});
    if (reply.isMost)
        tags.push_back({std::string(ui.say(mostVotes)), {Ink::accentSoft, Ink::accentDeep, Pictogram::forward}});
    if (reply.judged->hasStyle && (detail == Detail::reasons || !tags.empty()))
        tags.push_back({fmt::format(fmt::runtime(ui.say(styleIs)), ui.say(nameOf(reply.judged->style))),
                        {Ink::sunken, Ink::muted, std::nullopt}});
    return tags;
}

float tagHeight(const Ui& ui) {
    return lineHeight(ui.theme.faces.small) + 2 * ui.space(3);
}

// With the space above them; they wrap as a Flow does.
float tagsHeight(const Ui& ui, const std::vector<Tag>& tags, float width) {
    if (tags.empty()) return 0;
    const float gap = ui.space(8);
    float x = 0, height = ui.space(5) + tagHeight(ui);
    for (const Tag& tag : tags) {
        const float wide = chipWidth(ui, tag.words, tag.look.picture.has_value());
        if (x > 0 && x + wide > width) x = 0, height += tagHeight(ui) + gap;
        x += wide + gap;
    }
    return height;
}

float heightOf(Ui& ui, const Reply& reply, float width, float countWidth, Detail detail) {
    const Measures measures(ui, reply, width, countWidth);
    ImFont* font = ui.theme.faces.text;
    float text = heightOf(ui, ui.say(reply.choice.say), font, measures.text);
    if (reply.choice.locked) text += heightOf(ui, ui.say(*reply.choice.locked), font, measures.text);
    text += tagsHeight(ui, tagsOf(ui, reply, detail), measures.text);
    if (reply.tellsWhy && detail == Detail::reasons)
        text += heightOf(ui, ui.say(reply.judged->why), font, measures.text);
    return std::max(text, measures.badge) + 2 * measures.above;
}

void drawBadge(Ui& ui, const Box& box, const Reply& reply) {
    const ImU32 fill = reply.choice.locked ? Ink::line : reply.isGood ? Ink::good : Ink::accent;
    drawing().AddRectFilled(box.min, box.max, fill, ui.space(8));
    const float size = box.height(), middle = (box.min.y + box.max.y) / 2;
    if (reply.choice.locked)
        return draw(drawing(), Pictogram::lock, {box.min.x + size / 2, middle}, size * 0.66f, Ink::muted);
    ImFont* font = ui.theme.faces.text;
    label(ui, {box.min.x + size / 2, middle - lineHeight(font) / 2}, std::to_string(reply.number),
          {font, Ink::onAccent, 0.5f});
    if (reply.isGood) draw(drawing(), Pictogram::star, {box.max.x - size * 0.5f, middle}, size * 0.62f, Ink::onAccent);
}

bool drawReply(Ui& ui, Column& column, const Reply& reply, float countWidth, Detail detail) {
    const Measures measures(ui, reply, column.width, countWidth);
    const bool isLocked = reply.choice.locked.has_value();
    const Box box{{column.x, column.y},
                  {column.x + column.width, column.y + heightOf(ui, reply, column.width, countWidth, detail)}};
    const Touch state = touch(ui, "reply", box, !isLocked);
    const float rounding = ui.space(10);
    ImDrawList& list = drawing();
    filledRect(list, box, isLocked ? Ink::sunken : Ink::card, rounding);
    // The bar of the vote lies behind the words, as long as its share of the box.
    if (reply.share > 0)
        filledRect(list, {box.min, {box.min.x + std::max(2 * rounding, box.width() * reply.share), box.max.y}},
                   reply.isGood ? Ink::goodSoft : Ink::accentMid, rounding);
    const bool isLit = state.hovered || state.focused;
    list.AddRect(box.min, box.max,
                 reply.isPicked          ? Ink::focus
                 : isLocked              ? Ink::line
                 : isLit || reply.isMost ? Ink::accent
                                         : Ink::edge,
                 rounding, 0,
                 reply.isPicked ? ui.space(4)
                 : reply.isMost ? ui.space(3)
                                : 1.5f);
    focusRing(ui, box, rounding, state);
    openCard(ui, box);
    const float left = box.min.x + measures.side, top = box.min.y + measures.above;
    const float badge = measures.badge * (reply.isGood ? 1.8f : 1);
    drawBadge(ui, {{left, top}, {left + badge, top + measures.badge}}, reply);
    ImFont* font = ui.theme.faces.text;
    if (!reply.count.empty()) {
        float right = box.max.x - measures.side;
        label(ui, {right, top}, reply.count, {font, Ink::accentDeep, 1});
        right -= widthOf(font, reply.count) + ui.space(8);
    }
    Column text{left + badge + measures.gap, top, measures.text};
    paragraph(ui, text, ui.say(reply.choice.say), {font, isLocked ? Ink::muted : Ink::text});
    if (isLocked) paragraph(ui, text, ui.say(*reply.choice.locked), {font, Ink::warn});
    if (const std::vector<Tag> tags = tagsOf(ui, reply, detail); !tags.empty()) {
        text.skip(ui.space(5));
        Flow flow(text, ui.space(8));
        for (const Tag& tag : tags) chip(ui, flow, tag.words, tag.look);
        text.y = flow.bottom();
    }
    if (reply.tellsWhy && detail == Detail::reasons) paragraph(ui, text, ui.say(reply.judged->why), {font, Ink::good});
    closeCard(ui);
    column.y = box.max.y;
    return state.pressed;
}

// ---- what is said

Bubble lineOf(const Ui& ui, const SceneView& scene) {
    return {ui.say(scene.speaker), ui.say(scene.line), false, true};
}

// What stands above the replies: where the talk is, or the question to the room.
float momentHeight(Ui& ui, const RoomView& room, const Fit& fit, float width) {
    float height = room.isBranch ? tagHeight(ui) + ui.space(6) : 0;
    const LargeWords words(ui, fit.isLarge);
    if (room.prompt)
        return height + heightOf(ui, Bubble{ui.say(toDiscuss), ui.say(*room.prompt), false, false}, width) +
               ui.space(10);
    if (!room.scene) return height;
    const bool isBrief = room.reveal || fit.detail == Detail::least;
    if (!isBrief && room.said)
        height += heightOf(ui, Bubble{ui.say(weSaid), ui.say(*room.said), true, false}, width) + ui.space(8);
    if (!isBrief) height += narrationHeight(ui, ui.say(room.scene->narration), width) + ui.space(8);
    return height + heightOf(ui, lineOf(ui, *room.scene), width) + ui.space(10);
}

void drawMoment(Ui& ui, Column& column, const RoomView& room, const Fit& fit) {
    if (room.isBranch) {
        Flow flow(column, ui.space(8));
        chip(ui, flow, ui.say(otherBranch), {Ink::warnSoft, Ink::warn, Pictogram::forward});
        column.y = flow.bottom() + ui.space(6);
    }
    const LargeWords words(ui, fit.isLarge);
    if (room.prompt) {
        drawBubble(ui, column, {ui.say(toDiscuss), ui.say(*room.prompt), false, false});
        return column.skip(ui.space(10));
    }
    if (!room.scene) return;
    const bool isBrief = room.reveal || fit.detail == Detail::least;
    if (!isBrief && room.said) {
        drawBubble(ui, column, {ui.say(weSaid), ui.say(*room.said), true, false});
        column.skip(ui.space(8));
    }
    if (!isBrief) {
        drawNarration(ui, column, ui.say(room.scene->narration));
        column.skip(ui.space(8));
    }
    drawBubble(ui, column, lineOf(ui, *room.scene));
    column.skip(ui.space(10));
}

// ---- the duel: both sides above the replies

struct SideFace {
    std::string head;
    std::string_view reply;
    std::string_view line;
};
SideFace faceOf(const Ui& ui, const DuelView& duel, std::size_t i) {
    const DuelView::Side& side = duel.sides[i];
    std::string head(ui.say(sides[i]));
    if (side.outcome)
        head += fmt::format(" · {}", ui.say(nameOf(*side.outcome)));
    else if (duel.turn == int(i))
        head += fmt::format(" · {}", ui.say(turnOf));
    return {std::move(head), ui.say(side.say),
            side.lines.empty() ? std::string_view() : std::string_view(ui.say(side.lines.back()))};
}

float sideWidth(const Ui& ui, float width) {
    return std::floor((width - ui.space(12)) / 2) - 2 * ui.space(12);
}

float duelHeight(Ui& ui, const DuelView& duel, float width) {
    float tallest = 0;
    for (std::size_t i = 0; i < 2; ++i) {
        const SideFace face = faceOf(ui, duel, i);
        float height = 2 * ui.space(8);
        for (const std::string_view words : {std::string_view(face.head), face.reply, face.line})
            if (!words.empty()) height += heightOf(ui, words, ui.theme.faces.text, sideWidth(ui, width));
        tallest = std::max(tallest, height);
    }
    return tallest + ui.space(10);
}

void drawDuel(Ui& ui, Column& column, const DuelView& duel) {
    const float height = duelHeight(ui, duel, column.width) - ui.space(10);
    const float inner = sideWidth(ui, column.width), outer = inner + 2 * ui.space(12);
    for (std::size_t i = 0; i < 2; ++i) {
        const float x = column.x + float(i) * (outer + ui.space(12));
        const Box box{{x, column.y}, {x + outer, column.y + height}};
        const bool isTurn = duel.turn == int(i) && !duel.sides[i].outcome;
        filledRect(drawing(), box, Ink::card, ui.space(10));
        drawing().AddRect(box.min, box.max, isTurn ? Ink::accent : Ink::line, ui.space(10), 0,
                          isTurn ? ui.space(4) : 1.5f);
        openCard(ui, box);
        const SideFace face = faceOf(ui, duel, i);
        Column inside{x + ui.space(12), column.y + ui.space(8), inner};
        paragraph(ui, inside, face.head, {ui.theme.faces.text, Ink::accentDeep});
        paragraph(ui, inside, face.reply, {ui.theme.faces.text, Ink::muted});
        paragraph(ui, inside, face.line, {ui.theme.faces.text});
        closeCard(ui);
    }
    column.y += height + ui.space(10);
}

// ---- the whole

float repliesHeight(Ui& ui, const std::vector<Reply>& replies, const Fit& fit, float width) {
    const float count = countWidthOf(ui, replies);
    float height = 0;
    for (const Reply& reply : replies) height += heightOf(ui, reply, width, count, fit.detail) + ui.space(8 * fit.air);
    return height;
}

float columnWidth(const Ui& ui, const Box& body, float share) {
    return share > 0 ? std::floor(body.width() * (1 - share)) - ui.space(14) : body.width();
}

Fit fitFor(Ui& ui, const Box& body, const ClassStageModel& model, const std::vector<Reply>& replies) {
    for (const Fit& fit : fits) {
        if (fit.share > 0 && !model.customer) continue;
        const float width = columnWidth(ui, body, fit.share);
        const float above =
            model.view.duel ? duelHeight(ui, *model.view.duel, width) : momentHeight(ui, model.view.room, fit, width);
        if (above + repliesHeight(ui, replies, fit, width) <= body.height()) return fit;
    }
    return fits[std::size(fits) - 1];
}

// The customer at the left, with their feelings below where there is room for both.
void drawCustomer(Ui& ui, const Box& box, const ClassCustomer& customer, ClassStageView& view) {
    const float mood = moodStripHeight(ui.theme.scale, box.width(), customer.feelings.size());
    const bool hasMood = box.height() - mood > box.height() * 0.5f;
    const Box picture{box.min, {box.max.x, hasMood ? box.max.y - mood - ui.space(10) : box.max.y}};
    view.pictureBox = picture;
    const float rounding = ui.space(14);
    if (customer.picture.texture)
        drawing().AddImageRounded(customer.picture.texture, picture.min, picture.max, {0, 0}, {1, 1}, IM_COL32_WHITE,
                                  rounding);
    else
        filledRect(drawing(), picture, Ink::accentMid, rounding);
    if (hasMood)
        moodStrip(ui, {{box.min.x, box.max.y - mood}, box.max}, {customer.feelings.begin(), customer.feelings.end()},
                  customer.now, customer.before ? &*customer.before : nullptr);
}

} // namespace

std::optional<std::size_t> drawStageTalk(Ui& ui, const Box& body, const ClassStageModel& model, ClassStageView& view) {
    const std::vector<Reply> replies = repliesOf(ui, model, view);
    const Fit fit = fitFor(ui, body, model, replies);
    if (fit.share > 0 && model.customer)
        drawCustomer(ui, {body.min, {body.min.x + std::floor(body.width() * fit.share), body.max.y}}, *model.customer,
                     view);
    const float width = columnWidth(ui, body, fit.share), left = body.max.x - width;
    ScrollArea area(
        ui, "talk",
        {{left, body.min.y}, {body.max.x + ImGui::GetStyle().ScrollbarSize + ui.space(4), body.max.y + ui.space(6)}},
        false);
    if (ui.keys.down) ImGui::SetScrollY(ImGui::GetScrollY() + body.height() * 0.4f);
    if (ui.keys.up) ImGui::SetScrollY(std::max(0.f, ImGui::GetScrollY() - body.height() * 0.4f));
    Column& column = area.column;
    column.width = width;
    if (model.view.duel)
        drawDuel(ui, column, *model.view.duel);
    else
        drawMoment(ui, column, model.view.room, fit);
    const float count = countWidthOf(ui, replies);
    std::optional<std::size_t> pressed;
    ImGui::PushID(model.view.room.round); // the keyboard does not stay where another reply now stands
    for (const Reply& reply : replies) {
        ImGui::PushID(reply.number);
        if (drawReply(ui, column, reply, count, fit.detail)) pressed = std::size_t(reply.number) - 1;
        ImGui::PopID();
        column.skip(ui.space(8 * fit.air));
    }
    ImGui::PopID();
    return pressed;
}

} // namespace rapport
