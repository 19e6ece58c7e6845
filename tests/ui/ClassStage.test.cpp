// The classroom's screens: every text fits and can be read from afar, keys and clicks lead the class.

#include "ui/ClassStage.h"

#include "engine/Session.h"
#include "support/Catch.h"
#include "support/Shipped.h"
#include "ui/Blind.h"
#include "ui/ClassEndedPanel.h"
#include "ui/ClassSetupPanel.h"

#include <fmt/format.h>

#include <deque>
#include <map>

using namespace rapport;

namespace {

const ImVec2 sizes[] = {{1024, 640}, {1280, 720}, {1366, 768}, {1920, 1080}};
constexpr Language languages[] = {Language::english, Language::chinese};

// A class on one conversation, with its stage.
struct Lesson {
    explicit Lesson(const std::shared_ptr<const Dialogue>& dialogue, int phones = 30, std::size_t parts = 1)
        : room(
              {dialogue->id, dialogue->texts.both(dialogue->title),
               std::vector<ClassPlan::Part>(
                   parts, {Course::Part::Kind::dialogue, dialogue->texts.both(dialogue->title), dialogue, {}, {}, {}})},
              7) {
        for (int phone = 1; phone <= phones; ++phone)
            happens({ClassEvent::Join{phone, fmt::format("{:04x}", phone), Language::english,
                                      phone % 3 ? fmt::format("Participant {}", phone) : ""}});
        dark.resize(33 * 33);
        for (std::size_t i = 0; i < dark.size(); i += 3) dark[i] = true;
    }
    void happens(const ClassEvent& event) { REQUIRE_FALSE(room.apply(event)); }
    void lead(Lead what, const std::string& choice = "", int number = 0) {
        happens({ClassEvent::Do{what, choice, "", number}});
    }
    // Spreads the votes over the replies.
    void vote() {
        const auto replies = ballot(room.dialogue(), room.round()->at, room.seed());
        int n = 0;
        for (const auto& [phone, who] : room.participants())
            happens(
                {ClassEvent::Vote{phone, room.roundNumber(), idOf(replies[std::size_t(n++ * n) % replies.size()])}});
    }
    // Everybody plays alone to the end.
    void answerAlone() {
        for (PhoneId phone = 1; phone <= PhoneId(room.participants().size()); ++phone)
            while (!room.find(phone)->alone->isOver()) {
                const Session& talk = *room.find(phone)->alone;
                const auto replies = ballot(room.dialogue(), talk.state(), room.seed());
                happens({ClassEvent::Answer{phone, int(talk.turns().size()),
                                            idOf(replies[std::size_t(phone) % replies.size()])}});
            }
    }
    std::string idOf(ChoiceIndex choice) const {
        return std::string(room.dialogue().name(room.dialogue().choices[choice].id));
    }

    std::optional<Action> draw(Ui& ui) {
        const ProjectorView shown = projectorView(room, {});
        const ClassReins reins = reinsOf(room);
        constexpr Feeling feelings[] = {Feeling::anger, Feeling::trust, Feeling::patience, Feeling::clarity};
        std::optional<ClassCustomer> customer;
        if (room.talk()) customer = ClassCustomer{{}, feelings, room.talk()->state().emotion, {}};
        return classStage(
            ui,
            {shown, reins, "K7QF", "192.168.100.200:4747", {33, &dark}, customer, millisecondsLeft, &room.dialogue()},
            view);
    }
    Blind::Panel panel() {
        return [this](Ui& ui) { return draw(ui); };
    }
    // What a key made of it happens.
    std::optional<LeadClass> press(Blind& blind, ImGuiKey key) { return heard(blind.press(panel(), key)); }
    std::optional<LeadClass> type(Blind& blind, char character) { return heard(blind.type(panel(), character)); }
    std::optional<LeadClass> heard(const std::optional<Action>& action) {
        if (!action || !std::holds_alternative<ForClass>(*action)) return std::nullopt;
        const auto* led = std::get_if<LeadClass>(&std::get<ForClass>(*action).wish);
        if (!led) return std::nullopt;
        happens({led->what});
        return *led;
    }

