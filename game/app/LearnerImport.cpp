// What a learner took along from another computer comes home.

#include "app/Commands.h"
#include "app/Import.h"
#include "app/Recorder.h"
#include "app/WhoPlays.h"
#include "base/Legible.h"
#include "report/JsonText.h"
#include "report/LearnerData.h"
#include "store/Learners.h"

#include <cstdio>
#include <fstream>
#include <iterator>
#include <sstream>

namespace rapport {

namespace {

constexpr std::uintmax_t mostBytes = 512u << 20; // more than 100 000 attempts take

Result<std::string> wordsIn(const std::filesystem::path& file) {
    std::error_code failed;
    if (!std::filesystem::exists(file, failed)) return say("there is no file \"{}\"", "没有文件“{}”", file.string());
    if (!std::filesystem::is_regular_file(file, failed) || std::filesystem::file_size(file, failed) > mostBytes)
        return say("\"{}\" is not a file that can be read", "“{}”不是可以读取的文件", file.string());
    std::ifstream in(file, std::ios::binary);
    std::ostringstream words;
    words << in.rdbuf(); // a fault of the disk is told by the stream, not thrown
    if (!in || words.bad() || (words.fail() && std::filesystem::file_size(file, failed) > 0))
        return say("\"{}\" cannot be read", "无法读取“{}”", file.string());
    return std::move(words).str();
}

// The profile that is brought along, if it is here already: its PIN is then to be said. Otherwise `nobody`.
Result<LearnerId> profileHere(const Learner& brought, const KeepLearners& command, const Attempts& attempts,
                              Language language) {
    const auto here = Learners(attempts.database()).findUid(brought.uid);
    if (!here) return here.reason();
    return *here ? whoPlays({(*here)->name, command.player.pin}, attempts, language) : nobody;
}

// The same once there is something to keep in it: made if it is not here, and under the PIN that was said.
Result<LearnerId> profileFor(const Learner& brought, LearnerId here, const KeepLearners& command,
                             const Attempts& attempts, Language language) {
    Learners learners(attempts.database());
    if (here != nobody) {
        const Trouble trouble = command.player.pin ? learners.seal(here, *command.player.pin) : Trouble();
        return trouble ? Result<LearnerId>(*trouble) : here;
    }
    const Result<Learner> added = learners.adopt(brought, command.player.pin, secondsNow());
    if (!added) return added.reason();
    if (added->name != brought.name)
        fmt::print(stderr, "{}\n",
                   say("somebody else here is called \"{0}\"; this profile is \"{1}\" now",
                       "这里已有别人叫“{0}”，这份档案改叫“{1}”", legible(brought.name), legible(added->name))
                       .in(language));
    return added->id;
}

} // namespace

int takeInLearner(const KeepLearners& command, const Invocation& invocation) {
    const Language language = invocation.language;
    const Result<std::string> words = wordsIn(command.file);
    if (!words) return complain(words.reason(), language);
    const auto read = readLearnerData(*words);
    if (const Message* wrong = std::get_if<Message>(&read))
        return complain(Message(fmt::format("\"{}\": {}", command.file.string(), wrong->en),
                                fmt::format("“{}”：{}", command.file.string(), wrong->zh)),
                        language);
    const BroughtData& data = *std::get_if<BroughtData>(&read);

    const Library library(shippedContent());
    for (const Message& reason : library.rulebook().refused) return complain(reason, language);
    const Result<Attempts> attempts = attemptsOf(invocation);
    if (!attempts) return complain(attempts.reason(), language);
    const Result<LearnerId> who =
        data.learner ? profileHere(*data.learner, command, *attempts, language) : Result<LearnerId>(nobody);
    if (!who) return complain(who.reason(), language);
    Subjects subjects(library);
    Import import(*attempts, subjects, *who, Import::Word::own);
    const auto profile = [&]() -> Result<LearnerId> {
        return data.learner ? profileFor(*data.learner, *who, command, *attempts, language) : nobody;
    };
    import.before(profile);
    int code = exitClean, number = 0;
    Trouble trouble;
    if (data.attempts.empty()) // there is only the profile
        if (const Result<LearnerId> made = profile(); !made) trouble = made.reason();
    for (const std::string& line : data.attempts)
        if (!trouble) trouble = import.add(command.file.string(), ++number, line);
    if (!trouble) trouble = import.end();
    if (trouble) code = complain(*trouble, language);
    return concludeImport(import.account(), *attempts, command.json, code, language);
}

} // namespace rapport
