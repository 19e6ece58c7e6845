#include "dialogue/Sources.h"

#include "base/Characters.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace rapport {

namespace {

constexpr Source allSources[] = {
    {"S0", {"Reading notes on a customer-service handbook", "客户服务手册读书笔记"}},
    {"S1", {"Service: satisfying and surpassing", "服务：让客户满意，超越客户满意"}},
    {"S2", {"The concept of customer service", "客户服务的概念"}},
    {"S3", {"Basic skills of online customer service", "网络客户服务的基本技能"}},
    {"S4", {"Communicating with customers", "与客户沟通"}},
};

std::vector<std::string_view> split(std::string_view text, std::string_view separators) {
    std::vector<std::string_view> parts;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find_first_of(separators, begin), text.size());
        parts.push_back(trimmed(text.substr(begin, end - begin)));
        begin = end + 1;
    }
    return parts;
}

const Source* sourceOf(std::string_view part) {
    const std::string_view id = part.substr(0, part.find(' '));
    const auto found =
        std::find_if(std::begin(allSources), std::end(allSources), [id](const Source& each) { return each.id == id; });
    return found == std::end(allSources) ? nullptr : found;
}

// A place in a document, such as "ch.4 §1", as Chinese readers write it. What is not known stays as it is.
std::string placeInChinese(std::string_view place) {
    constexpr std::pair<std::string_view, std::string_view> words[] = {
        {"intro", "引言"}, {"self-check", "自查"}, {"Disney", "迪士尼案例"}, {"(sofa)", "（沙发）"}};
    std::string text;
    bool isCase = false;
    for (const std::string_view word : split(place, " ")) {
        const auto known =
            std::find_if(std::begin(words), std::end(words), [word](const auto& each) { return each.first == word; });
        if (known != std::end(words))
            text += known->second;
        else if (word.starts_with("ch."))
            text += fmt::format("第 {} 章", word.substr(3));
        else if (word.starts_with("no."))
            text += fmt::format("第 {} 条", word.substr(3));
        else if (word.starts_with("§"))
            text += fmt::format("第 {} 节", word.substr(std::string_view("§").size()));
        else if (isCase)
            text += fmt::format("案例 {}", word);
        else if (word != "case")
            text += word;
        isCase = word == "case";
    }
    return text;
}

} // namespace

std::span<const Source> sources() {
    return allSources;
}

bool isCitation(std::string_view text) {
    const auto parts = split(text, ",;");
    const auto isPlace = [](std::string_view part) {
        for (const std::string_view beginning : {"ch.", "§", "case ", "no."})
            if (part.starts_with(beginning)) return true;
        return false;
    };
    return sourceOf(parts.front()) && std::all_of(parts.begin(), parts.end(), [&](std::string_view part) {
               return sourceOf(part) || isPlace(part);
           });
}

Message spellOut(std::string_view citation) {
    Message text;
    const Source* last = nullptr;
    for (const std::string_view part : split(citation, ",;")) {
        const Source* source = sourceOf(part);
        const std::string_view place = source ? trimmed(part.substr(source->id.size())) : part;
        if (!text.empty())
            text.en += source && source != last ? "; " : ", ", text.zh += source && source != last ? "；" : "、";
        if (source && source != last) {
            text.en += fmt::format("“{}”", source->title.en);
            text.zh += fmt::format("《{}》", source->title.zh);
            if (!place.empty()) text.en += ", ";
        }
        text.en += place;
        text.zh += placeInChinese(place);
        if (source) last = source;
    }
    return text;
}

} // namespace rapport
