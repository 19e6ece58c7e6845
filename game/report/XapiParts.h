#pragma once

#include "dialogue/Dialogue.h"

#include <nlohmann/json.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace rapport {

// What statements of xAPI are put together from, whoever they tell of.

struct XapiVerb {
    std::string_view word;
    Wording name;
};
inline constexpr XapiVerb initialized{"initialized", {"initialized", "开始了"}};
inline constexpr XapiVerb answered{"answered", {"answered", "回答了"}};
inline constexpr XapiVerb completed{"completed", {"completed", "完成了"}};
inline constexpr XapiVerb terminated{"terminated", {"terminated", "中止了"}};
inline constexpr XapiVerb passed{"passed", {"passed", "通过了"}};
inline constexpr XapiVerb failed{"failed", {"failed", "未通过"}};
nlohmann::ordered_json verbJson(const XapiVerb& verb);

// The address of an extension of ours.
std::string xapiExtension(std::string_view name);

// A text in all its languages, as xAPI maps them.
nlohmann::ordered_json languageMap(const Texts& texts, TextId text);
nlohmann::ordered_json languageMap(Wording wording);

nlohmann::ordered_json activityOf(std::string id, std::string_view type, nlohmann::ordered_json name,
                                  nlohmann::ordered_json description);
// A dialogue as a whole, or a drill that is held as one; and a moment of it as a question with its replies to choose from.
nlohmann::ordered_json dialogueActivity(const Dialogue& dialogue);
nlohmann::ordered_json momentActivity(const Dialogue& dialogue, NodeIndex at);

// How a reply was meant: its style, the principles it honours and violates.
nlohmann::ordered_json markExtensions(const Dialogue& dialogue, const Choice& choice);

// A score of 0 to 100; points within their bounds, where there is a scale at all.
nlohmann::ordered_json scoreJson(int score, int points, const std::optional<int>& best,
                                 const std::optional<int>& worst);

} // namespace rapport
