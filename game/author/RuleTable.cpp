#include "author/RuleTable.h"

#include "author/RuleTableParts.h"
#include "base/Characters.h"

#include <algorithm>
#include <vector>

namespace rapport {

namespace {

// An example, indented. Bytes that are no text show as the mark for that.
std::string shown(std::string_view example, Language language) {
    if (example.empty()) {
        constexpr Wording nothing{"(an empty file)", "（空文件）"};
        return fmt::format("    {}\n", nothing.in(language));
    }
    if (example.ends_with('\n')) example.remove_suffix(1);
    std::string text = "    ";
    while (!example.empty()) {
        const Character next = characterAt(example);
        const bool isPrintable = next.isValid && (next.code >= 0x20 || next.code == '\n');
        text += isPrintable ? example.substr(0, next.size) : "\uFFFD";
        if (next.code == '\n') text += "    ";
        example.remove_prefix(next.size);
    }
    text += '\n';
    return text;
}

} // namespace

std::span<const Rule> rules() {
    static const std::vector<Rule> all = [] {
        std::vector<Rule> table;
        for (const auto part : {fileRules(), formRules(), wordingRules(), craftRules(), turnRules(), cueRules(),
                                talkRules(), chanceRules(), playRules(), textsRules(), handbookRules(), drillRules()})
            table.insert(table.end(), part.begin(), part.end());
        return table;
    }();
    return all;
}

const Rule* rule(std::string_view id) {
    const auto all = rules();
    const auto found = std::find_if(all.begin(), all.end(), [id](const Rule& each) { return each.id == id; });
    return found == all.end() ? nullptr : &*found;
}

std::string explain(const Rule& rule, Language language) {
    constexpr Wording bad{"Instead of", "不要这样写"};
    constexpr Wording good{"write", "应当这样写"};
    constexpr Wording colon{":", "："};
    return fmt::format("{} [{}]{} {}\n\n{}\n\n{}{}\n{}\n{}{}\n{}", word(rule.severity), rule.id,
                       colon.in(Language::english), rule.title.in(language), rule.why.in(language), bad.in(language),
                       colon.in(language), shown(rule.bad, language), good.in(language), colon.in(language),
                       shown(rule.good, language));
}

} // namespace rapport
