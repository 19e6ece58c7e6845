#include "learner/Plan.h"
#include "support/Catch.h"
#include "support/RandomDialogue.h"
#include "support/Shipped.h"

#include <algorithm>
#include <filesystem>
#include <functional>
#include <set>

using namespace rapport;

namespace {

using Weakness = std::function<bool(const Dialogue&, const Choice&)>; // replies that this learner falls for

struct Played {
    std::shared_ptr<const Dialogue> dialogue;
    std::unique_ptr<Outlook> outlook;
};

const std::vector<Played>& shippedTalks() {
    static const std::vector<Played> talks = [] {
        std::vector<std::filesystem::path> files;
        for (const auto& file : std::filesystem::directory_iterator(RAPPORT_SOURCE_DIR "/dialogues"))
            if (file.path().filename().string().starts_with("case-")) files.push_back(file.path().filename());
        std::ranges::sort(files);
        std::vector<Played> read;
        for (const auto& file : files) {
            DialogueReading reading = readDialogue(shippedFile("dialogues/" + file.string()), shippedRulebook());
            REQUIRE(reading.dialogue);
            auto dialogue = std::make_shared<const Dialogue>(std::move(*reading.dialogue));
            auto outlook = std::make_unique<Outlook>(*dialogue);
            read.push_back({std::move(dialogue), std::move(outlook)});
        }
        return read;
    }();
    return talks;
}

// Says what is best, except where a reply they fall for is open.
ChoiceIndex pick(const Session& session, const Outlook& outlook, const Weakness& fallsFor) {
    const Dialogue& dialogue = session.dialogue();
    std::optional<ChoiceIndex> best;
    int most = 0;
    for (const Session::Offer& offer : session.choices()) {
        const Choice& choice = dialogue.choices[offer.choice];
        if (offer.availability != Availability::open || choice.isTimeout) continue;
        if (fallsFor(dialogue, choice)) return offer.choice;
        const State after = take(dialogue, session.state(), choice);
        const int total = earned(dialogue, session.state(), choice, after) + outlook.at(after)->best;
        if (!best || total > most) best = offer.choice, most = total;
    }
    return *best;
}

const Played& talkOf(const std::string& dialogue) {
    return *std::ranges::find_if(shippedTalks(), [&](const Played& talk) { return talk.dialogue->id == dialogue; });
}

// Somebody who practises, with all that is remembered of it. Now and then the tongue slips: then any reply is said.
struct Month {
    Weakness fallsFor;
    int slips = 0; // in a hundred replies
    Dice dice{11};
    std::vector<WeekObservation> observations;
    std::vector<Moment> moments;
    std::vector<std::vector<ChoiceIndex>> attempts;

