#include "report/CoverageText.h"

#include "report/Table.h"

#include <algorithm>

namespace rapport {

namespace {

constexpr Wording framework{"framework", "框架"};
constexpr Wording dialogues{"dialogues", "对话"};
constexpr Wording drills{"drills", "练习"};
constexpr Wording handbook{"handbook", "手册"};
constexpr Wording yes{"yes", "有"};
constexpr Wording notCovered{"not covered", "尚未覆盖"};

// A count, and a mark where there is none.
std::string countOf(const std::vector<std::string>& ids) {
    return ids.empty() ? "–" : std::to_string(ids.size());
}

Wording nameOf(const CoverageRow& row) {
    return std::ranges::find(frameworks(), row.id, &Framework::id)->name;
}

std::string summary(const Coverage& coverage, Language language) {
    const auto covered = std::ranges::count_if(coverage.rows, &CoverageRow::isCovered);
    std::string text =
        say("{0} of {1} rows covered. {2} of {3} items exercised ({4} %)",
            "{1} 行中已覆盖 {0} 行。{3} 个条目中练到 {2} 个（{4}%）", covered, coverage.rows.size(),
            coverage.exercised(), coverage.known, coverage.known ? 100 * coverage.exercised() / coverage.known : 0)
            .in(language);
    if (coverage.missing.empty()) return text + Wording{".\n", "。\n"}.in(language).data();
    std::vector<std::string_view> ids;
    for (const ItemIndex each : coverage.missing) ids.push_back(item(each).id);
    return fmt::format("{}{}{}\n", text, Wording{"; not yet: ", "；还没有："}.in(language), fmt::join(ids, ", "));
}

} // namespace

std::string coverageText(const Coverage& coverage, Language language) {
    const auto in = [language](Wording wording) { return std::string(wording.in(language)); };
    Table table(2);
    table.add({in(framework), in(dialogues), in(drills), in(handbook)});
    for (const CoverageRow& row : coverage.rows)
        table.add({std::string(row.id), countOf(row.dialogues), countOf(row.drills), row.handbook ? in(yes) : "–",
                   row.isCovered() ? "" : in(notCovered)});
    return table.text() + '\n' + summary(coverage, language);
}

std::string coverageMarkdown(const Coverage& coverage) {
    std::string text = "| framework | | dialogues | drills | handbook |\n|---|---|--:|--:|:-:|\n";
    for (const CoverageRow& row : coverage.rows)
        text += fmt::format("| `{}` | {} · {} | {} | {} | {} |\n", row.id, nameOf(row).en, nameOf(row).zh,
                            countOf(row.dialogues), countOf(row.drills), row.handbook ? "✓" : "–");
    return text;
}

std::optional<std::string> withCoverage(std::string_view readme, const Coverage& coverage) {
    constexpr std::string_view opening = "<!-- coverage -->\n", closing = "<!-- /coverage -->";
    const std::size_t begin = readme.find(opening);
    if (begin == std::string_view::npos) return std::nullopt;
    const std::size_t end = readme.find(closing, begin);
    if (end == std::string_view::npos) return std::nullopt;
    return fmt::format("{}{}{}", readme.substr(0, begin + opening.size()), coverageMarkdown(coverage),
                       readme.substr(end));
}

} // namespace rapport
