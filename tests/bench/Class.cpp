// A class of 300 telephones on loopback, all voting within a second and all seeing the reveal, beside the least that could be
// done: the same bytes from a bare loop over the same number of connections. And how many streams of events the library that
// speaks HTTP holds on its one thread.

#include "BareHost.h"
#include "Crowd.h"
#include "server/HttpServer.h"

#include <nlohmann/json.hpp>
#include <sys/resource.h>
#include <sys/wait.h>

#include <csignal>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <thread>

using namespace rapport;

namespace {

constexpr int phones = 300;
constexpr int rounds = 4;
using Clock = std::chrono::steady_clock;

// ---- processes

struct Vitals {
    double memory = 0, most = 0; // MB
    double processor = 0;        // milliseconds
    int threads = 0;
};
Vitals vitalsOf(pid_t process) {
    Vitals vitals;
    std::ifstream status(fmt::format("/proc/{}/status", process));
    for (std::string line; std::getline(status, line);) {
        if (line.rfind("VmRSS:", 0) == 0) vitals.memory = std::atof(line.c_str() + 6) / 1024;
        if (line.rfind("VmHWM:", 0) == 0) vitals.most = std::atof(line.c_str() + 6) / 1024;
        if (line.rfind("Threads:", 0) == 0) vitals.threads = std::atoi(line.c_str() + 8);
    }
    std::ifstream schedule(fmt::format("/proc/{}/schedstat", process));
    schedule >> vitals.processor;
    vitals.processor /= 1e6;
    return vitals;
}

void end(pid_t process, int signal) {
    ::kill(process, signal);
    ::waitpid(process, nullptr, 0);
}

struct Held {
    pid_t process = -1;
    std::uint16_t port = 0;
    std::string code, secret;
};

Held holdClass(const char* program, const std::filesystem::path& folder) {
    Held held;
    const std::string out = folder / "out", home = folder / "home";
    held.process = ::fork();
    if (held.process == 0) {
        if (!std::freopen(out.c_str(), "w", stdout)) ::_exit(9);
        ::execl(program, program, "class", RAPPORT_SOURCE_DIR "/dialogues/case-long-queue.xml", "--headless", "--bind",
                "127.0.0.1", "--port", "0", "--home", home.c_str(), static_cast<char*>(nullptr));
        ::_exit(9);
    }
    for (int i = 0; i < 200; ++i) {
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
        std::ifstream in(out);
        std::string line;
        if (!std::getline(in, line) || in.eof()) continue;
        const auto facts = nlohmann::json::parse(line);
        const std::string trainer = facts["trainer"];
        held.code = facts["code"];
        held.secret = trainer.substr(trainer.find('#') + 1);
        held.port = std::uint16_t(std::stoi(trainer.substr(trainer.rfind(':') + 1)));
        return held;
    }
    std::puts("the class does not begin");
    std::exit(1);
}

// ---- the hour

struct Hour {
    Times tally, burst, reveal, finish; // milliseconds
    Vitals before, after;               // of the host
    std::size_t phoneBytes = 0, trainerBytes = 0;
    bool isWhole = false;
};

// Tells when the trainer's page has seen how many have voted.
class Counter {
public:
    explicit Counter(Times& times) : m_times(times) {}
    void sent() { m_sent.push_back(Clock::now()); }
    std::size_t seen() const { return m_seen; }
    void hear(const std::string& bytes) {
        m_tail += bytes;
        for (std::size_t at;
             (at = m_tail.find("\"voted\":")) != std::string::npos && m_tail.find(',', at) != std::string::npos;) {
            const std::size_t voted = std::size_t(std::max(0, std::atoi(m_tail.c_str() + at + 8)));
            while (m_seen < std::min(voted, m_sent.size())) m_times.all.push_back(millisecondsSince(m_sent[m_seen++]));
            m_tail.erase(0, m_tail.find(',', at));
        }
        if (m_tail.size() > 16) m_tail.erase(0, m_tail.size() - 16);
    }

private:
    Times& m_times;
    std::vector<Clock::time_point> m_sent;
    std::size_t m_seen = 0;
    std::string m_tail;
};

// How long until every telephone has a whole view of a phase that the trainer's word leads to; and how many bytes one of them got.
std::size_t tellAll(Crowd& crowd, const std::string& word, std::string_view phase, Times& times) {
    const std::string sign = fmt::format("\"phase\":\"{}\"", phase);
    std::vector<std::string> got(phones);
    std::vector<bool> isTold(phones);
    int told = 0;
    const auto begin = Clock::now();
    crowd.say(word);
    crowd.listen(
        3000,
        [&](int who, const std::string& bytes) {
            if (who == crowd.trainer() || isTold[std::size_t(who)]) return;
            std::string& all = got[std::size_t(who)] += bytes;
            const std::size_t at = all.find(sign);
            if (at == std::string::npos || all.find("\n\n", at) == std::string::npos) return;
            isTold[std::size_t(who)] = true;
            times.all.push_back(millisecondsSince(begin));
            ++told;
        },
        [&] { return told == phones; });
    return got[0].size();
}

Hour hold(std::uint16_t port, const std::string& code, const std::string& secret, pid_t host) {
    Hour hour;
    Crowd crowd(port, code, fmt::format("Cookie: rapport-trainer-{}={}\r\n", port, secret), phones);
    if (!crowd.isWhole()) return hour;
    std::string trainerSaw;
    const auto passOver = [&](int who, const std::string& bytes) {
        if (who == crowd.trainer()) trainerSaw += bytes;
    };
    crowd.lead(R"({"do":"start","format":"teams"})"); // the most there is to reckon
    crowd.listen(500, passOver);
    hour.before = vitalsOf(host);
    for (int round = 1; round <= rounds; ++round) {
        trainerSaw.clear();
        crowd.lead(R"({"do":"open"})");
        crowd.listen(500, passOver);
        hour.trainerBytes = trainerSaw.size();
        // The first reply offered that can be voted for.
        const std::size_t offered = trainerSaw.rfind("\"choices\":[{\"id\":\"");
        if (offered == std::string::npos) return hour;
        const std::string choice = trainerSaw.substr(offered + 18, trainerSaw.find('"', offered + 18) - offered - 18);

        // In every second round all vote in the same moment.
        const bool isBurst = round % 2 == 0;
        Counter counter(isBurst ? hour.burst : hour.tally);
        const auto count = [&](int who, const std::string& bytes) {
            if (who == crowd.trainer()) counter.hear(bytes);
        };
        const auto begin = Clock::now();
        for (int phone = 0; phone < phones; ++phone) {
            counter.sent();
            crowd.vote(phone, round, choice);
            if (!isBurst) crowd.listen(std::max(0.0, (phone + 1) * 1000.0 / phones - millisecondsSince(begin)), count);
        }
        crowd.listen(2000, count, [&] { return counter.seen() == std::size_t(phones); });
        crowd.readVoteAnswers();
        crowd.listen(300, passOver);

        hour.phoneBytes = tellAll(crowd, R"({"do":"reveal"})", "revealed", hour.reveal);
        crowd.listen(300, passOver);
        crowd.lead(fmt::format(R"({{"do":"continue","choice":"{}"}})", choice));
        crowd.listen(300, passOver);
    }
    tellAll(crowd, R"({"do":"finish"})", "over", hour.finish);
    hour.after = vitalsOf(host);
    hour.isWhole = hour.tally.all.size() + hour.burst.all.size() == std::size_t(phones * rounds) &&
                   hour.reveal.all.size() == std::size_t(phones * rounds) &&
                   hour.finish.all.size() == std::size_t(phones);
    return hour;
}

void compare(const char* what, Times ours, Times floor) {
    std::printf("%-44s p50 %6.2f ms  p99 %6.2f ms   floor p50 %6.2f  p99 %6.2f   ratio %5.1f  %5.1f\n", what,
                ours.at(50), ours.at(99), floor.at(50), floor.at(99), ours.at(50) / floor.at(50),
                ours.at(99) / floor.at(99));
}

// ---- the library alone

// So many streams on one HttpServer in a process of its own: memory for each, and how long an event to all takes.
void measureStreams(int count) {
    auto listening = HttpServer::listen("127.0.0.1", 0, {.connections = 4000, .fresh = 4000});
    if (std::holds_alternative<Message>(listening)) return;
    auto& http = std::get<std::unique_ptr<HttpServer>>(listening);
    const std::uint16_t port = http->port();
    const pid_t host = ::fork();
    if (host == 0) {
        std::vector<StreamId> streams;
        const auto event = std::make_shared<const std::string>(4000, 'x');
        http->serve(
            [&](const HttpRequest& request) -> std::variant<HttpAnswer, EventStream> {
                if (request.path == "/api/events") return EventStream{[&](StreamId id) { streams.push_back(id); }};
                for (const StreamId stream : streams) http->send(stream, "view", event);
                return HttpAnswer{200, "{}"};
            },
            [&](StreamId id) { std::erase(streams, id); });
        for (;;) http->sleep({}, 1000), http->turn();
    }
    const Vitals empty = vitalsOf(host);
    std::vector<Wire> wires;
    for (int i = 0; i < count; ++i) {
        wires.emplace_back(port, fmt::format("127.1.{}.{}", 1 + i / 200, 1 + i % 200).c_str());
        wires.back().send(getting("/api/events"));
        wires.back().readUntil("retry");
    }
    Times times;
    for (int round = 0; round < 5; ++round) {
        const auto begin = Clock::now();
        Wire asks(port);
        asks.send(getting("/"));
        for (Wire& wire : wires) wire.readUntil("xxx\n\n");
        times.all.push_back(millisecondsSince(begin));
    }
    const Vitals full = vitalsOf(host);
    std::printf("%5d streams of the library: %d thread, %.1f kB each, 4 kB to all of them %.1f ms (median)\n", count,
                full.threads, (full.memory - empty.memory) * 1024 / count, times.at(50));
    end(host, SIGKILL);
}

} // namespace

