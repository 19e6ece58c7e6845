// The game's window beside bare ones, in turn on the same Xvfb: the time to the first picture, from a key to the changed
// picture, what it does while nobody touches it, and its memory.

#include "bench/Bench.h"
#include "bench/Eye.h"
#include "bench/Played.h"
#include "bench/Vitals.h"

#include <signal.h>

using namespace rapport;
using namespace std::chrono_literals;

namespace {

constexpr int pairs = 9;
constexpr int idleSeconds = 5;
constexpr auto rest = 600ms; // so long nothing moves, and replies have ceased to be deaf

// ---- programs on the bench

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
        const PreparedDesk desk(Settings::Motion::off, {"--lang", language});
        write(momentOf(desk), moments.title);
        measureWaiting("on the title", bare.process(), desk.process());
    }
    PreparedDesk desk(Settings::Motion::off, {"--lang", language, "--seed", std::to_string(seed), measuredTalk()});
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
        for (int turn = 0; turn < 4; ++turn) floors.push_back(bare.press("Tab"));
        Session session = newSession();
        Run run(bench, game);
        moves.push_back(run.press("Tab"));
        for (int turn = 0; turn < 3; ++turn) answers.push_back(run.press(answer(session)));
    }
    report("key that moves on to picture", {median(floors), median(moves)}, 1.5, 1.1);
    report("key that answers to picture", {median(floors), median(answers)}, 1.5, 1.1);
}

} // namespace

int main() try {
    Bench bench;
    const Moments moments{bench.folder() / "title", bench.folder() / "before", bench.folder() / "after"};
    const std::filesystem::path home = bench.folder() / "home";
    prepare(home, Settings::Motion::off);
    const Command game = {RAPPORT_PROGRAM, "--home", home.string(), "--lang", language};
    Command talk = game;
    talk.push_back(measuredTalk());

    measureWaiting(bench, moments);
    measureFirstPicture(bench, {RAPPORT_FLOOR, "panels", moments.title.string()}, game);
    measureKeys(bench, {RAPPORT_FLOOR, "talk", moments.before.string(), moments.after.string()}, talk);
    return 0;
} catch (const std::exception& trouble) {
    std::fprintf(stderr, "bench-Windows: %s\n", trouble.what());
    return 1;
}
