#pragma once

#include "base/Diagnostic.h"
#include "dialogue/Cues.h"
#include "dialogue/HandbookPage.h"
#include "dialogue/Rulebook.h"
#include "store/Result.h"

#include <filesystem>
#include <vector>

namespace rapport {

// What the game ships, below one folder that the program is told of.
struct Content {
    std::filesystem::path root;

    std::filesystem::path dialogues() const { return root / "dialogues"; }
    std::filesystem::path customers() const { return dialogues() / "customers"; }
    std::filesystem::path scoring() const { return dialogues() / "scoring.xml"; }
    std::filesystem::path cues() const { return dialogues() / "cues.xml"; }
    std::filesystem::path handbook() const { return dialogues() / "handbook"; }
    std::filesystem::path drills() const { return dialogues() / "drills"; }
    std::filesystem::path courses() const { return dialogues() / "courses"; }
    std::filesystem::path assets() const { return root / "assets"; }
    std::filesystem::path looks() const { return assets() / "looks"; }
};

// The content files at a path, in order, and why something there was refused.
struct Finding {
    std::vector<std::filesystem::path> files;
    std::vector<std::filesystem::path> plays; // conversations beside the content of a folder
    std::vector<Message> refused;
};

// A file is itself, whatever its name. A folder is every *.xml and *.play below it; names that begin with a dot are passed over,
// and a folder that is linked to twice is read once. Pipes, devices and sockets are refused unopened.
Finding findContent(const std::filesystem::path& path);

// Reads a content file. Of one beyond the reader's size limit only a byte more than that is read, so that it shows.
Result<SourceText> readContent(const std::filesystem::path& file);

// The customers, the weights, the cues and the names of the looks that the game ships, with whatever is wrong in the files or keeps them from
// being read.
struct RulebookReading {
    Rulebook rulebook;
    CueWords cues;
    std::vector<Diagnostic> diagnostics;
    std::vector<Message> refused;

    bool isClean() const { return refused.empty() && countOf(diagnostics, Severity::error) == 0; }
};
RulebookReading loadRulebook(const Content& content);

// The pages in a folder, without those that have errors in them; findings and refusals of all. No folder is no page.
struct HandbookReading {
    Handbook handbook;
    std::vector<Diagnostic> diagnostics;
    std::vector<Message> refused;
};
HandbookReading loadHandbook(const std::filesystem::path& folder);

} // namespace rapport
