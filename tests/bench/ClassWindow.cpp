// What a class costs the window that holds it: pictures a second while 300 telephones listen, vote and are told what comes
// next, beside those of the same class without any.

#include "bench/Bench.h"
#include "bench/Crowd.h"
#include "bench/Pictures.h"
#include "bench/Played.h"
#include "bench/Vitals.h"

#include <sys/resource.h>

#include <functional>

using namespace rapport;
using namespace std::chrono_literals;

namespace {

constexpr int phones = 300;
constexpr int rounds = 3;
constexpr double settled = 4000;   // milliseconds after which the customer only breathes
constexpr double gesture = 700;    // milliseconds in which they move
constexpr double listening = 4000; // milliseconds

// What happens beside the window for so many milliseconds.
using Meanwhile = std::function<void(double)>;

struct Cost {
    double pictures = 0; // a second
    double share = 0;    // of a core, in percent: window and server
};

Cost watch(const Desk& desk, Pictures& pictures, double milliseconds, const Meanwhile& meanwhile) {
    pictures.taken();
    const Vitals before = vitalsOf(desk.process());
    const auto begin = std::chrono::steady_clock::now();
    meanwhile(milliseconds);
    const double seconds = millisecondsSince(begin) / 1000;
    const Vitals after = vitalsOf(desk.process());
    return {pictures.taken() / seconds, (after.milliseconds - before.milliseconds) / seconds / 10};
}

Cost medianOf(const std::vector<Cost>& costs) {
    std::vector<double> pictures, shares;
    for (const Cost& cost : costs) pictures.push_back(cost.pictures), shares.push_back(cost.share);
    return {median(pictures), median(shares)};
}

// The words that follow others in some text on the screen.
std::string after(const Desk& desk, const std::string& words) {
    for (const TextBox& box : desk.texts())
        if (const std::size_t at = box.text.find(words); at != std::string::npos)
            return box.text.substr(at + words.size());
    throw std::runtime_error("nothing says: " + words);
}

void click(Desk& desk, const std::string& words) {
    if (!desk.clickText(words)) throw std::runtime_error("nothing to click: " + words);
}

// A class that is open in the window, before its first step.
struct HeldInWindow {
    PreparedDesk desk{Settings::Motion::full, {"--lang", "en"}};
    Pictures pictures{desk.display()};
    std::uint16_t port = 0;
    std::string code;

    HeldInWindow() {
        click(desk, "Classroom");
        click(desk, "Twenty-three minutes");
        click(desk, "This computer alone");
        click(desk, "Start");
        if (!desk.waitForText("Listening on")) throw std::runtime_error("no class");
        const std::string address = after(desk, "Listening on ");
        port = std::uint16_t(std::stoi(address.substr(address.find(':') + 1)));
        code = after(desk, "Code ").substr(0, 4);
        click(desk, "Show the class to the room");
        desk.waitForText("Scan with your phone");
    }
};

struct Figures {
    std::vector<Cost> waiting, voting, moving;
};

// Leads a class through some rounds; what happens meanwhile while nobody votes, and while all do.
Figures lead(HeldInWindow& held, const Meanwhile& meanwhile, const std::function<void(int, double)>& vote) {
    Figures figures;
    const auto next = [&] { // the step, and how the window moves after it
        held.desk.key("Next");
        return watch(held.desk, held.pictures, gesture, meanwhile);
    };
    next();
    for (int round = 1; round <= rounds; ++round) {
        meanwhile(settled);
        figures.waiting.push_back(watch(held.desk, held.pictures, listening, meanwhile));
        figures.voting.push_back(watch(held.desk, held.pictures, listening, [&](double time) { vote(round, time); }));
        Cost moved;
        int steps = 0; // to the customer's answer
        do moved = next();
        while (!held.desk.shows("Make up your mind") && !held.desk.shows("No hands yet") && ++steps < 8);
        figures.moving.push_back(moved);
    }
    return figures;
}

Figures withoutPhones() {
    HeldInWindow held;
    const Meanwhile sleep = [](double time) {
        std::this_thread::sleep_for(std::chrono::duration<double, std::milli>(time));
    };
    return lead(held, sleep, [&](int, double time) {
        for (int second = 0; second * 1000 < time; ++second) { // hands, once a second
            held.desk.key("1");
            sleep(std::min(1000.0, time - second * 1000));
        }
    });
}

Figures withPhones() {
    HeldInWindow held;
    Crowd crowd(held.port, held.code, "", phones);
    if (!crowd.isWhole()) throw std::runtime_error("not all telephones came in");
    std::string seen; // by the first telephone
    const Crowd::Heard hear = [&](int who, const std::string& bytes) {
        if (who == 0) seen += bytes;
    };
    return lead(
        held, [&](double time) { crowd.listen(time, hear); },
        [&](int round, double time) {
            const auto begin = Crowd::Clock::now();
            held.desk.key("Next"); // opens the vote
            crowd.listen(200, hear);
            const std::string sign = "\"choices\":[{\"id\":\"";
            const std::size_t at = seen.rfind(sign);
            if (at == std::string::npos) throw std::runtime_error("the telephones see no replies");
            const std::string choice =
                seen.substr(at + sign.size(), seen.find('"', at + sign.size()) - at - sign.size());
            // All vote within a second, and again in the next, until the time is over.
            for (int votes = 0; millisecondsSince(begin) < time; ++votes) {
                crowd.vote(votes % phones, round, choice);
                crowd.listen(std::max(0.0, 200 + (votes + 1) * 1000.0 / phones - millisecondsSince(begin)), hear);
            }
            crowd.readVoteAnswers();
        });
}

void tell(const char* what, const std::vector<Cost>& without, const std::vector<Cost>& with) {
    const Cost floor = medianOf(without), ours = medianOf(with);
    std::printf("%-28s %5.1f pictures a second at %5.1f %% of a core; without phones %5.1f at %5.1f %%\n", what,
                ours.pictures, ours.share, floor.pictures, floor.share);
}

} // namespace

int main() try {
    rlimit files{};
    ::getrlimit(RLIMIT_NOFILE, &files);
    files.rlim_cur = std::min<rlim_t>(files.rlim_max, 8192);
    ::setrlimit(RLIMIT_NOFILE, &files);
    const Figures without = withoutPhones(), with = withPhones();
    std::printf("the window of a class with %d telephones\n", phones);
    tell("the line is shown", without.waiting, with.waiting);
    tell("all vote, every second", without.voting, with.voting);
    tell("after the room's reply", without.moving, with.moving);
    return 0;
} catch (const std::exception& trouble) {
    std::fprintf(stderr, "bench-ClassWindow: %s\n", trouble.what());
    return 1;
}
