// A class's report over 100 000 attempts beside a bare reading of the same rows: every attempt and every reply, each column
// taken once. The attempts are drawn from a seed: 40 learners, all shipped dialogues, replies at random.

#include "bench/Bench.h"
#include "dialogue/DialogueReader.h"
#include "learner/Gradebook.h"
#include "report/ClassReport.h"
#include "report/DocumentHtml.h"
#include "store/Attempts.h"
#include "store/Content.h"
#include "store/Query.h"
#include "support/RandomDialogue.h"

#include <cstdlib>
#include <filesystem>

using namespace rapport;

namespace {

constexpr int attemptCount = 100'000, learnerCount = 40;

std::vector<std::shared_ptr<const Dialogue>> shippedDialogues() {
    const Content content{RAPPORT_SOURCE_DIR};
    const RulebookReading rulebook = loadRulebook(content);
    std::vector<std::shared_ptr<const Dialogue>> dialogues;
    for (const auto& file : findContent(content.dialogues()).files) {
        const auto source = readContent(file);
        if (!source || rootOf(*source) != "dialogue") continue;
        DialogueReading reading = readDialogue(*source, rulebook.rulebook);
        if (reading.dialogue) dialogues.push_back(std::make_shared<const Dialogue>(std::move(*reading.dialogue)));
    }
    return dialogues;
}

// A talk as somebody has it who takes any open reply.
std::vector<std::string> talkIn(const std::shared_ptr<const Dialogue>& dialogue, Dice& dice) {
    Session session(dialogue);
    std::vector<std::string> said;
    while (!session.isOver()) {
        std::vector<ChoiceIndex> open;
        for (const Session::Offer& offer : session.choices())
            if (offer.availability == Availability::open) open.push_back(offer.choice);
        const ChoiceIndex choice = open[std::size_t(dice.roll(int(open.size())))];
        said.emplace_back(dialogue->name(dialogue->choices[choice].id));
        session.choose(choice);
    }
    return said;
}

Trouble fill(Database& database, const std::vector<std::shared_ptr<const Dialogue>>& dialogues) {
    Dice dice(7);
    return database.write([&]() -> Trouble {
        for (int i = 1; i <= attemptCount; ++i) {
            const auto& dialogue = dialogues[std::size_t(dice.roll(int(dialogues.size())))];
            const auto said = talkIn(dialogue, dice);
            const int score = dice.roll(101);
            Query attempt(
                database,
                "INSERT INTO attempts (id, uid, learner, dialogue, hash, language, mode, started, updated, status, replies, points,"
                " best, worst, score, outcome, ending) VALUES (?, ?, ?, ?, ?, 'en', 'practice', ?, ?, 'finished', ?, ?, 0, -50, ?,"
                " 'win-win', 'end')",
                i, fmt::format("{:032x}", i), dice.roll(learnerCount) + 1, dialogue->id, dialogue->hash,
                1'700'000'000 + i * 60, 1'700'000'000 + i * 60 + 300, said.size(), -dice.roll(50), score);
            if (attempt.run()) return attempt.trouble();
            for (std::size_t turn = 0; turn < said.size(); ++turn) {
                Query reply(database, "INSERT INTO replies (attempt, turn, choice, milliseconds) VALUES (?, ?, ?, ?)",
                            i, turn, said[turn], 1000 + dice.roll(20'000));
                if (reply.run()) return reply.trouble();
            }
        }
        return {};
    });
}

std::int64_t readBare(Database& database) {
    std::int64_t sum = 0;
    Query attempts(
        database,
        "SELECT id, dialogue, hash, language, mode, started, updated, status, replies, points, score, ending FROM attempts");
    while (attempts.next()) {
        sum += attempts.integer();
        sum += std::int64_t(attempts.text().size());
        sum += attempts.integer();
        sum += std::int64_t(attempts.text().size() + attempts.text().size());
        sum += attempts.integer() + attempts.integer();
        sum += std::int64_t(attempts.text().size());
        sum += attempts.integer() + attempts.integer() + attempts.integer();
        sum += std::int64_t(attempts.text().size());
    }
    Query replies(database, "SELECT attempt, turn, choice, milliseconds FROM replies");
    while (replies.next()) {
        sum += replies.integer() + replies.integer();
        sum += std::int64_t(replies.text().size());
        sum += replies.integer();
    }
    return sum;
}

} // namespace

int main() {
    std::string pattern = (std::filesystem::temp_directory_path() / "rapport-bench-XXXXXX").string();
    if (!mkdtemp(pattern.data())) return 1;
    const Home home{pattern};
    {
        const auto dialogues = shippedDialogues();
        const Result<Attempts> attempts = Attempts::open(home);
        if (!attempts || dialogues.empty() || fill(attempts->database(), dialogues)) return 1;
        const auto find = [&](std::string_view id) {
            for (const auto& dialogue : dialogues)
                if (dialogue->id == id) return Subject{dialogue->texts.both(dialogue->title), dialogue};
            return Subject{};
        };
        std::size_t size = 0;
        const Pair pair = measure(
            5, [&] { size += std::size_t(readBare(attempts->database())); },
            [&] {
                Gradebook book(find);
                const Trouble trouble =
                    attempts->eachTalk([&](const Attempt& attempt, std::span<const SaidReply> replies) {
                        book.add(fmt::format("Learner {}", attempt.learner), attempt, replies);
                    });
                if (!trouble) size += documentHtml(classDocument(book, Language::english)).size();
            });
        report("class report, 100 000 attempts", pair, 4, 2);
        if (size == 0) return 1;
    }
    std::filesystem::remove_all(pattern);
}
