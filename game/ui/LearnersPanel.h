#pragma once

#include "learner/Learner.h"
#include "ui/Action.h"
#include "ui/Ui.h"

#include <array>
#include <optional>
#include <span>
#include <string_view>

namespace rapport {

// Who can learn here.
struct LearnersModel {
    std::span<const Learner> learners;
    LearnerId current = nobody;
    bool hasLooseTalks = false;  // there are talks that were played without a profile
    std::string_view saved = {}; // where the current learner's data were written just now
};

// What only this screen cares about: which question it asks, and what is typed in answer.
struct LearnersView {
    enum class Question : unsigned char { who, pin, newcomer, removal };

    Question question = Question::who;
    LearnerId who = nobody; // whose PIN is asked for
    std::array<char, 256> name{};
    std::array<char, 16> pin{};
    ProfileColour colour = ProfileColour::blue;
    bool takesOver = false;
    Message refusal;   // why the last answer would not do
    bool isNew = true; // the question has just been put, or its answer refused: the keyboard goes into the field
};

// Who is learning? Choosing, with the PIN if there is one, a new profile, and what can be done with one's own data.
std::optional<Action> learnersPanel(Ui& ui, const LearnersModel& model, LearnersView& view);

// The ink of a profile's colour; its name always stands beside it.
ImU32 inkOf(ProfileColour colour);

} // namespace rapport
