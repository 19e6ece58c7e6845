#pragma once

#include "dialogue/Rulebook.h"

#include <string>
#include <unordered_map>
#include <vector>

namespace rapport {

// What an author says a reply is.
struct ReplyMarks {
    Style style = Style::assertive;
    Wait wait;
    std::vector<Mark> marks;
    std::vector<ItemIndex> skills;
    std::vector<ItemIndex> steps;
    std::vector<ItemIndex> errors;

    void clear() {
        style = Style::assertive;
        wait = {};
        marks.clear(), skills.clear(), steps.clear(), errors.clear();
    }
};

// Gives replies what follows from their marks: points, shifts of feeling and reactions. Replies with the same marks
// share one stretch of the dialogue's pools.
class MarkPatterns {
public:
    MarkPatterns(Dialogue& dialogue, const Profile& profile, const Weights& weights)
        : m_dialogue(dialogue), m_profile(profile), m_weights(weights), m_when(profile.reactions.size()) {}

    // Fills in the choice's marks and all that this customer makes of them.
    void apply(const ReplyMarks& marks, Choice& choice);

private:
    Choice build(const ReplyMarks& marks);
    Stretch whenOf(const ProfileReaction& reaction);

    Dialogue& m_dialogue;
    const Profile& m_profile;
    const Weights& m_weights;
    std::vector<Stretch> m_when; // conditions of the profile's reactions, once each
    std::unordered_map<std::string, Choice> m_patterns;
    std::string m_key;
};

} // namespace rapport
