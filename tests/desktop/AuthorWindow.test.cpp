#include "author/PathAnalysis.h"
#include "desktop/Desk.h"
#include "engine/Rehearsal.h"
#include "support/Catch.h"
#include "support/Shipped.h"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <sstream>
#include <thread>

using namespace rapport;
using Clock = std::chrono::steady_clock;

namespace {

// A copy of a shipped dialogue to write in.
class Draft {
public:
    explicit Draft(const std::string& id) : m_name(id + ".xml") {
        std::string pattern = (std::filesystem::temp_directory_path() / "rapport-draft-XXXXXX").string();
        REQUIRE(mkdtemp(pattern.data()));
        m_folder = pattern;
        std::ifstream in(RAPPORT_SOURCE_DIR "/dialogues/" + m_name, std::ios::binary);
        std::stringstream text;
        text << in.rdbuf();
        m_text = text.str();
        save(m_text);
    }
    ~Draft() {
        std::error_code ignored;
        std::filesystem::remove_all(m_folder, ignored);
    }
    Draft(const Draft&) = delete;
    Draft& operator=(const Draft&) = delete;

    std::filesystem::path file() const { return m_folder / m_name; }
    const std::string& text() const { return m_text; }
    // As most editors save: a new file takes the old one's name.
    void save(const std::string& text) {
        m_text = text;
        const std::filesystem::path fresh = m_folder / ("." + m_name + ".swp");
        std::ofstream(fresh, std::ios::binary) << text;
        std::filesystem::rename(fresh, file());
    }
    // Replaces all words between two marks, and saves.
    void replace(const std::string& from, const std::string& to) {
        std::string text = m_text;
        const std::size_t at = text.find(from);
        REQUIRE(at != std::string::npos);
        text.replace(at, from.size(), to);
        save(text);
    }
    std::shared_ptr<const Dialogue> dialogue() const {
        DialogueReading reading = readDialogue({m_name, m_text}, shippedRulebook());
        REQUIRE(reading.dialogue);
        return std::make_shared<const Dialogue>(std::move(*reading.dialogue));
    }

private:
    std::string m_name;
    std::filesystem::path m_folder;
    std::string m_text;
};

std::string firstLetters(std::string_view text) {
    std::size_t size = std::min<std::size_t>(12, text.size());
    while (size < text.size() && (static_cast<unsigned char>(text[size]) & 0xC0) == 0x80) ++size;
    return std::string(text.substr(0, size));
}

void type(Desk& desk, const std::string& words) {
    for (const char letter : words) desk.key(letter == '-' ? "minus" : std::string(1, letter));
}

// The first node at which a reply is locked when one comes there the shortest way, and that reply.
std::pair<NodeIndex, ChoiceIndex> firstLock(const std::shared_ptr<const Dialogue>& dialogue) {
    const PathAnalysis analysis = analysePaths(*dialogue);
    Rehearsal rehearsal(dialogue);
    for (NodeIndex node = 0; node < dialogue->nodes.size(); ++node) {
        if (!analysis.nodes[node]) continue;
        rehearsal.play(*analysis.nodes[node]);
        for (const Session::Offer& offer : rehearsal.choices())
            if (offer.availability == Availability::locked) return {node, offer.choice};
    }
    FAIL("no reply is ever locked");
    return {};
}

struct Words {
    std::string language, tryOut, moment, fromHere, search, asked, mend;
};
const Words english{"en", "Try it out", "This moment", "Try it from here", "Find words", "It opens when", "To mend: "};
const Words chinese{"zh-Hans", "试演", "这个场面", "从这里开始试演", "查找文字", "要同时满足", "要改的："};

void tryOutAndEdit(const std::string& id, const Words& words) {
    Draft draft(id);
    const auto dialogue = draft.dialogue();
    const std::size_t column = dialogue->texts.columnOf(words.language);
    Desk desk(1366, 768, {"--lang", words.language, "author", draft.file().string()});
    const auto shows = [&](TextId text) { return desk.waitForText(firstLetters(dialogue->text(text, column))); };

    // A click on the first node shows its moment; from there two replies are said by their digits.
    Rehearsal rehearsal(dialogue);
    REQUIRE(desk.clickText(std::string(dialogue->idOf(rehearsal.state().at))));
    REQUIRE(desk.waitForText(words.fromHere));
    REQUIRE(desk.clickText(words.fromHere));
    for (int turn = 0; turn < 2; ++turn) {
        const auto open =
            std::find_if(rehearsal.choices().begin(), rehearsal.choices().end(),
                         [](const Session::Offer& offer) { return offer.availability == Availability::open; });
        const ChoiceIndex reply = open->choice;
        desk.key(std::to_string(open - rehearsal.choices().begin() + 1));
        rehearsal.choose(reply);
        REQUIRE(shows(dialogue->choices[reply].say));
    }

    // The search finds a node with a locked reply; F1 explains it.
    const auto [node, reply] = firstLock(dialogue);
    REQUIRE(desk.clickText(words.search));
    type(desk, std::string(dialogue->idOf(node)));
    REQUIRE(desk.clickText(words.fromHere));
    desk.key("F1");
    CHECK(desk.waitForText(words.asked));

    // An edit is seen at once, and the talk stands where it stood.
    const std::string title(dialogue->text(dialogue->title, column)), fresh = column == 0 ? "Fresh title" : "新的标题";
    const auto written = Clock::now();
    draft.replace(">" + title + "<", ">" + fresh + "<");
    REQUIRE(within(std::chrono::seconds(5), [&] { return desk.shows(fresh); }));
    const auto taken = std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - written);
    std::cout << "an edit was seen after " << taken.count() << " ms (" << words.language << ")\n";
    CHECK(taken < std::chrono::seconds(2));
    CHECK(desk.waitForText(words.asked)); // still at the same locked reply

