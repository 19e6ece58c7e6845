#include "author/Bots.h"

#include "engine/Scoring.h"
#include "engine/Session.h"
#include "support/Catch.h"
#include "support/RandomDialogue.h"
#include "support/Shipped.h"
#include "support/SmallDialogue.h"

#include <algorithm>
#include <map>
#include <set>

using namespace rapport;

namespace {

std::string saying(const std::string& id, const std::string& words, const std::string& to, const std::string& rest) {
    return fmt::format(R"(<choice id="{}" goto="{}" {}<say xml:lang="en">{}</say></choice>)", id, to, rest, words);
}

const std::string endings = R"(<ending id="well" outcome="win-win"><text xml:lang="en">Well.</text></ending>
<ending id="ill" outcome="lose-lose"><text xml:lang="en">Ill.</text></ending>)";

// Worth, by style: assertive 2, passive 0, passive-aggressive -2, aggressive -3.
std::shared_ptr<const Dialogue> threeReplies() {
    return smallDialogue(
        node("a", saying("good", "Sorry, thank you.", "b", "style=\"assertive\">") +
                      saying("meek", "Hm.", "well", "style=\"passive\">") +
                      saying("rude", "Then go away, and do not come back, sir.", "ill", "style=\"aggressive\">")) +
        node("b",
             saying("cold", "No.", "ill", "style=\"passive-aggressive\">") +
                 saying("warm", "Please, do.", "well", "style=\"assertive\">") +
                 saying("mute", "Nothing at all, for a very long time.", "ill", "style=\"passive\" timeout=\"yes\">"),
             "seconds=\"20\"") +
        endings);
}

std::string_view pickAt(const Dialogue& dialogue, Bot bot, std::size_t node) {
    const Guesser guesser(dialogue, shippedCues(), Language::english, 0);
    return dialogue.name(dialogue.choices[guesser.guesses(bot, analysePaths(dialogue)).nodes[node].pick].id);
}

// Where every talk leads, by saying every reply; and what can be said there.
class Walk {
public:
    explicit Walk(const std::shared_ptr<const Dialogue>& dialogue) : m_session(dialogue) { go(); }

    std::map<NodeIndex, std::set<ChoiceIndex>> open; // less silence

private:
    void go() {
        const NodeIndex at = m_session.state().at;
        if (!m_session.dialogue().isEnding(at)) open[at];
        const auto offers = m_session.choices();
        for (const Session::Offer& offer : offers) {
            if (offer.availability != Availability::open) continue;
            if (!m_session.dialogue().choices[offer.choice].isTimeout) open[at].insert(offer.choice);
            m_session.choose(offer.choice);
            go();
            m_session.rewind(m_session.turns().size() - 1);
        }
    }

    Session m_session;
};

// The fewest points of those talks in which every reply is worth most of those shown.
int leastOfTheWorthiest(Session& session) {
    if (session.isOver()) return session.points();
    const Dialogue& dialogue = session.dialogue();
    const auto offers = session.choices();
    const auto isShown = [&](const Session::Offer& offer) {
        return offer.availability == Availability::open && !dialogue.choices[offer.choice].isTimeout;
    };
    const bool isMute = std::none_of(offers.begin(), offers.end(), isShown);
    std::optional<int> most, least;
    for (const Session::Offer& offer : offers)
        if (isMute ? offer.availability == Availability::open : isShown(offer))
            most = std::max<int>(most.value_or(-1000), dialogue.choices[offer.choice].worth);
    for (const Session::Offer& offer : offers) {
        if (!(isMute ? offer.availability == Availability::open : isShown(offer))) continue;
        if (dialogue.choices[offer.choice].worth != *most) continue;
        session.choose(offer.choice);
        const int points = leastOfTheWorthiest(session);
        least = std::min(points, least.value_or(points));
        session.rewind(session.turns().size() - 1);
    }
    return *least;
}

} // namespace

