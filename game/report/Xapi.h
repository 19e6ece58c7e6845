#pragma once

#include "engine/DrillRun.h"
#include "learner/Attempt.h"
#include "report/AttemptReport.h"

#include <nlohmann/json.hpp>

namespace rapport {

// Who has learned, as a learning record store knows people: an account at some system, and a name.
struct XapiActor {
    std::string homePage; // the system, an absolute address
    std::string account;
    std::string name; // may be empty
};

// What statements about one attempt say that the talk itself does not.
struct XapiFrame {
    XapiActor actor;
    std::string uid; // of the attempt: statement ids are made of it
    int passMark = 70;
    std::optional<std::int64_t> keptUntil = {}; // when it is to be forgotten there, as the learner agreed
};

// The statements (xAPI 1.0.3) of one attempt in the order things happened: initialized; answered, once for every reply, with
// marks and feelings as extensions; and once it is finished completed, and passed or failed. Replies that the dialogue no longer
// has are told without them. Ids are always the same, and what is added to a talk later comes behind what was there before.
std::vector<nlohmann::ordered_json> talkStatements(const TalkReview& review, const XapiFrame& frame);
std::vector<nlohmann::ordered_json> drillStatements(const DrillRun& run, const Attempt& attempt,
                                                    std::span<const SaidReply> replies, const XapiFrame& frame);
// How many statements an attempt gives.
std::size_t statementCount(const Attempt& attempt);

} // namespace rapport
