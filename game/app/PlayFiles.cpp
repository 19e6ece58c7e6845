#include "app/PlayFiles.h"

#include "base/Findings.h"

#include <algorithm>

namespace rapport {

namespace fs = std::filesystem;

namespace {

bool isSame(const fs::path& a, const fs::path& b) {
    std::error_code failed;
    return a == b || fs::equivalent(a, b, failed);
}

Diagnostic notPlayed(const Transcript& transcript, const SourceText& source, const fs::path& dialogue) {
    Findings findings(source);
    Diagnostic& note = findings.warning(
        "", findings.placeOfLine(transcript.dialogueLine),
        say("not played, because there are errors in \"{}\"", "没有重放，因为“{}”里有错误", dialogue.string()));
    note.severity = Severity::note;
    return note;
}

} // namespace

void PlayFiles::know(const fs::path& file, std::shared_ptr<const Dialogue> dialogue) {
    m_books.push_back({file, std::move(dialogue)});
}

PlayFiles::Outcome PlayFiles::run(const std::vector<fs::path>& plays) {
    Outcome outcome;
    std::vector<Part> parts;
    for (const fs::path& play : plays) read(play, parts, outcome);
    // Dialogue by dialogue, since an outlook can be large: one is held at a time.
    std::stable_sort(parts.begin(), parts.end(), [](const Part& a, const Part& b) { return a.book < b.book; });
    std::optional<LazyOutlook> outlook;
    for (const Part& part : parts) {
        const Book& book = m_books[part.book];
        if (!book.dialogue) {
            outcome.findings.push_back(notPlayed(part.transcript, part.source, book.file));
            continue;
        }
        if (!outlook || outlook->dialogue() != book.dialogue) outlook.emplace(book.dialogue);
        std::ranges::move(replay(part.transcript, part.source, *outlook).diagnostics,
                          std::back_inserter(outcome.findings));
    }
    return outcome;
}

void PlayFiles::read(const fs::path& play, std::vector<Part>& parts, Outcome& outcome) {
    Result<SourceText> source = readContent(play);
    if (!source) return outcome.refused.push_back(source.reason());
    TranscriptReading reading = readTranscript(*source);
    std::ranges::move(reading.diagnostics, std::back_inserter(outcome.findings));
    if (!reading.transcript) return;
    Part part{std::move(*source), std::move(*reading.transcript)};
    if (const auto book = bookFor(part.transcript.dialogue, play, outcome)) {
        part.book = *book;
        parts.push_back(std::move(part));
    } else {
        outcome.findings.push_back(unknown(part, play));
    }
}

// The nearest of those that are being checked, else whatever the library finds.
std::optional<std::size_t> PlayFiles::bookFor(std::string_view id, const fs::path& play, Outcome& outcome) {
    const auto indexOf = [this](const auto& isWanted) -> std::optional<std::size_t> {
        const auto found = std::find_if(m_books.begin(), m_books.end(), isWanted);
        return found == m_books.end() ? std::nullopt : std::optional(std::size_t(found - m_books.begin()));
    };
    for (const fs::path& folder : foldersAbove(play)) {
        const fs::path file = folder / (std::string(id) + ".xml");
        if (const auto near =
                indexOf([&](const Book& book) { return book.file.stem() == id && isSame(book.file, file); }))
            return near;
    }
    if (const auto anywhere = indexOf([&](const Book& book) { return book.file.stem() == id; })) return anywhere;

    const auto file = m_library.find(id, play);
    if (!file) return std::nullopt;
    Volume volume = m_library.read(*file);
    if (volume.trouble) outcome.refused.push_back(*volume.trouble);
    if (!volume.dialogue) std::ranges::move(volume.diagnostics, std::back_inserter(outcome.findings));
    know(*file, std::move(volume.dialogue));
    return m_books.size() - 1;
}

Diagnostic PlayFiles::unknown(const Part& part, const fs::path& play) const {
    std::vector<std::string> ids = m_library.idsNear(play);
    for (const Book& book : m_books) ids.push_back(book.file.stem().string());
    return unknownDialogue(part.transcript, part.source, {ids.begin(), ids.end()});
}

std::vector<fs::path> playsOf(const fs::path& dialogue) {
    std::vector<fs::path> plays;
    const fs::path folder = dialogue.parent_path();
    std::error_code failed;
    for (const fs::path& each : {folder.empty() ? fs::path(".") : folder, folder / "plays"})
        for (fs::directory_iterator entry(each, failed), last; !failed && entry != last; entry.increment(failed)) {
            if (entry->path().extension() != ".play") continue;
            const fs::path play = folder.empty() ? entry->path().lexically_normal() : entry->path();
            const Result<SourceText> source = readContent(play);
            if (!source) continue; // whoever checks the folder is told
            const TranscriptReading reading = readTranscript(*source);
            if (reading.transcript && reading.transcript->dialogue == dialogue.stem().string()) plays.push_back(play);
        }
    std::ranges::sort(plays);
    return plays;
}

} // namespace rapport
