#include "report/LearnerData.h"

#include "report/AttemptLines.h"
#include "report/Dates.h"
#include "report/JsonParts.h"

namespace rapport {

namespace {

using Json = nlohmann::ordered_json;

constexpr int dataVersion = 1;

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
            {"version", dataVersion},
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

std::variant<BroughtData, Message> readLearnerData(std::string_view text) {
    using Read = nlohmann::json; // found fast, however many keys there may be
    const Read json = readJson(text);
    if (json.is_discarded())
        return Message{"this is not JSON, it is cut off, or it is nested too deep",
                       "这不是 JSON，或者被截断了、嵌套得太深"};
    const Read &version = partIn(json, "version"), &learner = partIn(json, "learner"),
               &attempts = partIn(json, "attempts");
    if (partIn(json, "rapport") != "learner" || !version.is_number_integer() || version < 1 || !attempts.is_array())
        return Message{"this is no file of `rapport learners export`", "这不是 `rapport learners export` 写出的文件"};
    if (version > dataVersion)
        return Message{"it was written by a later version of the game", "这是由更新版本的游戏写出的"};
    BroughtData data;
    if (!learner.is_null()) {
        const Read &uid = partIn(learner, "uid"), &name = partIn(learner, "name"), &colour = partIn(learner, "colour");
        const auto kept = name.is_string() ? profileName(name.get<std::string>()) : std::nullopt;
        if (!kept || !uid.is_string() || !isUid(uid.get<std::string>()))
            return Message{"whose data these are makes no sense", "里面写的学员不对"};
        Learner& brought = data.learner.emplace();
        brought.uid = uid.get<std::string>();
        brought.name = *kept;
        brought.colour = colour.is_string()
                             ? profileColourFromWord(colour.get<std::string>()).value_or(ProfileColour::grey)
                             : ProfileColour::grey;
    }
    const std::string uid = data.learner ? data.learner->uid : std::string();
    for (const Read& attempt : attempts) {
        const Read& owner = partIn(attempt, "learner");
        const bool isTheirs = uid.empty() ? owner.is_null() : partIn(owner, "uid") == uid;
        if (!isTheirs) return Message{"there is somebody else's attempt in it", "里面有别人的练习记录"};
        data.attempts.push_back(attempt.dump(-1, ' ', false, Read::error_handler_t::replace));
    }
    return data;
}

} // namespace rapport
