#pragma once

#include "ui/Controls.h"

#include <initializer_list>
#include <optional>
#include <span>

namespace rapport {

// One way to answer a question.
struct Answer {
    const char* id;
    std::string_view words;
    Action action;
    ButtonLook look = ButtonLook::plain;
};

// A screen that asks one thing, in a card in the middle, with the answers below each other. The digits choose too.
std::optional<Action> questionScreen(Ui& ui, const char* name, std::string_view heading, std::string_view words,
                                     std::span<const Answer> answers, const Action& onEscape);
inline std::optional<Action> questionScreen(Ui& ui, const char* name, std::string_view heading, std::string_view words,
                                            std::initializer_list<Answer> answers, const Action& onEscape) {
    return questionScreen(ui, name, heading, words, std::span(answers.begin(), answers.size()), onEscape);
}

} // namespace rapport
