#include "engine/Waiting.h"

#include <algorithm>

namespace rapport {

Shift shiftOfWait(const Profile& profile, const Wait& wait, const Emotion& before) {
    const auto totalOf = [&](const Wait& asked) {
        const Effect effect = effectOf(profile, Style::assertive, {}, {}, {}, {}, asked);
        Shift sum = effect.shift;
        for (std::size_t i = 0; i < effect.conditional.size(); ++i)
            if (std::ranges::all_of(effect.conditional[i]->when,
                                    [&](const Condition& each) { return each.holds(before, 0); }))
                sum.add(effect.conditional[i]->shift, effect.times[i]);
        return sum;
    };
    Shift shift = totalOf(wait);
    shift.add(totalOf(Wait{}), -1); // what the tone would have done without a wait
    return shift;
}

Wording toldWords(const Wait& wait) {
    if (wait.explained && wait.estimated) return {"with a reason and a time", "说了原因，也说了要多久"};
    if (wait.explained) return {"with a reason, without a time", "说了原因，没说要多久"};
    if (wait.estimated) return {"with a time, without a reason", "说了要多久，没说原因"};
    return {"without a reason, without a time", "没说原因，也没说要多久"};
}

} // namespace rapport