    Classroom room;
    ClassStageView view;
    std::optional<int> millisecondsLeft;
    std::vector<bool> dark;
};

std::vector<std::shared_ptr<const Dialogue>> shippedDialogues() {
    std::vector<std::shared_ptr<const Dialogue>> found;
    for (const auto& file : std::filesystem::directory_iterator(RAPPORT_SOURCE_DIR "/dialogues")) {
        if (file.path().extension() != ".xml") continue;
        DialogueReading reading =
            readDialogue(shippedFile("dialogues/" + file.path().filename().string()), shippedRulebook());
        if (reading.dialogue) found.push_back(std::make_shared<const Dialogue>(std::move(*reading.dialogue)));
    }
    REQUIRE(found.size() > 10);
    return found;
}

// For every node the replies that lead there the shortest way.
std::vector<std::vector<std::string>> waysThrough(const std::shared_ptr<const Dialogue>& dialogue) {
    std::vector<std::vector<std::string>> ways;
    std::map<NodeIndex, bool> seen;
    std::deque<std::vector<std::string>> waiting{{}};
    while (!waiting.empty()) {
        const std::vector<std::string> way = waiting.front();
        waiting.pop_front();
        Session talk(dialogue);
        for (const std::string& id : way) REQUIRE_FALSE(talk.choose(id));
        if (talk.isOver() || std::exchange(seen[talk.state().at], true)) continue;
        ways.push_back(way);
        for (const Session::Offer& offer : talk.choices()) {
            if (offer.availability != Availability::open) continue;
            waiting.push_back(way);
            waiting.back().push_back(std::string(dialogue->name(dialogue->choices[offer.choice].id)));
        }
    }
    return ways;
}

// The projector's letters in a window of that size.
Sight wall(ImVec2 size, Language language = Language::english) {
    return {size, 1, language, Light::day, true};
}

// What is drawn can be read from afar: nothing cut off, nothing below the edge, no letter too small.
std::string troubleOnWall(const Blind& blind, ImVec2 size) {
    std::string trouble = troubleIn(blind.boxes, size);
    for (const TextBoxes::Drawn& drawn : blind.boxes.texts) {
        const Box seen{{std::max(drawn.clip.min.x, 0.f), std::max(drawn.clip.min.y, 0.f)},
                       {std::min(drawn.clip.max.x, size.x), std::min(drawn.clip.max.y, size.y)}};
        if (!seen.contains(drawn.box, 3)) trouble += "not to be seen: " + drawn.text + "\n";
        if (letterHeight(drawn.box.height()) < size.y / 25 - 0.5f) trouble += "too small: " + drawn.text + "\n";
    }
    return trouble;
}

// Four long replies can be too much for letters for the back row: then the arrow keys lead to the rest.
bool isTooMuch(const std::string& trouble) {
    return !trouble.empty() && trouble.find("too small") == std::string::npos && trouble.find("not to be seen") == 0;
}

void look(Lesson& lesson, Blind& blind, ImVec2 size, int* tooMuch = nullptr) {
    const Blind::Panel panel = lesson.panel();
    for (int i = 0; i < 3; ++i) blind.frame(panel);
    const std::string trouble = troubleOnWall(blind, size);
    if (tooMuch && isTooMuch(trouble)) {
        ++*tooMuch;
        for (int i = 0; i < 6; ++i) blind.press(panel, ImGuiKey_DownArrow);
        const std::string last = trouble.substr(trouble.rfind(": ", trouble.size() - 2) + 2);
        const TextBoxes::Drawn* const end = blind.find(last.substr(0, last.size() - 1));
        CHECK((end && end->box.max.y <= size.y));
        for (int i = 0; i < 6; ++i) blind.press(panel, ImGuiKey_UpArrow);
        return;
    }
    CHECK(trouble == "");
    CHECK_FALSE(blind.boxes.texts.empty());
}

std::shared_ptr<const Dialogue> queue() {
    DialogueReading reading = readDialogue(shippedFile("dialogues/case-long-queue.xml"), shippedRulebook());
    REQUIRE(reading.dialogue);
    return std::make_shared<const Dialogue>(std::move(*reading.dialogue));
}

// A class that is open for votes.
void open(Lesson& lesson) {
    lesson.lead(Lead::start);
    lesson.lead(Lead::open);
}

} // namespace

