#include "support/Catch.h"
#include "support/Shipped.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>

using namespace rapport;

namespace {

const std::vector<std::string> types = {"stubborn", "indecisive", "easily-swayed", "angry", "calm"};

const std::vector<AdviceReply>& adviceFor(const std::string& type) {
    for (const Profile& each : shippedRulebook().profiles)
        if (each.type == type) return each.advised;
    throw std::runtime_error("no such type: " + type);
}

// What one reply leaves behind: every reaction that holds, added up, then each feeling moved once.
Emotion hear(const Profile& profile, const Emotion& before, const AdviceReply& reply) {
    const Effect effect = effectOf(profile, reply.style, reply.marks, reply.skills, reply.steps, {}, {});
    Shift sum = effect.shift;
    for (std::size_t i = 0; i < effect.conditional.size(); ++i) {
        const auto& when = effect.conditional[i]->when;
        if (std::all_of(when.begin(), when.end(), [&](const Condition& each) { return each.holds(before, 0); }))
            sum.add(effect.conditional[i]->shift, effect.times[i]);
    }
    return before.shifted(sum);
}

// Trust minus anger after a customer has been talked to by a type's advice.
int talk(const Profile& profile, Emotion feels, const std::string& advice) {
    for (const AdviceReply& reply : adviceFor(advice)) feels = hear(profile, feels, reply);
    return feels[Feeling::trust] - feels[Feeling::anger];
}

void expectTypesToDiffer(bool fromNeutral) {
    for (const Profile& profile : shippedRulebook().profiles) {
        const int own = talk(profile, fromNeutral ? Emotion{} : profile.starts, profile.type);
        for (const std::string& other : types) {
            if (other == profile.type) continue;
            INFO(profile.manifestation << " (" << profile.type << ") by the advice for " << other);
            CHECK(own > talk(profile, fromNeutral ? Emotion{} : profile.starts, other));
        }
        for (const Profile& stranger : shippedRulebook().profiles) {
            if (stranger.type == profile.type) continue;
            INFO("advice for " << profile.type << " given to " << stranger.manifestation << " and to "
                               << profile.manifestation);
            CHECK(own > talk(stranger, fromNeutral ? Emotion{} : stranger.starts, profile.type));
        }
    }
}

Shift shiftOfViolation(const Profile& profile, Principle principle) {
    const Mark mark{principle, 1};
    return effectOf(profile, Style::assertive, std::span(&mark, 1), {}, {}, {}, {}).shift;
}

Emotion afterWaiting(const Profile& profile, bool reason, bool estimate) {
    const Effect effect = effectOf(profile, Style::assertive, {}, {}, {}, {}, {10, reason, estimate});
    Emotion content;
    for (Feeling each : allFeelings) content.set(each, 8);
    return content.shifted(effect.shift);
}

std::string customersFile(const std::string& inside,
                          const std::string& reactions = "<reaction style='passive' trust='-1'/>") {
    return "<customers xmlns='urn:rapport:customers:1' type='angry'>"
           "<name xml:lang='en'>angry</name><name xml:lang='zh-Hans'>愤怒型</name>"
           "<advice xml:lang='en'>Listen.</advice><advice xml:lang='zh-Hans'>倾听。</advice>"
           "<advised style='assertive'/>" +
           reactions +
           "<manifestation id='offensive' style='aggressive' gestures='points'>"
           "<name xml:lang='en'>offensive</name><name xml:lang='zh-Hans'>冒犯型</name>"
           "<signs xml:lang='en'>Loud.</signs><signs xml:lang='zh-Hans'>大声。</signs>"
           "<habits xml:lang='en'>Curses.</habits><habits xml:lang='zh-Hans'>骂人。</habits>"
           "<feels anger='8'/>" +
           inside + "</manifestation></customers>";
}

std::vector<Diagnostic> findingsIn(const std::string& xml, const std::string& name = "angry.xml") {
    Rulebook rulebook;
    const auto found = readCustomers({name, xml}, rulebook);
    CHECK(rulebook.profiles.empty() == (countOf(found, Severity::error) > 0));
    return found;
}

std::string ruleInCustomers(const std::string& xml, const std::string& name = "angry.xml") {
    const auto found = findingsIn(xml, name);
    return found.empty() ? "" : found.front().rule;
}

} // namespace

