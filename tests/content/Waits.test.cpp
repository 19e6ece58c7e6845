#include "engine/Waiting.h"
#include "support/Catch.h"
#include "support/Shipped.h"

#include <filesystem>

using namespace rapport;

namespace {

// Dialogues with a moment in which the player may let the customer wait with a reason and a time, or without.
std::vector<Dialogue> dialoguesAboutWaiting() {
    std::vector<Dialogue> found;
    for (const auto& file : std::filesystem::directory_iterator(RAPPORT_SOURCE_DIR "/dialogues")) {
        if (file.path().extension() != ".xml") continue;
        DialogueReading reading =
            readDialogue(shippedFile("dialogues/" + file.path().filename().string()), shippedRulebook());
        if (!reading.dialogue) continue;
        const Dialogue& dialogue = *reading.dialogue;
        for (NodeIndex at = 0; at < dialogue.nodes.size(); ++at) {
            bool told = false, untold = false;
            for (const Choice& choice : dialogue.choicesOf(at)) {
                if (choice.wait.minutes == 0) continue;
                const bool isTold = choice.wait.explained && choice.wait.estimated;
                (isTold ? told : untold) = true;
            }
            if (!told || !untold) continue;
            found.push_back(std::move(*reading.dialogue));
            break;
        }
    }
    return found;
}

} // namespace

TEST_CASE("several dialogues let one choose how to make a customer wait, on every channel", "[content][waiting]") {
    const std::vector<Dialogue> dialogues = dialoguesAboutWaiting();
    CHECK(dialogues.size() >= 4);
    for (const Channel channel : {Channel::counter, Channel::phone, Channel::chat})
        CHECK(std::ranges::any_of(dialogues, [&](const Dialogue& each) { return each.channel == channel; }));
}

TEST_CASE("there the told wait is the better reply, and costs this customer less patience a wait",
          "[content][waiting]") {
    for (const Dialogue& dialogue : dialoguesAboutWaiting()) {
        const Profile& profile = *shippedRulebook().profile(dialogue.customer.type, dialogue.customer.manifestation);
        for (NodeIndex at = 0; at < dialogue.nodes.size(); ++at)
            for (const Choice& told : dialogue.choicesOf(at))
                for (const Choice& untold : dialogue.choicesOf(at)) {
                    if (told.wait.minutes == 0 || untold.wait.minutes == 0) continue;
                    if (!told.wait.explained || !told.wait.estimated ||
                        (untold.wait.explained && untold.wait.estimated))
                        continue;
                    INFO(dialogue.id << ": " << dialogue.name(told.id) << " and " << dialogue.name(untold.id));
                    CHECK(told.worth > untold.worth);
                    CHECK(shiftOfWait(profile, told.wait, dialogue.customer.feels)[Feeling::patience] >
                          shiftOfWait(profile, untold.wait, dialogue.customer.feels)[Feeling::patience]);
                }
    }
}
