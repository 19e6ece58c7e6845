#include "report/AttemptLines.h"

#include "base/Characters.h"
#include "base/Names.h"
#include "learner/Learner.h"
#include "report/JsonParts.h"
#include "report/JsonText.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>

namespace rapport {

namespace {

using Json = nlohmann::ordered_json; // as it is written
using Read = nlohmann::json;         // as it is read: found fast, however many keys a line may have

constexpr int lineVersion = 1;
constexpr std::array<std::string_view, 4> modes = {"practice", "exam", "drill", "course"};
constexpr std::int64_t lastSecond = 253'402'300'799; // of the year 9999
constexpr std::int64_t longestReply = 1'000'000'000; // milliseconds: 11 days
constexpr std::size_t mostReplies = 1000, mostNotes = 1000, longestWord = 2000, longestNote = 4000;
constexpr int mostPoints = 1'000'000;

// What a line says wrongly; thrown and caught within this file alone.
struct Wrong {
    Message message;
};

[[noreturn]] void refuse(std::string_view key) {
    throw Wrong{say("\"{}\" is missing or makes no sense", "“{}”缺失或内容不对", key)};
}

// The parts of a JSON object, each checked as it is taken.
class Parts {
public:
    explicit Parts(const Read& json) : m_json(json) {}

    bool has(const char* key) const { return m_json.contains(key) && !m_json[key].is_null(); }
    const Read& at(const char* key) const {
        if (!has(key)) refuse(key);
        return m_json[key];
    }
    std::int64_t number(const char* key, std::int64_t least, std::int64_t most) const {
        return numberIn(at(key), key, least, most);
    }
    std::string words(const char* key, std::size_t longest = longestWord) const {
        return wordsIn(at(key), key, longest);
    }
    std::string uid(const char* key) const {
        std::string words = this->words(key, 32);
        if (!isUid(words)) refuse(key);
        return words;
    }
    const Read& list(const char* key, std::size_t most) const {
        const Read& list = at(key);
        if (!list.is_array() || list.size() > most) refuse(key);
        return list;
    }
    Parts object(const char* key) const {
        const Read& object = at(key);
        if (!object.is_object()) refuse(key);
        return Parts(object);
    }

