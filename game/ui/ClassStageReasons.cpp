// Why: after the result the best reply and the one the room goes with, each with its reason, in letters for the back row.

#include "ui/ClassStageParts.h"

#include <algorithm>
#include <cmath>
#include <span>

namespace rapport {

namespace {

constexpr Wording bestReply{"The best reply", "最好的回应"};
constexpr Wording bestAndChosen{"The best reply, and most votes", "最好的回应，得票也最多"};
constexpr Wording chosenReply{"Most votes", "得票最多"};
constexpr Wording styleIs{"Style: {}", "风格：{}"};
constexpr Wording honoursThis{"Honours: {}", "做到了：{}"};
constexpr Wording violatesThis{"Violates: {}", "违背了：{}"};

struct Reason {
    const ChoiceView* choice = nullptr;
    const JudgedChoice* judged = nullptr;
    int number = 1;
    bool isGood = false;
    bool isChosen = false;
};

// The reply that the room goes with, and the best one; one of them if both are the same. Where several are best, the one that
// was voted for most.
std::vector<Reason> reasonsIn(const RoomView& room) {
    const RevealView& reveal = *room.reveal;
    const auto votesFor = [&](const std::string& id) {
        const auto found = reveal.votes.find(id);
        return found == reveal.votes.end() ? 0 : found->second;
    };
    const auto best = std::ranges::max_element(reveal.good, {}, votesFor);
    std::vector<Reason> reason;
    const auto tell = [&](const std::string& id) {
        const auto choice = std::ranges::find(room.choices, id, &ChoiceView::id);
        const auto judged = std::ranges::find(reveal.choices, id, &JudgedChoice::id);
        if (choice == room.choices.end() || judged == reveal.choices.end()) return;
        reason.push_back({&*choice, &*judged, int(choice - room.choices.begin()) + 1,
                          std::ranges::find(reveal.good, id) != reveal.good.end(), reveal.goesWith == id});
    };
    if (best != reveal.good.end()) tell(*best);
    if (reveal.goesWith && (best == reveal.good.end() || *reveal.goesWith != *best)) tell(*reveal.goesWith);
    return reason;
}

std::string principlesOf(const Ui& ui, const JudgedChoice& judged, bool honoured) {
    std::string names;
    for (const MarkView& mark : judged.marks) {
        if ((mark.severity == 0) != honoured) continue;
        const std::string_view name = ui.say(nameOf(mark.principle));
        if (names.find(name) != std::string::npos) continue;
        names += names.empty() ? "" : ui.language == Language::chinese ? "、" : ", ";
        names += name;
    }
    return names;
}

// How it was, in one line: style, and the principles at stake.
std::string markWords(const Ui& ui, const JudgedChoice& judged) {
    std::string words;
    const auto add = [&](Wording form, const std::string& what) {
        if (!what.empty()) words += (words.empty() ? "" : " · ") + fmt::format(fmt::runtime(ui.say(form)), what);
    };
    if (judged.hasStyle) add(styleIs, std::string(ui.say(nameOf(judged.style))));
    add(honoursThis, principlesOf(ui, judged, true));
    add(violatesThis, principlesOf(ui, judged, false));
    return words;
}

struct Fit {
    float share = 0; // of the width, for the customer
    bool isLarge = false;
    bool saysMarks = true;
};
constexpr Fit fits[] = {{0.34f, true},  {0.26f, true},  {0.20f, true},        {0.26f, false},
                        {0.18f, false}, {0.13f, false}, {0.13f, false, false}};

void lay(Ui& ui, Column& column, const Reason& reason, const Fit& fit, bool isDrawn) {
    const auto part = [&](std::string_view words, ImFont* font, ImU32 colour) {
        if (words.empty()) return;
        if (isDrawn)
            paragraph(ui, column, words, {font, colour});
        else
            column.y += heightOf(ui, words, font, column.width);
    };
    const Typefaces& faces = ui.theme.faces;
    const std::string head = fmt::format(
        "{} · {}", reason.number, ui.say(reason.isGood ? (reason.isChosen ? bestAndChosen : bestReply) : chosenReply));
    part(head, faces.text, reason.isGood ? Ink::good : Ink::accentDeep);
    part(ui.say(reason.choice->say), faces.text, Ink::muted);
    column.y += ui.space(6);
    part(ui.say(reason.judged->why), fit.isLarge ? faces.large : faces.text, Ink::text);
    if (!fit.saysMarks) return;
    column.y += ui.space(4);
    part(markWords(ui, *reason.judged), faces.text, Ink::accentDeep);
}

float cardHeight(Ui& ui, const Reason& reason, const Fit& fit, float width) {
    Column column{0, 0, width - 2 * ui.space(16)};
    lay(ui, column, reason, fit, false);
    return column.y + 2 * ui.space(10);
}

float columnWidth(const Ui& ui, const Box& body, const ClassStageModel& model, const Fit& fit) {
    return model.customer ? std::floor(body.width() * (1 - fit.share)) - ui.space(14) : body.width();
}

float wholeHeight(Ui& ui, const std::vector<Reason>& all, const Fit& fit, float width) {
    float height = all.empty() ? 0 : ui.space(12) * float(all.size() - 1);
    for (const Reason& reason : all) height += cardHeight(ui, reason, fit, width);
    return height;
}

} // namespace

void drawStageReasons(Ui& ui, const Box& body, const ClassStageModel& model, ClassStageView& view) {
    const std::vector<Reason> all = reasonsIn(model.view.room);
    const auto found = std::ranges::find_if(fits, [&](const Fit& fit) {
        return wholeHeight(ui, all, fit, columnWidth(ui, body, model, fit)) <= body.height();
    });
    const Fit& fit = found == std::end(fits) ? *std::rbegin(fits) : *found;
    const float width = columnWidth(ui, body, model, fit), left = body.max.x - width;
    if (model.customer) { // a narrow one stands alone: their feelings would not fit below
        const float wide = std::floor(body.width() * fit.share);
        const float high = fit.share < 0.2f ? std::min(body.height(), std::floor(wide * 1.25f)) : body.height();
        drawStageCustomer(ui, {body.min, {body.min.x + wide, body.min.y + high}}, *model.customer, view);
    }
    StageArea area(ui, "reasons", {{left, body.min.y}, body.max});
    Column& column = area.column;
    column.y += std::max(0.f, std::floor((body.height() - wholeHeight(ui, all, fit, width)) / 2));
    for (const Reason& reason : all) {
        const Box box{{column.x, column.y}, {column.x + width, column.y + cardHeight(ui, reason, fit, width)}};
        filledRect(drawing(), box, reason.isGood ? Ink::goodSoft : Ink::card, ui.space(12));
        drawing().AddRect(box.min, box.max, reason.isGood ? Ink::good : Ink::accent, ui.space(12), 0, ui.space(2));
        openCard(ui, box);
        Column inside{box.min.x + ui.space(16), box.min.y + ui.space(10), width - 2 * ui.space(16)};
        lay(ui, inside, reason, fit, true);
        closeCard(ui);
        column.y = box.max.y;
        if (&reason != &all.back()) column.skip(ui.space(12));
    }
}

} // namespace rapport