TEST_CASE("every moment of every shipped conversation fits on the wall, before the vote and after it", "[ui][class][.long]") {
    int moments = 0, tooMuch = 0;
    for (const auto& dialogue : shippedDialogues())
        for (const Language language : languages)
            for (const ImVec2 size : sizes) {
                Blind blind(wall(size, language));
                for (const auto& way : waysThrough(dialogue)) {
                    Lesson lesson(dialogue);
                    lesson.lead(Lead::start);
                    for (const std::string& reply : way) lesson.lead(Lead::proceed, reply);
                    INFO(fmt::format("{} at {} in {}, {}x{}", dialogue->id,
                                     dialogue->idOf(lesson.room.talk()->state().at), tagOf(language), size.x, size.y));
                    moments += 2;
                    lesson.lead(Lead::open);
                    look(lesson, blind, size, &tooMuch);
                    lesson.vote();
                    lesson.lead(Lead::close);
                    lesson.lead(Lead::reveal);
                    look(lesson, blind, size, &tooMuch);
                }
            }
    CHECK(tooMuch * 200 < moments);
}

TEST_CASE("joining, pausing, playing alone, the result and the keys fit on the wall", "[ui][class]") {
    for (const Language language : languages)
        for (const ImVec2 size : sizes) {
            INFO(fmt::format("{} {}x{}", tagOf(language), size.x, size.y));
            Blind blind(wall(size, language));
            Lesson lesson(queue());
            look(lesson, blind, size);
            CHECK(blind.find("K7QF"));
            CHECK(blind.find("192.168.100.200:4747"));
            CHECK(blind.find("Participant 1"));
            lesson.lead(Lead::names, "", 0);
            look(lesson, blind, size);
            CHECK_FALSE(blind.find("Participant"));
            open(lesson);
            lesson.millisecondsLeft = 25'000;
            look(lesson, blind, size);
            CHECK(blind.find("0:25"));
            lesson.view.showsKeys = true;
            look(lesson, blind, size);
            lesson.view.showsKeys = false;
            lesson.lead(Lead::pause);
            look(lesson, blind, size);
            lesson.lead(Lead::resume);
            lesson.vote();
            lesson.lead(Lead::close);
            lesson.lead(Lead::reveal);
            lesson.lead(Lead::explain);
            look(lesson, blind, size);
            CHECK(blind.find(tagOf(language) == "en" ? "The best reply" : "最好的回应"));
            if (lesson.room.can(Lead::discuss)) lesson.lead(Lead::discuss);
            look(lesson, blind, size);
            lesson.lead(Lead::finish);
            look(lesson, blind, size);
            lesson.view.showsClosing = true;
            look(lesson, blind, size);

            Lesson alone(queue());
            alone.lead(Lead::start, "alone");
            look(alone, blind, size);
            alone.answerAlone();
            alone.lead(Lead::reveal);
            look(alone, blind, size);
            CHECK(blind.find(tagOf(language) == "en" ? "on average" : "平均"));
        }
}

TEST_CASE("Page Down leads on, Page Up back, and nothing is said of a reply before the result", "[ui][class]") {
    Lesson lesson(queue(), 3);
    Blind blind(wall({1920, 720})); // wide enough for the marks of four long replies
    const auto next = [&] {
        blind.wait(1); // a remote that bounces takes one step
        return lesson.press(blind, ImGuiKey_PageDown);
    };
    blind.settle(lesson.panel());
    CHECK(next()->what.lead == Lead::start);
    CHECK(next()->what.lead == Lead::open);
    CHECK_FALSE(lesson.press(blind, ImGuiKey_PageDown)); // too soon
    lesson.vote();
    blind.settle(lesson.panel());
    CHECK(blind.find("3 of 3 voted"));
    CHECK_FALSE(blind.find("%"));
    CHECK_FALSE(blind.find("A good reply"));
    CHECK(next()->what.lead == Lead::close);
    CHECK(lesson.press(blind, ImGuiKey_PageUp)->what.lead == Lead::open);
    CHECK(next()->what.lead == Lead::close);
    CHECK(next()->what.lead == Lead::reveal);
    blind.settle(lesson.panel());
    CHECK(blind.find("%"));
    CHECK(blind.find("A good reply"));
}

