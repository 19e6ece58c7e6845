#include "app/Commands.h"
#include "app/LearnerFile.h"
#include "app/Recorder.h"
#include "app/WhoPlays.h"
#include "base/Legible.h"
#include "report/Dates.h"
#include "report/JsonText.h"
#include "store/Learners.h"

#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <iostream>

namespace rapport {

namespace {

using Json = nlohmann::ordered_json;

using Activities = std::map<LearnerId, Learners::Activity>;

// A line typed in answer to a question; nothing if nobody is at the keyboard.
std::optional<std::string> answerTo(const Message& question, Language language) {
    if (!isatty(STDIN_FILENO)) return std::nullopt;
    std::cerr << question.in(language) << std::flush;
    std::string line;
    if (!std::getline(std::cin, line)) return std::nullopt;
    return line;
}

Message described(const Learner& learner, const Learners::Activity& activity) {
    const Message name =
        learner.id == nobody ? Message{"without a profile", "没有档案"} : Message{learner.name, learner.name};
    const Wording shade = nameOf(learner.colour);
    const Message colour =
        learner.id == nobody ? Message() : Message(fmt::format(", {}", shade.en), fmt::format("，{}", shade.zh));
    const Message pin = learner.hasPin ? Message{", with a PIN", "，设有 PIN"} : Message();
    const Message talks = activity.talks == 0   ? Message{"nothing played yet", "还没有练习过"}
                          : activity.talks == 1 ? say("1 talk, on {}", "1 次练习，{}", dateOf(activity.last))
                                                : say("{0} talks, the last on {1}", "{0} 次练习，最近一次 {1}",
                                                      activity.talks, dateOf(activity.last));
    return {name.en + colour.en + pin.en + ": " + talks.en, name.zh + colour.zh + pin.zh + "：" + talks.zh};
}

nlohmann::ordered_json factsOf(const Learner& learner, const Learners::Activity& activity) {
    const bool isSomebody = learner.id != nobody;
    return {{"name", isSomebody ? Json(learner.name) : Json()},
            {"uid", isSomebody ? Json(learner.uid) : Json()},
            {"colour", isSomebody ? Json(word(learner.colour)) : Json()},
            {"pin", learner.hasPin},
            {"talks", activity.talks},
            {"last", activity.talks ? Json(isoTime(activity.last * 1000)) : Json()}};
}

int list(const KeepLearners& command, const Learners& learners, Language language) {
    auto all = learners.all();
    if (!all) return complain(all.reason(), language);
    const auto found = learners.activities();
    if (!found) return complain(found.reason(), language);
    Activities activities = *found;
    if (activities.contains(nobody)) all->emplace_back(); // what was played without a profile comes last
    nlohmann::ordered_json facts = nlohmann::ordered_json::array();
    for (const Learner& learner : *all) {
        if (command.json)
            facts.push_back(factsOf(learner, activities[learner.id]));
        else
            fmt::print("{}\n", legible(described(learner, activities[learner.id]).in(language)));
    }
    if (command.json)
        fmt::print("{}", jsonText(facts));
    else if (all->empty())
        fmt::print("{}\n", Message("There are no learners yet: `rapport learners new NAME` makes a profile.",
                                   "还没有学员档案：用 `rapport learners new 名字` 建一个。")
                               .in(language));
    return exitClean;
}

int add(const KeepLearners& command, Learners& learners, Language language) {
    const auto colour = command.colour ? profileColourFromWord(*command.colour) : ProfileColour::blue;
    const Result<Learner> added =
        learners.add(*command.player.name, colour.value_or(ProfileColour::blue), command.player.pin, secondsNow());
    if (!added) return complain(added.reason(), language);
    if (command.takesOver)
        if (const Trouble trouble = learners.takeOver(added->id)) return complain(*trouble, language);
    fmt::print("{}\n", legible(say("{} can play now.", "{} 可以开始练习了。", added->name).in(language)));
    return exitClean;
}

// Nothing is deleted by mistake: the name is typed once more, or --yes says it.
bool isMeant(const KeepLearners& command, Language language) {
    if (command.isSure) return true;
    const std::string name = command.player.name.value_or("");
    const Message question =
        name.empty() ? Message{"Everything played without a profile will be gone for good. Type yes to go on: ",
                               "没有档案时的全部练习记录都将永久删除。输入 yes 继续："}
                     : say("The profile and everything {0} has played will be gone for good. Type the name to go on: ",
                           "{0} 的档案和全部练习记录都将永久删除。输入名字继续：", legible(name));
    const auto answer = answerTo(question, language);
    return answer && *answer == (name.empty() ? "yes" : name);
}

int remove(const KeepLearners& command, const Attempts& attempts, LearnerId who, Language language) {
    if (!isMeant(command, language))
        return complain({"nothing was deleted: type the name when asked, or say --yes",
                         "没有删除任何内容：请按提示输入名字，或加上 --yes"},
                        language);
    if (const Trouble trouble = deleteLearner(attempts, who)) return complain(*trouble, language);
    fmt::print("{}\n", Message("Deleted.", "已删除。").in(language));
    return exitClean;
}

int handOverData(const KeepLearners& command, const Attempts& attempts, LearnerId who, Language language) {
    const Result<LearnerData> data = dataOf(attempts, who);
    if (!data) return complain(data.reason(), language);
    return handOver(jsonText(learnerDataJson(*data)), command.out, language);
}

} // namespace

Result<LearnerId> whoPlays(const Player& player, const Attempts& attempts, Language language) {
    if (!player.name) return nobody;
    const Learners learners(attempts.database());
    const auto found = learners.find(*player.name);
    if (!found) return found.reason();
    if (!*found)
        return say("nobody here is called \"{0}\"; `rapport learners new {1}` makes a profile",
                   "这里没有叫“{0}”的学员；用 `rapport learners new {1}` 建档案", legible(*player.name),
                   shellWord(*player.name));
    const Learner& learner = **found;
    if (!learner.hasPin) return learner.id;
    const auto pin =
        player.pin ? player.pin : answerTo(say("PIN of {}: ", "{} 的 PIN：", legible(learner.name)), language);
    if (!pin) return say("{} has a PIN: say it with --pin", "{} 设有 PIN：请用 --pin 写明", legible(learner.name));
    const Result<bool> may = learners.mayPlay(learner.id, *pin);
    if (!may) return may.reason();
    if (!*may) return say("that is not the PIN of {}", "这不是 {} 的 PIN", legible(learner.name));
    return learner.id;
}

Result<Attempts> attemptsFor(const Player& player, const Invocation& invocation, Purpose purpose) {
    Result<Attempts> attempts = attemptsOf(invocation, purpose);
    if (!attempts) return attempts;
    const Result<LearnerId> who = whoPlays(player, *attempts, invocation.language);
    if (!who) return who.reason();
    attempts->setLearner(*who);
    return attempts;
}

int keepLearners(const KeepLearners& command, const Invocation& invocation) {
    using What = KeepLearners::What;
    const Language language = invocation.language;
    if (command.what == What::takeIn) return takeInLearner(command, invocation);
    const bool isToLookAt = command.what == What::list || command.what == What::handOver;
    const Result<Attempts> attempts = attemptsOf(invocation, isToLookAt ? Purpose::reading : Purpose::keeping);
    if (!attempts) return complain(attempts.reason(), language);
    Learners learners(attempts->database());
    if (command.what == What::list) return list(command, learners, language);
    if (command.what == What::add) return add(command, learners, language);
    const Result<LearnerId> who = whoPlays(command.player, *attempts, language);
    if (!who) return complain(who.reason(), language);
    return command.what == What::remove ? remove(command, *attempts, *who, language)
                                        : handOverData(command, *attempts, *who, language);
}

} // namespace rapport