TEST_CASE("a bot picks by its one sign, and among equals the first", "[author][bots][unit]") {
    const auto dialogue = threeReplies();
    CHECK(pickAt(*dialogue, Bot::first, 0) == "good");
    CHECK(pickAt(*dialogue, Bot::last, 0) == "rude");
    CHECK(pickAt(*dialogue, Bot::longest, 0) == "rude");
    CHECK(pickAt(*dialogue, Bot::shortest, 0) == "meek");
    CHECK(pickAt(*dialogue, Bot::polite, 0) == "good");
    CHECK(pickAt(*dialogue, Bot::apologetic, 0) == "good");
    CHECK(pickAt(*dialogue, Bot::polite, 1) == "warm");
    CHECK(pickAt(*dialogue, Bot::apologetic, 1) == "cold"); // no apology anywhere: the first
}

TEST_CASE("no bot falls silent while there is something to say", "[author][bots][unit]") {
    const auto dialogue = threeReplies();
    CHECK(pickAt(*dialogue, Bot::last, 1) == "warm");
    CHECK(pickAt(*dialogue, Bot::longest, 1) == "warm");
}

TEST_CASE("a cue's strength is what is gained over chance, of what could be", "[author][bots][unit]") {
    // Node a: worth 2, 0, -3, mean -1/3; node b: -2, 2, mean 0. Possible: 7/3 + 2.
    const auto dialogue = threeReplies();
    const PathAnalysis paths = analysePaths(*dialogue);
    const Guesser guesser(*dialogue, shippedCues(), Language::english, 0);
    const Guesses first = guesser.guesses(Bot::first, paths);
    CHECK(first.cue.possible == 2520 * 13 / 3);
    CHECK(first.cue.gained == 2520 * 1 / 3);
    CHECK(first.cue.thousandths() == 77);
    CHECK(first.cue.text() == "0.077");
    CHECK(first.right() == std::vector<NodeIndex>{0});
    const Guesses polite = guesser.guesses(Bot::polite, paths);
    CHECK(polite.cue.thousandths() == 1000);
    CHECK(polite.right() == std::vector<NodeIndex>{0, 1}); // where it gains most first
    CHECK(guesser.guesses(Bot::last, paths).cue.text() == "-0.154");
    CHECK(guesser.guesses(Bot::random, paths).cue.thousandths() == 0);
    CHECK(Cue{}.thousandths() == 0);
    CHECK_FALSE(Cue{}.isAtLeast(0));
    CHECK(Cue{1, 2}.isAtLeast(500));
    CHECK_FALSE(Cue{499, 1000}.isAtLeast(500));
}

TEST_CASE("replies that are never open, and nodes no talk comes to, give no cue", "[author][bots][unit]") {
    const auto dialogue = smallDialogue(
        node("a", saying("good", "Yes.", "well", "style=\"assertive\">") +
                      saying("rude", "No.", "ill", "style=\"aggressive\">") +
                      saying("never", "Never.", "b", "style=\"aggressive\"><when feeling=\"anger\" at-most=\"1\"/>")) +
        node("b", saying("nice", "Yes?", "well", "style=\"assertive\">") +
                      saying("harsh", "No?", "ill", "style=\"aggressive\">")) +
        endings);
    const Guesser guesser(*dialogue, shippedCues(), Language::english, 0);
    const Guesses last = guesser.guesses(Bot::last, analysePaths(*dialogue));
    REQUIRE(last.nodes.size() == 1);
    CHECK(dialogue->name(dialogue->choices[last.nodes[0].pick].id) == "rude");
    CHECK(last.cue.thousandths() == -1000);
}

