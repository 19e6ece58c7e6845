#include "dialogue/MarkPatterns.h"

#include <algorithm>

namespace rapport {

namespace {

// Puts items at the end of a pool and says where.
template <class T>
Stretch append(std::vector<T>& pool, const std::vector<T>& added) {
    const std::uint32_t begin = std::uint32_t(pool.size());
    pool.insert(pool.end(), added.begin(), added.end());
    return {begin, std::uint32_t(pool.size())};
}

void addTo(std::string& key, const std::vector<ItemIndex>& items) {
    for (const ItemIndex each : items) key += {char(each & 0xFF), char(each >> 8)};
    key += '\xFF'; // no item's first byte is followed by this: see the second
    key += '\xFF';
}

// The marks as a string of bytes, the same for the same marks.
void write(std::string& key, const ReplyMarks& marks) {
    const bool waits = marks.wait.minutes != 0;
    key = {char(marks.style), char(waits), char(waits && marks.wait.explained), char(waits && marks.wait.estimated)};
    addTo(key, marks.skills);
    addTo(key, marks.steps);
    addTo(key, marks.errors);
    for (const Mark& mark : marks.marks) key += {char(mark.principle), char(mark.severity)};
}

} // namespace

void MarkPatterns::apply(const ReplyMarks& marks, Choice& choice) {
    write(m_key, marks);
    auto found = m_patterns.find(m_key);
    if (found == m_patterns.end()) found = m_patterns.emplace(m_key, build(marks)).first;
    const Choice& pattern = found->second;
    choice.style = marks.style;
    choice.wait = marks.wait;
    choice.marks = pattern.marks;
    choice.skills = pattern.skills;
    choice.steps = pattern.steps;
    choice.errors = pattern.errors;
    choice.reactions = pattern.reactions;
    choice.worth = pattern.worth;
    choice.shift.add(pattern.shift);
}

Choice MarkPatterns::build(const ReplyMarks& marks) {
    Choice pattern;
    pattern.marks = append(m_dialogue.marks, marks.marks);
    pattern.skills = append(m_dialogue.items, marks.skills);
    pattern.steps = append(m_dialogue.items, marks.steps);
    pattern.errors = append(m_dialogue.items, marks.errors);
    pattern.worth = std::int16_t(
        worthOf(m_weights, marks.style, marks.marks, marks.skills.size(), marks.steps.size(), marks.errors.size()));
    const Effect effect =
        effectOf(m_profile, marks.style, marks.marks, marks.skills, marks.steps, marks.errors, marks.wait);
    pattern.shift = effect.shift;
    std::vector<Reaction> reactions;
    for (std::size_t i = 0; i < effect.conditional.size(); ++i) {
        Reaction& reaction = reactions.emplace_back();
        reaction.when = whenOf(*effect.conditional[i]);
        reaction.shift.add(effect.conditional[i]->shift, effect.times[i]);
    }
    pattern.reactions = append(m_dialogue.reactions, reactions);
    return pattern;
}

Stretch MarkPatterns::whenOf(const ProfileReaction& reaction) {
    Stretch& when = m_when[std::size_t(&reaction - m_profile.reactions.data())];
    if (when.empty()) when = append(m_dialogue.conditions, reaction.when);
    return when;
}

} // namespace rapport
