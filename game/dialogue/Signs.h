#pragma once

#include "base/Wording.h"
#include "dialogue/Rulebook.h"

#include <span>
#include <string_view>

namespace rapport {

// Something a customer does or says that tells who they are (curriculum: types). It is either seen, a gesture, or heard
// and read, a way of talking.
struct Sign {
    std::string_view id; // what notes of a talk keep
    Wording name;
    std::string_view gestures;       // of a sign that is seen: their words, separated by spaces
    std::string_view manifestations; // of a sign that is heard: who talks like that

    bool isSeen() const { return !gestures.empty(); }
};

// All of them: what is seen first, then what is heard.
std::span<const Sign> allSigns();
// The sign of an id; null if there is none.
const Sign* findSign(std::string_view id);

// Whether customers of this profile show it: by their gestures, as the profile has them, or by how they talk.
bool shows(const Profile& profile, const Sign& sign);
// Whether it can be noticed there: on the telephone and in a chat nobody is seen.
bool isNoticed(const Sign& sign, Channel channel);

} // namespace rapport
