#include "app/Library.h"

#include <string>

#include "dialogue/DialogueReader.h"

namespace rapport {

Volume Library::read(const std::filesystem::path& file) const {
    Volume volume;
    Result<SourceText> source = readContent(file);
    if (!source) {
        volume.trouble = source.reason();
        return volume;
    }
    volume.source = std::move(*source);
    DialogueReading reading = readDialogue(volume.source, m_rulebook.rulebook);
    volume.diagnostics = std::move(reading.diagnostics);
    if (reading.dialogue) volume.dialogue = std::make_shared<const Dialogue>(std::move(*reading.dialogue));
    return volume;
}

std::filesystem::path Library::find(std::string_view id, const std::filesystem::path& beside) const {
    const std::string name = std::string(id) + ".xml";
    std::error_code ignored;
    if (const auto near = beside.parent_path() / name; std::filesystem::exists(near, ignored)) return near;
    return m_content.dialogues() / name;
}

Content shippedContent() {
    std::error_code failed;
    const std::filesystem::path program = std::filesystem::read_symlink("/proc/self/exe", failed);
    if (!failed)
        for (std::filesystem::path folder = program.parent_path(); folder != folder.parent_path(); folder = folder.parent_path())
            for (const std::filesystem::path& root : {folder, folder / "share" / "rapport"})
                if (std::filesystem::exists(root / "dialogues" / "scoring.xml", failed)) return {root};
    return {std::filesystem::current_path(failed)};
}

} // namespace rapport
