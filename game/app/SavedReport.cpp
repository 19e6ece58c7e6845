#include "app/SavedReport.h"

#include "report/Dates.h"
#include "report/DocumentHtml.h"
#include "report/DocumentPdf.h"
#include "store/WholeFile.h"

#include <algorithm>

namespace rapport {

Result<std::filesystem::path> saveReport(const TalkReview& review, Voice voice, const std::filesystem::path& folder) {
    std::string name = fmt::format("{} {}", review.session.dialogue().id, dateAndTime(review.attempt.updated));
    std::erase(name, ':'); // some file systems refuse it
    const Document document = attemptDocument(review, voice);
    if (const Trouble trouble = writeWhole(folder / (name + ".html"), documentHtml(document))) return *trouble;
    if (const Trouble trouble = writeWhole(folder / (name + ".pdf"), documentPdf(document))) return *trouble;
    return folder / name;
}

} // namespace rapport