TEST_CASE("digits count hands before the result and choose a reply after it", "[ui][class]") {
    Lesson lesson(queue(), 0);
    Blind blind(wall({1280, 720}));
    lesson.lead(Lead::start);
    blind.settle(lesson.panel());
    for (const char key : {'1', '2', '2'}) CHECK(lesson.type(blind, key)->what.lead == Lead::raise);
    CHECK(lesson.room.round()->hands.size() == 2);
    // Each hand can be taken back, the last one first, down to none.
    for (int i = 0; i < 2; ++i) CHECK(lesson.type(blind, '-')->what.lead == Lead::lower);
    CHECK(lesson.room.round()->tally().size() == 1);
    CHECK(lesson.type(blind, '-')->what.lead == Lead::lower);
    CHECK(lesson.room.round()->tally().empty());
    CHECK_FALSE(lesson.type(blind, '-'));
    for (const char key : {'1', '2'}) CHECK(lesson.type(blind, key)->what.lead == Lead::raise);
    blind.settle(lesson.panel());
    CHECK(blind.find("1 hand"));
    blind.wait(1);
    CHECK(lesson.press(blind, ImGuiKey_PageDown)->what.lead == Lead::reveal);
    CHECK_FALSE(lesson.type(blind, '2'));
    const std::string chosen = lesson.view.bearing.picked;
    REQUIRE_FALSE(chosen.empty());
    blind.settle(lesson.panel());
    CHECK(blind.find("Go on with 2"));
    // Its branch is looked at and left; then the room goes on with it.
    CHECK(lesson.type(blind, 'm')->what.word == chosen);
    blind.settle(lesson.panel());
    CHECK(blind.find("the other branch"));
    CHECK(blind.find("If we had said"));
    CHECK(lesson.press(blind, ImGuiKey_PageUp)->what.lead == Lead::back);
    blind.settle(lesson.panel());
    lesson.type(blind, '2');
    blind.wait(1);
    const auto led = lesson.press(blind, ImGuiKey_PageDown);
    REQUIRE(led);
    CHECK(led->what.lead == Lead::proceed);
    CHECK(led->what.word == chosen);
}

TEST_CASE("the wall goes dark and light, pauses, hides names and sets a countdown by single keys", "[ui][class]") {
    Lesson lesson(queue(), 4);
    Blind blind(wall({1280, 720}));
    lesson.lead(Lead::start);
    blind.settle(lesson.panel());
    CHECK(lesson.type(blind, 'b')->what.lead == Lead::blank);
    blind.settle(lesson.panel());
    CHECK(blind.boxes.texts.empty());
    CHECK(lesson.type(blind, '.')->what.lead == Lead::unblank);
    CHECK(lesson.type(blind, 'P')->what.lead == Lead::pause);
    CHECK(lesson.type(blind, 'p')->what.lead == Lead::resume);
    CHECK(lesson.type(blind, 'n')->what.number == 0);
    CHECK(lesson.type(blind, 'n')->what.number == 1);
    CHECK(lesson.type(blind, 't')->what.number == 15);
    blind.settle(lesson.panel());
    CHECK(blind.find("Countdown: 15 s"));
    blind.wait(1);
    CHECK(lesson.press(blind, ImGuiKey_PageDown)->what.number == 15);
    CHECK(lesson.type(blind, 't')->what.number == 30);
    CHECK_FALSE(lesson.type(blind, 'h'));
    CHECK(lesson.view.showsKeys);
    lesson.press(blind, ImGuiKey_Escape);
    CHECK_FALSE(lesson.view.showsKeys);
    lesson.press(blind, ImGuiKey_Escape);
    blind.settle(lesson.panel());
    REQUIRE(blind.find("End the class?"));
    const auto end = blind.click(lesson.panel(), "End the class");
    CHECK_FALSE(end); // the question itself is no button
    const auto ended = blind.type(lesson.panel(), '3');
    REQUIRE(ended);
    CHECK(std::holds_alternative<EndClass>(std::get<ForClass>(*ended).wish));
}

TEST_CASE("the wall tells neither notes nor reasons before the result", "[ui][class]") {
    const auto dialogue = queue();
    Lesson lesson(dialogue, 5);
    Blind blind(wall({1920, 1080}));
    const auto shows = [&](TextId text) {
        if (text == noText) return false;
        const std::string words(dialogue->text(text, 0));
        return blind.find(words.substr(0, std::min<std::size_t>(words.size(), 24))) != nullptr;
    };
    open(lesson);
    blind.settle(lesson.panel());
    for (const Choice& choice : dialogue->choices) CHECK_FALSE(shows(choice.why));
    for (const Node& node : dialogue->nodes) {
        CHECK_FALSE(shows(node.discuss));
        CHECK_FALSE(shows(node.hint));
        CHECK_FALSE(shows(node.thought));
    }
}

