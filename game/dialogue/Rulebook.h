#pragma once

#include "dialogue/Dialogue.h"

#include <array>
#include <string>
#include <vector>

namespace rapport {

// What the customer was told, or not told, about a wait. Each wait is one of the first two and one of the last two.
enum class Told : std::uint8_t { noReason, reason, noEstimate, estimate };

// What a profile's reaction answers to: a mark on the reply.
struct Trigger {
    enum class Kind : std::uint8_t { style, honours, violates, skill, step, error, wait };

    Kind kind = Kind::style;
    Style style = Style::assertive;
    Principle principle = Principle::understand;
    Told told = Told::noReason;
    ItemRange items; // for skills, steps and errors: one item, or a whole framework
};

// How a customer of this profile takes a mark: a shift of feelings, perhaps only in some mood.
struct ProfileReaction {
    Trigger trigger;
    std::vector<Condition> when; // on feelings only
    Shift shift;
};

// One thing a person following a type's advice would say, as marks without words. Used to prove that types differ.
struct AdviceReply {
    Style style = Style::assertive;
    std::vector<Mark> marks;
    std::vector<ItemIndex> skills;
    std::vector<ItemIndex> steps;
};

// One of the 16 manifestations (curriculum: types) with all that its type brings along.
struct Profile {
    std::string type;
    std::string manifestation;
    Message typeName;
    Message name;
    Message signs;                  // what one sees and hears
    Message habits;                 // how this customer speaks
    Message advice;                 // how to meet this customer
    Style style = Style::assertive; // the customer's own
    Emotion starts;
    std::vector<Gesture> gestures;
    std::vector<ProfileReaction> reactions;
    std::vector<AdviceReply> advised;
};

// What each mark is worth in points, and why.
struct Weights {
    std::array<int, styleCount> style{};
    std::array<int, principleCount> honoured{};
    std::array<int, principleCount> violated{}; // for severity 1
    int skill = 0;
    int step = 0;
    int error = 0;
    Stakes stakes;
};

// All that turns marks into feelings and points, the customers' profiles and the weights; and who can come.
struct Rulebook {
    std::vector<Profile> profiles;
    Weights weights;
    std::vector<std::string> looks; // the names of all looks; none where they are not known, and not asked for

    const Profile* profile(std::string_view type, std::string_view manifestation) const;
    // The first profile of each type.
    std::vector<const Profile*> types() const;
};

// What a customer of this profile makes of a reply's marks: the shift that always applies, and those that depend on mood.
// A reaction counts once for each mark it answers to, and for a violated principle as often as it is severe.
struct Effect {
    Shift shift;
    std::vector<const ProfileReaction*> conditional; // each counted `times`
    std::vector<int> times;
};
Effect effectOf(const Profile& profile, Style style, std::span<const Mark> marks, std::span<const ItemIndex> skills,
                std::span<const ItemIndex> steps, std::span<const ItemIndex> errors, Wait wait);

// The points a reply's marks are worth, before comparing it with its neighbours.
int worthOf(const Weights& weights, Style style, std::span<const Mark> marks, std::size_t skills, std::size_t steps,
            std::size_t errors);

} // namespace rapport
