// Practice, exam and going back, in the terminal.

#include "cli/Run.h"
#include "engine/ReplyOrder.h"
#include "store/Attempts.h"
#include "support/Catch.h"
#include "support/Shipped.h"

#include <algorithm>
#include <set>

using namespace rapport;

namespace {

std::shared_ptr<const Dialogue> dialogueOfQueue() {
    DialogueReading reading = readDialogue(shippedFile("dialogues/case-long-queue.xml"), shippedRulebook());
    REQUIRE(reading.dialogue);
    return std::make_shared<const Dialogue>(std::move(*reading.dialogue));
}

// The id of the first open reply as a seed shows them, and its number.
std::pair<std::string, int> firstShown(const Session& session, std::optional<std::uint64_t> seed) {
    int number = 0;
    for (const Session::Offer& offer : offersInOrder(session.dialogue(), session.state(), seed)) {
        const Choice& choice = session.dialogue().choices[offer.choice];
        if (choice.isTimeout) continue;
        ++number;
        if (offer.availability == Availability::open) return {std::string(session.dialogue().name(choice.id)), number};
    }
    return {};
}

std::vector<Attempt> historyIn(const fs::path& home) {
    const Result<Attempts> attempts = Attempts::open(Home(home));
    REQUIRE(attempts);
    const auto history = attempts->history(20);
    REQUIRE(history);
    return *history;
}

std::vector<std::string> repliesOf(const fs::path& home, AttemptId id) {
    const Result<Attempts> attempts = Attempts::open(Home(home));
    REQUIRE(attempts);
    return attempts->transcript(id)->choiceIds();
}

} // namespace

TEST_CASE("in the terminal replies stand in another order each time, and digits follow it", "[cli][tries]") {
    Scratch scratch;
    const auto dialogue = dialogueOfQueue();
    std::set<std::string> openings;
    for (const std::uint64_t seed : {1u, 2u, 3u, 4u, 5u, 6u}) {
        const fs::path home = scratch / fmt::format("home-{}", seed);
        const auto [id, number] = firstShown(Session(dialogue), seed);
        const Run played = run(fmt::format("play {} --seed {} --keep --home {}", queue, seed, home.string()),
                               fmt::format("{}\nq\n", number));
        CHECK(played.code == 0);
        const std::vector<Attempt> history = historyIn(home);
        REQUIRE(history.size() == 1);
        CHECK(history.front().seed == seed);
        CHECK(history.front().mode == "practice");
        CHECK(repliesOf(home, history.front().id) == std::vector<std::string>{id});
        openings.insert(id);
    }
    CHECK(openings.size() > 1);
    // The same seed shows the same; replies taken by their ids know no order.
    CHECK(run("play " + queue + " --seed 3", "q\n").output == run("play " + queue + " --seed 3", "q\n").output);
    CHECK(run("play " + queue + " --choices '' --seed 3").output == run("play " + queue + " --choices ''").output);
}

TEST_CASE("an exam gives no hints, does not go back and shows no feelings, and is kept as one", "[cli][tries]") {
    Scratch scratch;
    const fs::path home = scratch / "home";
    const int number = firstShown(Session(dialogueOfQueue()), 2).second;
    const Run exam = run("play " + queue + " --exam --seed 2 --keep --home " + home.string(),
                         fmt::format("h\n{0}\nb\n{0}\nb\nrewind 1\nq\n", number));
    CHECK(exam.code == 0);
    CHECK(exam.says("No hints in an exam."));
    CHECK(exam.says("Taken back.")); // a slip, once a turn
    CHECK(exam.says("No going back in an exam."));
    const std::string talk = exam.output.substr(0, exam.output.find("== Debrief"));
    CHECK(talk.find("anger") == std::string::npos);
    REQUIRE(historyIn(home).size() == 1);
    CHECK(historyIn(home).front().mode == "exam");
    CHECK(historyIn(home).front().replies == 1);
    // Nothing of it is told until it is over.
    CHECK(run("export xapi --keep-days 9 --home " + home.string()).output.empty());
    const std::string table = run("report " + home.string() + " --csv").output;
    CHECK(table.find('\n') + 1 == table.size()); // its headings alone
    const Run chinese = run("play " + queue + " --exam --lang zh-Hans", "h\nb\nq\n");
    CHECK(chinese.says("考核时没有提示。"));
    CHECK_FALSE(chinese.says("怒气"));
    // By ids as well.
    const std::string first = firstShown(Session(dialogueOfQueue()), std::nullopt).first;
    CHECK(run("play " + queue + " --exam --keep --choices " + first + " --home " + home.string()).code == 0);
    CHECK(historyIn(home).front().mode == "exam");
}

TEST_CASE("an exam taken by ids hides what an exam hides until it is over", "[cli][tries]") {
    Scratch scratch;
    const std::string desk = (scratch / "my-talk").string();
    REQUIRE(run("new dialogue " + desk).code == 0);
    const std::string exam = "play " + desk + ".xml --exam ";
    for (const std::string replies : {"''", "hear"}) {
        const Run text = run(exam + "--choices " + replies), json = run(exam + "--json --choices " + replies);
        CHECK(text.code == 0);
        CHECK_FALSE(text.says("anger"));
        CHECK_FALSE(text.says("Debrief"));
        CHECK(json.says("\"open\""));
        for (const char* hidden : {"anger", "points", "lost", "why", "style", "principles", "recommend"})
            CHECK_FALSE(json.says(hidden));
    }
    CHECK(run(exam + "--choices hear,promise,try").says("== Debrief =="));
    CHECK(run(exam + "--json --choices hear,promise,try").says("\"score\""));
    // Left by a person before its end.
    CHECK(run(exam, "hear\nq\n").says("The exam is not over, so nothing of it is explained yet."));
    CHECK(run(exam + "--lang zh", "q\n").says("考核还没有结束，先不讲评。"));
    CHECK_FALSE(run(exam + "--json", "hear\nq\n").says("points"));
}

TEST_CASE("rewind goes back to any turn, in the talk and after the debrief, and keeps every way taken",
          "[cli][tries]") {
    Scratch scratch;
    const fs::path home = scratch / "home";
    const std::string desk = (scratch / "my-talk").string();
    REQUIRE(run("new dialogue " + desk).code == 0);
    const std::string play = "play " + desk + ".xml --keep --home " + home.string();
    const Run talked = run(play, "hear\npromise\nrewind 9\nrewind 1\nhear\npromise\ntry\nrewind 2\npromise\ntry\n\n");
    INFO(talked.output);
    CHECK(talked.code == 0);
    CHECK(talked.says("rewind takes a turn from 1 to 2"));
    const std::vector<Attempt> history = historyIn(home);
    REQUIRE(history.size() == 3);
    CHECK(repliesOf(home, history[2].id) == std::vector<std::string>{"hear", "promise"});
    CHECK(history[1].parent == history[2].id);
    CHECK(history[1].parentTurn == 0u);
    CHECK(history[1].status == Attempt::Status::finished);
    CHECK(history[0].parent == history[1].id);
    CHECK(history[0].parentTurn == 1u);
    CHECK(history[0].status == Attempt::Status::finished);
    CHECK(run("play " + desk + ".xml", "b\nrewind 1\nq\n").says("This is the beginning."));
}
