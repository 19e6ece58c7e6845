#include "support/TestRulebook.h"

namespace rapport {

namespace {

ProfileReaction reaction(Trigger trigger, std::initializer_list<std::pair<Feeling, int>> moves) {
    ProfileReaction made;
    made.trigger = std::move(trigger);
    for (const auto& [feeling, by] : moves) made.shift[feeling] = std::int8_t(by);
    return made;
}

Rulebook makeRulebook() {
    Trigger assertive;
    assertive.style = Style::assertive;
    Trigger aggressive;
    aggressive.style = Style::aggressive;
    Trigger understood;
    understood.kind = Trigger::Kind::honours;
    understood.principle = Principle::understand;
    Trigger blamed;
    blamed.kind = Trigger::Kind::violates;
    blamed.principle = Principle::noBlame;
    Trigger solved;
    solved.kind = Trigger::Kind::step;
    solved.items = *findItems("complaint-steps.solve");

    Profile angry;
    angry.type = "angry";
    angry.manifestation = "argumentative";
    angry.starts.set(Feeling::anger, 6);
    angry.starts.set(Feeling::trust, 4);
    angry.reactions = {reaction(assertive, {{Feeling::trust, 1}}),
                       reaction(aggressive, {{Feeling::anger, 2}, {Feeling::trust, -2}}),
                       reaction(understood, {{Feeling::anger, -1}}), reaction(blamed, {{Feeling::anger, 1}}),
                       reaction(solved, {{Feeling::anger, 1}})};
    Condition hot;
    hot.subject = std::uint8_t(Feeling::anger);
    hot.atLeast = 6;
    angry.reactions.back().when = {hot};

    Rulebook rulebook;
    rulebook.profiles = {angry};
    rulebook.weights.style = {-3, 0, -2, 2};
    rulebook.weights.honoured = {2, 2, 2, 2, 2};
    rulebook.weights.violated = {-2, -2, -2, -2, -2};
    rulebook.weights.skill = 1;
    rulebook.weights.step = 1;
    rulebook.weights.error = -2;
    rulebook.weights.stakes = {4, -6, {-6, 0, 4, 12}};
    return rulebook;
}

} // namespace

const Rulebook& testRulebook() {
    static const Rulebook rulebook = makeRulebook();
    return rulebook;
}

} // namespace rapport