TEST_CASE("setting up a class fits at every size and in both languages, and asks for what is chosen", "[ui][class]") {
    std::vector<ClassItem> items(
        6, {{"The Trainer's hour, with everything that belongs to it", "培训师的一小时以及与之相关的一切"},
            {"Three conversations and what to talk about between them.", "三段对话，以及对话之间要讨论的内容。"}});
    items[0].isCourse = items[0].isForClass = items[1].isCourse = true;
    items[0].minutes = 60, items[0].conversations = 3;
    items[1].minutesAgo = 25, items[2].difficulty = 3, items[3].minutesAgo = 300;
    std::vector<ClassAddress> addresses{{"0.0.0.0", {"Every network", "所有网络"}},
                                        {"192.168.100.200", {"wlan0", "wlan0"}},
                                        {"127.0.0.1", {"This computer alone, to try it", "只在本机试用"}}};
    const std::vector<Message> advice(
        3,
        {"Phones and this computer belong in the same Wi-Fi, and not in its guest network, which often keeps devices apart.",
         "手机和电脑要连同一个 Wi-Fi，别用访客网络：它常把设备隔开。"});
    const std::optional<Message> note =
        Message("the class goes on; 2 of the 30 things that happened in it do not fit any more",
                "课堂接着上；记录的 30 件事里有 2 件已经对不上，略过了");
    std::vector<bool> dark(33 * 33, true);
    ClassSetupView view;
    ClassReadyView ready{true};
    const std::string link = "http://127.0.0.1:47470/trainer#ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    const std::vector<Blind::Panel> panels{[&](Ui& ui) { return classListPanel(ui, items); },
                                           [&](Ui& ui) {
                                               return classSetupPanel(ui, {items[1], addresses, advice, 4747}, view);
                                           },
                                           [&](Ui& ui) {
                                               return classReadyPanel(ui,
                                                                      {items[0].title,
                                                                       "0.0.0.0:4747",
                                                                       "192.168.100.200:4747",
                                                                       "K7QF",
                                                                       {33, &dark},
                                                                       {link, {33, &dark}, false},
                                                                       12,
                                                                       false,
                                                                       advice,
                                                                       note},
                                                                      ready);
                                           }};
    for (const Language language : languages)
        for (const ImVec2 size : sizes)
            for (const float scale : {1.f, 2.f})
                for (const Blind::Panel& panel : panels) {
                    INFO(fmt::format("{} {}x{} at {} %", tagOf(language), size.x, size.y, scale * 100));
                    Blind blind(size, scale, language);
                    blind.settle(panel);
                    CHECK(troubleIn(blind.boxes, size) == "");
                    blind.press(panel, ImGuiKey_End);
                    CHECK(troubleIn(blind.boxes, size) == "");
                }
    Blind blind({1280, 1400});
    const auto asked = [&](const Blind::Panel& panel, std::string_view words) {
        blind.settle(panel);
        const auto action = blind.click(panel, words);
        return action && std::holds_alternative<ForClass>(*action) ? std::optional(std::get<ForClass>(*action).wish)
                                                                   : std::nullopt;
    };
    CHECK(std::get<PlanClass>(asked(panels[0], "The Trainer's hour").value()).item ==
          1); // the interrupted one comes first
    CHECK_FALSE(asked(panels[1], "192.168.100.200"));
    CHECK_FALSE(asked(panels[1], "Begin another class"));
    view.port = {'8', '0', '8', '0'};
    const OpenClass opened = std::get<OpenClass>(asked(panels[1], "Start").value());
    CHECK(opened.address == "192.168.100.200");
    CHECK(opened.port == 8080);
    CHECK(opened.isNew);
    view.port = {'8', '0'};
    CHECK_FALSE(asked(panels[1], "Start"));
    CHECK(blind.find("A port is a number"));
    CHECK(std::holds_alternative<ShowStage>(asked(panels[2], "Show the class to the room").value()));
    CHECK(std::holds_alternative<OpenTrainerPage>(asked(panels[2], "Open it in the browser").value()));
    CHECK(std::holds_alternative<CopyTrainerLink>(asked(panels[2], "Copy the link").value()));
}

TEST_CASE("a step that comes just after a vote closed by itself is not taken for the result", "[ui][class]") {
    Lesson lesson(queue(), 3);
    Blind blind(wall({1280, 720}));
    open(lesson);
    lesson.millisecondsLeft = 400;
    blind.settle(lesson.panel());
    lesson.vote();
    blind.settle(lesson.panel());
    lesson.lead(Lead::close); // as the clock does
    lesson.millisecondsLeft.reset();
    blind.frame(lesson.panel());
    CHECK_FALSE(lesson.press(blind, ImGuiKey_PageDown));
    CHECK(blind.find("Time is up"));
    blind.wait(2);
    const auto next = lesson.press(blind, ImGuiKey_PageDown);
    REQUIRE(next);
    CHECK(next->what.lead == Lead::reveal);
}