TEST_CASE("five types in sixteen manifestations come with the game", "[dialogue][customers][content]") {
    std::map<std::string, int> count;
    std::set<std::string> manifestations;
    for (const Profile& each : shippedRulebook().profiles) {
        ++count[each.type];
        CHECK(manifestations.insert(each.manifestation).second);
        CHECK(findItem("types." + each.manifestation));
        for (const Message* text : {&each.typeName, &each.name, &each.signs, &each.habits, &each.advice}) {
            CHECK(!text->en.empty());
            CHECK(!text->zh.empty());
        }
        CHECK(each.gestures.size() >= 3);
        CHECK(each.advised.size() >= 6);
        CHECK(each.advised.size() <= 8);
    }
    CHECK(count == std::map<std::string, int>{
                       {"stubborn", 4}, {"indecisive", 4}, {"easily-swayed", 3}, {"angry", 4}, {"calm", 1}});
}

TEST_CASE("each type ends best with its own advice, and each advice does best with its own type",
          "[dialogue][customers][content]") {
    expectTypesToDiffer(false);
}

TEST_CASE("types differ in the same way when they come in without any feeling", "[dialogue][customers][content]") {
    expectTypesToDiffer(true);
}

TEST_CASE("an angry customer must be heard before a solution counts", "[dialogue][customers][content]") {
    for (const Profile& profile : shippedRulebook().profiles) {
        if (profile.type != "angry") continue;
        AdviceReply solution;
        solution.steps = {*findItem("complaint-steps.solve")};
        Emotion hot = profile.starts, cool = profile.starts;
        hot.set(Feeling::anger, 7);
        hot.set(Feeling::trust, 5);
        cool.set(Feeling::anger, 4);
        cool.set(Feeling::trust, 5);
        CHECK(hear(profile, hot, solution)[Feeling::anger] > 7);
        CHECK(hear(profile, hot, solution)[Feeling::trust] < 5);
        CHECK(hear(profile, cool, solution)[Feeling::anger] <= 4);
        CHECK(hear(profile, cool, solution)[Feeling::trust] > 5);

        AdviceReply naming;
        naming.marks = {{Principle::understand, 0}};
        CHECK(hear(profile, hot, naming)[Feeling::anger] < 7);
    }
}

TEST_CASE("violating any principle hurts every customer, and each type in its own way",
          "[dialogue][customers][content]") {
    std::map<std::string, std::vector<int>> wounds;
    for (const Profile& profile : shippedRulebook().profiles) {
        std::vector<int> wound;
        for (Principle principle : allPrinciples) {
            INFO(profile.manifestation << ", " << word(principle));
            const Shift shift = shiftOfViolation(profile, principle);
            CHECK(shift[Feeling::trust] - shift[Feeling::anger] < 0);
            for (Feeling each : allFeelings) wound.push_back(shift[each]);
        }
        wounds.emplace(profile.type, wound);
    }
    std::set<std::vector<int>> different;
    for (const auto& [type, wound] : wounds) CHECK(different.insert(wound).second);
}

TEST_CASE("a wait without a reason costs patience; with reason and estimate it costs little",
          "[dialogue][customers][content]") {
    for (const Profile& profile : shippedRulebook().profiles) {
        INFO(profile.manifestation);
        CHECK(afterWaiting(profile, false, false)[Feeling::patience] <= 5);
        CHECK(afterWaiting(profile, true, true)[Feeling::patience] >= 7);
        CHECK(afterWaiting(profile, true, false)[Feeling::patience] <
              afterWaiting(profile, true, true)[Feeling::patience]);
    }
}

TEST_CASE("no style but the assertive one wins anybody", "[dialogue][customers][content]") {
    for (const Profile& profile : shippedRulebook().profiles)
        for (Style style : {Style::aggressive, Style::passive, Style::passiveAggressive}) {
            INFO(profile.manifestation << ", " << word(style));
            const Shift shift = effectOf(profile, style, {}, {}, {}, {}, {}).shift;
            CHECK(shift[Feeling::trust] - shift[Feeling::anger] < 0);
        }
}

TEST_CASE("a manifestation brings its type's reactions and its own", "[dialogue][customers][unit]") {
    Rulebook rulebook;
    CHECK(readCustomers({"customers/angry.xml", customersFile("<reaction skill='listening' anger='-2'/>")}, rulebook)
              .empty());
    const Profile* profile = rulebook.profile("angry", "offensive");
    REQUIRE(profile);
    CHECK(profile->reactions.size() == 2);
    CHECK(profile->name.zh == "冒犯型");
    CHECK(profile->starts[Feeling::anger] == 8);
    CHECK(profile->starts[Feeling::trust] == feelingUnused);
    CHECK(profile->gestures == std::vector<Gesture>{Gesture::points});
    CHECK(!rulebook.profile("angry", "threatening"));
}