    static std::int64_t numberIn(const Read& json, std::string_view key, std::int64_t least, std::int64_t most) {
        // A number beyond what fits is a fraction or without sign to the reader; neither is taken.
        if (!json.is_number_integer()) refuse(key);
        if (json.is_number_unsigned() &&
            json.get<std::uint64_t>() > std::uint64_t(std::numeric_limits<std::int64_t>::max()))
            refuse(key);
        const auto number = json.get<std::int64_t>();
        if (number < least || number > most) refuse(key);
        return number;
    }
    static std::string wordsIn(const Read& json, std::string_view key, std::size_t longest) {
        if (!json.is_string()) refuse(key);
        std::string words = json.get<std::string>();
        const bool hasControl =
            std::ranges::any_of(words, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
        if (words.size() > longest || hasControl) refuse(key);
        return words;
    }

private:
    const Read& m_json;
};

std::uint64_t hashIn(const Parts& parts, const char* key) {
    const std::string words = parts.words(key, 16);
    std::uint64_t hash = 0;
    const char* const end = words.data() + words.size();
    if (words.size() != 16 || std::from_chars(words.data(), end, hash, 16) != std::from_chars_result{end, std::errc()})
        refuse(key);
    return hash;
}

std::optional<int> pointsIn(const Parts& parts, const char* key) {
    if (!parts.has(key)) return std::nullopt;
    return int(parts.number(key, -mostPoints, mostPoints));
}

Summary summaryIn(const Parts& parts) {
    Summary summary;
    summary.points = int(parts.number("points", -mostPoints, mostPoints));
    summary.best = pointsIn(parts, "best");
    summary.worst = pointsIn(parts, "worst");
    if (parts.has("score")) summary.score = int(parts.number("score", 0, 100));
    if (parts.has("outcome")) {
        summary.outcome = outcomeFromWord(parts.words("outcome"));
        if (!summary.outcome) refuse("outcome");
    }
    if (parts.has("ending")) summary.ending = parts.words("ending", longestId);
    return summary;
}

void readLearner(const Parts& parts, TravellingAttempt& traveller) {
    if (!parts.has("learner")) return;
    const Parts learner = parts.object("learner");
    traveller.learnerUid = learner.uid("uid");
    const auto name = profileName(learner.words("name", 400));
    if (!name) refuse("name");
    traveller.learnerName = *name;
}

void readSaid(const Parts& parts, TravellingAttempt& traveller) {
    for (const Read& reply : parts.list("replies", mostReplies)) {
        if (!reply.is_array() || reply.size() != 2) refuse("replies");
        SaidReply& said = traveller.replies.emplace_back();
        said.choice = Parts::wordsIn(reply[0], "replies", longestWord);
        said.milliseconds = Parts::numberIn(reply[1], "replies", 0, longestReply);
    }
    if (traveller.replies.empty()) refuse("replies");
    if (!parts.has("notes")) return;
    for (const Read& note : parts.list("notes", mostNotes)) {
        if (!note.is_array() || note.size() != 2) refuse("notes");
        const auto turn = std::size_t(Parts::numberIn(note[0], "notes", 0, std::int64_t(traveller.replies.size())));
        traveller.notes.emplace_back(turn, Parts::wordsIn(note[1], "notes", longestNote));
    }
}

TravellingAttempt travellerIn(const Read& json) {
    const Parts parts(json);
    if (!json.is_object() || !parts.has("rapport") || parts.at("rapport") != "attempt")
        throw Wrong{{"this is no attempt of Rapport", "这不是《将心比心》的练习记录"}};
    if (parts.number("version", 1, std::numeric_limits<int>::max()) > lineVersion)
        throw Wrong{{"it was written by a later version of the game", "这是由更新版本的游戏写出的"}};
    TravellingAttempt traveller;
    Attempt& attempt = traveller.attempt;
    attempt.uid = parts.uid("uid");
    attempt.dialogue = parts.words("dialogue", longestId);
    if (!isId(attempt.dialogue)) refuse("dialogue");
    attempt.hash = hashIn(parts, "hash");
    attempt.language = parts.words("language", 35);
    if (!isLanguageTag(attempt.language)) refuse("language");
    attempt.mode = parts.words("mode");
    if (std::ranges::find(modes, attempt.mode) == modes.end()) refuse("mode");
    if (parts.has("seed"))
        attempt.seed = std::uint64_t(
            parts.number("seed", std::numeric_limits<std::int64_t>::min(), std::numeric_limits<std::int64_t>::max()));
    attempt.started = parts.number("started", 0, lastSecond);
    attempt.updated = parts.number("updated", 0, lastSecond);
    const auto status = statusFromWord(parts.words("status"));
    if (!status) refuse("status");
    attempt.status = *status;
    readLearner(parts, traveller);
    readSaid(parts, traveller);
    attempt.replies = traveller.replies.size();
    if (parts.has("parent")) {
        traveller.parentUid = parts.uid("parent");
        attempt.parentTurn = std::size_t(parts.number("parentTurn", 0, std::int64_t(traveller.replies.size())));
    }
    if (parts.has("summary")) attempt.summary = summaryIn(parts.object("summary"));
    if (parts.has("consent")) {
        const Parts consent = parts.object("consent");
        traveller.consent =
            Consent{consent.number("given", 0, lastSecond), int(consent.number("days", 0, Consent::mostDays))};
    }
    return traveller;
}

} // namespace

std::string attemptLine(const TravellingAttempt& traveller) {
    const Attempt& attempt = traveller.attempt;
    Json json = {{"rapport", "attempt"}, {"version", lineVersion}, {"uid", attempt.uid}};
    if (!traveller.learnerUid.empty())
        json["learner"] = {{"uid", traveller.learnerUid}, {"name", traveller.learnerName}};
    json["dialogue"] = attempt.dialogue;
    json["hash"] = fmt::format("{:016x}", attempt.hash);
    json["language"] = attempt.language;
    json["mode"] = attempt.mode;
    if (attempt.seed) json["seed"] = std::int64_t(*attempt.seed);
    json["started"] = attempt.started;
    json["updated"] = attempt.updated;
    json["status"] = word(attempt.status);
    if (!traveller.parentUid.empty()) {
        json["parent"] = traveller.parentUid;
        json["parentTurn"] = attempt.parentTurn.value_or(0);
    }
    Json replies = Json::array(), notes = Json::array();
    for (const SaidReply& reply : traveller.replies) replies.push_back({reply.choice, reply.milliseconds});
    for (const auto& [turn, text] : traveller.notes) notes.push_back({turn, text});
    json["replies"] = std::move(replies);
    if (!notes.empty()) json["notes"] = std::move(notes);
    if (const auto& summary = attempt.summary)
        json["summary"] = {{"points", summary->points},
                           {"best", orNull(summary->best)},
                           {"worst", orNull(summary->worst)},
                           {"score", orNull(summary->score)},
                           {"outcome", summary->outcome ? Json(word(*summary->outcome)) : Json()},
                           {"ending", summary->ending}};
    if (traveller.consent) json["consent"] = {{"given", traveller.consent->given}, {"days", traveller.consent->days}};
    return jsonLine(json);
}

std::variant<TravellingAttempt, Message> readAttemptLine(std::string_view line) {
    if (line.size() > longestAttemptLine)
        return Message{"the line is longer than any attempt", "这一行太长，不可能是一条练习记录"};
    const Read json = readJson(line);
    if (json.is_discarded())
        return Message{"this is not JSON, it is cut off, or it is nested too deep",
                       "这不是 JSON，或者被截断了、嵌套得太深"};
    try {
        return travellerIn(json);
    } catch (const Wrong& wrong) {
        return wrong.message;
    }
}

} // namespace rapport
