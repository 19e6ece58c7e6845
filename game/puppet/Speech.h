#pragma once

#include "puppet/Mood.h"

#include <string_view>
#include <vector>

namespace rapport {

// A stretch of a voice: how long it lasts, and how loud it is, from 0 (silence) to 1 (shouting).
struct Beat {
    int milliseconds = 0;
    float loudness = 0;
};

// How a line sounds: a beat for every syllable, and a silence at every comma, stop and dash. Haste and anger quicken it and
// swallow the silences, worry and gloom draw them out; anger raises the voice, worry makes it unsteady. At most eight
// seconds; a longer line is said faster.
std::vector<Beat> speechOf(std::string_view line, const Mood& mood);
int lengthOf(const std::vector<Beat>& speech);

} // namespace rapport
