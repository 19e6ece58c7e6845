// What a library of conversations owes its trainers and players, dialogue by dialogue.

#include "dialogue/DialogueReader.h"
#include "engine/Session.h"
#include "support/Catch.h"
#include "support/Shipped.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>

using namespace rapport;
namespace fs = std::filesystem;

namespace {

template <class See>
void eachDialogue(See see) {
    for (const auto& entry : fs::directory_iterator(RAPPORT_SOURCE_DIR "/dialogues")) {
        if (entry.path().extension() != ".xml") continue;
        const SourceText source = shippedFile("dialogues/" + entry.path().filename().string());
        if (rootOf(source) != "dialogue") continue;
        const DialogueReading reading = readDialogue(source, shippedRulebook());
        INFO(source.name);
        REQUIRE(reading.dialogue);
        see(*reading.dialogue);
    }
}

// Replies that are shown: one that only the clock says is not.
std::int64_t shownIn(const Dialogue& dialogue, NodeIndex node) {
    return std::ranges::count_if(dialogue.choicesOf(node), [](const Choice& choice) { return !choice.isTimeout; });
}

} // namespace

TEST_CASE("every dialogue is long enough, offers real choices and ends in several ways", "[content]") {
    int count = 0;
    eachDialogue([&](const Dialogue& dialogue) {
        INFO(dialogue.id);
        ++count;
        CHECK(dialogue.nodes.size() >= 14);
        CHECK(dialogue.nodes.size() <= 40);
        CHECK(dialogue.endings.size() >= 3);
        CHECK(dialogue.difficulty >= 1);
        CHECK(dialogue.difficulty <= 5);
        CHECK(dialogue.texts.languages().size() == 2);
        CHECK_FALSE(dialogue.promises.empty()); // something that comes back later
        for (NodeIndex node = 0; node < dialogue.nodes.size(); ++node) {
            INFO(dialogue.idOf(node));
            CHECK(shownIn(dialogue, node) >= 3);
        }
    });
    CHECK(count >= 28);
}

TEST_CASE("a trainer finds questions at two or more turning points, a learner hints at nearly every one", "[content]") {
    eachDialogue([](const Dialogue& dialogue) {
        INFO(dialogue.id);
        const auto has = [&](TextId Node::*text) {
            return std::ranges::count_if(dialogue.nodes, [text](const Node& node) { return node.*text != noText; });
        };
        CHECK(has(&Node::discuss) >= 2);
        CHECK(has(&Node::discuss) <= 4);
        CHECK(has(&Node::hint) * 4 >= std::int64_t(dialogue.nodes.size()) * 3);
    });
}

TEST_CASE("all manifestations come, and no type has a look of its own", "[content]") {
    std::set<std::pair<std::string, std::string>> manifestations;
    std::map<std::string, std::set<std::string>> looks;
    eachDialogue([&](const Dialogue& dialogue) {
        const Customer& customer = dialogue.customer;
        manifestations.emplace(customer.type, customer.manifestation);
        looks[customer.type].insert(customer.look);
    });
    CHECK(manifestations.size() == shippedRulebook().profiles.size());
    for (const auto& [type, of] : looks) {
        INFO(type);
        CHECK(of.size() >= 2);
    }
}
