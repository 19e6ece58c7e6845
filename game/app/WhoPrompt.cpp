#include "app/WhoPrompt.h"

#include <algorithm>
#include <istream>
#include <ostream>
#include <sstream>
#include <string>

namespace rapport {

namespace {

// A numbered list and the numbers picked from it, counted from 0; those that are not on it are passed over.
std::vector<std::size_t> pick(std::istream& in, std::ostream& out, std::string_view question,
                              const std::vector<std::string_view>& list) {
    out << question << '\n';
    for (std::size_t i = 0; i < list.size(); ++i) out << fmt::format("  {}  {}\n", i + 1, list[i]);
    out << "> " << std::flush;
    std::string line;
    if (!std::getline(in, line)) return {};
    std::ranges::replace_if(
        line, [](char c) { return c < '0' || c > '9'; }, ' ');
    std::istringstream numbers(line);
    std::vector<std::size_t> picked;
    for (std::size_t number = 0; numbers >> number;)
        if (number >= 1 && number <= list.size()) picked.push_back(number - 1);
    return picked;
}

} // namespace

std::optional<Guess> askWho(std::istream& in, std::ostream& out, const Rulebook& rulebook, Channel channel,
                            Language language) {
    const std::vector<const Profile*> types = rulebook.types();
    std::vector<std::string_view> names;
    for (const Profile* each : types) names.push_back(each->typeName.in(language));
    const auto type = pick(
        in, out,
        Wording{"Which type? (a number; empty: not now)", "哪一种类型？（输入编号；直接回车：先不说）"}.in(language),
        names);
    if (type.empty()) return std::nullopt;
    Guess guess;
    guess.type = types[type.front()]->type;

    std::vector<const Profile*> manifestations;
    names.clear();
    for (const Profile& each : rulebook.profiles)
        if (each.type == guess.type) manifestations.push_back(&each), names.push_back(each.name.in(language));
    const auto shown = pick(in, out, Wording{"How does it show?", "表现是哪一种？"}.in(language), names);
    if (shown.empty()) return std::nullopt;
    guess.manifestation = manifestations[shown.front()]->manifestation;

    std::vector<const Sign*> noticed;
    names.clear();
    for (const Sign& sign : allSigns())
        if (isNoticed(sign, channel)) noticed.push_back(&sign), names.push_back(sign.name.in(language));
    const std::string question = say("What told you? (up to {} numbers; empty: no signs)",
                                     "凭什么看出来的？（最多 {} 个编号；直接回车：不说）", mostSigns)
                                     .in(language);
    for (const std::size_t each : pick(in, out, question, names))
        if (guess.signs.size() < mostSigns) guess.signs.emplace_back(noticed[each]->id);
    return guess;
}

} // namespace rapport
