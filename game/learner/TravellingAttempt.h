#pragma once

#include "learner/Attempt.h"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace rapport {

// That a learner agreed to results being handed on, and for how long they may be kept.
struct Consent {
    std::int64_t given = 0; // seconds since 1970, UTC
    int days = 0;

    // When what was handed on is to be forgotten.
    std::int64_t until() const { return given + std::int64_t(days) * 86'400; }
    static constexpr int mostDays = 3650;
};

// An attempt on its way from one computer to another: known by uids, since numbers and names may be taken there.
struct TravellingAttempt {
    Attempt attempt;        // without id, learner and parent, which are numbers of one computer
    std::string learnerUid; // empty: played without a profile
    std::string learnerName;
    std::string parentUid; // empty: none
    std::vector<SaidReply> replies;
    std::vector<std::pair<std::size_t, std::string>> notes; // by turn
    std::optional<Consent> consent;
};

} // namespace rapport
