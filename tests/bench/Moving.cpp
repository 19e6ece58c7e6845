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
constexpr auto settled = 4s; // so long after a reply the customer only breathes

struct Cost {
    double pictures = 0; // a second
    double share = 0;    // of a core, in percent

    double ofOne() const { return share * 10 / std::max(pictures, 0.1); } // milliseconds on a core
};

Cost watch(const Desk& desk, Pictures& pictures, std::chrono::milliseconds time) {
    pictures.taken();
    const Vitals before = vitalsOf(desk.process());
    std::this_thread::sleep_for(time);
    const Vitals after = vitalsOf(desk.process());
    const double seconds = double(time.count()) / 1000;
    return {pictures.taken() / seconds, (after.milliseconds - before.milliseconds) / seconds / 10};
}

// A bare window on the same screen that draws so many pictures a second.
class Bare {
public:
    Bare(const Monitor& monitor, const std::filesystem::path& folder, const std::filesystem::path& moment, int pictures)
        : m_process(launch({RAPPORT_FLOOR, "beat", moment.string(), std::to_string(pictures)}, folder / "log",
                           {{"DISPLAY", monitor.name()}, {"LC_ALL", "C.UTF-8"}})),
          m_pictures(pictures) {
        std::this_thread::sleep_for(1s);
    }
    ~Bare() {
        ::kill(m_process, SIGKILL);
        ended(m_process, 5s);
    }
    Bare(const Bare&) = delete;
    Bare& operator=(const Bare&) = delete;

    Cost watch(std::chrono::seconds time) const {
        return {double(m_pictures), watchIdle(m_process, int(time.count())).share};
    }

private:
    pid_t m_process;
    int m_pictures;
};

Cost medianOf(std::vector<Cost> costs) {
    std::vector<double> pictures, shares;
    for (const Cost& cost : costs) {
        pictures.push_back(cost.pictures);
        shares.push_back(cost.share);
    }
    return {median(pictures), median(shares)};
}

void tell(const char* what, const Cost& floor, const Cost& ours, const char* bound) {
    std::printf("%-28s %5.1f pictures a second, %5.1f %% of a core; each %6.2f ms beside %6.2f ms, ratio %5.2f  (%s)\n",
                what, ours.pictures, ours.share, ours.ofOne(), floor.ofOne(), ours.ofOne() / floor.ofOne(), bound);
}

std::vector<std::string> talk() {
    return {"--lang", language, "--seed", std::to_string(seed), dialogueFile()};
}

} // namespace

int main() try {
    const Folder folder;
    const std::filesystem::path moment = folder.path / "moment";
    Cost floorOfThirty, floorOfTen;
    {
        PreparedDesk still(Settings::Motion::off, talk());
        write(momentOfTalk(still), moment);
        std::this_thread::sleep_for(settled);
        Pictures pictures(still.display());
        const Cost cost = watch(still, pictures, 5s);
        std::printf("%-28s %5.1f pictures a second, %5.2f %% of a core  (reach 1 %%)\n", "motion off", cost.pictures,
                    cost.share);
    }
    {
        const Monitor monitor(screenWidth, screenHeight, folder.path);
        floorOfThirty = Bare(monitor, folder.path, moment, 30).watch(5s);
        floorOfTen = Bare(monitor, folder.path, moment, 10).watch(5s);
    }
    for (const Settings::Motion motion : {Settings::Motion::full, Settings::Motion::reduced}) {
        const bool isFull = motion == Settings::Motion::full;
        PreparedDesk desk(motion, talk());
        Pictures pictures(desk.display());
        Session session = newSession();
        std::vector<Cost> moving, breathing;
        for (int round = 0; round < rounds && !session.isOver(); ++round) {
            desk.key(answer(session));
            std::this_thread::sleep_for(100ms);
            moving.push_back(watch(desk, pictures, 700ms));
            std::this_thread::sleep_for(settled);
            breathing.push_back(watch(desk, pictures, 3s));
        }
        tell(isFull ? "after a reply" : "after a reply, reduced", floorOfThirty, medianOf(moving),
             "aim 30 pictures, reach 20; ratio reach 1.5");
        tell(isFull ? "listening" : "listening, reduced", floorOfTen, medianOf(breathing),
             isFull ? "at most 10 pictures and 50 %" : "at most 10 pictures and 25 %");
    }
    return 0;
} catch (const std::exception& trouble) {
    std::fprintf(stderr, "bench-Moving: %s\n", trouble.what());
    return 1;
}