    // An error leaves the graph and says where it is.
    draft.replace(" goto=\"", " goto=\"nowhere-");
    CHECK(desk.waitForText("nowhere-"));
    CHECK(desk.close() == 0);
}

} // namespace

TEST_CASE("an author tries a dialogue out, asks why a reply is locked, and edits it, in English", "[desktop][author]") {
    tryOutAndEdit("case-long-queue", english);
}

TEST_CASE("an author tries a dialogue out, asks why a reply is locked, and edits it, in Chinese", "[desktop][author]") {
    tryOutAndEdit("case-belt-gift", chinese);
}

TEST_CASE("the author's window opens on a broken file, and takes it in once it is mended", "[desktop][author]") {
    Draft draft("case-long-queue");
    const std::string good = draft.text();
    draft.save(good.substr(0, good.size() / 2));
    Desk desk(1040, 720, {"--lang", "en", "author", draft.file().string()});
    REQUIRE(desk.waitForText("Mend the errors below"));
    draft.save(good);
    CHECK(desk.waitForText("This moment"));
    CHECK(desk.waitForText(std::string(draft.dialogue()->idOf(draft.dialogue()->start))));
    CHECK(desk.close() == 0);
}

TEST_CASE("the author's window opens from the game's list of conversations, and leads back there",
          "[desktop][author]") {
    Desk desk(1366, 768, {"--lang", "en"});
    REQUIRE(desk.clickText("Choose a conversation"));
    REQUIRE(desk.clickText("Skip"));
    REQUIRE(desk.waitForText("Author's window"));
    desk.key("End");
    REQUIRE(desk.clickText("Author's window"));
    desk.key("ISO_Left_Tab"); // the last of all controls: the last dialogue
    desk.key("Return");
    REQUIRE(desk.waitForText("This moment"));
    desk.key("Escape");
    CHECK(desk.waitForText("Choose a conversation"));
    CHECK(desk.close() == 0);
}