    // Plays a talk from its opening, or on from where those replies lead.
    void play(const Played& talk, int day, std::span<const ChoiceIndex> before = {}) {
        Session session(talk.dialogue);
        for (const ChoiceIndex choice : before) session.choose(choice);
        while (!session.isOver())
            session.choose(dice.roll(100) < slips ? anyReply(session) : pick(session, *talk.outlook, fallsFor));
        attempts.emplace_back();
        for (const Turn& turn : session.turns()) attempts.back().push_back(turn.choice);
        remember(talk.dialogue->id, talk.dialogue->customer.type,
                 evidenceIn(session, debrief(session, *talk.outlook), before.size()), day);
    }
    // Starts exactly at the moment.
    void play(const Moment& moment, int day) {
        const auto said = attempts[std::size_t(moment.attempt)];
        play(talkOf(moment.dialogue), day, std::span(said).first(moment.turn));
    }
    Plan plan(int day) const { return planFor(day, moments, onOffer(), masteryOf(observations, weekOf(day))); }

private:
    ChoiceIndex anyReply(const Session& session) {
        std::vector<ChoiceIndex> open;
        for (const Session::Offer& offer : session.choices())
            if (offer.availability == Availability::open) open.push_back(offer.choice);
        return open[std::size_t(dice.roll(int(open.size())))];
    }
    void remember(const std::string& dialogue, const std::string& customer, const TalkEvidence& evidence, int day) {
        for (const Observation& seen : evidence.observations) observations.push_back({weekOf(day), customer, seen});
        for (const MomentSeen& seen : evidence.moments) {
            const auto known = std::ranges::find_if(
                moments, [&](const Moment& moment) { return moment.dialogue == dialogue && moment.node == seen.node; });
            Moment& moment = known == moments.end() ? moments.emplace_back() : *known;
            moment.dialogue = dialogue;
            moment.node = seen.node;
            moment = metAgain(moment, seen.lost, day);
            moment.attempt = std::int64_t(attempts.size()) - 1;
            moment.turn = seen.turn;
        }
    }
    std::vector<TalkOnOffer> onOffer() const {
        std::vector<TalkOnOffer> talks;
        for (const Played& talk : shippedTalks()) {
            const Dialogue& dialogue = *talk.dialogue;
            const bool wasPlayed =
                std::ranges::any_of(moments, [&](const Moment& moment) { return moment.dialogue == dialogue.id; });
            talks.push_back(
                {dialogue.id, dialogue.customer.type, dialogue.difficulty, practisedIn(dialogue), wasPlayed});
        }
        return talks;
    }
};

// Every talk once, one a day.
Month practise(const Weakness& fallsFor) {
    Month month{.fallsFor = fallsFor};
    for (std::size_t i = 0; i < shippedTalks().size(); ++i) month.play(shippedTalks()[i], int(i));
    return month;
}

// Whether a moment offers what the learner falls for.
bool isTrap(const Moment& moment, const Weakness& fallsFor) {
    const Dialogue& dialogue = *talkOf(moment.dialogue).dialogue;
    return std::ranges::any_of(dialogue.choices, [&](const Choice& choice) {
        return dialogue.idOf(choice.from) == moment.node && fallsFor(dialogue, choice);
    });
}

Weakness violating(Principle principle) {
    return [principle](const Dialogue& dialogue, const Choice& choice) {
        for (const Mark& mark : dialogue.marksOf(choice))
            if (mark.principle == principle && !mark.isHonoured()) return true;
        return false;
    };
}

} // namespace

TEST_CASE("The plan finds what a simulated learner is weak at: a principle", "[learner][plan]") {
    for (const Principle weak : allPrinciples) {
        INFO(word(weak));
        const Month month = practise(violating(weak));
        const int today = int(shippedTalks().size());
        const Mastery mastery = masteryOf(month.observations, weekOf(today));
        for (const Principle other : allPrinciples)
            if (other != weak && mastery.principles[std::size_t(other)].percent)
                CHECK(mastery.principles[std::size_t(weak)].percent < mastery.principles[std::size_t(other)].percent);
        const Plan plan = planFor(today, month.moments, {}, mastery);
        REQUIRE_FALSE(plan.moments.empty());
        for (const Moment& moment : plan.moments) {
            INFO(moment.dialogue << " " << moment.node);
            CHECK(isTrap(moment, violating(weak)));
        }
    }
}

