#include "report/LearnerData.h"

#include "report/AttemptLines.h"
#include "report/Dates.h"

namespace rapport {

namespace {

using Json = nlohmann::ordered_json;

template <class Rows, class Facts>
Json listOf(const Rows& rows, Facts facts) {
    Json list = Json::array();
    for (const auto& row : rows) list.push_back(facts(row));
    return list;
}

Json profileOf(const Learner& learner) {
    return {{"uid", learner.uid},
            {"name", learner.name},
            {"colour", word(learner.colour)},
            {"pin", learner.hasPin},
            {"created", isoTime(learner.created * 1000)}};
}

} // namespace

Json learnerDataJson(const LearnerData& data) {
    return {{"rapport", "learner"},
            {"version", 1},
            {"learner", data.learner ? profileOf(*data.learner) : Json()},
            {"attempts",
             listOf(data.attempts, [](const TravellingAttempt& attempt) { return Json::parse(attemptLine(attempt)); })},
            {"days", listOf(data.days, [](int day) { return dateOfDay(day); })},
            {"observations", listOf(data.observations,
                                    [](const WeekObservation& each) {
                                        return Json{{"week", dateOfDay(mondayOf(each.week))},
                                                    {"customer", each.customer},
                                                    {"what", each.seen.what},
                                                    {"shown", each.seen.shown},
                                                    {"missed", each.seen.missed}};
                                    })},
            {"moments", listOf(data.moments, [](const Moment& moment) {
                 return Json{{"dialogue", moment.dialogue},     {"node", moment.node},
                             {"last", dateOfDay(moment.day)},   {"times", moment.times},
                             {"lossInSixteenths", moment.loss}, {"wentWell", moment.step}};
             })}};
}

} // namespace rapport
