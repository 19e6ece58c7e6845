// The conversation on the classroom's stage: customer, line, replies and, once revealed, how the room voted.

#include "ui/ClassStageParts.h"
#include "ui/MoodStrip.h"
#include "ui/TalkLog.h"

#include <algorithm>
#include <cmath>
#include <span>

namespace rapport {

namespace {

constexpr Wording otherBranch{"For a look: the other branch", "看一看：支线"};
constexpr Wording weSaid{"We said", "我们说了"};
constexpr Wording ifWeSaid{"If we had said", "假如当时说"};
constexpr Wording questionOf{"Question {0} of {1}", "第 {0} 题，共 {1} 题"};
constexpr Wording goodReply{"A good reply", "好的回应"};
constexpr Wording rightAnswer{"Right", "正确"};
constexpr Wording mostVotes{"Most votes", "得票最多"};
constexpr Wording styleIs{"Style: {}", "风格：{}"};
constexpr Wording votesOf{"{0} · {1} %", "{0} 票 · {1}%"};
constexpr Wording shareOf{"{} %", "{}%"};
constexpr Wording handsOf{"{} hands", "举手 {}"};
constexpr Wording oneHand{"1 hand", "举手 1"};
constexpr Wording toDiscuss{"To discuss", "讨论"};
constexpr Wording turnOf{"their turn", "轮到他们"};
constexpr Wording sides[] = {{"Side A", "A 方"}, {"Side B", "B 方"}};

// How much is shown, from all to what is needed, until it fits.
enum class Detail : unsigned char { reasons, marks, least };
struct Fit {
    float share = 0;               // of the width, for the customer
    bool isLarge = false;          // the customer's words
    Detail detail = Detail::least; // of a reply after the vote; before it, least leaves out what we said
    float air = 1;                 // of the space between replies
    bool isBeside = false;         // a small customer beside their own words, and the replies below both
    bool areRepliesLarge = false;
    bool saysScene = true; // what the narrator tells
    bool isDense = false;  // lines close together, and nothing around them that can be spared
};
constexpr Fit fits[] = {
    {0.40f, true, Detail::reasons, 1.6f, false, true},
    {0.34f, true, Detail::reasons, 1.4f, false, true},
    {0.44f, true, Detail::reasons, 1.6f},
    {0.38f, true, Detail::reasons, 1.4f},
    {0.32f, true, Detail::reasons, 1},
    {0.38f, true, Detail::marks, 1},
    {0.30f, true, Detail::marks, 1},
    {0.30f, false, Detail::marks, 1},
    {0.24f, false, Detail::marks, 1},
    {0.18f, true, Detail::marks, 1, true},
    {0.15f, false, Detail::marks, 0.7f, true},
    {0.10f, false, Detail::marks, 0.35f, true},
    {0.32f, true, Detail::least, 1},
    {0.26f, true, Detail::least, 1},
    {0.26f, false, Detail::least, 1},
    {0.20f, false, Detail::least, 0.7f},
    {0.15f, true, Detail::least, 0.7f, true},
    {0.15f, false, Detail::least, 0.7f, true},
    {0.10f, false, Detail::least, 0.35f, true},
    {0.10f, false, Detail::least, 0.35f, true, false, true, true},
    {0.07f, false, Detail::least, 0.2f, true, false, false, true},
    {0, false, Detail::least, 0.2f, false, false, false, true},
};
// Where nobody stands at the counter, as in a drill.
constexpr Fit fitsOfWords[] = {
    {0, true, Detail::reasons, 2, false, true},
    {0, true, Detail::reasons, 1, false, true},
    {0, true, Detail::reasons, 1},
    {0, false, Detail::reasons, 0.7f},
    {0, false, Detail::marks, 0.7f},
    {0, false, Detail::least, 0.7f},
    {0, false, Detail::least, 0.2f, false, false, true, true},
};

// Lines close together while it lives, where the fit asks for that.
class DenseLines {
public:
    explicit DenseLines(const Fit& fit) {
        if (fit.isDense) m_lines.emplace(1.04f);
    }

private:
    std::optional<Leading> m_lines;
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
    std::string bareCount;
    float share = 0; // of all votes
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
            if (!choice.locked) {
                const int percent = int(std::lround(100 * reply.share));
                reply.count = fmt::format(fmt::runtime(ui.say(votesOf)), count, percent);
                reply.bareCount = fmt::format(fmt::runtime(ui.say(shareOf)), percent);
            }
            const auto judged = std::ranges::find(room.reveal->choices, choice.id, &JudgedChoice::id);
            if (judged != room.reveal->choices.end()) reply.judged = &*judged;
            reply.isGood = std::ranges::find(room.reveal->good, choice.id) != room.reveal->good.end();
            reply.isMost = room.reveal->goesWith == choice.id;
            // Of a drill the reason is what matters; where there are telephones they show all the whys.
            reply.tellsWhy = reply.judged && reply.isGood && (room.present == 0 || room.questions > 0);
        } else if (const auto hands = model.reins.hands.find(choice.id); hands != model.reins.hands.end()) {
            reply.count = hands->second == 1 ? std::string(ui.say(oneHand))
                                             : fmt::format(fmt::runtime(ui.say(handsOf)), hands->second);
            reply.bareCount = reply.count;
        }
        replies.push_back(std::move(reply));
    }
    return replies;
}

