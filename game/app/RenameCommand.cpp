#include "app/Commands.h"
#include "author/Renaming.h"
#include "dialogue/DialogueReader.h"
#include "store/WholeFile.h"

#include <algorithm>
#include <cstdio>

namespace rapport {

namespace fs = std::filesystem;

namespace {

// A file in which something is renamed, with what to tell about it.
struct Part {
    Rewriting rewriting;
    std::size_t places = 0;
};

// The conversations beside a dialogue and below its folder that are played with it, not with a nearer one of its name.
std::vector<fs::path> playsOf(const fs::path& dialogue, Language language) {
    std::vector<fs::path> plays;
    std::vector<fs::path> seen; // through links a file can be met twice
    const fs::path folder = dialogue.parent_path();
    Finding found = findContent(folder.empty() ? "." : folder);
    for (const Message& reason : found.refused) fmt::print(stderr, "rapport: note: {}\n", reason.in(language));
    for (const fs::path& play : found.plays) {
        std::error_code failed;
        const fs::path real = fs::canonical(play, failed);
        if (std::find(seen.begin(), seen.end(), real) != seen.end()) continue;
        seen.push_back(real);
        for (const fs::path& above : foldersAbove(play)) {
            const fs::path candidate = above / dialogue.filename();
            if (!fs::exists(candidate, failed)) continue;
            if (fs::equivalent(candidate, dialogue, failed)) plays.push_back(play.lexically_normal());
            break;
        }
    }
    return plays;
}

class Rename {
public:
    Rename(const Volume& volume, const Library& library, fs::path file, Renaming renaming, Language language)
        : m_volume(volume), m_library(library), m_file(std::move(file)), m_renaming(std::move(renaming)),
          m_language(language) {}

    int run() {
        if (const Trouble trouble = gather()) return refuse(*trouble);
        std::vector<Rewriting> changes;
        for (const Part& part : m_parts) changes.push_back(part.rewriting);
        if (const Trouble trouble = rewrite(changes)) return refuse(*trouble);
        tell();
        return exitClean;
    }

private:
    Trouble gather() {
        for (const fs::path& play : playsOf(m_file, m_language)) {
            const Result<SourceText> source = readContent(play);
            if (!source) return source.reason();
            Renamed renamed = renameInPlay(source->text, m_volume.dialogue->id, m_renaming);
            if (renamed.places > 0) m_parts.push_back({{play, source->text, std::move(renamed.text)}, renamed.places});
        }
        Renamed renamed = renameInDialogue(m_volume.source.text, m_renaming);
        Part dialogue{{m_file, m_volume.source.text, std::move(renamed.text)}, renamed.places};
        if (m_renaming.kind == Named::dialogue) {
            std::error_code failed;
            if (fs::is_symlink(m_file, failed))
                return say("\"{}\" is a link; rename the dialogue where it really lies",
                           "“{}”是链接，请到对话真正所在的地方改名", m_file.string());
            dialogue.rewriting.newName = m_file.parent_path() / (m_renaming.to + m_file.extension().string());
        }
        const fs::path& name = dialogue.rewriting.newName.value_or(m_file);
        if (const Trouble trouble = errorIn({name.string(), dialogue.rewriting.after})) return trouble;
        m_parts.push_back(std::move(dialogue)); // last: until its file has another name, all can be taken back
        return {};
    }

    Trouble errorIn(const SourceText& source) const {
        const DialogueReading reading = readDialogue(source, m_library.rulebook().rulebook);
        if (reading.dialogue) return {};
        return reading.diagnostics.front().message;
    }

    void tell() const {
        for (auto part = m_parts.rbegin(); part != m_parts.rend(); ++part) {
            const Rewriting& done = part->rewriting;
            if (done.newName)
                print(say("{0} is now {1}", "{0} 现在叫 {1}", done.file.string(), done.newName->string()));
            print(say("{0}: \"{1}\" is now \"{2}\", places changed: {3}", "{0}：“{1}”改成“{2}”，共 {3} 处",
                      done.newName.value_or(done.file).string(), m_renaming.from, m_renaming.to, part->places));
        }
        if (m_renaming.kind == Named::reply)
            print(say("Talks that learners have recorded keep the old id; replayed, they stop at that reply.",
                      "学员已经录下的对话仍用旧 id，重放时会停在这句回复。"));
        if (m_renaming.kind == Named::dialogue)
            print(say("Talks that learners have recorded keep the old id, and stand apart from new ones.",
                      "学员已经录下的对话仍用旧 id，不会和新的记录算在一起。"));
    }

    void print(const Message& words) const { fmt::print("{}\n", words.in(m_language)); }
    int refuse(const Message& reason) const { return complain(reason, m_language); }

    const Volume& m_volume;
    const Library& m_library;
    fs::path m_file;
    Renaming m_renaming;
    Language m_language;
    std::vector<Part> m_parts;
};

} // namespace

int renameId(const RenameId& command, const Invocation& invocation) {
    const Library library(shippedContent());
    const auto read = readWithoutErrors(library, command.file, invocation.language);
    if (const int* code = std::get_if<int>(&read)) return *code;
    const Volume& volume = std::get<Volume>(read);
    const auto understood = understandRenaming(volume.source.text, command.from, command.to);
    if (const Message* why = std::get_if<Message>(&understood)) return complain(*why, invocation.language);
    return Rename(volume, library, command.file, std::get<Renaming>(understood), invocation.language).run();
}

} // namespace rapport
