#include "app/Commands.h"
#include "app/Import.h"
#include "app/Recorder.h"
#include "app/WhoPlays.h"
#include "base/Legible.h"
#include "report/JsonText.h"

#include <nlohmann/json.hpp>

#include <cstdio>

namespace rapport {

namespace {

using Json = nlohmann::ordered_json;

std::string scoreText(const std::optional<int>& score) {
    return score ? std::to_string(*score) : "–";
}

Message differenceText(const ImportAccount::Difference& each) {
    const std::string said = scoreText(each.said), ours = scoreText(each.ours);
    if (each.hashThere != each.hashHere)
        return say("{0} was edited: score there {1} (edition {2:016x}), here {3} (edition {4:016x}); both are kept",
                   "“{0}”有过修改：当时 {1} 分（版本 {2:016x}），这里 {3} 分（版本 {4:016x}）；两个分数都保留",
                   each.dialogue, said, each.hashThere, ours, each.hashHere);
    if (each.said == each.ours)
        return say("{0} is said to have earned {1} points, but earns {2}; ours count, both are kept",
                   "“{0}”自称得了 {1} 点，实际 {2} 点；以这里的为准，两个都保留", each.dialogue, each.pointsSaid,
                   each.pointsHere);
    return say("{0} is said to have scored {1}, but scores {2}; ours counts, both are kept",
               "“{0}”自称 {1} 分，实际 {2} 分；以这里的为准，两个分数都保留", each.dialogue, said, ours);
}

// Something said of a place.
std::string at(const ImportPlace& place, const Message& words, Language language) {
    const Message where = place.words();
    return say("{0}: {1}", "{0}：{1}", where.in(language), words.in(language)).in(language);
}

void printText(const ImportAccount& account, const std::optional<std::filesystem::path>& asideFile, Language language) {
    fmt::print(
        "{}\n",
        say("{0} attempts taken in, {1} gone on since last time, {2} known already, {3} set aside; {4} of another edition",
            "收下 {0} 条，补全 {1} 条，已有 {2} 条，搁置 {3} 条；其中剧本版本不同的 {4} 条", account.taken,
            account.grown, account.known, account.setAside.size(), account.edited)
            .in(language));
    for (const ImportAccount::Difference& each : account.differences)
        fmt::print("{}\n", at(each.place, differenceText(each), language));
    for (const SetAside& each : account.setAside)
        fmt::print(stderr, "{}\n", at(each.place, {legible(each.reason.en), legible(each.reason.zh)}, language));
    if (asideFile && account.hasAside())
        fmt::print(stderr, "{}\n",
                   say("what was set aside is in \"{}\"", "搁置的内容在“{}”里", asideFile->string()).in(language));
}

Json accountJson(const ImportAccount& account) {
    const auto orNull = [](const std::optional<int>& score) { return score ? Json(*score) : Json(); };
    Json differences = Json::array(), setAside = Json::array();
    for (const ImportAccount::Difference& each : account.differences)
        differences.push_back({{"place", each.place.words().en},
                               {"dialogue", each.dialogue},
                               {"said", orNull(each.said)},
                               {"ours", orNull(each.ours)},
                               {"edited", each.hashThere != each.hashHere},
                               {"hashThere", fmt::format("{:016x}", each.hashThere)},
                               {"hashHere", fmt::format("{:016x}", each.hashHere)}});
    for (const SetAside& each : account.setAside)
        setAside.push_back(
            {{"file", each.place.file}, {each.place.key(), each.place.number}, {"reason", each.reason.en}});
    return {{"taken", account.taken},
            {"grown", account.grown},
            {"known", account.known},
            {"edited", account.edited},
            {"differences", std::move(differences)},
            {"setAside", std::move(setAside)}};
}

} // namespace

int concludeImport(const ImportAccount& account, const Attempts& attempts, bool json, int code, Language language) {
    const std::filesystem::path asideFile = asideOf(attempts.database());
    const Trouble unkept = keepAside(account.setAside, asideFile, secondsNow());
    if (unkept) code = complain(*unkept, language);
    if (json)
        fmt::print("{}", jsonText(accountJson(account)));
    else
        printText(account, unkept ? std::nullopt : std::optional(asideFile), language);
    return code == exitClean && !account.setAside.empty() ? exitFindings : code;
}

int importAttempts(const ImportAttempts& command, const Invocation& invocation) {
    const Library library(shippedContent());
    for (const Message& reason : library.rulebook().refused) return complain(reason, invocation.language);
    const Result<Attempts> attempts = attemptsOf(invocation);
    if (!attempts) return complain(attempts.reason(), invocation.language);

    const Result<LearnerId> unlocked = whoPlays(command.player, *attempts, invocation.language);
    if (!unlocked) return complain(unlocked.reason(), invocation.language);
    Subjects subjects(library);
    Import import(*attempts, subjects, *unlocked);
    int code = exitClean;
    for (const std::filesystem::path& file : command.files)
        if (const Trouble trouble = import.read(file)) code = complain(*trouble, invocation.language);
    return concludeImport(import.account(), *attempts, command.json, code, invocation.language);
}

} // namespace rapport
