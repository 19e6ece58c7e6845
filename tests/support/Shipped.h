#pragma once

#include "dialogue/Cues.h"
#include "dialogue/DialogueReader.h"
#include "support/Catch.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace rapport {

// A file of the project by its path from the root.
inline SourceText shippedFile(const std::string& path) {
    std::ifstream file(std::string(RAPPORT_SOURCE_DIR "/") + path, std::ios::binary);
    INFO(path);
    REQUIRE(file);
    return {path, {std::istreambuf_iterator<char>(file), {}}};
}

// The customers, weights and names of looks that come with the game; fails the test if anything is found in them.
inline const Rulebook& shippedRulebook() {
    static const Rulebook shipped = [] {
        Rulebook rulebook;
        for (const char* type : {"stubborn", "indecisive", "easily-swayed", "angry", "calm"})
            for (const Diagnostic& found :
                 readCustomers(shippedFile(std::string("dialogues/customers/") + type + ".xml"), rulebook))
                FAIL(format(found, Language::english));
        for (const Diagnostic& found : readScoring(shippedFile("dialogues/scoring.xml"), rulebook))
            FAIL(format(found, Language::english));
        for (const auto& file : std::filesystem::directory_iterator(RAPPORT_SOURCE_DIR "/assets/looks"))
            if (file.path().extension() == ".xml") rulebook.looks.push_back(file.path().stem().string());
        return rulebook;
    }();
    return shipped;
}

// The words of manners that come with the game.
inline const CueWords& shippedCues() {
    static const CueWords shipped = [] {
        CueWords cues;
        for (const Diagnostic& found : readCues(shippedFile("dialogues/cues.xml"), cues))
            FAIL(format(found, Language::english));
        return cues;
    }();
    return shipped;
}

} // namespace rapport
