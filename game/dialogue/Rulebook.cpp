#include "dialogue/Rulebook.h"

#include <algorithm>

namespace rapport {

namespace {

int countIn(std::span<const ItemIndex> marked, ItemRange named) {
    return int(std::count_if(marked.begin(), marked.end(), [named](ItemIndex each) { return named.has(each); }));
}

bool wasTold(const Wait& wait, Told told) {
    if (wait.minutes == 0) return false;
    switch (told) {
    case Told::noReason: return !wait.explained;
    case Told::reason: return wait.explained;
    case Told::noEstimate: return !wait.estimated;
    case Told::estimate: return wait.estimated;
    }
    return false;
}

} // namespace

std::vector<const Profile*> Rulebook::types() const {
    std::vector<const Profile*> types;
    for (const Profile& each : profiles)
        if (types.empty() || types.back()->type != each.type) types.push_back(&each);
    return types;
}

const Profile* Rulebook::profile(std::string_view type, std::string_view manifestation) const {
    for (const Profile& each : profiles)
        if (each.type == type && each.manifestation == manifestation) return &each;
    return nullptr;
}

Effect effectOf(const Profile& profile, Style style, std::span<const Mark> marks, std::span<const ItemIndex> skills,
                std::span<const ItemIndex> steps, std::span<const ItemIndex> errors, Wait wait) {
    const auto timesOf = [&](const Trigger& trigger) -> int {
        switch (trigger.kind) {
        case Trigger::Kind::style: return trigger.style == style;
        case Trigger::Kind::skill: return countIn(skills, trigger.items);
        case Trigger::Kind::step: return countIn(steps, trigger.items);
        case Trigger::Kind::error: return countIn(errors, trigger.items);
        case Trigger::Kind::wait: return wasTold(wait, trigger.told);
        case Trigger::Kind::honours:
        case Trigger::Kind::violates: break;
        }
        int times = 0;
        for (const Mark& mark : marks) {
            if (mark.principle != trigger.principle) continue;
            if (trigger.kind == Trigger::Kind::violates)
                times += mark.severity;
            else
                times += mark.isHonoured();
        }
        return times;
    };

    Effect effect;
    for (const ProfileReaction& reaction : profile.reactions) {
        const int times = timesOf(reaction.trigger);
        if (times == 0) continue;
        if (reaction.when.empty()) {
            effect.shift.add(reaction.shift, times);
        } else {
            effect.conditional.push_back(&reaction);
            effect.times.push_back(times);
        }
    }
    return effect;
}

int worthOf(const Weights& weights, Style style, std::span<const Mark> marks, std::size_t skills, std::size_t steps,
            std::size_t errors) {
    int worth = weights.style[std::size_t(style)];
    for (const Mark& mark : marks) {
        const std::size_t principle = std::size_t(mark.principle);
        worth += mark.isHonoured() ? weights.honoured[principle] : weights.violated[principle] * mark.severity;
    }
    return worth + weights.skill * int(skills) + weights.step * int(steps) + weights.error * int(errors);
}

} // namespace rapport
