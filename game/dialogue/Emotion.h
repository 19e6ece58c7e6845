#pragma once

#include "base/Wording.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace rapport {

// What a customer can feel. Expectation and satisfaction matter where a promise is in play.
enum class Feeling : std::uint8_t { anger, trust, patience, clarity, expectation, satisfaction };

inline constexpr std::size_t feelingCount = 6;
inline constexpr std::array<Feeling, feelingCount> allFeelings = {
    Feeling::anger, Feeling::trust, Feeling::patience, Feeling::clarity, Feeling::expectation, Feeling::satisfaction};
inline constexpr int feelingMin = 0;
inline constexpr int feelingMax = 10;
inline constexpr int feelingUnused = 5;

// The word used in XML, JSON and on the command line, such as "anger".
std::string_view word(Feeling feeling);
std::optional<Feeling> feelingFromWord(std::string_view word);

// The name as people read it.
Wording nameOf(Feeling feeling);

// How a reply moves the feelings, before clamping. Each step is small; anything from -20 to 20 is accepted.
struct Shift {
    std::array<std::int8_t, feelingCount> by{};

    int operator[](Feeling feeling) const { return by[std::size_t(feeling)]; }
    std::int8_t& operator[](Feeling feeling) { return by[std::size_t(feeling)]; }
    bool isNone() const { return *this == Shift{}; }
    // Adds another shift `times` over; the sum stays within what an int8 holds.
    void add(const Shift& other, int times = 1) {
        for (std::size_t i = 0; i < feelingCount; ++i)
            by[i] = std::int8_t(std::clamp(by[i] + other.by[i] * times, -100, 100));
    }
    bool operator==(const Shift&) const = default;
};

// What the customer feels now: six integers from 0 to 10, each 5 where the dialogue does not use it.
struct Emotion {
    std::array<std::int8_t, feelingCount> level{feelingUnused, feelingUnused, feelingUnused,
                                                feelingUnused, feelingUnused, feelingUnused};

    int operator[](Feeling feeling) const { return level[std::size_t(feeling)]; }
    // Sets one feeling; the value is clamped to 0 to 10.
    void set(Feeling feeling, int value) {
        level[std::size_t(feeling)] = std::int8_t(std::clamp(value, feelingMin, feelingMax));
    }
    // The emotion after a shift, each feeling clamped once.
    Emotion shifted(const Shift& shift) const {
        Emotion after;
        for (std::size_t i = 0; i < feelingCount; ++i)
            after.level[i] = std::int8_t(std::clamp(level[i] + shift.by[i], feelingMin, feelingMax));
        return after;
    }
    bool operator==(const Emotion&) const = default;
};

} // namespace rapport