TEST_CASE("a class ends with thanks and its parts, and then asks whether to leave", "[ui][class]") {
    Lesson lesson(queue(), 3);
    Blind blind(wall({1280, 720}));
    open(lesson);
    lesson.lead(Lead::finish);
    const auto next = [&] {
        blind.wait(1);
        CHECK_FALSE(lesson.press(blind, ImGuiKey_PageDown));
        blind.settle(lesson.panel());
    };
    blind.settle(lesson.panel());
    CHECK(blind.find("Stopped before the first reply"));
    next();
    CHECK(blind.find("Thank you for taking part"));
    CHECK(blind.find("stopped before the first reply"));
    CHECK_FALSE(lesson.press(blind, ImGuiKey_PageUp));
    blind.settle(lesson.panel());
    CHECK_FALSE(blind.find("Thank you for taking part"));
    next();
    next();
    CHECK(blind.find("End the class?"));
}

TEST_CASE("the end of a class fits on the wall, and what divided it most has a picture of its own where it must",
          "[ui][class]") {
    for (const auto& dialogue : {longTalk(), queue()})
        for (const std::size_t parts : {1, 6})
            for (const Language language : languages)
                for (const ImVec2 size : sizes) {
                    INFO(fmt::format("{}, {} parts, {} {}x{}", dialogue->id, parts, tagOf(language), size.x, size.y));
                    Lesson lesson(dialogue, 2, parts);
                    Blind blind(wall(size, language));
                    open(lesson);
                    lesson.vote();
                    lesson.lead(Lead::reveal);
                    lesson.lead(Lead::finish);
                    lesson.view.showsClosing = true;
                    int tooMuch = 0;
                    look(lesson, blind, size, &tooMuch);
                    CHECK(blind.find(language == Language::english ? "Thank you" : "谢谢"));
                    CHECK(tooMuch == 0);
                    if (lesson.view.closingPages == 2) {
                        CHECK_FALSE(blind.find(language == Language::english ? "most divided" : "分歧最大"));
                        blind.wait(1);
                        CHECK_FALSE(lesson.press(blind, ImGuiKey_PageDown));
                        look(lesson, blind, size, &tooMuch);
                    }
                    CHECK(blind.find(language == Language::english ? "most divided" : "分歧最大"));
                    CHECK(blind.find(language == Language::english ? " for “" : " 票：“"));
                    if (dialogue->id != "long") CHECK(tooMuch == 0);
                }
}

TEST_CASE("the link that leads a class is hidden until it is asked for", "[ui][class]") {
    const std::vector<bool> dark(33 * 33, true);
    bool isShown = false;
    for (const Language language : languages)
        for (const ImVec2 size : sizes) {
            isShown = false;
            Blind blind(size, 1, language);
            const auto panel = [&](Ui& ui) {
                return classTrainerPanel(ui, {"http://192.168.100.200:4747/trainer#ABCDEFGH", {33, &dark}, false},
                                         isShown);
            };
            blind.settle(panel);
            CHECK_FALSE(blind.find("/trainer#"));
            blind.click(panel, language == Language::english ? "Show link" : "显示平板");
            blind.settle(panel);
            CHECK(blind.find("/trainer#"));
            CHECK(troubleIn(blind.boxes, size) == "");
        }
}

TEST_CASE("a class that ended says where its debrief is", "[ui][class]") {
    for (const Language language : languages)
        for (const ImVec2 size : sizes) {
            Blind blind(size, 1, language);
            const auto panel = [&](Ui& ui) {
                return classEndedPanel(
                    ui, {{"Trainer's hour", "培训师的一小时"}, "/home/mei/reports/trainers-hour 2026-11-25 2149"});
            };
            blind.settle(panel);
            CHECK(blind.find("trainers-hour"));
            CHECK(troubleIn(blind.boxes, size) == "");
            const auto open = blind.type(panel, '1');
            REQUIRE(open);
            CHECK(std::holds_alternative<OpenDebrief>(std::get<ForClass>(*open).wish));
        }
}
