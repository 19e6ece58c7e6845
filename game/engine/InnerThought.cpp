#include "engine/InnerThought.h"

#include "engine/InnerThoughtWords.h"

#include <cstdlib>
#include <map>

namespace rapport {

namespace {

bool isWelcome(const Stirring& stirring) {
    return (stirring.feeling == Feeling::anger) == (stirring.by < 0);
}

// What was heard in a reply that did harm: the gravest violation, else a broken promise, a wait, or the style.
std::optional<Heard> harmIn(const Dialogue& dialogue, const Turn& turn) {
    const Choice& choice = dialogue.choices[turn.choice];
    const Mark* gravest = nullptr;
    for (const Mark& mark : dialogue.marksOf(choice))
        if (!mark.isHonoured() && (!gravest || mark.severity > gravest->severity)) gravest = &mark;
    if (gravest) return Heard(std::size_t(Heard::negated) + std::size_t(gravest->principle));
    for (const PromiseDeed& deed : dialogue.deedsOf(choice))
        if (deed.deed == Deed::breaks) return Heard::promiseBroken;
    if (choice.style != Style::assertive) return Heard(std::size_t(Heard::aggressive) + std::size_t(choice.style));
    if (choice.wait.minutes > 0) return Heard::wait;
    return std::nullopt;
}

// What was heard in one that did good: a kept promise, the last principle it honours (understanding comes last), or the style.
std::optional<Heard> goodIn(const Dialogue& dialogue, const Turn& turn) {
    const Choice& choice = dialogue.choices[turn.choice];
    for (const PromiseDeed& deed : dialogue.deedsOf(choice))
        if (deed.deed == Deed::keeps) return Heard::promiseKept;
    std::optional<Heard> heard;
    for (const Mark& mark : dialogue.marksOf(choice))
        if (mark.isHonoured()) heard = Heard(std::size_t(Heard::accepted) + std::size_t(mark.principle));
    if (!heard && choice.style == Style::assertive) heard = Heard::assertive;
    return heard;
}

// Takes turns among several wordings of the same thought.
class Rotation {
public:
    const Wording& next(Thoughts thoughts) { return thoughts[m_used[thoughts.data()]++ % thoughts.size()]; }

private:
    std::map<const Wording*, std::size_t> m_used;
};

} // namespace

std::optional<Stirring> stirringOf(const Turn& turn) {
    Stirring most;
    for (const Feeling feeling : allFeelings) {
        const int by = turn.after.emotion[feeling] - turn.before.emotion[feeling];
        if (std::abs(by) > std::abs(most.by)) most = {feeling, by};
    }
    return most.by == 0 ? std::nullopt : std::optional(most);
}

std::vector<Message> innerThoughts(const Session& session) {
    const Dialogue& dialogue = session.dialogue();
    Rotation rotation;
    std::vector<Message> thoughts;
    for (const Turn& turn : session.turns()) {
        const std::optional<Stirring> stirring = stirringOf(turn);
        if (!stirring) {
            thoughts.emplace_back(rotation.next(thoughtsUnmoved()));
            continue;
        }
        const Wording& effect = rotation.next(thoughtsOf(dialogue.customer.type, stirring->feeling, stirring->by > 0));
        const std::optional<Heard> heard = isWelcome(*stirring) ? goodIn(dialogue, turn) : harmIn(dialogue, turn);
        if (!heard) {
            thoughts.emplace_back(effect);
            continue;
        }
        const Wording& cause = rotation.next(thoughtsOn(*heard));
        thoughts.emplace_back(fmt::format("{} {}", cause.en, effect.en), fmt::format("{}{}", cause.zh, effect.zh));
    }
    return thoughts;
}

} // namespace rapport
