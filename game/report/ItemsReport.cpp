#include "report/ClassReport.h"

#include <cmath>

namespace rapport {

namespace {

std::string percent(double share) {
    return fmt::format("{:.0f} %", 100 * share);
}

std::string percentWithin(double share, Interval within) {
    return fmt::format("{} ({:.0f}–{:.0f})", percent(share), 100 * within.low, 100 * within.high);
}

// Correlations with a true minus, never "−0.00".
std::string signedNumber(double value) {
    const double rounded = std::round(100 * value) / 100;
    return fmt::format("{}{:.2f}", rounded < 0 ? "−" : "", std::abs(rounded));
}

std::string discriminationText(const ChoiceFigures& figures) {
    if (!figures.discrimination) return "–";
    std::string text = signedNumber(*figures.discrimination);
    if (const auto& within = figures.discriminationWithin)
        text += fmt::format(" ({} … {})", signedNumber(within->low), signedNumber(within->high));
    return text;
}

Message remarkOn(const MomentFigures& moment, const ChoiceFigures& figures, bool isBest) {
    if (moment.isFew()) return {"few", "人次太少"};
    if (figures.isReversed && isBest) return {"the good avoid it", "高分者反而不选"};
    if (figures.isReversed) return {"it attracts the good", "高分者反而选它"};
    if (figures.taken == 0) return {"nobody took it", "没人选"};
    return {};
}

void addMoment(Document& page, const Dialogue& dialogue, const MomentFigures& moment, Language language) {
    const bool isChinese = language == Language::chinese;
    const std::size_t column = dialogue.texts.columnOf(tagOf(language));
    page.add(
        Document::Paragraph{say("“{0}” · met in {1} talks · difficulty {2}", "“{0}” · {1} 次对话走到这里 · 难度 {2}",
                                dialogue.text(dialogue.node(moment.node).said, column), moment.met,
                                percentWithin(moment.difficulty, moment.difficultyWithin))
                                .in(language)});
    Document::Table table;
    table.wordColumns = 2;
    table.head = isChinese ? std::vector<std::string>{"回复", "备注", "点数", "人次", "频率（95 %）", "区分度（95 %）"}
                           : std::vector<std::string>{"Reply", "Remark",           "Points",
                                                      "Taken", "Frequency (95 %)", "Discrimination (95 %)"};
    for (const ChoiceFigures& figures : moment.choices) {
        const Choice& choice = dialogue.choices[figures.choice];
        table.rows.push_back({std::string(dialogue.text(choice.say, column)),
                              remarkOn(moment, figures, choice.points == 0).in(language), std::to_string(choice.points),
                              std::to_string(figures.taken), percentWithin(figures.frequency, figures.frequencyWithin),
                              discriminationText(figures)});
    }
    page.add(std::move(table));
}

nlohmann::ordered_json thousandths(double value) {
    return std::round(value * 1000) / 1000;
}

nlohmann::ordered_json intervalJson(Interval interval) {
    return {thousandths(interval.low), thousandths(interval.high)};
}

template <class See>
void eachStatistics(const Gradebook& book, See see) {
    for (const auto& [id, page] : book.subjects())
        if (page.statistics && page.statistics->talks() > 0) see(*page.subject.dialogue, *page.statistics);
}

} // namespace

Document itemsDocument(const Gradebook& book, Language language) {
    const bool isChinese = language == Language::chinese;
    Document page;
    page.tag = tagOf(language);
    page.title = isChinese ? "逐句统计" : "How every reply did";
    page.lead =
        say("Finished talks with the present edition of each dialogue. Frequency: share of those who came to the moment. "
            "Difficulty: share who took none of the best replies there. Discrimination: how far taking the reply goes with "
            "points earned elsewhere in the talk, from −1 to 1. In brackets: where the number lies with 95 % confidence. Fewer "
            "than {} talks conclude nothing.",
            "统计各剧本现行版本里谈完的对话。频率：走到这一刻的人里有多少选它。难度：没选最佳回复的比例。区分度：选它与整段对话其余得分的相关，−1 "
            "到 1。括号里是 95 % 置信区间。少于 {} 次下不了结论。",
            MomentFigures::fewest)
            .in(language);
    eachStatistics(book, [&](const Dialogue& dialogue, const ItemStatistics& statistics) {
        page.add(
            Document::Heading{std::string(dialogue.text(dialogue.title, dialogue.texts.columnOf(tagOf(language))))});
        if (statistics.talks() < MomentFigures::fewest)
            page.add(Document::Paragraph{say("Only {} finished talks: too few to conclude anything.",
                                             "只有 {} 次谈完的对话，人次太少，下不了结论。", statistics.talks())
                                             .in(language)});
        for (const MomentFigures& moment : statistics.figures()) addMoment(page, dialogue, moment, language);
    });
    if (page.blocks.empty())
        page.add(Document::Paragraph{isChinese ? "还没有谈完的对话。" : "There are no finished talks yet."});
    return page;
}

std::vector<std::vector<std::string>> itemsRows(const Gradebook& book, Language language) {
    std::vector<std::vector<std::string>> rows = {{"dialogue", "node", "reply", "said", "points", "met", "taken",
                                                   "frequency", "frequency low", "frequency high", "difficulty",
                                                   "difficulty low", "difficulty high", "discrimination",
                                                   "discrimination low", "discrimination high", "remark"}};
    const auto number = [](double value) { return fmt::format("{:.3f}", value); };
    eachStatistics(book, [&](const Dialogue& dialogue, const ItemStatistics& statistics) {
        const std::size_t column = dialogue.texts.columnOf(tagOf(language));
        for (const MomentFigures& moment : statistics.figures())
            for (const ChoiceFigures& figures : moment.choices) {
                const Choice& choice = dialogue.choices[figures.choice];
                const auto& within = figures.discriminationWithin;
                rows.push_back(
                    {dialogue.id, std::string(dialogue.idOf(moment.node)), std::string(dialogue.name(choice.id)),
                     std::string(dialogue.text(choice.say, column)), std::to_string(choice.points),
                     std::to_string(moment.met), std::to_string(figures.taken), number(figures.frequency),
                     number(figures.frequencyWithin.low), number(figures.frequencyWithin.high),
                     number(moment.difficulty), number(moment.difficultyWithin.low),
                     number(moment.difficultyWithin.high),
                     figures.discrimination ? number(*figures.discrimination) : "", within ? number(within->low) : "",
                     within ? number(within->high) : "", remarkOn(moment, figures, choice.points == 0).in(language)});
            }
    });
    return rows;
}

nlohmann::ordered_json itemsJson(const Gradebook& book) {
    using Json = nlohmann::ordered_json;
    Json dialogues = Json::array();
    eachStatistics(book, [&](const Dialogue& dialogue, const ItemStatistics& statistics) {
        Json moments = Json::array();
        for (const MomentFigures& moment : statistics.figures()) {
            Json replies = Json::array();
            for (const ChoiceFigures& figures : moment.choices) {
                const Choice& choice = dialogue.choices[figures.choice];
                const auto& within = figures.discriminationWithin;
                replies.push_back(
                    {{"id", dialogue.name(choice.id)},
                     {"points", choice.points},
                     {"taken", figures.taken},
                     {"frequency", thousandths(figures.frequency)},
                     {"frequencyWithin", intervalJson(figures.frequencyWithin)},
                     {"discrimination", figures.discrimination ? thousandths(*figures.discrimination) : Json()},
                     {"discriminationWithin", within ? intervalJson(*within) : Json()},
                     {"reversed", figures.isReversed}});
            }
            moments.push_back({{"node", dialogue.idOf(moment.node)},
                               {"met", moment.met},
                               {"few", moment.isFew()},
                               {"difficulty", thousandths(moment.difficulty)},
                               {"difficultyWithin", intervalJson(moment.difficultyWithin)},
                               {"replies", replies}});
        }
        dialogues.push_back({{"dialogue", dialogue.id}, {"talks", statistics.talks()}, {"moments", moments}});
    });
    return {{"dialogues", dialogues}};
}

} // namespace rapport
