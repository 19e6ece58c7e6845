#include "dialogue/Drill.h"

#include <algorithm>

namespace rapport {

namespace {

template <class Range>
std::optional<std::size_t> placeOf(const Range& range, std::string_view id) {
    const auto found = std::ranges::find_if(range, [id](const auto& each) { return each.id == id; });
    return found == range.end() ? std::nullopt : std::optional(std::size_t(found - range.begin()));
}

std::string joined(const Drill& drill, const Drill::Item& item, const std::vector<std::uint8_t>& answers,
                   std::string_view between, std::size_t language) {
    std::string words;
    for (const std::uint8_t answer : answers) {
        if (!words.empty()) words += between;
        words += drill.text(item.answers[answer].say, language);
    }
    return words;
}

} // namespace

std::string_view word(DrillForm form) {
    return form == DrillForm::choose ? "choose" : "order";
}

std::optional<DrillForm> drillFormFromWord(std::string_view word) {
    if (word == "choose") return DrillForm::choose;
    if (word == "order") return DrillForm::order;
    return std::nullopt;
}

std::optional<std::size_t> Drill::itemCalled(std::string_view wanted) const {
    return placeOf(items, wanted);
}

std::optional<std::size_t> answerCalled(const Drill::Item& item, std::string_view id) {
    return placeOf(item.answers, id);
}

std::string rightAnswer(const Drill& drill, const Drill::Item& item, std::size_t language) {
    return joined(drill, item, item.right, item.form == DrillForm::order ? " → " : " / ", language);
}

std::string pickedAnswer(const Drill& drill, const Drill::Item& item, const std::vector<std::uint8_t>& picked,
                         std::size_t language) {
    return joined(drill, item, picked, " → ", language);
}

} // namespace rapport