TEST_CASE("what is wrong in a customers file is said", "[dialogue][customers][unit]") {
    CHECK(ruleInCustomers(customersFile("<reaction trust='1'/>")) == "missing-attribute");
    CHECK(ruleInCustomers(customersFile("<reaction style='passive'/>")) == "missing-attribute");
    CHECK(ruleInCustomers(customersFile("<reaction style='passive' honours='understand' trust='1'/>")) ==
          "unknown-attribute");
    CHECK(ruleInCustomers(customersFile("<reaction style='pasive' trust='1'/>")) == "bad-value");
    CHECK(ruleInCustomers(customersFile("<reaction skill='listening.repeats' trust='1'/>")) == "unknown-item");
    CHECK(ruleInCustomers(customersFile("<reaction wait='short' trust='1'/>")) == "bad-value");
    CHECK(ruleInCustomers(customersFile("<reaction style='passive' trust='11'/>")) == "out-of-range");
    CHECK(ruleInCustomers(customersFile("<reaction style='passive' trust='1'><when feeling='anger'/></reaction>")) ==
          "missing-attribute");
    CHECK(ruleInCustomers(customersFile(
              "<reaction style='passive' trust='1'><when feeling='anger' at-least='7' at-most='3'/></reaction>")) ==
          "out-of-range");
    CHECK(ruleInCustomers(customersFile("<feels trust='3'/>")) == "repeated-element");
    CHECK(ruleInCustomers(customersFile("<name xml:lang='en'>again</name>")) == "duplicate-language");
    CHECK(ruleInCustomers(customersFile("", "")) == "missing-element");
    CHECK(ruleInCustomers(customersFile(""), "furious.xml") == "wrong-file-name");
}

TEST_CASE("a misspelt item is met with the one that was meant", "[dialogue][customers][unit]") {
    const auto found = findingsIn(customersFile("<reaction skill='listening.repeats' trust='1'/>"));
    REQUIRE(found.size() == 1);
    CHECK(found[0].hint.en == "did you mean \"listening.repeat\"?");
}

TEST_CASE("a text in one language only is a warning", "[dialogue][customers][unit]") {
    std::string xml = customersFile("");
    const std::string chinese = "<signs xml:lang='zh-Hans'>大声。</signs>";
    xml.erase(xml.find(chinese), chinese.size());
    const auto found = findingsIn(xml);
    REQUIRE(found.size() == 1);
    CHECK(found[0].rule == "missing-translation");
    CHECK(found[0].severity == Severity::warning);
}

TEST_CASE("a type is described once", "[dialogue][customers][unit]") {
    Rulebook rulebook;
    readCustomers({"angry.xml", customersFile("")}, rulebook);
    const auto found = readCustomers({"other/angry.xml", customersFile("")}, rulebook);
    REQUIRE(found.size() == 1);
    CHECK(found[0].rule == "duplicate-id");
    CHECK(rulebook.profiles.size() == 1);
}

TEST_CASE("the schemas take the customers and the weights that come with the game, and refuse misspelt ones",
          "[dialogue][customers][schema]") {
    const auto succeeds = [](const std::string& command) {
        return std::system(("cd '" RAPPORT_SOURCE_DIR "/dialogues' && (" + command + ") >/dev/null 2>&1").c_str()) == 0;
    };
    if (!succeeds("xmllint --version")) return;
    const std::string customers = "xmllint --noout --nonet --schema customers/customers.xsd ";
    const std::string scoring = "xmllint --noout --nonet --schema scoring.xsd ";
    CHECK(succeeds(customers + "customers/*.xml"));
    CHECK(succeeds(scoring + "scoring.xml"));
    for (const char* misspelling : {"s/listening.repeat/listening.repeats/", "s/anger=\"2\"/anger=\"20\"/",
                                    "s/leans-in/leens-in/", "s/wait=\"reason/wait=\"reasons/"}) {
        INFO(misspelling);
        CHECK_FALSE(succeeds(std::string("sed '") + misspelling + "' customers/angry.xml | " + customers + "-"));
    }
    CHECK_FALSE(succeeds("sed 's/kept=\"4\"/kept=\"-4\"/' scoring.xml | " + scoring + "-"));
}
