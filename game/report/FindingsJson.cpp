#include "report/FindingsJson.h"

namespace rapport {

nlohmann::ordered_json findingsJson(const std::vector<Diagnostic>& findings, Language language) {
    auto list = nlohmann::ordered_json::array();
    for (const Diagnostic& found : findings)
        list.push_back({{"file", found.file},
                        {"line", found.place.line},
                        {"column", found.place.column},
                        {"severity", word(found.severity)},
                        {"rule", found.rule},
                        {"message", found.message.in(language)},
                        {"hint", found.hint.in(language)}});
    return list;
}

} // namespace rapport
