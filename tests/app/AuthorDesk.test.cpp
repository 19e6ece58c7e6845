#include "app/AuthorDesk.h"

#include "author/Template.h"
#include "support/Catch.h"

#include <poll.h>

#include <cstdlib>
#include <fstream>

using namespace rapport;

namespace {

// A small dialogue in a folder of its own, on a desk.
struct Scene {
    std::filesystem::path folder = makeFolder();
    std::filesystem::path file = folder / "first.xml";
    std::string text = newDialogue("first");
    Attempts attempts = Attempts::inMemory();
    AuthorView view;
    std::optional<AuthorDesk> desk;

    Scene() { save(text); }
    ~Scene() {
        desk.reset();
        std::error_code ignored;
        std::filesystem::remove_all(folder, ignored);
    }

    static std::filesystem::path makeFolder() {
        std::string pattern = (std::filesystem::temp_directory_path() / "rapport-author-XXXXXX").string();
        REQUIRE(mkdtemp(pattern.data()));
        return pattern;
    }
    void open() {
        desk.emplace(file, Content{RAPPORT_SOURCE_DIR}, attempts, [] {});
    }
    // As editors save: a new file takes the old one's name.
    void save(const std::string& words) const {
        std::ofstream(folder / "first.xml.new") << words;
        std::filesystem::rename(folder / "first.xml.new", file);
    }
    void replace(const std::string& from, const std::string& to) {
        const std::size_t at = text.find(from);
        REQUIRE(at != std::string::npos);
        text.replace(at, from.size(), to);
        save(text);
    }
    // Waits until what is on the desk is as it should be.
    template <class Wanted>
    bool until(Wanted wanted) {
        for (int i = 0; i < 300; ++i) {
            desk->update(view);
            if (wanted(desk->model())) return true;
            pollfd bell{desk->descriptor(), POLLIN, 0};
            poll(&bell, 1, 10);
        }
        return false;
    }
    std::string at() const {
        const AuthorModel model = desk->model();
        return std::string(model.dialogue->idOf(model.rehearsal->state().at));
    }
    void sayFirst() {
        for (const Session::Offer& offer : desk->model().rehearsal->choices())
            if (offer.availability == Availability::open) return desk->carryOut(SayReply{offer.choice});
    }
};

bool isThoughtOut(const AuthorModel& model) {
    return model.analysis != nullptr;
}

} // namespace

TEST_CASE("a saved edit is taken in, and the talk stands where it stood", "[app][author]") {
    Scene scene;
    scene.open();
    REQUIRE(scene.desk->model().dialogue);
    CHECK(scene.until(isThoughtOut));
    scene.sayFirst();
    const std::string before = scene.at();
    const std::string title(scene.desk->model().dialogue->text(scene.desk->model().dialogue->title, 0));
    scene.replace(title, "Another title");
    CHECK(scene.until(
        [](const AuthorModel& model) { return model.dialogue->text(model.dialogue->title, 0) == "Another title"; }));
    CHECK(scene.at() == before);
    CHECK(scene.desk->model().rehearsal->moments().size() == 2);
    CHECK_FALSE(scene.desk->model().notice);
    CHECK(scene.until(isThoughtOut));
}

TEST_CASE("errors leave the last good version on the desk, and say where they are", "[app][author]") {
    Scene scene;
    scene.open();
    const NodeIndex start = scene.desk->model().dialogue->start;
    const std::string id(scene.desk->model().dialogue->idOf(start));
    scene.replace("goto=\"", "goto=\"no-such-");
    REQUIRE(scene.until([](const AuthorModel& model) { return model.isOutdated; }));
    const AuthorModel model = scene.desk->model();
    REQUIRE(model.dialogue);
    REQUIRE_FALSE(model.findings.empty());
    CHECK(model.findings.front().found.severity == Severity::error);
    CHECK(model.findings.front().node == start);
    CHECK(model.findings.front().choice);
    scene.replace("goto=\"no-such-", "goto=\"");
    CHECK(scene.until([](const AuthorModel& again) { return !again.isOutdated; }));
}

TEST_CASE("a file that never was good gives findings alone, until it is mended", "[app][author]") {
    Scene scene;
    const std::string good = scene.text;
    scene.save("<dialogue");
    scene.open();
    CHECK_FALSE(scene.desk->model().dialogue);
    CHECK_FALSE(scene.desk->model().findings.empty());
    scene.save(good);
    CHECK(scene.until([](const AuthorModel& model) { return model.dialogue && model.rehearsal && model.graph; }));
}

TEST_CASE("one plays from any node along the shortest way, and follows the best way step by step", "[app][author]") {
    Scene scene;
    scene.open();
    REQUIRE(scene.until(isThoughtOut));
    const Dialogue& dialogue = *scene.desk->model().dialogue;
    for (NodeIndex node = 0; node < dialogue.nodes.size() + dialogue.endings.size(); ++node) {
        scene.desk->carryOut(PlayFrom{node});
        CHECK(scene.desk->model().rehearsal->state().at == node);
    }
    const PathAnalysis::Way best = scene.desk->model().analysis->best.choices;
    scene.desk->carryOut(StartOver{});
    for (std::size_t i = 0; i < best.size(); ++i) scene.desk->carryOut(FollowWay{true});
    CHECK(scene.desk->model().rehearsal->moments().size() == best.size() + 1);
    CHECK(scene.desk->model().rehearsal->isOver());
}

TEST_CASE("real talks are counted along their replies", "[app][author]") {
    Scene scene;
    scene.open();
    const Dialogue& dialogue = *scene.desk->model().dialogue;
    Attempt attempt;
    attempt.dialogue = dialogue.id;
    for (int i = 0; i < 3; ++i) {
        const auto id = scene.attempts.begin(attempt);
        REQUIRE(id);
        REQUIRE_FALSE(scene.attempts.addReply(*id, 0, dialogue.name(dialogue.choices[0].id), 900, 1));
    }
    scene.replace("</dialogue>", "\n</dialogue>"); // counted anew when the file is read
    REQUIRE(scene.until([](const AuthorModel& model) { return model.visits->talks == 3; }));
    const AuthorModel model = scene.desk->model();
    CHECK(model.visits->choices[0] == 3);
    CHECK(model.visits->nodes[model.dialogue->start] == 3);
    CHECK(model.visits->nodes[model.dialogue->choices[0].to] == 3);
}
