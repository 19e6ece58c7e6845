// Opening the progress screen with 100 000 attempts of one learner, in 400 days, beside a bare count of them. What the talks
// say is summed up when they end; how long that takes for one is measured too, beside writing a reply's row.

#include "store/Progress.h"

#include "bench/Bench.h"
#include "dialogue/DialogueReader.h"
#include "learner/Streak.h"
#include "store/Attempts.h"
#include "store/Content.h"
#include "store/Query.h"
#include "support/RandomDialogue.h"

#include <cstdlib>
#include <filesystem>

using namespace rapport;

namespace {

constexpr int attemptCount = 100'000, dayCount = 400, talksOfEach = 40;
constexpr LearnerId learner = 1;

// A talk that was played at random, with what it says of whoever played it.
struct Played {
    std::string dialogue;
    std::string customer;
    int score = 0;
    TalkEvidence evidence;
};

Played playAtRandom(const std::shared_ptr<const Dialogue>& dialogue, const Outlook& outlook, Dice& dice) {
    Session session(dialogue);
    while (!session.isOver()) {
        std::vector<ChoiceIndex> open;
        for (const Session::Offer& offer : session.choices())
            if (offer.availability == Availability::open) open.push_back(offer.choice);
        session.choose(open[std::size_t(dice.roll(int(open.size())))]);
    }
    const Debrief review = debrief(session, outlook);
    return {dialogue->id, dialogue->customer.type, review.score.value_or(0), evidenceIn(session, review)};
}

std::vector<Played> shippedTalks() {
    const Content content{RAPPORT_SOURCE_DIR};
    const RulebookReading rulebook = loadRulebook(content);
    Dice dice(7);
    std::vector<Played> talks;
    for (const auto& file : findContent(content.dialogues()).files) {
        const auto source = readContent(file);
        if (!source || rootOf(*source) != "dialogue") continue;
        DialogueReading reading = readDialogue(*source, rulebook.rulebook);
        if (!reading.dialogue) continue;
        const auto dialogue = std::make_shared<const Dialogue>(std::move(*reading.dialogue));
        const Outlook outlook(*dialogue);
        for (int i = 0; i < talksOfEach; ++i) talks.push_back(playAtRandom(dialogue, outlook, dice));
    }
    return talks;
}

Trouble fill(Database& database, const std::vector<Played>& talks) {
    Dice dice(8);
    std::vector<CountedTalk> counted;
    const Trouble trouble = database.write([&]() -> Trouble {
        for (int i = 1; i <= attemptCount; ++i) {
            const Played& talk = talks[std::size_t(dice.roll(int(talks.size())))];
            const int day = i / (attemptCount / dayCount);
            Query attempt(
                database,
                "INSERT INTO attempts (id, uid, learner, dialogue, hash, language, mode, started, updated, status, replies, points,"
                " best, worst, score, outcome, ending) VALUES (?, ?, ?, ?, 0, 'en', 'practice', ?, ?, 'finished', 8, 0, 0, -50, ?,"
                " 'win-win', 'end')",
                i, fmt::format("{:032x}", i), learner, talk.dialogue, day * 86400, day * 86400 + 300, talk.score);
            if (attempt.run()) return attempt.trouble();
            counted.push_back({i, day, talk.customer, talk.evidence});
        }
        return {};
    });
    return trouble ? trouble : Progress(database).count(counted);
}

// All that the screen shows, as far as it rests on the record.
std::size_t open(Attempts& attempts) {
    const Progress progress(attempts.database());
    const auto uncounted = *progress.uncounted(learner, 100);
    const auto observations = *progress.observations(learner);
    const auto moments = *progress.moments(learner);
    const auto days = *progress.days(learner);
    const Mastery mastery = masteryOf(observations, weekOf(dayCount));
    const Plan plan = planFor(dayCount, moments, {}, mastery);
    return uncounted.size() + mastery.items.size() + std::size_t(streakOf(days, dayCount).days) + plan.moments.size() +
           attempts.best()->size();
}

std::int64_t countBare(const Database& database) {
    Query count(database, "SELECT count(*), max(score) FROM attempts WHERE learner = ? AND status = 'finished'",
                learner);
    return count.next() ? count.integer() : 0;
}

} // namespace

int main() {
    std::string pattern = (std::filesystem::temp_directory_path() / "rapport-bench-XXXXXX").string();
    if (!mkdtemp(pattern.data())) return 1;
    const Home home{pattern};
    {
        const std::vector<Played> talks = shippedTalks();
        Result<Attempts> attempts = Attempts::open(home);
        if (!attempts || talks.empty() || fill(attempts->database(), talks)) return 1;
        attempts->setLearner(learner);
        std::size_t seen = 0;
        const Pair pair = measure(
            9, [&] { seen += std::size_t(countBare(attempts->database())); }, [&] { seen += open(*attempts); });
        report("progress screen, 100 000 attempts", pair, 10, 5);
        std::printf("%44s %zu rows of observations\n", "",
                    Progress(attempts->database()).observations(learner)->size());
        if (seen == 0) return 1;
    }
    std::filesystem::remove_all(pattern);
}
