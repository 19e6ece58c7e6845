#include "app/Commands.h"
#include "app/Library.h"
#include "dialogue/DialogueReader.h"
#include "report/BotsJson.h"
#include "report/BotsText.h"
#include "report/JsonText.h"

#include <algorithm>
#include <cstdio>

namespace rapport {

namespace {

// The dialogues at the paths that were asked for, as far as they can be read and have no errors.
class Shelf {
public:
    Shelf(const Library& library, Language language) : m_library(library), m_language(language) {}

    void add(const std::filesystem::path& path) {
        const Finding found = findContent(path);
        for (const Message& reason : found.refused) refuse(reason);
        for (const std::filesystem::path& file : found.files) addFile(file, file == path);
    }

    const std::vector<std::shared_ptr<const Dialogue>>& dialogues() const { return m_dialogues; }
    int code() const { return m_code; }

private:
    // A folder also holds other content, which is passed over; what is named itself must be a dialogue.
    void addFile(const std::filesystem::path& file, bool isNamed) {
        const Volume volume = m_library.read(file);
        if (volume.trouble) return refuse(*volume.trouble);
        if (volume.dialogue) return m_dialogues.push_back(volume.dialogue);
        const std::string root = rootOf(volume.source);
        if (!isNamed && !root.empty() && root != "dialogue") return;
        for (const Diagnostic& found : volume.diagnostics) fmt::print(stderr, "{}", format(found, m_language));
        m_code = std::max(m_code, exitFindings);
    }

    void refuse(const Message& reason) {
        complain(reason, m_language);
        m_code = exitWrongUse;
    }

    const Library& m_library;
    Language m_language;
    std::vector<std::shared_ptr<const Dialogue>> m_dialogues;
    int m_code = exitClean;
};

} // namespace

int runBots(const RunBots& command, const Invocation& invocation) {
    const Library library(shippedContent());
    for (const Message& reason : library.rulebook().refused) complain(reason, invocation.language);
    if (!library.rulebook().refused.empty()) return exitWrongUse;

    Shelf shelf(library, invocation.language);
    for (const std::filesystem::path& path : command.paths) shelf.add(path);
    int code = shelf.code();
    std::vector<BotTrial> trials;
    for (const auto& dialogue : shelf.dialogues()) {
        trials.push_back(tryBots(dialogue, library.rulebook().cues));
        if (trials.back().complete) continue;
        complain(
            say("\"{}\" has too many states to try it with bots", "“{}”的状态太多，无法让机器人来试", dialogue->id),
            invocation.language);
        code = std::max(code, exitFindings);
    }
    if (trials.empty()) {
        if (code == exitClean)
            complain(say("there is no dialogue at these paths", "这些路径下没有对话"), invocation.language);
        return code == exitClean ? exitWrongUse : code;
    }
    if (command.json)
        fmt::print("{}", jsonText(botsJson(trials)));
    else
        fmt::print("{}", botsText(trials, invocation.language));
    return code;
}

} // namespace rapport