TEST_CASE("The plan finds what a simulated learner is weak at: a style, or one type of customer", "[learner][plan]") {
    const int lastDay = int(shippedTalks().size());
    for (const Style weak : {Style::aggressive, Style::passive, Style::passiveAggressive}) {
        INFO(word(weak));
        const Weakness fallsFor = [weak](const Dialogue&, const Choice& choice) { return choice.style == weak; };
        const Month month = practise(fallsFor);
        const Mastery mastery = masteryOf(month.observations, weekOf(lastDay));
        CHECK(mastery.styles.at("").percent[std::size_t(weak)] >= 25);
        for (const Moment& moment : planFor(lastDay, month.moments, {}, mastery).moments)
            CHECK(isTrap(moment, fallsFor));
    }
    const Weakness withAngry = [](const Dialogue& dialogue, const Choice& choice) {
        return dialogue.customer.type == "angry" && choice.style != Style::assertive;
    };
    const Month month = practise(withAngry);
    const Mastery mastery = masteryOf(month.observations, weekOf(lastDay));
    for (const auto& [type, level] : mastery.customers)
        if (type != "angry") CHECK(level.percent > mastery.customers.at("angry").percent);
    CHECK(mastery.styles.at("angry").percent[std::size_t(Style::assertive)] < 50);
    CHECK(mastery.styles.at("stubborn").percent[std::size_t(Style::assertive)] > 90);
    const std::vector<TalkOnOffer> fresh = {{"calm-one", "calm", 1, {}, false},
                                            {"angry-one", "angry", 1, {}, false},
                                            {"angry-played", "angry", 1, {}, true}};
    CHECK(planFor(lastDay, {}, fresh, mastery).talks == std::vector<std::string>{"angry-one", "calm-one"});
}

TEST_CASE("A learner without weakness has no moment to practise", "[learner][plan]") {
    const Month month = practise([](const Dialogue&, const Choice&) { return false; });
    const int lastDay = int(shippedTalks().size());
    const Mastery mastery = masteryOf(month.observations, weekOf(lastDay));
    CHECK(mastery.turns.percent == 100);
    CHECK(planFor(lastDay, month.moments, {}, mastery).moments.empty());
}

TEST_CASE("The plan goes after a weakness among the slips of the tongue that everybody makes", "[learner][plan]") {
    for (const Principle weak : {Principle::noBlame, Principle::understand}) {
        INFO(word(weak));
        Month month{.fallsFor = violating(weak), .slips = 10};
        int planned = 0, traps = 0;
        for (int day = 0; day < 28; ++day) {
            const Plan plan = month.plan(day);
            for (const Moment& moment : plan.moments) {
                ++planned, traps += isTrap(moment, month.fallsFor);
                month.play(moment, day);
            }
            for (const std::string& talk : plan.talks) month.play(talkOf(talk), day);
        }
        const auto met =
            std::ranges::count_if(month.moments, [&](const Moment& moment) { return isTrap(moment, month.fallsFor); });
        INFO(traps << " of " << planned << " planned, " << met << " of " << month.moments.size() << " met");
        CHECK(planned > 60);
        CHECK(traps * 10 > planned * 8);
        CHECK(2 * traps * int(month.moments.size()) > 3 * planned * int(met)); // half as much again as by chance
    }
}

TEST_CASE("Whoever learns from practice has ever less to practise", "[learner][plan]") {
    std::map<std::string, int> lessons; // by reply: it is not fallen for a third time
    const Weakness weakness = violating(Principle::noBlame);
    Month month;
    month.fallsFor = [&](const Dialogue& dialogue, const Choice& choice) {
        return weakness(dialogue, choice) && lessons[fmt::format("{} {}", dialogue.id, dialogue.name(choice.id))]++ < 2;
    };
    std::size_t firstWeek = 0, lastWeek = 0;
    for (int day = 0; day < 90; ++day) {
        const Plan plan = month.plan(day);
        if (day < 7) firstWeek += plan.moments.size();
        if (day >= 83) lastWeek += plan.moments.size();
        for (const Moment& moment : plan.moments) month.play(moment, day);
        for (const std::string& talk : plan.talks) month.play(talkOf(talk), day);
    }
    INFO(firstWeek << " moments in the first week, " << lastWeek << " in the last");
    CHECK(firstWeek >= 10);
    CHECK(lastWeek * 4 < firstWeek);
    const auto levelOn = [&](int day) {
        const auto until = std::ranges::find_if(month.observations,
                                                [&](const WeekObservation& seen) { return seen.week > weekOf(day); });
        return *masteryOf({month.observations.begin(), until}, weekOf(day)).of(observed(Principle::noBlame)).percent;
    };
    CHECK(levelOn(89) > levelOn(6) + 20);
}
