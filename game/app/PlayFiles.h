#pragma once

#include "app/Library.h"
#include "engine/Transcript.h"

namespace rapport {

// Runs the conversations that authors keep beside their dialogues (*.play): each with the dialogue it names, which is
// looked for among those that are being checked, in the folders from the play's own upwards, and among those shipped.
class PlayFiles {
public:
    explicit PlayFiles(const Library& library) : m_library(library) {}

    // A dialogue that is being checked; null if there are errors in it.
    void know(const std::filesystem::path& file, std::shared_ptr<const Dialogue> dialogue);

    struct Outcome {
        std::vector<Diagnostic> findings;
        std::vector<Message> refused; // what could not be read
    };
    Outcome run(const std::vector<std::filesystem::path>& plays);

private:
    // A dialogue that plays may name.
    struct Book {
        std::filesystem::path file;
        std::shared_ptr<const Dialogue> dialogue; // null: it has errors
    };
    // A play that was read, and the book it is to be played with.
    struct Part {
        SourceText source;
        Transcript transcript;
        std::size_t book = 0;
    };

    void read(const std::filesystem::path& play, std::vector<Part>& parts, Outcome& outcome);
    std::optional<std::size_t> bookFor(std::string_view id, const std::filesystem::path& play, Outcome& outcome);
    Diagnostic unknown(const Part& part, const std::filesystem::path& play) const;

    const Library& m_library;
    std::vector<Book> m_books;
};

// The conversations that prove a dialogue: those that name it, beside its file and in the folder "plays" there.
std::vector<std::filesystem::path> playsOf(const std::filesystem::path& dialogue);

} // namespace rapport
