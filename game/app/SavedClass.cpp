#include "app/SavedClass.h"

#include "report/ClassPapers.h"
#include "report/CsvSheet.h"
#include "report/Dates.h"
#include "report/DocumentHtml.h"
#include "report/DocumentPdf.h"
#include "store/WholeFile.h"

#include <algorithm>

namespace rapport {

Result<std::filesystem::path> saveClass(const Classroom& room, Language language, std::int64_t seconds,
                                        const std::filesystem::path& folder) {
    std::string name = fmt::format("{} {}", room.plan().id, dateAndTime(seconds));
    std::erase(name, ':'); // some file systems refuse it
    const Document debrief = classDebriefing(room, language);
    if (const Trouble trouble = writeWhole(folder / (name + ".html"), documentHtml(debrief))) return *trouble;
    if (const Trouble trouble = writeWhole(folder / (name + ".pdf"), documentPdf(debrief))) return *trouble;
    if (const Trouble trouble = writeWhole(folder / (name + ".csv"), csvSheet(classVotes(room, language))))
        return *trouble;
    return folder / name;
}

} // namespace rapport
