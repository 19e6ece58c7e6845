// What a customer who moves or breathes costs, beside a bare window that draws the same texts and as large a picture as
// often: pictures a second, and the time on a core that each of them takes.

#include "bench/Bench.h"
#include "bench/Pictures.h"
#include "bench/Played.h"
#include "bench/Vitals.h"

#include <signal.h>

using namespace rapport;
using namespace std::chrono_literals;

namespace {

constexpr int rounds = 5;
constexpr auto settled = 4s; // so long after a reply the customer breathes, and fidgets unless motion is reduced

struct Cost {
    double pictures = 0; // a second
    double share = 0;    // of a core, in percent

    double ofOne() const { return share * 10 / std::max(pictures, 0.1); } // milliseconds on a core
};

Cost watch(pid_t process, Pictures& pictures, std::chrono::milliseconds time) {
    pictures.taken();
    const Vitals before = vitalsOf(process);
    std::this_thread::sleep_for(time);
    const Vitals after = vitalsOf(process);
    const double seconds = double(time.count()) / 1000;
    return {pictures.taken() / seconds, (after.milliseconds - before.milliseconds) / seconds / 10};
}

// A bare window on a screen of its own that draws so many pictures a second, and stands still unless it is watched.
class Bare {
public:
    Bare(const std::filesystem::path& folder, const std::filesystem::path& moment, int pictures)
        : m_monitor(screenWidth, screenHeight, folder),
          m_process(launch({RAPPORT_FLOOR, "beat", moment.string(), std::to_string(pictures)}, folder / "log",
                           {{"DISPLAY", m_monitor.name()}, {"LC_ALL", "C.UTF-8"}})),
          m_pictures(m_monitor.name()) {
        std::this_thread::sleep_for(1s);
        ::kill(m_process, SIGSTOP);
    }
    ~Bare() {
        ::kill(m_process, SIGKILL);
        ended(m_process, 5s);
    }
    Bare(const Bare&) = delete;
    Bare& operator=(const Bare&) = delete;

    Cost watch(std::chrono::milliseconds time) {
        ::kill(m_process, SIGCONT);
        std::this_thread::sleep_for(200ms);
        const Cost cost = ::watch(m_process, m_pictures, time);
        ::kill(m_process, SIGSTOP);
        return cost;
    }

private:
    Monitor m_monitor;
    pid_t m_process;
    Pictures m_pictures;
};

// What pictures cost, and right afterwards those of the bare window that draws about as often: the more seldom, the
// colder the machine is each time.
class Comparison {
public:
    Comparison(const Desk& desk, Pictures& pictures, Bare& often, Bare& seldom)
        : m_desk(desk), m_pictures(pictures), m_often(often), m_seldom(seldom) {}

    void take(std::chrono::milliseconds time) {
        const Cost ours = watch(m_desk.process(), m_pictures, time);
        ::kill(m_desk.process(), SIGSTOP);
        const Cost floor = (ours.pictures > 20 ? m_often : m_seldom).watch(1s);
        ::kill(m_desk.process(), SIGCONT);
        m_rates.push_back(ours.pictures);
        m_shares.push_back(ours.share);
        m_ours.push_back(ours.ofOne());
        m_floors.push_back(floor.ofOne());
    }
    void tell(const char* what, const char* bound) const {
        const double ours = median(m_ours), floor = median(m_floors);
        std::printf(
            "%-22s %5.1f pictures a second, %5.1f %% of a core; each %5.2f ms beside %5.2f ms, ratio %4.2f  (%s)\n",
            what, median(m_rates), median(m_shares), ours, floor, ours / floor, bound);
    }

private:
    const Desk& m_desk;
    Pictures& m_pictures;
    Bare& m_often;
    Bare& m_seldom;
    std::vector<double> m_rates, m_shares, m_ours, m_floors;
};

std::vector<std::string> talk() {
    return {"--lang", language, "--seed", std::to_string(seed), measuredTalk()};
}

} // namespace

int main() try {
    const Folder folder;
    const std::filesystem::path moment = folder.path / "moment";
    {
        PreparedDesk still(Settings::Motion::off, talk());
        write(momentOfTalk(still), moment);
        std::this_thread::sleep_for(settled);
        Pictures pictures(still.display());
        const Cost cost = watch(still.process(), pictures, 5s);
        std::printf("%-28s %5.1f pictures a second, %5.2f %% of a core  (reach 1 %%)\n", "motion off", cost.pictures,
                    cost.share);
    }
    Bare often(folder.path, moment, 30), seldom(folder.path, moment, 10);
    for (const Settings::Motion motion : {Settings::Motion::full, Settings::Motion::reduced}) {
        const bool isFull = motion == Settings::Motion::full;
        PreparedDesk desk(motion, talk());
        Pictures pictures(desk.display());
        Session session = newSession();
        Comparison moving(desk, pictures, often, seldom), listening(desk, pictures, often, seldom);
        for (int round = 0; round < rounds && !session.isOver(); ++round) {
            desk.key(answer(session));
            std::this_thread::sleep_for(100ms);
            moving.take(700ms);
            std::this_thread::sleep_for(settled);
            listening.take(3s);
        }
        moving.tell(isFull ? "after a reply" : "after a reply, reduced", "aim 30 pictures, reach 20; ratio reach 1.5");
        listening.tell(isFull ? "listening" : "listening, reduced",
                       isFull ? "breathing alone at most 10 pictures and 50 %" : "at most 10 pictures and 25 %");
    }
    return 0;
} catch (const std::exception& trouble) {
    std::fprintf(stderr, "bench-Moving: %s\n", trouble.what());
    return 1;
}