// The measures of a reply, the same for measuring and drawing.
struct Measures {
    float side, above, badge, gap, count, text;

    Measures(const Ui& ui, const Reply& reply, float width, float countWidth, const Fit& fit)
        : side(ui.space(fit.isDense ? 8 : 12)), above(ui.space(fit.isDense ? 2 : 7)),
          badge(lineHeight(ui.theme.faces.text)), gap(ui.space(fit.isDense ? 6 : 10)),
          count(countWidth > 0 ? countWidth + gap : 0),
          text(width - 2 * side - badge * (reply.isGood ? 1.8f : 1) - gap - count) {}
};

const std::string& countOf(const Reply& reply, const Fit& fit) {
    return fit.isDense ? reply.bareCount : reply.count;
}

float countWidthOf(const Ui& ui, const std::vector<Reply>& replies, const Fit& fit) {
    float width = 0;
    for (const Reply& reply : replies)
        if (const std::string& count = countOf(reply, fit); !count.empty())
            width = std::max(width, std::ceil(widthOf(ui.theme.faces.text, count)) + 1);
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

float heightOf(Ui& ui, const Reply& reply, float width, float countWidth, const Fit& fit) {
    const Measures measures(ui, reply, width, countWidth, fit);
    ImFont* font = ui.theme.faces.text;
    float text = heightOf(ui, ui.say(reply.choice.say), font, measures.text);
    if (reply.choice.locked) text += heightOf(ui, ui.say(*reply.choice.locked), font, measures.text);
    text += tagsHeight(ui, tagsOf(ui, reply, fit.detail), measures.text);
    if (reply.tellsWhy && fit.detail == Detail::reasons)
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

bool drawReply(Ui& ui, Column& column, const Reply& reply, float countWidth, const Fit& fit) {
    const Measures measures(ui, reply, column.width, countWidth, fit);
    const bool isLocked = reply.choice.locked.has_value();
    const Box box{{column.x, column.y},
                  {column.x + column.width, column.y + heightOf(ui, reply, column.width, countWidth, fit)}};
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
    if (const std::string& count = countOf(reply, fit); !count.empty())
        label(ui, {box.max.x - measures.side, top}, count, {font, Ink::accentDeep, 1});
    Column text{left + badge + measures.gap, top, measures.text};
    paragraph(ui, text, ui.say(reply.choice.say), {font, isLocked ? Ink::muted : Ink::text});
    if (isLocked) paragraph(ui, text, ui.say(*reply.choice.locked), {font, Ink::warn});
    if (const std::vector<Tag> tags = tagsOf(ui, reply, fit.detail); !tags.empty()) {
        text.skip(ui.space(5));
        Flow flow(text, ui.space(8));
        for (const Tag& tag : tags) chip(ui, flow, tag.words, tag.look);
        text.y = flow.bottom();
    }
    if (reply.tellsWhy && fit.detail == Detail::reasons)
        paragraph(ui, text, ui.say(reply.judged->why), {font, Ink::good});
    closeCard(ui);
    column.y = box.max.y;
    return state.pressed;
}

// ---- what is said

// Under whose name the line stands: the customer's, or which question of a drill it is.
std::string speakerOf(const Ui& ui, const RoomView& room) {
    if (room.questions == 0) return std::string(ui.say(room.scene->speaker));
    return fmt::format(fmt::runtime(ui.say(questionOf)), room.question, room.questions);
}

// What stands above the replies: where the talk is, and the question to the room. Measured where nothing is drawn.
void layMoment(Ui& ui, Column& column, const RoomView& room, const Fit& fit, bool isDrawn) {
    const auto plain = [&](std::string_view who, std::string_view words, ImU32 colour) { // on one line with who says it
        const std::string both = fmt::format("{}{}{}", who, ui.language == Language::chinese ? "：" : ": ", words);
        ImFont* const font = ui.theme.faces.text;
        if (isDrawn)
            paragraph(ui, column, both, {font, colour});
        else
            column.y += heightOf(ui, both, font, column.width);
        column.y += ui.space(4);
    };
    const auto bubble = [&](const Bubble& words, float air) {
        if (fit.isDense) return plain(words.name, words.words, Ink::accentDeep);
        if (isDrawn)
            drawBubble(ui, column, words);
        else
            column.y += heightOf(ui, words, column.width);
        column.y += ui.space(air);
    };
    if (room.isBranch && isDrawn) {
        Flow flow(column, ui.space(8));
        chip(ui, flow, ui.say(otherBranch), {Ink::warnSoft, Ink::warn, Pictogram::forward});
    }
    if (room.isBranch) column.y += tagHeight(ui) + ui.space(6);
    const LargeWords words(ui, fit.isLarge);
    const bool isBrief = room.reveal || (fit.detail == Detail::least && !room.isBranch);
    if (room.scene && !isBrief && room.said) {
        const std::string_view who = ui.say(room.isBranch ? ifWeSaid : weSaid), said = ui.say(*room.said);
        if (fit.isLarge)
            bubble({who, said, true, false}, 8);
        else
            plain(who, said, Ink::muted);
    }
    if (room.scene && !room.reveal && fit.saysScene && !room.scene->narration.empty()) {
        if (isDrawn)
            drawNarration(ui, column, ui.say(room.scene->narration));
        else
            column.y += narrationHeight(ui, ui.say(room.scene->narration), column.width);
        column.y += ui.space(8);
    }
    const std::string speaker = room.scene ? speakerOf(ui, room) : std::string();
    // The question to the room is about the line, so that it stands above it where there is room for both.
    if (room.scene && (!room.prompt || fit.detail != Detail::least))
        bubble({speaker, ui.say(room.scene->line), false, true}, room.prompt ? 8 : 10);
    if (room.prompt) bubble({ui.say(toDiscuss), ui.say(*room.prompt), false, false}, 10);
}

float momentHeight(Ui& ui, const RoomView& room, const Fit& fit, float width) {
    Column column{0, 0, width};
    layMoment(ui, column, room, fit, false);
    return column.y;
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

// Side by side where there is room for it, with the reply that each began with; else below each other, the words of the
// customer for the side whose turn it is, and the reply alone for the other.
struct DuelLook {
    bool isBrief = false;
};

float sideWidth(const Ui& ui, float width, DuelLook look) {
    return (look.isBrief ? width : std::floor((width - ui.space(12)) / 2)) - 2 * ui.space(12);
}

void layPart(Ui& ui, Column& column, std::string_view words, const Type& look, bool isDrawn) {
    if (words.empty()) return;
    if (isDrawn)
        paragraph(ui, column, words, look);
    else
        column.y += heightOf(ui, words, look.font, column.width);
}

void laySide(Ui& ui, Column& column, const DuelView& duel, std::size_t i, DuelLook look, bool isDrawn) {
    const SideFace face = faceOf(ui, duel, i);
    ImFont* const font = ui.theme.faces.text;
    layPart(ui, column, face.head, {font, Ink::accentDeep}, isDrawn);
    const bool saysLine = !look.isBrief || duel.turn == int(i);
    if (!look.isBrief || !saysLine) layPart(ui, column, face.reply, {font, Ink::muted}, isDrawn);
    if (!look.isBrief) column.y += ui.space(8);
    if (saysLine) layPart(ui, column, face.line, {font, Ink::text}, isDrawn);
}

float sideHeight(Ui& ui, const DuelView& duel, std::size_t i, DuelLook look, float width) {
    Column column{0, 0, sideWidth(ui, width, look)};
    laySide(ui, column, duel, i, look, false);
    return column.y + 2 * ui.space(look.isBrief ? 4 : 8);
}

float duelHeight(Ui& ui, const DuelView& duel, float width, DuelLook look) {
    const float one = sideHeight(ui, duel, 0, look, width), other = sideHeight(ui, duel, 1, look, width);
    return (look.isBrief ? one + other + ui.space(6) : std::max(one, other)) + ui.space(10);
}

void drawDuel(Ui& ui, Column& column, const DuelView& duel, DuelLook look) {
    const float inner = sideWidth(ui, column.width, look), outer = inner + 2 * ui.space(12);
    const float height = duelHeight(ui, duel, column.width, look) - ui.space(10);
    float y = column.y;
    for (std::size_t i = 0; i < 2; ++i) {
        const float x = look.isBrief ? column.x : column.x + float(i) * (outer + ui.space(12));
        const float own = look.isBrief ? sideHeight(ui, duel, i, look, column.width) : height;
        const Box box{{x, y}, {x + outer, y + own}};
        const bool isTurn = duel.turn == int(i) && !duel.sides[i].outcome;
        filledRect(drawing(), box, Ink::card, ui.space(10));
        drawing().AddRect(box.min, box.max, isTurn ? Ink::accent : Ink::line, ui.space(10), 0,
                          isTurn ? ui.space(4) : 1.5f);
        openCard(ui, box);
        Column inside{x + ui.space(12), y + ui.space(look.isBrief ? 4 : 8), inner};
        laySide(ui, inside, duel, i, look, true);
        closeCard(ui);
        if (look.isBrief) y += own + ui.space(6);
    }
    column.y += height + ui.space(10);
}

// ---- the whole

float repliesHeight(Ui& ui, const std::vector<Reply>& replies, const Fit& fit, float width) {
    const float count = countWidthOf(ui, replies, fit);
    float height = 0;
    for (const Reply& reply : replies) height += heightOf(ui, reply, width, count, fit) + ui.space(8 * fit.air);
    return height;
}

float columnWidth(const Ui& ui, const Box& body, const Fit& fit) {
    return fit.share > 0 ? std::floor(body.width() * (1 - fit.share)) - ui.space(14) : body.width();
}

// A small customer is as high as what they say, and no higher than it is wide.
float besideHeight(const Box& body, const Fit& fit, float moment) {
    const float side = body.width() * fit.share;
    return std::floor(std::clamp(moment - 8, side * 0.6f, side * 1.1f));
}

DuelLook duelLookOf(const Fit& fit) {
    return {fit.detail == Detail::least};
}

float aboveReplies(Ui& ui, const ClassStageModel& model, const Fit& fit, float width) {
    return model.view.duel ? duelHeight(ui, *model.view.duel, width, duelLookOf(fit))
                           : momentHeight(ui, model.view.room, fit, width);
}

float wholeHeight(Ui& ui, const Box& body, const ClassStageModel& model, const std::vector<Reply>& replies,
                  const Fit& fit) {
    const DenseLines lines(fit);
    const float width = columnWidth(ui, body, fit);
    float above = aboveReplies(ui, model, fit, width);
    if (fit.isBeside) above = std::max(above, besideHeight(body, fit, above) + ui.space(8));
    const LargeWords words(ui, fit.areRepliesLarge);
    return above + repliesHeight(ui, replies, fit, fit.isBeside ? body.width() : width);
}

Fit fitFor(Ui& ui, const Box& body, const ClassStageModel& model, const std::vector<Reply>& replies) {
    const std::span<const Fit> tried = model.customer ? std::span<const Fit>(fits) : std::span<const Fit>(fitsOfWords);
    for (const Fit& fit : tried)
        if (wholeHeight(ui, body, model, replies, fit) <= body.height()) return fit;
    return tried.back();
}

} // namespace

void drawStageCustomer(Ui& ui, const Box& box, const ClassCustomer& customer, ClassStageView& view) {
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

std::optional<std::size_t> drawStageTalk(Ui& ui, const Box& body, const ClassStageModel& model, ClassStageView& view) {
    const std::vector<Reply> replies = repliesOf(ui, model, view);
    const Fit fit = fitFor(ui, body, model, replies);
    const float whole = wholeHeight(ui, body, model, replies, fit);
    const DenseLines lines(fit);
    const float width = columnWidth(ui, body, fit), left = body.max.x - width;
    if (model.customer && fit.share > 0 && !fit.isBeside)
        drawStageCustomer(ui, {body.min, {body.min.x + std::floor(body.width() * fit.share), body.max.y}},
                          *model.customer, view);
    StageArea area(ui, "talk", {{fit.isBeside ? body.min.x : left, body.min.y}, body.max});
    Column& column = area.column;
    const float top = column.y;
    column.width = width;
    if (fit.isBeside) column.x = left;
    if (!model.customer) column.y += std::max(0.f, std::floor((body.height() - whole) / 2));
    const float beside = fit.isBeside ? besideHeight(body, fit, aboveReplies(ui, model, fit, width)) : 0;
    if (model.customer && fit.isBeside)
        drawStageCustomer(ui, {{body.min.x, top}, {left - ui.space(14), top + beside}}, *model.customer, view);
    if (model.view.duel)
        drawDuel(ui, column, *model.view.duel, duelLookOf(fit));
    else
        layMoment(ui, column, model.view.room, fit, true);
    if (fit.isBeside) {
        column.x = body.min.x;
        column.width = body.width();
        column.y = std::max(column.y, top + beside + ui.space(8));
    }
    const LargeWords words(ui, fit.areRepliesLarge);
    const float count = countWidthOf(ui, replies, fit);
    std::optional<std::size_t> pressed;
    ImGui::PushID(model.view.room.round); // the keyboard does not stay where another reply now stands
    for (const Reply& reply : replies) {
        ImGui::PushID(reply.number);
        if (drawReply(ui, column, reply, count, fit)) pressed = std::size_t(reply.number) - 1;
        ImGui::PopID();
        column.skip(ui.space(8 * fit.air));
    }
    ImGui::PopID();
    return pressed;
}

} // namespace rapport