TEST_CASE("bots score what their talks earn", "[author][bots]") {
    const auto dialogue = threeReplies();
    const PathAnalysis paths = analysePaths(*dialogue);
    const BotTrial trial = tryBots(dialogue, shippedCues());
    REQUIRE(trial.complete);
    REQUIRE(trial.of(Language::english));
    CHECK_FALSE(trial.of(Language::chinese)); // not written in it
    const auto& scores = trial.of(Language::english)->scores;
    const auto scoreOf = [&](std::initializer_list<const char*> replies) {
        Session session(dialogue);
        for (const char* reply : replies) CHECK_FALSE(session.choose(reply));
        REQUIRE(session.isOver());
        return 10 * scaledScore(session.points(), paths.worst.points, paths.best.points);
    };
    CHECK(scores[std::size_t(Bot::first)] == scoreOf({"good", "cold"}));
    CHECK(scores[std::size_t(Bot::last)] == scoreOf({"rude"}));
    CHECK(scores[std::size_t(Bot::shortest)] == scoreOf({"meek"}));
    CHECK(scores[std::size_t(Bot::polite)] == 1000);
    CHECK(scores[std::size_t(Bot::principled)] == 1000);
    CHECK(scores[std::size_t(Bot::random)] == paths.random.mean);
}

TEST_CASE("the principled bot earns the least of all ways to decide between equals", "[author][bots][unit]") {
    const auto dialogue = smallDialogue(node("a", saying("one", "One.", "well", "style=\"assertive\">") +
                                                      saying("two", "Two.", "ill", "style=\"assertive\">") +
                                                      saying("rude", "Three.", "ill", "style=\"aggressive\">")) +
                                        endings);
    const BotTrial trial = tryBots(dialogue, shippedCues());
    const auto& scores = trial.of(Language::english)->scores;
    CHECK(scores[std::size_t(Bot::first)] == 1000);
    CHECK(*scores[std::size_t(Bot::principled)] < 1000);
    CHECK(*scores[std::size_t(Bot::principled)] > 0);
}

TEST_CASE("cues and the principled bot agree with playing every conversation", "[author][bots][property]") {
    for (std::uint64_t seed = 1; seed <= 300; ++seed) {
        INFO("seed " << seed);
        Dice dice(seed);
        const auto dialogue = randomDialogue(dice);
        const PathAnalysis paths = analysePaths(*dialogue);
        const BotTrial trial = tryBots(dialogue, shippedCues());
        const auto& found = trial.of(Language::english);
        REQUIRE(found);

        double gained = 0, possible = 0;
        for (const auto& [at, open] : Walk(dialogue).open) {
            if (open.empty()) continue;
            double sum = 0, best = -1000;
            for (const ChoiceIndex reply : open) {
                sum += dialogue->choices[reply].worth;
                best = std::max<double>(best, dialogue->choices[reply].worth);
            }
            gained += dialogue->choices[*open.rbegin()].worth - sum / double(open.size());
            possible += best - sum / double(open.size());
        }
        const Cue& last = found->cueOf(Bot::last);
        CHECK(double(last.gained) / 2520 == Approx(gained).margin(1e-9));
        CHECK(double(last.possible) / 2520 == Approx(possible).margin(1e-9));

        Session session(dialogue);
        CHECK(found->scores[std::size_t(Bot::principled)] ==
              10 * scaledScore(leastOfTheWorthiest(session), paths.worst.points, paths.best.points));
        for (const Bot bot : guessingBots) {
            CHECK(*found->scores[std::size_t(bot)] >= 0);
            CHECK(*found->scores[std::size_t(bot)] <= 1000);
        }
    }
}

TEST_CASE("a library's cues add up as if it were one dialogue", "[author][bots][unit]") {
    const BotTrial one = tryBots(threeReplies(), shippedCues());
    const std::vector<BotTrial> twice = {one, one};
    const Cue whole = cueOf(Bot::last, Language::english, twice);
    CHECK(whole.gained == 2 * one.of(Language::english)->cueOf(Bot::last).gained);
    CHECK(whole.thousandths() == -154);
    CHECK(cueOf(Bot::last, Language::chinese, twice).possible == 0);
}
