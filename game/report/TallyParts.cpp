#include "report/TallyParts.h"

#include "report/Dates.h"
#include "report/JsonParts.h"

#include <algorithm>

namespace rapport {

namespace {

using Json = nlohmann::ordered_json;

Json stylesJson(const Tally::StyleCounts& counts) {
    Json styles = Json::object();
    for (const Style style : allStyles) styles[std::string(word(style))] = counts[std::size_t(style)];
    return styles;
}

std::string nameOfType(std::string_view type, Language language) {
    const auto found = findItem(fmt::format("types.{}", type));
    return std::string(found ? item(*found).name.in(language) : type);
}

} // namespace

std::string orDash(const std::optional<int>& value) {
    return value ? std::to_string(*value) : "–";
}

std::string orEmpty(const std::optional<int>& value) {
    return value ? std::to_string(*value) : "";
}

void addPrinciples(Document& page, const Tally& tally, Language language) {
    page.add(Document::Heading{language == Language::chinese ? "五项原则" : "Principles"});
    Document::Bars bars;
    for (const Principle principle : allPrinciples) {
        const auto& count = tally.principles[std::size_t(principle)];
        const std::optional<int> score = tally.principleScore(principle);
        const Message note = score ? say("{} (honoured {}, violated {})", "{} 分（做到 {} 次，违背 {} 次）", *score,
                                         count.honoured, count.violated)
                                   : say("not at stake", "没有涉及");
        bars.bars.push_back({std::string(nameOf(principle).in(language)), score, note.in(language)});
    }
    page.add(std::move(bars));
}

void addStyles(Document& page, const Tally& tally, Language language) {
    const bool isChinese = language == Language::chinese;
    page.add(Document::Heading{say("Style by type of customer", "面对不同客户时的沟通风格").in(language)});
    Document::Table table{{isChinese ? "客户类型" : "Customer"}, {}, 1};
    for (const Style style : allStyles) table.head.push_back(fmt::format("{} %", nameOf(style).in(language)));
    table.head.emplace_back(isChinese ? "回复数" : "Replies");
    const auto addRow = [&](std::string name, const Tally::StyleCounts& counts) {
        std::vector<std::string> row = {std::move(name)};
        std::int64_t all = 0;
        for (const Style style : allStyles) {
            row.push_back(orDash(styleShare(counts, style)));
            all += counts[std::size_t(style)];
        }
        row.push_back(std::to_string(all));
        table.rows.push_back(std::move(row));
    };
    for (const auto& [type, counts] : tally.stylesByType) addRow(nameOfType(type, language), counts);
    addRow(isChinese ? "全部" : "All", tally.styles);
    page.add(std::move(table));
}

void addMistakes(Document& page, const Tally& tally, Language language) {
    if (tally.mistakes.empty()) return;
    constexpr std::size_t most = 10;
    const bool isChinese = language == Language::chinese;
    page.add(Document::Heading{isChinese ? "最常见的失误" : "Most frequent mistakes"});
    std::vector<std::pair<ItemIndex, std::int64_t>> mistakes(tally.mistakes.begin(), tally.mistakes.end());
    std::ranges::stable_sort(mistakes, std::ranges::greater(), &std::pair<ItemIndex, std::int64_t>::second);
    if (mistakes.size() > most) mistakes.resize(most);
    Document::Table table{
        {isChinese ? "失误" : "Mistake", isChinese ? "手册条目" : "In the handbook", isChinese ? "次数" : "Times"},
        {},
        2};
    for (const auto& [mistake, times] : mistakes)
        table.rows.push_back(
            {std::string(item(mistake).name.in(language)), std::string(item(mistake).id), std::to_string(times)});
    page.add(std::move(table));
}

nlohmann::ordered_json tallyJson(const Tally& tally) {
    Json principles = Json::object();
    for (const Principle principle : allPrinciples) {
        const auto& count = tally.principles[std::size_t(principle)];
        principles[std::string(word(principle))] = {{"honoured", count.honoured},
                                                    {"violated", count.violated},
                                                    {"score", orNull(tally.principleScore(principle))}};
    }
    Json byType = Json::object();
    for (const auto& [type, counts] : tally.stylesByType) byType[type] = stylesJson(counts);
    Json mistakes = Json::object();
    for (const auto& [mistake, times] : tally.mistakes) mistakes[std::string(item(mistake).id)] = times;
    return {{"talks", tally.talks},
            {"finished", tally.finished},
            {"scored", tally.scored},
            {"passed", tally.passed},
            {"mean", orNull(tally.meanScore())},
            {"first", orNull(tally.first)},
            {"last", orNull(tally.last)},
            {"best", orNull(tally.best)},
            {"milliseconds", tally.milliseconds},
            {"lastPlayed",
             tally.talks > 0 ? nlohmann::ordered_json(isoTime(tally.lastPlayed * 1000)) : nlohmann::ordered_json()},
            {"principles", principles},
            {"styles", stylesJson(tally.styles)},
            {"stylesByType", byType},
            {"mistakes", mistakes}};
}

} // namespace rapport