int main(int argc, char** argv) {
    rlimit files{};
    ::getrlimit(RLIMIT_NOFILE, &files);
    files.rlim_cur = std::min<rlim_t>(files.rlim_max, 8192);
    ::setrlimit(RLIMIT_NOFILE, &files);

    const std::filesystem::path folder =
        std::filesystem::temp_directory_path() / fmt::format("rapport-bench-class-{}", ::getpid());
    Hour ours;
    // Replies stand in an order that is drawn; sometimes the first ones end the talk before the rounds are over.
    for (int attempt = 0; attempt < 5 && !ours.isWhole; ++attempt) {
        std::filesystem::create_directories(folder);
        const Held held = holdClass(argc > 1 ? argv[1] : RAPPORT_PROGRAM, folder);
        ours = hold(held.port, held.code, held.secret, held.process);
        end(held.process, SIGTERM);
        std::filesystem::remove_all(folder);
    }

    BareHost bare(ours.phoneBytes, ours.trainerBytes);
    const pid_t bareProcess = ::fork();
    if (bareProcess == 0) bare.run();
    const Hour floor = hold(bare.port(), "", "", bareProcess);
    end(bareProcess, SIGKILL);

    std::printf(
        "a class of %d telephones, %d rounds; the trainer's view has %zu bytes, a telephone's at the reveal %zu\n",
        phones, rounds, ours.trainerBytes, ours.phoneBytes);
    compare("vote → tally, all within a second", ours.tally, floor.tally);
    compare("vote → tally, all in one moment", ours.burst, floor.burst);
    compare("reveal → telephone", ours.reveal, floor.reveal);
    compare("the end, with everybody's result → telephone", ours.finish, floor.finish);
    std::printf("%-44s %.1f MB, most %.1f MB; floor %.1f MB (aim: below 60)\n", "memory of the host", ours.after.memory,
                ours.after.most, floor.after.memory);
    std::printf("%-44s %.0f ms; floor %.0f ms\n", "processor time of the host for all rounds",
                ours.after.processor - ours.before.processor, floor.after.processor - floor.before.processor);
    for (const int streams : {300, 1400}) measureStreams(streams);
    if (!ours.isWhole) std::puts("some votes or reveals were not seen");
    return ours.isWhole ? 0 : 1;
}
