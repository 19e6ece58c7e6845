#include "author/Linter.h"

#include <set>

#include "author/RuleExample.h"
#include "author/Template.h"
#include "dialogue/DialogueReader.h"
#include "support/Catch.h"
#include "support/Shipped.h"

using namespace rapport;

namespace {

std::vector<Diagnostic> check(const SourceText& source) {
    DialogueReading reading = readDialogue(source, shippedRulebook());
    if (reading.dialogue)
        for (Diagnostic& found : lint(*reading.dialogue, source)) reading.diagnostics.push_back(std::move(found));
    return reading.diagnostics;
}

bool has(const std::vector<Diagnostic>& findings, std::string_view rule) {
    for (const Diagnostic& found : findings)
        if (found.rule == rule) return true;
    return false;
}

std::string printed(const std::vector<Diagnostic>& findings) {
    std::string text;
    for (const Diagnostic& found : findings) text += format(found, Language::english);
    return text;
}

} // namespace

TEST_CASE("every rule's bad example breaks it and the good one does not", "[author][rules]") {
    for (const Rule& rule : rules()) {
        const auto bad = check({"example.xml", fileOf(rule.bad)});
        const auto good = check({"example.xml", fileOf(rule.good)});
        INFO(rule.id << "\n--- bad:\n" << printed(bad) << "--- good:\n" << printed(good));
        CHECK(has(bad, rule.id));
        CHECK_FALSE(has(good, rule.id));
    }
}

TEST_CASE("rule ids are unique and every rule explains itself in both languages", "[author][rules]") {
    std::set<std::string_view> ids;
    for (const Rule& each : rules()) {
        CHECK(ids.insert(each.id).second);
        CHECK(rule(each.id)->id == each.id);
        CHECK(explain(each, Language::english).size() > 100);
        CHECK(explain(each, Language::chinese).size() > 100);
    }
    CHECK(rule("no-such-rule") == nullptr);
}

TEST_CASE("a new dialogue has nothing to be found in it", "[author][template]") {
    const auto found = check({"my-talk.xml", newDialogue("my-talk")});
    INFO(printed(found));
    CHECK(found.empty());
}
