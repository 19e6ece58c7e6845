#pragma once

#include "learner/ClassViews.h"

#include <nlohmann/json.hpp>

#include <string>
#include <string_view>

namespace rapport {

using Json = nlohmann::ordered_json;

// A text in both languages; null for none.
Json json(const Message& message);

// What all telephones are told alike, to be made once for all of them; and what one is told beside it.
Json phoneJson(const RoomView& room);
Json phoneJson(const PhoneView& phone);
Json projectorJson(const ProjectorView& view);
Json trainerJson(const TrainerView& view, const ClassPlan& plan);
Json voteTallyJson(const VoteTally& tally);

// On one line; bytes that are no characters become "�".
std::string oneLine(const Json& json);
// Two objects as one, without taking either apart.
std::string joined(std::string_view one, std::string_view other);

} // namespace rapport
