#include "puppet/Mood.h"

#include <cmath>

namespace rapport {

Mood moodOf(const Emotion& emotion) {
    // -1 to 1 around the level that means "not used".
    const auto level = [&](Feeling feeling) { return float(emotion[feeling] - feelingUnused) / feelingUnused; };
    const auto high = [&](Feeling feeling) { return std::max(0.0f, level(feeling)); };
    const auto low = [&](Feeling feeling) { return std::max(0.0f, -level(feeling)); };
    const auto share = [](float value) { return std::clamp(value, 0.0f, 1.0f); };

    Mood mood;
    // A little anger shows already; the last steps add less.
    mood.anger = std::pow(high(Feeling::anger), 0.75f);
    const float cool = 1 - mood.anger;
    mood.worry = share((0.85f * low(Feeling::clarity) + 0.2f * low(Feeling::trust)) * cool);
    mood.gloom = share(low(Feeling::satisfaction) * cool * (1 - 0.5f * mood.worry));
    mood.impatience = low(Feeling::patience) * (1 - 0.55f * mood.anger) * (1 - 0.5f * mood.worry);
    mood.distrust =
        0.85f * low(Feeling::trust) * (1 - 0.6f * mood.anger) * (1 - 0.7f * mood.worry) * (1 - 0.6f * mood.gloom);
    const float doubt = mood.worry + mood.gloom + mood.impatience + mood.distrust;
    mood.joy = share((0.42f * high(Feeling::trust) + 0.45f * high(Feeling::satisfaction) +
                      0.1f * high(Feeling::patience) + 0.2f * low(Feeling::anger)) *
                     cool * (1 - share(doubt)));
    return mood;
}

} // namespace rapport
