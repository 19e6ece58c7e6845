#include "support/SmallDialogue.h"

#include <fmt/format.h>

#include "support/Catch.h"

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

std::shared_ptr<const Dialogue> smallDialogue(const std::string& nodes, const std::string& head) {
    const SourceText source{"small.xml", fmt::format(R"(<dialogue xmlns="urn:rapport:dialogue:1" id="small" channel="counter" difficulty="1" start="a">
<title xml:lang="en">Small</title><brief xml:lang="en">A test.</brief>
<customer id="mr-test" type="angry" manifestation="argumentative" look="man-50-grey-jacket"><name xml:lang="en">Mr Test</name></customer>
{}
{}
</dialogue>)", head, nodes)};
    DialogueReading reading = readDialogue(source, testRulebook());
    std::string found;
    for (const Diagnostic& diagnostic : reading.diagnostics) found += format(diagnostic, Language::english);
    INFO(found);
    REQUIRE(reading.dialogue);
    return std::make_shared<const Dialogue>(std::move(*reading.dialogue));
}

std::string reply(const std::string& id, const std::string& to, const std::string& attributes, const std::string& children) {
    const bool hasStyle = attributes.find("style=") != std::string::npos;
    return fmt::format(R"(<choice id="{0}" goto="{1}" {2} {3}><say xml:lang="en">Say {0}.</say>{4}<why xml:lang="en">Because {0}.</why></choice>
)", id, to, hasStyle ? "" : "style=\"assertive\"", attributes, children);
}

} // namespace rapport
