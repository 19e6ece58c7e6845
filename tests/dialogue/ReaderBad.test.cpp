// Each rule of the reader has a file in tests/bad that breaks it, and what is printed then, byte for byte. After a
// change of wording: RAPPORT_ACCEPT=1 writes the prints anew, to be read before they are kept.

#include "support/Catch.h"
#include "support/Shipped.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>

using namespace rapport;

namespace {

const std::string folder = "tests/bad/";

constexpr std::string_view readerRules[] = {
    "xml-syntax",       "empty-file",         "invalid-encoding",  "invalid-character", "several-roots",
    "stray-text",       "unknown-entity",     "entity-declared",   "too-large",         "too-deep",
    "unknown-root",     "wrong-namespace",    "unknown-element",   "unknown-attribute", "missing-attribute",
    "missing-element",  "repeated-element",   "bad-value",         "out-of-range",      "duplicate-id",
    "wrong-file-name",  "dangling-goto",      "unknown-reference", "unknown-item",      "unknown-framework",
    "unknown-customer", "duplicate-language", "too-many-flags",    "too-many-once",     "endless-loop",
    "divert-loop",      "misplaced-timeout",  "unreachable-node"};

std::string printed(const std::vector<Diagnostic>& found, Language language) {
    std::string text;
    for (const Diagnostic& each : found) text += format(each, language);
    return text;
}

// Compares with the file, or writes it where new prints are to be accepted.
void expect(const std::string& path, const std::string& print) {
    if (std::getenv("RAPPORT_ACCEPT")) {
        std::ofstream(RAPPORT_SOURCE_DIR "/" + path, std::ios::binary) << print;
        return;
    }
    CHECK(print == shippedFile(path).text);
}

bool exists(const std::string& path) {
    return std::filesystem::exists(RAPPORT_SOURCE_DIR "/" + path);
}

} // namespace

TEST_CASE("every rule of the reader prints its finding as it was agreed", "[dialogue][reader][golden]") {
    for (const std::string_view rule : readerRules) {
        const std::string path = folder + std::string(rule);
        INFO(rule);
        const DialogueReading reading = readDialogue(shippedFile(path + ".xml"), shippedRulebook());
        CHECK_FALSE(reading.dialogue);
        CHECK(std::any_of(reading.diagnostics.begin(), reading.diagnostics.end(),
                          [&](const Diagnostic& found) { return found.rule == rule; }));
        expect(path + ".expected", printed(reading.diagnostics, Language::english));
        expect(path + ".zh.expected", printed(reading.diagnostics, Language::chinese));
    }
}

TEST_CASE("every broken file belongs to a rule of the reader", "[dialogue][reader][golden]") {
    for (const auto& entry : std::filesystem::directory_iterator(RAPPORT_SOURCE_DIR "/" + folder)) {
        const std::string name = entry.path().filename().string();
        const std::string rule = name.substr(0, name.find('.'));
        INFO(name);
        CHECK(std::count(std::begin(readerRules), std::end(readerRules), rule) == 1);
        CHECK(exists(folder + rule + ".xml"));
    }
}
