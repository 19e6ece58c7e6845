#include "app/Library.h"

#include "app/Commands.h"
#include "dialogue/DialogueReader.h"
#include "dialogue/DrillReader.h"
#include "dialogue/HandbookReader.h"
#include "puppet/LookReader.h"

#include <algorithm>
#include <cstdio>
#include <string>

namespace rapport {

namespace {

// Calls `see` with each file in a folder whose root has that name. No folder is no file.
template <class See>
void eachFile(const std::filesystem::path& folder, std::string_view root, See see) {
    std::error_code failed;
    if (!std::filesystem::exists(folder, failed)) return;
    for (const std::filesystem::path& file : findContent(folder).files)
        if (const Result<SourceText> source = readContent(file); source && rootOf(*source) == root) see(file, *source);
}

} // namespace

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

std::vector<Practice> Library::practices() const {
    std::vector<Practice> practices;
    for (const auto& dialogue : dialogues()) practices.push_back(practiceOf(*dialogue));
    for (const auto& drill : drills()) practices.push_back(practiceOf(*drill));
    std::ranges::sort(practices, {}, &Practice::id);
    return practices;
}

std::optional<std::filesystem::path> Library::find(std::string_view id, const std::filesystem::path& forFile) const {
    const std::string name = std::string(id) + ".xml";
    std::error_code ignored;
    for (const std::filesystem::path& folder : foldersAbove(forFile))
        if (std::filesystem::exists(folder / name, ignored)) return folder / name;
    for (const std::filesystem::path& folder : {m_content.dialogues(), m_content.drills()})
        if (std::filesystem::exists(folder / name, ignored)) return folder / name;
    return std::nullopt;
}

std::optional<std::filesystem::path> Library::find(Course::Part::Kind kind, std::string_view id,
                                                   const std::filesystem::path& course) const {
    using Kind = Course::Part::Kind;
    const std::filesystem::path folder = kind == Kind::drill ? "drills" : kind == Kind::page ? "handbook" : "";
    const std::string name = std::string(id) + ".xml";
    const std::filesystem::path here = course.parent_path();
    std::error_code ignored;
    for (const std::filesystem::path& place :
         {here / ".." / folder, here / folder, here, m_content.dialogues() / folder})
        if (std::filesystem::exists(place / name, ignored)) return place / name;
    return std::nullopt;
}

std::vector<std::shared_ptr<const Dialogue>> Library::dialogues() const {
    std::vector<std::shared_ptr<const Dialogue>> dialogues;
    eachFile(m_content.dialogues(), "dialogue", [&](const std::filesystem::path&, const SourceText& source) {
        DialogueReading reading = readDialogue(source, m_rulebook.rulebook);
        if (reading.dialogue) dialogues.push_back(std::make_shared<const Dialogue>(std::move(*reading.dialogue)));
    });
    std::ranges::stable_sort(dialogues, {}, [](const auto& dialogue) { return dialogue->difficulty; });
    return dialogues;
}

std::vector<std::shared_ptr<const Drill>> Library::drills() const {
    std::vector<std::shared_ptr<const Drill>> drills;
    eachFile(m_content.drills(), "drill", [&](const std::filesystem::path&, const SourceText& source) {
        DrillReading reading = readDrill(source, m_rulebook.rulebook);
        if (reading.drill) drills.push_back(std::make_shared<const Drill>(std::move(*reading.drill)));
    });
    std::ranges::stable_sort(drills, {}, [](const auto& drill) { return drill->difficulty; });
    return drills;
}

std::vector<std::shared_ptr<const Course>> Library::courses() const {
    std::vector<std::shared_ptr<const Course>> courses;
    eachFile(m_content.courses(), "course", [&](const std::filesystem::path& file, const SourceText& source) {
        CourseReading reading = readCourseIn(source, file);
        if (reading.course) courses.push_back(std::make_shared<const Course>(std::move(*reading.course)));
    });
    std::ranges::stable_sort(courses, {}, [](const auto& course) { return course->isForClass; });
    return courses;
}

CourseReading Library::readCourseIn(const SourceText& source, const std::filesystem::path& file) const {
    return readCourse(source,
                      [&](Course::Part::Kind kind, std::string_view id) { return find(kind, id, file).has_value(); });
}

Message Library::titleOf(const Course::Part& part, const std::filesystem::path& course) const {
    const Message id{part.id, part.id};
    const auto file = find(part.kind, part.id, course);
    const Result<SourceText> source = file ? readContent(*file) : Result<SourceText>(id);
    if (!source) return id;
    const auto titleIn = [&](const auto& content) { return content ? content->texts.both(content->title) : id; };
    switch (part.kind) {
    case Course::Part::Kind::dialogue: return titleIn(readDialogue(*source, m_rulebook.rulebook).dialogue);
    case Course::Part::Kind::drill: return titleIn(readDrill(*source, m_rulebook.rulebook).drill);
    case Course::Part::Kind::page: return titleIn(readHandbookPage(*source).page);
    }
    return id;
}

const Cast& Library::cast() const {
    if (m_cast) return *m_cast;
    std::vector<Look> looks;
    eachFile(m_content.looks(), "look", [&](const std::filesystem::path&, const SourceText& source) {
        LookReading reading = readLook(source);
        if (reading.look) looks.push_back(std::move(*reading.look));
    });
    return m_cast.emplace(std::move(looks));
}

std::vector<std::string> Library::idsNear(const std::filesystem::path& file) const {
    const std::filesystem::path folder = file.parent_path().empty() ? "." : file.parent_path();
    std::vector<std::string> ids;
    std::error_code ignored;
    for (const std::filesystem::path& each : {folder, folder / "..", m_content.dialogues()})
        for (std::filesystem::directory_iterator entry(each, ignored), end; !ignored && entry != end;
             entry.increment(ignored))
            if (entry->path().extension() == ".xml") ids.push_back(entry->path().stem().string());
    return ids;
}

// Named as the file is, as long as that leads upwards, so that messages say what the user said.
std::vector<std::filesystem::path> foldersAbove(const std::filesystem::path& file) {
    std::error_code failed;
    const std::filesystem::path whole = std::filesystem::absolute(file, failed).lexically_normal();
    const bool isNamedWhole = file.is_absolute();
    const std::filesystem::path here = std::filesystem::current_path(failed);
    std::vector<std::filesystem::path> folders;
    for (std::filesystem::path folder = whole.parent_path();; folder = folder.parent_path()) {
        const std::filesystem::path fromHere = folder.lexically_relative(here);
        const bool isBelow = !isNamedWhole && !fromHere.empty() && *fromHere.begin() != "..";
        folders.push_back(isBelow ? (fromHere == "." ? std::filesystem::path() : fromHere) : folder);
        if (folder == folder.parent_path()) return folders;
    }
}

std::variant<Volume, int> readWithoutErrors(const Library& library, const std::filesystem::path& file,
                                            Language language) {
    for (const Message& reason : library.rulebook().refused) complain(reason, language);
    if (!library.rulebook().refused.empty()) return exitWrongUse;
    Volume volume = library.read(file);
    if (volume.trouble) return complain(*volume.trouble, language);
    if (volume.dialogue) return volume;
    for (const Diagnostic& found : volume.diagnostics) fmt::print(stderr, "{}", format(found, language));
    return exitFindings;
}

std::variant<Course, int> courseWithoutErrors(const Library& library, const std::filesystem::path& file,
                                              Language language) {
    const Result<SourceText> source = readContent(file);
    if (!source) return complain(source.reason(), language);
    CourseReading reading = library.readCourseIn(*source, file);
    if (reading.course) return std::move(*reading.course);
    for (const Diagnostic& found : reading.diagnostics) fmt::print(stderr, "{}", format(found, language));
    return exitFindings;
}

Content shippedContent() {
    std::error_code failed;
    const std::filesystem::path program = std::filesystem::read_symlink("/proc/self/exe", failed);
    if (!failed)
        for (std::filesystem::path folder = program.parent_path(); folder != folder.parent_path();
             folder = folder.parent_path())
            for (const std::filesystem::path& root : {folder, folder / "share" / "rapport"})
                if (std::filesystem::exists(root / "dialogues" / "scoring.xml", failed)) return {root};
    return {std::filesystem::current_path(failed)};
}

} // namespace rapport
