// All bots on every dialogue that comes with the game, analysis included, beside reading those files from the disk into
// dialogues.

#include "author/Bots.h"

#include "bench/Bench.h"
#include "dialogue/DialogueReader.h"

#include <filesystem>
#include <fstream>
#include <iterator>

using namespace rapport;

namespace {

SourceText fileAt(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {path.string(), {std::istreambuf_iterator<char>(file), {}}};
}

std::vector<std::filesystem::path> filesIn(const char* folder) {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        if (entry.path().extension() == ".xml") files.push_back(entry.path());
    return files;
}

std::vector<std::shared_ptr<const Dialogue>> readLibrary(const Rulebook& rulebook) {
    std::vector<std::shared_ptr<const Dialogue>> library;
    for (const auto& path : filesIn("dialogues")) {
        const SourceText source = fileAt(path);
        if (rootOf(source) != "dialogue") continue;
        if (DialogueReading reading = readDialogue(source, rulebook); reading.dialogue)
            library.push_back(std::make_shared<const Dialogue>(std::move(*reading.dialogue)));
    }
    return library;
}

} // namespace

int main() {
    Rulebook rulebook;
    CueWords cues;
    for (const auto& path : filesIn("dialogues/customers")) readCustomers(fileAt(path), rulebook);
    readScoring(fileAt("dialogues/scoring.xml"), rulebook);
    readCues(fileAt("dialogues/cues.xml"), cues);

    std::size_t dialogues = 0, nodes = 0;
    const Pair trial = measure(
        5, [&] { dialogues = readLibrary(rulebook).size(); },
        [&] {
            nodes = 0;
            for (const auto& dialogue : readLibrary(rulebook))
                nodes += tryBots(dialogue, cues).of(Language::english)->guesses[1].nodes.size();
        });
    // The library may take 20 s.
    report("all bots, " + std::to_string(dialogues) + " dialogues, " + std::to_string(nodes) + " nodes", trial,
           20'000 / trial.floor, 2'000 / trial.floor);
    return dialogues == 0;
}
