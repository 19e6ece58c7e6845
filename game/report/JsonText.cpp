#include "report/JsonText.h"

namespace rapport {

std::string jsonText(const nlohmann::ordered_json& facts) {
    return facts.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

} // namespace rapport
