#include "app/SavedPapers.h"

#include "report/ClassPapers.h"
#include "report/CsvSheet.h"
#include "report/Dates.h"
#include "report/DocumentHtml.h"
#include "report/DocumentPdf.h"
#include "store/WholeFile.h"

#include <algorithm>

namespace rapport {

namespace {

Result<std::filesystem::path> save(const Document& document, std::string_view id, std::int64_t seconds,
                                   const std::filesystem::path& folder) {
    std::string name = fmt::format("{} {}", id, dateAndTime(seconds));
    std::erase(name, ':'); // some file systems refuse it
    if (const Trouble trouble = writeWhole(folder / (name + ".html"), documentHtml(document))) return *trouble;
    const std::string pdf = documentPdf(document);
    if (pdf.empty()) return Message(noPdf);
    if (const Trouble trouble = writeWhole(folder / (name + ".pdf"), pdf)) return *trouble;
    return folder / name;
}

} // namespace

Result<std::filesystem::path> saveReport(const TalkReview& review, Voice voice, const std::filesystem::path& folder) {
    return save(attemptDocument(review, voice), review.session.dialogue().id, review.attempt.updated, folder);
}

Result<std::filesystem::path> saveClass(const Classroom& room, Language language, std::int64_t seconds,
                                        const std::filesystem::path& folder) {
    const auto saved = save(classDebriefing(room, language), room.plan().id, seconds, folder);
    if (!saved) return saved;
    if (const Trouble trouble = writeWhole(saved->string() + ".csv", csvSheet(classVotes(room, language))))
        return *trouble;
    return saved;
}

} // namespace rapport
