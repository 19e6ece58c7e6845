#pragma once

#include <nlohmann/json.hpp>

#include <string>

namespace rapport {

// JSON as every command prints it: indented by two, with a newline at its end. Names may hold any bytes: what is not UTF-8
// is replaced, and what a terminal would obey is escaped.
std::string jsonText(const nlohmann::ordered_json& facts);
// The same on one line, without its end.
std::string jsonLine(const nlohmann::ordered_json& facts);

} // namespace rapport
