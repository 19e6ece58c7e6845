#include "report/CoverageJson.h"

namespace rapport {

nlohmann::ordered_json coverageJson(const Coverage& coverage) {
    using Json = nlohmann::ordered_json;
    Json rows = Json::array(), missing = Json::array();
    for (const CoverageRow& row : coverage.rows)
        rows.push_back(
            {{"id", row.id}, {"dialogues", row.dialogues}, {"drills", row.drills}, {"handbook", row.handbook}});
    for (const ItemIndex each : coverage.missing) missing.push_back(item(each).id);
    return {{"rows", rows},
            {"items", {{"known", coverage.known}, {"exercised", coverage.exercised()}, {"missing", missing}}}};
}

} // namespace rapport
