#pragma once

#include "author/Coverage.h"
#include "author/Yardstick.h"
#include "dialogue/CourseReader.h"
#include "puppet/Cast.h"
#include "store/Content.h"

#include <filesystem>
#include <memory>

namespace rapport {

// A dialogue file that was looked at: the dialogue if it has no errors, what was found in it, or why it cannot be read.
struct Volume {
    std::shared_ptr<const Dialogue> dialogue;
    SourceText source;
    std::vector<Diagnostic> diagnostics;
    Trouble trouble;
};

// The shipped content, with the rulebook that every dialogue is read by.
class Library {
public:
    explicit Library(Content content) : m_content(std::move(content)), m_rulebook(loadRulebook(m_content)) {}

    const Content& content() const { return m_content; }
    const RulebookReading& rulebook() const { return m_rulebook; }
    Yardstick yardstick() const { return {m_rulebook.rulebook, m_rulebook.cues}; }
    // Reads one dialogue. Errors are in the diagnostics; the linter's findings are not.
    Volume read(const std::filesystem::path& file) const;
    // What can be practised of all that is shipped, in the order of ids.
    std::vector<Practice> practices() const;
    // The dialogue or drill with an id, for a file that names it: beside that file, in a folder above it, or among those shipped.
    std::optional<std::filesystem::path> find(std::string_view id, const std::filesystem::path& forFile) const;
    // The dialogue, drill or page with an id, for a course's file: in the folders beside that of the course, or among those
    // shipped.
    std::optional<std::filesystem::path> find(Course::Part::Kind kind, std::string_view id,
                                              const std::filesystem::path& course) const;
    // What is shipped, without files that have errors, the easier first.
    std::vector<std::shared_ptr<const Dialogue>> dialogues() const;
    std::vector<std::shared_ptr<const Drill>> drills() const;
    std::vector<std::shared_ptr<const Course>> courses() const;
    // Everybody who can come, without looks whose files have errors; read once, when first asked for.
    const Cast& cast() const;
    // What stands in a course's file; whether its parts are there is looked up.
    CourseReading readCourseIn(const SourceText& source, const std::filesystem::path& file) const;
    // What a course's part is called; by its id if its file has errors.
    Message titleOf(const Course::Part& part, const std::filesystem::path& course) const;
    // The ids there are near a file and among those shipped, to guess what was meant.
    std::vector<std::string> idsNear(const std::filesystem::path& file) const;

private:
    Content m_content;
    RulebookReading m_rulebook;
    mutable std::optional<Cast> m_cast;
};

// The folder of a file and those above it, the nearest first.
std::vector<std::filesystem::path> foldersAbove(const std::filesystem::path& file);

// Where the game's own content lies, found from where the program lies.
Content shippedContent();

} // namespace rapport
