#include "report/JsonText.h"

#include "base/Characters.h"
#include "base/Legible.h"

#include <fmt/format.h>

namespace rapport {

namespace {

// Only strings hold such characters; the lines and blanks around them are to stay.
std::string escaped(std::string_view json) {
    std::string safe;
    while (!json.empty()) {
        const Character next = characterAt(json);
        if (next.code >= 0x20 && misleads(next.code))
            safe += fmt::format("\\u{:04x}", std::uint32_t(next.code));
        else
            safe += json.substr(0, next.size);
        json.remove_prefix(next.size);
    }
    return safe;
}

} // namespace

std::string jsonText(const nlohmann::ordered_json& facts) {
    return escaped(facts.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace)) + "\n";
}

std::string jsonLine(const nlohmann::ordered_json& facts) {
    return escaped(facts.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace));
}

} // namespace rapport
