#include "ui/ProgressPanel.h"

#include "dialogue/MarkItems.h"
#include "learner/PracticeWords.h"
#include "ui/Controls.h"
#include "ui/HeaderBar.h"
#include "ui/LevelRows.h"

#include <algorithm>
#include <cmath>

namespace rapport {

namespace {

constexpr Wording title{"My progress", "我的进步"};
constexpr Wording titleOf{"Progress: {}", "{}的进步"};
constexpr Wording nothing{"There is nothing to show yet: finish a conversation first.",
                          "还没有可看的内容：先谈完一段对话吧。"};
constexpr Wording soFar{"So far", "目前"};
constexpr Wording starsOf{"{0} of {1} stars", "{1} 颗星里得到 {0} 颗"};
constexpr Wording withoutLoss{"Replies that lost nothing", "没有丢分的回应"};
constexpr Wording today{"Today's practice", "今日练习"};
constexpr Wording principles{"Five principles", "五项原则"};
constexpr Wording styles{"Communication styles", "沟通风格"};
constexpr Wording stylesNote{"How you answer, by type of customer: in the last four weeks and before.",
                             "面对不同类型的客户，你怎么回应：近四周和之前。"};
constexpr Wording withAll{"With everybody", "全部客户"};
constexpr Wording lately{"Lately", "近四周"};
constexpr Wording before{"Before", "之前"};
constexpr Wording types{"Types of customers", "客户类型"};
constexpr Wording typesNote{"How many of your replies to them lost nothing.", "面对他们时，没有丢分的回应占多少。"};
constexpr Wording items{"Steps and skills", "步骤与技巧"};
constexpr Wording itemsNote{"How often you showed them where they were called for.", "该用到的时候，你用到了多少。"};
constexpr Wording works{"Conversations", "对话"};
constexpr Wording worksNote{"One star from 50, two from 70, three from 90 points.",
                            "50 分一颗星，70 分两颗，90 分三颗。"};
constexpr Wording bestOf{"Best {0} · finished {1} times", "最好 {0} 分 · 谈完 {1} 次"};
constexpr Wording bestOnce{"Best {0} · finished once", "最好 {0} 分 · 谈完 1 次"};
constexpr Wording notYet{"Not played yet", "还没练过"};
constexpr float twoColumnsFrom = 860; // width at 100 %

void heading(Ui& ui, Column& column, Wording words, Wording note = {}) {
    paragraph(ui, column, ui.say(words), {ui.theme.faces.large});
    if (!note.en.empty()) paragraph(ui, column, ui.say(note), {ui.theme.faces.small, Ink::muted});
    column.skip(ui.space(8));
}

std::optional<Action> summaryCard(Ui& ui, Column& column, const Portfolio& portfolio) {
    Card card(ui, column);
    Column& inside = card.inside;
    heading(ui, inside, soFar);
    paragraph(ui, inside, ui.say(spoken(portfolio.streak)), {ui.theme.faces.text});
    inside.skip(ui.space(6));
    Flow flow(inside, ui.space(8));
    chip(ui, flow, fmt::format(fmt::runtime(ui.say(starsOf)), portfolio.stars(), portfolio.mostStars()),
         {Ink::warnSoft, Ink::warn, Pictogram::star});
    inside.y = flow.bottom() + ui.space(14);
    auto action = levelRows(ui, "turns", inside, {{withoutLoss, portfolio.mastery.turns, ""}}, portfolio.week, false);
    inside.skip(ui.space(4));
    ui.focus.startHere();
    if (button(ui, "today", inside, ui.say(today), ButtonLook::primary)) action = ShowToday{};
    return action;
}

std::optional<Action> principlesCard(Ui& ui, Column& column, const Portfolio& portfolio) {
    Card card(ui, column);
    heading(ui, card.inside, principles);
    std::vector<LevelRow> rows;
    for (const Principle principle : allPrinciples)
        rows.push_back({nameOf(principle), portfolio.mastery.principles[std::size_t(principle)],
                        std::string(item(itemOf(principle)).id)});
    return levelRows(ui, "principles", card.inside, std::move(rows), portfolio.week, false);
}

std::optional<Action> stylesCard(Ui& ui, Column& column, const Portfolio& portfolio) {
    const Mastery& mastery = portfolio.mastery;
    Card card(ui, column);
    Column& inside = card.inside;
    heading(ui, inside, styles, stylesNote);
    std::vector<std::string> all; // "" first: everybody together
    for (const auto* profiles : {&mastery.styles, &mastery.stylesBefore})
        for (const auto& [type, profile] : *profiles) all.push_back(type);
    std::ranges::sort(all);
    all.erase(std::unique(all.begin(), all.end()), all.end());
    const auto in = [](const auto& profiles, const std::string& type) {
        const auto found = profiles.find(type);
        return found == profiles.end() ? StyleProfile() : found->second;
    };
    for (const std::string& type : all) {
        paragraph(ui, inside, ui.begun(type.empty() ? withAll : typeName(type)), {ui.theme.faces.text});
        inside.skip(ui.px(2));
        styleStrip(ui, inside, lately, in(mastery.styles, type));
        styleStrip(ui, inside, before, in(mastery.stylesBefore, type));
    }
    return std::nullopt;
}

std::optional<Action> typesCard(Ui& ui, Column& column, const Portfolio& portfolio) {
    Card card(ui, column);
    heading(ui, card.inside, types, typesNote);
    std::vector<LevelRow> rows;
    for (const auto& [type, level] : portfolio.mastery.customers)
        rows.push_back({typeName(type), level, "types." + type});
    return levelRows(ui, "types", card.inside, std::move(rows), portfolio.week, true);
}

std::optional<Action> itemsCard(Ui& ui, Column& column, const Portfolio& portfolio) {
    Card card(ui, column);
    heading(ui, card.inside, items, itemsNote);
    std::vector<LevelRow> rows;
    for (const auto& [id, level] : portfolio.mastery.items)
        if (const auto found = findItem(id)) rows.push_back({item(*found).name, level, id});
    return levelRows(ui, "items", card.inside, std::move(rows), portfolio.week, true);
}

void stars(Ui& ui, ImVec2 at, int count) {
    const float size = ui.px(20);
    for (int i = 0; i < 3; ++i) {
        const ImVec2 centre{at.x + size * (float(i) + 0.5f), at.y + size / 2};
        if (i < count)
            draw(drawing(), Pictogram::star, centre, size, Ink::fair);
        else
            drawing().AddCircle(centre, size * 0.16f, Ink::edge, 0, 1.5f);
    }
}

std::optional<Action> worksCard(Ui& ui, Column& column, const Portfolio& portfolio) {
    Card card(ui, column);
    Column& inside = card.inside;
    heading(ui, inside, works, worksNote);
    std::optional<Action> action;
    const float right = ui.px(64);
    for (const Portfolio::Work& work : portfolio.works) {
        ImGui::PushID(work.id.c_str());
        stars(ui, {inside.x + inside.width - ui.px(60), inside.y + ui.px(2)}, starsFor(work.best.value_or(0)));
        Column words = inside.inset(0, right);
        if (textLink(ui, "open", words, ui.say(work.title), ui.theme.faces.text)) action = OpenDialogue{work.id};
        const std::string note = work.best ? fmt::format(fmt::runtime(ui.say(work.attempts == 1 ? bestOnce : bestOf)),
                                                         *work.best, work.attempts)
                                           : std::string(ui.say(notYet));
        paragraph(ui, words, note, {ui.theme.faces.small, Ink::muted});
        inside.y = words.y + ui.space(6);
        ImGui::PopID();
    }
    return action;
}

} // namespace

std::optional<Action> progressPanel(Ui& ui, const Portfolio& portfolio, std::string_view learner) {
    Screen screen(ui, "progress");
    const std::string words =
        learner.empty() ? std::string(ui.say(title)) : fmt::format(fmt::runtime(ui.say(titleOf)), learner);
    std::optional<Action> action = headerBar(ui, screen.column, {words});
    ScrollArea area(
        ui, "body",
        {{screen.column.x - ui.space(4), screen.column.y}, {screen.column.x + screen.column.width, ui.size.y}});
    Column whole = area.column.inset(ui.space(4), ui.space(2));
    whole.skip(ui.space(3));
    const bool isEmpty = portfolio.mastery.turns.all == 0;
    if (isEmpty) paragraph(ui, whole, ui.say(nothing), {ui.theme.faces.text, Ink::muted}), whole.skip(ui.space(12));

    const float gap = ui.space(16);
    const bool isWide = whole.width >= ui.px(twoColumnsFrom);
    const float width = isWide ? std::floor((whole.width - gap) / 2) : whole.width;
    Column left{whole.x, whole.y, width}, right{whole.x + width + gap, whole.y, width};
    const auto put = [&](auto card) {
        Column& column = isWide && right.y < left.y ? right : left;
        if (const auto pressed = card(ui, column, portfolio)) action = pressed;
        column.skip(gap);
    };
    put(summaryCard);
    if (!isEmpty)
        for (const auto card : {principlesCard, typesCard, stylesCard, itemsCard}) put(card);
    put(worksCard);
    area.column.y = isWide ? std::max(left.y, right.y) : left.y;
    return action;
}

} // namespace rapport
