#include "app/Commands.h"
#include "author/TextTable.h"
#include "dialogue/DialogueReader.h"
#include "store/WholeFile.h"

#include <cstdio>

namespace rapport {

namespace {

// One exchange between a dialogue without errors and a table.
class Exchange {
public:
    Exchange(const Volume& volume, const Library& library, std::filesystem::path file, Language language)
        : m_dialogue(volume.source), m_library(library), m_file(std::move(file)), m_language(language) {}

    int out(const std::filesystem::path& table) const {
        if (const Trouble trouble = unsaved(table)) return refuse(*trouble);
        if (const Trouble trouble = writeWhole(table, textTable(m_dialogue, m_language))) return refuse(*trouble);
        fmt::print("{}\n", table.string());
        return exitClean;
    }

    int in(const std::filesystem::path& table) const {
        const Result<SourceText> source = readContent(table);
        if (!source) return refuse(source.reason());
        TextsTaken taken = takeTexts(m_dialogue, *source);
        if (taken.diagnostics.empty()) taken.diagnostics = errorsIn(taken.text);
        if (!taken.diagnostics.empty()) {
            for (const Diagnostic& found : taken.diagnostics) fmt::print(stderr, "{}", format(found, m_language));
            complain(say("\"{}\" was left as it is", "“{}”没有改动", m_file.string()), m_language);
            return exitFindings;
        }
        if (taken.changed + taken.added > 0) {
            const Rewriting change{m_file, m_dialogue.text, taken.text};
            if (const Trouble trouble = rewrite({&change, 1})) return refuse(*trouble);
        }
        tell(taken);
        return exitClean;
    }

private:
    // Why a table that is there already must not be written over: somebody's work would be lost.
    Trouble unsaved(const std::filesystem::path& table) const {
        std::error_code failed;
        if (!std::filesystem::is_regular_file(table, failed) || std::filesystem::file_size(table, failed) == 0)
            return {};
        const Result<SourceText> source = readContent(table);
        if (!source) return source.reason();
        const TextsTaken taken = takeTexts(m_dialogue, *source);
        if (!taken.diagnostics.empty())
            return say(
                "\"{}\" is there already, and is no table of this dialogue's texts; name another file, or remove it",
                "“{}”已经存在，而且不是这段对话的文字表；请换个文件名，或先删掉它", table.string());
        if (taken.changed + taken.added == 0) return {};
        return say(
            "\"{0}\" is there already, with words that the dialogue does not have (texts: {1}); take them in with --in, or remove it",
            "“{0}”已经存在，里面有 {1} 条文字和对话不一样；请先用 --in 取回，或删掉它", table.string(),
            taken.changed + taken.added);
    }

    std::vector<Diagnostic> errorsIn(std::string text) const {
        DialogueReading reading = readDialogue({m_dialogue.name, std::move(text)}, m_library.rulebook().rulebook);
        return reading.dialogue ? std::vector<Diagnostic>() : std::move(reading.diagnostics);
    }

    void tell(const TextsTaken& taken) const {
        const auto print = [this](const Message& words) { fmt::print("{}\n", words.in(m_language)); };
        print(say("{0}: texts changed: {1}, new: {2}", "{0}：改动 {1} 条文字，新增 {2} 条", m_file.string(),
                  taken.changed, taken.added));
        if (taken.empty)
            print(say("cells that were empty, where the dialogue keeps its words: {}",
                      "{} 个单元格是空的，对话里原来的文字不变", taken.empty));
        if (taken.missing)
            print(say("texts that are not in the table and stay as they are: {}", "{} 条文字不在表里，保持不变",
                      taken.missing));
    }

    int refuse(const Message& reason) const { return complain(reason, m_language); }

    const SourceText& m_dialogue;
    const Library& m_library;
    std::filesystem::path m_file;
    Language m_language;
};

} // namespace

int exchangeTexts(const ExchangeTexts& command, const Invocation& invocation) {
    const Library library(shippedContent());
    const auto read = readWithoutErrors(library, command.file, invocation.language);
    if (const int* code = std::get_if<int>(&read)) return *code;
    const Exchange exchange(std::get<Volume>(read), library, command.file, invocation.language);
    return command.out ? exchange.out(*command.out) : exchange.in(*command.in);
}

} // namespace rapport
