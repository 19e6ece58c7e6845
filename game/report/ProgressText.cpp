#include "report/ProgressText.h"

#include "learner/PracticeWords.h"
#include "report/Dates.h"

#include <algorithm>
#include <set>

namespace rapport {

namespace {

using Json = nlohmann::ordered_json;

// Something to be mastered, as it is told.
struct LevelRow {
    std::string_view id;
    Wording name;
    Level level;
};

std::vector<LevelRow> principleRows(const Mastery& mastery) {
    std::vector<LevelRow> rows;
    for (const Principle principle : allPrinciples)
        rows.push_back({word(principle), nameOf(principle), mastery.principles[std::size_t(principle)]});
    return rows;
}

std::vector<LevelRow> typeRows(const Mastery& mastery) {
    std::vector<LevelRow> rows;
    for (const auto& [type, level] : mastery.customers) rows.push_back({type, typeName(type), level});
    return rows;
}

std::vector<LevelRow> itemRows(const Mastery& mastery) {
    std::vector<LevelRow> rows;
    for (const auto& [id, level] : mastery.items)
        if (const auto found = findItem(id)) rows.push_back({id, item(*found).name, level});
    std::ranges::stable_sort(rows, {}, [](const LevelRow& row) { return row.level.percent.value_or(101); });
    return rows;
}

std::string levelWords(const Level& level, int week, Reader reader) {
    const bool isChinese = reader.language == Language::chinese;
    const std::string share =
        level.percent ? fmt::format("{} %{}", *level.percent, isChinese ? "，" : ", ") : std::string();
    return fmt::format(fmt::runtime(isChinese ? "{}{}（{}）" : "{}{} ({})"), share, reader(nameOf(level.standing())),
                       reader(evidenceOf(level, week)));
}

std::string rowsText(Wording heading, const std::vector<LevelRow>& rows, int week, Reader reader) {
    if (rows.empty()) return {};
    std::string text = fmt::format("\n{}\n", reader(heading));
    for (const LevelRow& row : rows)
        text += fmt::format("  {}{}{}\n", reader(row.name), reader(Wording{": ", "："}),
                            levelWords(row.level, week, reader));
    return text;
}

std::string sharesText(const StyleProfile& profile, Reader reader) {
    std::string text;
    for (const Style style : allStyles) {
        const int percent = profile.percent[std::size_t(style)];
        if (percent == 0) continue;
        text +=
            fmt::format("{}{} {} %", text.empty() ? "" : reader(Wording{", ", "、"}), reader(nameOf(style)), percent);
    }
    return text;
}

std::set<std::string> typesWithStyles(const Mastery& mastery) {
    std::set<std::string> types; // "" first: everybody together
    for (const auto* profiles : {&mastery.styles, &mastery.stylesBefore})
        for (const auto& [type, profile] : *profiles) types.insert(type);
    return types;
}

std::string stylesText(const Mastery& mastery, Reader reader) {
    const auto types = typesWithStyles(mastery);
    if (types.empty()) return {};
    std::string text = fmt::format("\n{}\n", reader(Wording{"Communication styles", "沟通风格"}));
    const auto add = [&](const auto& profiles, const std::string& type, Wording when) {
        const auto found = profiles.find(type);
        if (found == profiles.end() || found->second.replies == 0) return;
        const Wording who = type.empty() ? Wording{"with everybody", "全部客户"} : typeName(type);
        text += fmt::format(fmt::runtime(reader(Wording{"  {0}, {1}: {2}\n", "  {0}，{1}：{2}\n"})), reader(who),
                            reader(when), sharesText(found->second, reader));
    };
    for (const std::string& type : types) {
        add(mastery.styles, type, {"in the last four weeks", "近四周"});
        add(mastery.stylesBefore, type, {"before", "之前"});
    }
    return text;
}

std::string worksText(const Portfolio& portfolio, Reader reader) {
    std::string text = fmt::format("\n{}\n", reader(Wording{"Conversations", "对话"}));
    for (const Portfolio::Work& work : portfolio.works) {
        text += fmt::format("  {} [{}]{}", reader(work.title), work.id, reader(Wording{": ", "："}));
        text += work.best ? say("{0} of 3 stars, best {1}, finished {2} times\n",
                                "{0} 颗星（共 3 颗），最好 {1} 分，谈完 {2} 次\n", starsFor(*work.best), *work.best,
                                work.attempts)
                                .in(reader.language)
                          : Message("not played yet\n", "还没练过\n").in(reader.language);
    }
    return text;
}

Json levelJson(const Level& level) {
    return {{"percent", level.percent ? Json(*level.percent) : Json()},
            {"standing", word(level.standing())},
            {"recent", level.recent},
            {"all", level.all},
            {"lastWeek", level.all ? Json(dateOfDay(mondayOf(level.lastWeek))) : Json()}};
}

Json rowsJson(const std::vector<LevelRow>& rows, Reader reader) {
    Json list = Json::array();
    for (const LevelRow& row : rows) {
        Json facts = {{"id", row.id}, {"name", reader(row.name)}};
        facts.update(levelJson(row.level));
        list.push_back(std::move(facts));
    }
    return list;
}

Json profileJson(const std::map<std::string, StyleProfile, std::less<>>& profiles, const std::string& type) {
    const auto found = profiles.find(type);
    if (found == profiles.end() || found->second.replies == 0) return {};
    Json shares;
    for (const Style style : allStyles) shares[std::string(word(style))] = found->second.percent[std::size_t(style)];
    shares["replies"] = found->second.replies;
    return shares;
}

} // namespace

std::string progressText(const Portfolio& portfolio, std::string_view learner, Reader reader) {
    const Mastery& mastery = portfolio.mastery;
    std::string text =
        (learner.empty() ? Message("Progress\n", "进步\n") : say("Progress of {}\n", "{}的进步\n", learner))
            .in(reader.language);
    text += fmt::format("{}\n", reader(spoken(portfolio.streak)));
    text += say("{0} of {1} stars.\n", "{1} 颗星里得到 {0} 颗。\n", portfolio.stars(), portfolio.mostStars())
                .in(reader.language);
    if (mastery.turns.all > 0)
        text += say("Replies that lost nothing: {}\n", "没有丢分的回应：{}\n",
                    levelWords(mastery.turns, portfolio.week, reader))
                    .in(reader.language);
    text += rowsText({"Five principles", "五项原则"}, principleRows(mastery), portfolio.week, reader);
    text += rowsText({"Types of customers", "客户类型"}, typeRows(mastery), portfolio.week, reader);
    text += stylesText(mastery, reader);
    text += rowsText({"Steps and skills", "步骤与技巧"}, itemRows(mastery), portfolio.week, reader);
    return text + worksText(portfolio, reader);
}

nlohmann::ordered_json progressJson(const Portfolio& portfolio, std::string_view learner, Reader reader) {
    const Mastery& mastery = portfolio.mastery;
    Json styles = Json::object(), dialogues = Json::array();
    for (const std::string& type : typesWithStyles(mastery))
        styles[type.empty() ? "all" : type] = {{"lately", profileJson(mastery.styles, type)},
                                               {"before", profileJson(mastery.stylesBefore, type)}};
    for (const Portfolio::Work& work : portfolio.works)
        dialogues.push_back({{"id", work.id},
                             {"title", reader(work.title)},
                             {"best", work.best ? Json(*work.best) : Json()},
                             {"finished", work.attempts},
                             {"stars", starsFor(work.best.value_or(0))}});
    const Streak& streak = portfolio.streak;
    return {{"learner", learner.empty() ? Json() : Json(learner)},
            {"week", dateOfDay(mondayOf(portfolio.week))},
            {"streak", {{"days", streak.days}, {"longest", streak.longest}, {"today", streak.isTodayDone}}},
            {"stars", portfolio.stars()},
            {"mostStars", portfolio.mostStars()},
            {"replies", levelJson(mastery.turns)},
            {"principles", rowsJson(principleRows(mastery), reader)},
            {"types", rowsJson(typeRows(mastery), reader)},
            {"styles", std::move(styles)},
            {"items", rowsJson(itemRows(mastery), reader)},
            {"dialogues", std::move(dialogues)}};
}

} // namespace rapport
