// The game's window beside bare ones, in turn on the same Xvfb: the time to the first picture, from a key to the changed
// picture, what it does while nobody touches it, and its memory.

#include "app/Library.h"
#include "bench/Bench.h"
#include "bench/Eye.h"
#include "bench/Moment.h"
#include "bench/Vitals.h"
#include "desktop/Desk.h"
#include "engine/ReplyOrder.h"
#include "store/Attempts.h"
#include "store/Settings.h"
#include "ui/ConversationLayout.h"

#include <signal.h>

using namespace rapport;
using namespace std::chrono_literals;

namespace {

constexpr int screenWidth = 1920, screenHeight = 1080;
constexpr float windowWidth = 1280, windowHeight = 800;
constexpr int pairs = 9;
constexpr int idleSeconds = 5;
constexpr auto rest = 600ms;            // so long nothing moves, and replies have ceased to be deaf
const std::string language = "zh-Hans"; // more letters than English

// ---- the game, as it is played to be measured

std::string dialogueFile() {
    return RAPPORT_SOURCE_DIR "/dialogues/case-long-queue.xml";
}

Session newSession() {
    const Library library({RAPPORT_SOURCE_DIR});
    return Session(library.read(dialogueFile()).dialogue);
}

constexpr std::uint64_t seed = 1; // of the order of replies

// Takes the first reply that is open; the key that does so in the window.
std::string answer(Session& session) {
    int number = 0;
    for (const Session::Offer& offer : offersInOrder(session.dialogue(), session.state(), seed)) {
        if (session.dialogue().choices[offer.choice].isTimeout) continue;
        ++number;
        if (offer.availability != Availability::open) continue;
        session.choose(offer.choice);
        break;
    }
    return std::to_string(number);
}

// No introduction and nothing that moves.
void makeStill(const std::filesystem::path& home) {
    Result<Attempts> attempts = Attempts::open(Home(home));
    if (!attempts) throw std::runtime_error(attempts.reason().en);
    Settings still;
    still.tutorialSeen = true;
    still.motion = Settings::Motion::off;
    writeSettings(attempts->database(), {}, still);
}

// A desk with the game standing still on it.
struct StillDesk : Desk {
    explicit StillDesk(std::vector<std::string> arguments) : Desk(screenWidth, screenHeight, std::move(arguments)) {
        kill();
        makeStill(home());
        start();
        std::this_thread::sleep_for(1s);
    }
};

Moment momentOf(const Desk& desk) {
    Moment moment;
    for (const TextBox& box : desk.texts()) {
        const bool isSeen = box.x < box.clipX + box.clipWidth && box.x + box.width > box.clipX &&
                            box.y < box.clipY + box.clipHeight && box.y + box.height > box.clipY;
        if (isSeen) moment.texts.push_back({box.x, box.y, box.height, box.text});
    }
    return moment;
}

Moment momentOfTalk(const Desk& desk) {
    Moment moment = momentOf(desk);
    const Box box = pictureBox({windowWidth, windowHeight}, 1);
    moment.left = int(box.min.x);
    moment.top = int(box.min.y);
    moment.width = int(box.width());
    moment.height = int(box.height());
    return moment;
}

// ---- programs on the bench

// A folder in memory, so that no disk is waited for.
struct Folder {
    std::filesystem::path path;

    Folder() {
        std::string pattern = "/dev/shm/rapport-bench-XXXXXX";
        if (!mkdtemp(pattern.data())) throw std::runtime_error("no temporary folder");
        path = pattern;
    }
    ~Folder() { std::filesystem::remove_all(path); }
};

// The screen that everything is measured on, with an eye on it. The mouse lies in the window's corner.
class Bench {
public:
    Bench()
        : m_monitor(screenWidth, screenHeight, m_folder.path, {"-fbdir", m_folder.path.string()}),
          m_eye(m_folder.path) {
        m_monitor.point((screenWidth + int(windowWidth)) / 2 - 2, (screenHeight + int(windowHeight)) / 2 - 2);
    }

    std::filesystem::path folder() const { return m_folder.path; }
    Monitor& monitor() { return m_monitor; }
    Eye& eye() { return m_eye; }

private:
    Folder m_folder;
    Monitor m_monitor;
    Eye m_eye;
};

using Command = std::vector<std::string>;

// A program that runs until this goes, and knows how long it took to its first picture.
class Run {
public:
    Run(Bench& bench, const Command& command) : m_bench(bench) {
        bench.eye().waitForRest(200ms);
        const auto begin = Eye::Clock::now();
        m_process =
            launch(command, bench.folder() / "log", {{"DISPLAY", bench.monitor().name()}, {"LC_ALL", "C.UTF-8"}});
        m_firstPicture = required(bench.eye().waitForChange(begin, 10s), command.front() + " shows nothing");
    }
    ~Run() {
        ::kill(m_process, SIGKILL);
        ended(m_process, 5s);
    }
    Run(const Run&) = delete;
    Run& operator=(const Run&) = delete;

    pid_t process() const { return m_process; }
    double firstPicture() const { return m_firstPicture; }

    // The milliseconds until the picture changes.
    double press(const std::string& key) {
        m_bench.eye().waitForRest(rest);
        const auto begin = Eye::Clock::now();
        m_bench.monitor().press(key);
        return required(m_bench.eye().waitForChange(begin, 5s), "nothing changes after the key " + key);
    }

private:
    static double required(std::optional<double> time, const std::string& trouble) {
        if (!time) throw std::runtime_error(trouble);
        return *time;
    }

    Bench& m_bench;
    pid_t m_process = -1;
    double m_firstPicture = 0;
};

// ---- what is measured

struct Moments {
    std::filesystem::path title, before, after; // before and after the first reply
};

// What a game that waits does and holds, beside a bare window.
void measureWaiting(const std::string& where, pid_t bare, pid_t game) {
    const Idleness floor = watchIdle(bare, idleSeconds), ours = watchIdle(game, idleSeconds);
    std::printf("%-44s floor %8.1f /s  ours %8.1f /s, %.3f %% of a core  (reach 1 %% of a core, aim 0 wake-ups)\n",
                ("wake-ups, waiting " + where).c_str(), floor.wakeUps, ours.wakeUps, ours.share);
    const PrivateMemory least = privateMemoryOf(bare), held = privateMemoryOf(game);
    std::printf("%-44s floor %8.1f MiB ours %8.1f MiB, %.1f dirty + %.1f clean  (reach 80, aim 28)\n",
                ("private memory, waiting " + where).c_str(), least.sum(), held.sum(), held.dirty, held.clean);
}

// Plays from the title to the debrief, and notes on the way what bare windows shall show.
void measureWaiting(Bench& bench, const Moments& moments) {
    const Run bare(bench, {RAPPORT_FLOOR, "window"});
    {
        const StillDesk desk({"--lang", language});
        write(momentOf(desk), moments.title);
        measureWaiting("on the title", bare.process(), desk.process());
    }
    StillDesk desk({"--lang", language, "--seed", std::to_string(seed), dialogueFile()});
    Session session = newSession();
    write(momentOfTalk(desk), moments.before);
    const auto press = [&](const std::string& key) {
        desk.key(key);
        std::this_thread::sleep_for(rest);
    };
    press(answer(session));
    write(momentOfTalk(desk), moments.after);
    measureWaiting("in the talk", bare.process(), desk.process());
    while (!session.isOver()) press(answer(session));
    press("Return");
    measureWaiting("on the debrief", bare.process(), desk.process());
}

void measureFirstPicture(Bench& bench, const Command& floor, const Command& game) {
    std::vector<double> floors, ours;
    for (int i = 0; i < pairs; ++i) {
        floors.push_back(Run(bench, floor).firstPicture());
        ours.push_back(Run(bench, game).firstPicture());
    }
    report("start to first picture", {median(floors), median(ours)}, 1.5, 1.15);
}

// Two keys in the talk: one moves the keyboard's place, the other answers.
void measureKeys(Bench& bench, const Command& floor, const Command& game) {
    std::vector<double> floors, moves, answers;
    for (int i = 0; i < pairs; ++i) {
        Run bare(bench, floor);
        floors.push_back(bare.press("Tab"));
        floors.push_back(bare.press("Tab"));
        Session session = newSession();
        Run run(bench, game);
        moves.push_back(run.press("Tab"));
        answers.push_back(run.press(answer(session)));
    }
    report("key that moves on to picture", {median(floors), median(moves)}, 1.5, 1.1);
    report("key that answers to picture", {median(floors), median(answers)}, 1.5, 1.1);
}

} // namespace

int main() try {
    Bench bench;
    const Moments moments{bench.folder() / "title", bench.folder() / "before", bench.folder() / "after"};
    const std::filesystem::path home = bench.folder() / "home";
    makeStill(home);
    const Command game = {RAPPORT_PROGRAM, "--home", home.string(), "--lang", language};
    Command talk = game;
    talk.push_back(dialogueFile());

    measureWaiting(bench, moments);
    measureFirstPicture(bench, {RAPPORT_FLOOR, "panels", moments.title.string()}, game);
    measureKeys(bench, {RAPPORT_FLOOR, "talk", moments.before.string(), moments.after.string()}, talk);
    return 0;
} catch (const std::exception& trouble) {
    std::fprintf(stderr, "bench-Windows: %s\n", trouble.what());
    return 1;
}
