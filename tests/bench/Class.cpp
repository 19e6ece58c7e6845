// A class of 300 telephones on loopback, all voting within a second and all seeing the reveal; beside the least that could
// be done: the same bytes from a bare loop over the same number of connections.

#include "server/Wire.h"

#include <nlohmann/json.hpp>

#include <sys/epoll.h>
#include <sys/wait.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <map>
#include <thread>
#include <vector>

using namespace rapport;

namespace {

constexpr int phones = 300;
constexpr int rounds = 4;

using Clock = std::chrono::steady_clock;

double millisecondsSince(Clock::time_point begin) {
    return std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
}

std::string addressOf(int phone) {
    return fmt::format("127.0.{}.{}", 1 + phone / 100, 1 + phone % 100);
}

struct Times {
    std::vector<double> all;

    void print(const char* what) {
        std::sort(all.begin(), all.end());
        std::printf("%-40s p50 %7.2f ms  p99 %7.2f ms  most %7.2f ms  (%zu)\n", what, all[all.size() / 2], all[all.size() * 99 / 100], all.back(), all.size());
    }
};

// ---- the floor

// Whatever comes on any connection, all of them get so many bytes.
void serveBarely(int listening, std::size_t bytes) {
    const std::string payload(bytes, 'x');
    std::vector<pollfd> sockets;
    for (int i = 0; i < phones; ++i) sockets.push_back({::accept(listening, nullptr, nullptr), POLLIN, 0});
    for (;;) {
        ::poll(sockets.data(), sockets.size(), -1);
        for (const pollfd& each : sockets) {
            char byte = 0;
            if (each.revents == 0) continue;
            if (::recv(each.fd, &byte, 1, 0) <= 0) ::_exit(0);
            for (const pollfd& other : sockets) ::send(other.fd, payload.data(), payload.size(), MSG_NOSIGNAL);
        }
    }
}

void measureFloor(std::size_t bytes) {
    const int listening = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in place{};
    socklen_t size = sizeof place;
    place.sin_family = AF_INET;
    ::inet_pton(AF_INET, "127.0.0.1", &place.sin_addr);
    ::bind(listening, reinterpret_cast<sockaddr*>(&place), sizeof place);
    ::listen(listening, phones);
    ::getsockname(listening, reinterpret_cast<sockaddr*>(&place), &size);
    const pid_t server = ::fork();
    if (server == 0) serveBarely(listening, bytes);
    std::vector<Wire> wires;
    for (int i = 0; i < phones; ++i) wires.emplace_back(ntohs(place.sin_port));
    Times times;
    for (int round = 0; round < rounds; ++round) {
        const auto begin = Clock::now();
        wires.front().send("x");
        for (Wire& wire : wires) {
            std::size_t got = 0;
            while (got < bytes) {
                const std::string some = wire.readUntil("x", 1000);
                if (some.empty()) break;
                got += some.size();
            }
            times.all.push_back(millisecondsSince(begin));
        }
    }
    ::kill(server, SIGKILL);
    ::waitpid(server, nullptr, 0);
    ::close(listening);
    times.print(fmt::format("floor: {} bytes to {} sockets", bytes, phones).c_str());
}

// ---- the class

struct Class {
    pid_t process = -1;
    std::uint16_t port = 0;
    std::string code, secret;
};

Class hold(const std::filesystem::path& folder) {
    Class held;
    const std::string out = folder / "out", home = folder / "home";
    held.process = ::fork();
    if (held.process == 0) {
        if (!std::freopen(out.c_str(), "w", stdout)) ::_exit(9);
        ::execl(RAPPORT_PROGRAM, RAPPORT_PROGRAM, "class", RAPPORT_SOURCE_DIR "/dialogues/case-long-queue.xml", "--headless", "--bind", "127.0.0.1",
                "--home", home.c_str(), static_cast<char*>(nullptr));
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

std::string memoryOf(pid_t process) {
    std::ifstream in(fmt::format("/proc/{}/status", process));
    for (std::string line; std::getline(in, line);)
        if (line.rfind("VmHWM:", 0) == 0) return line.substr(line.find_first_not_of(" \t", 6));
    return "?";
}

// The streams of the class, each read as soon as something comes.
class Ears {
public:
    Ears() : m_epoll(::epoll_create1(0)) {}
    void hear(Wire& wire, int who) {
        epoll_event event{};
        event.events = EPOLLIN;
        event.data.u32 = std::uint32_t(who);
        ::epoll_ctl(m_epoll, EPOLL_CTL_ADD, wire.socket(), &event);
    }
    // Tells who has got which bytes, until so many milliseconds have gone.
    void listen(int milliseconds, const std::function<void(int, const std::string&)>& heard, const std::map<int, Wire*>& wires) {
        const auto begin = Clock::now();
        for (;;) {
            const int left = milliseconds - int(millisecondsSince(begin));
            epoll_event events[64];
            const int count = ::epoll_wait(m_epoll, events, 64, std::max(left, 0));
            for (int i = 0; i < count; ++i) {
                char bytes[65536];
                const int who = int(events[i].data.u32);
                const ssize_t size = ::recv(wires.at(who)->socket(), bytes, sizeof bytes, MSG_DONTWAIT);
                if (size > 0) heard(who, std::string(bytes, std::size_t(size)));
            }
            if (left <= 0) return;
        }
    }

private:
    int m_epoll;
};

} // namespace

int main() {
    const std::filesystem::path folder = std::filesystem::temp_directory_path() / fmt::format("rapport-bench-class-{}", ::getpid());
    std::filesystem::create_directories(folder);
    const Class held = hold(folder);
    const std::string trainer = fmt::format("Cookie: rapport-trainer-{}={}\r\n", held.port, held.secret);

    std::vector<Wire> streams, posts;
    std::vector<std::string> cookies;
    std::map<int, Wire*> wires;
    Ears ears;
    streams.reserve(phones + 1);
    for (int i = 0; i < phones; ++i) {
        posts.emplace_back(held.port, addressOf(i).c_str());
        posts.back().send(posting("/api/join", fmt::format(R"({{"code":"{}","language":"en"}})", held.code)));
        const std::string answer = posts.back().readAnswer();
        const std::size_t at = answer.find("Set-Cookie: ");
        if (at == std::string::npos) return std::puts("a telephone could not join"), 1;
        cookies.push_back(fmt::format("Cookie: {}\r\n", answer.substr(at + 12, answer.find(';', at) - at - 12)));
        streams.emplace_back(held.port, addressOf(i).c_str());
        streams.back().send(getting("/api/events", cookies.back()));
    }
    streams.emplace_back(held.port);
    streams.back().send(getting("/api/trainer/events", trainer));
    for (int i = 0; i <= phones; ++i) {
        wires[i] = &streams[std::size_t(i)];
        ears.hear(streams[std::size_t(i)], i);
    }
    std::string trainerSaw;
    std::size_t phoneBytes = 0;
    const auto passOver = [&](int who, const std::string& bytes) {
        if (who == phones) trainerSaw += bytes;
    };
    const auto lead = [&](const std::string& body) {
        Wire wire(held.port);
        wire.send(posting("/api/trainer/do", body, trainer));
        return wire.readAnswer().find("200 OK") != std::string::npos;
    };
    lead(R"({"do":"start"})");

    Times tally, reveal, answers;
    for (int round = 1; round <= rounds; ++round) {
        trainerSaw.clear();
        lead(R"({"do":"open"})");
        ears.listen(500, passOver, wires);
        // The first reply offered that can be voted for.
        const std::size_t offered = trainerSaw.rfind("\"choices\":[{\"id\":\"");
        if (offered == std::string::npos) return std::puts("no reply is offered"), 1;
        const std::string choice = trainerSaw.substr(offered + 18, trainerSaw.find('"', offered + 18) - offered - 18);

        std::vector<Clock::time_point> sent;
        std::vector<double> seen;
        std::string tail;
        const auto count = [&](int who, const std::string& bytes) {
            if (who != phones) return;
            tail += bytes;
            for (std::size_t at; (at = tail.find("\"voted\":")) != std::string::npos && tail.find(',', at) != std::string::npos;) {
                const std::size_t voted = std::size_t(std::max(0, std::atoi(tail.c_str() + at + 8)));
                while (seen.size() < std::min(voted, sent.size())) seen.push_back(millisecondsSince(sent[seen.size()]));
                tail.erase(0, tail.find(',', at));
            }
            if (tail.size() > 16) tail.erase(0, tail.size() - 16);
        };
        const auto begin = Clock::now();
        for (int i = 0; i < phones; ++i) {
            sent.push_back(Clock::now());
            posts[std::size_t(i)].send(posting("/api/vote", fmt::format(R"({{"round":{},"choice":"{}"}})", round, choice), cookies[std::size_t(i)]));
            ears.listen(std::max(0, int((i + 1) * 1000.0 / phones - millisecondsSince(begin))), count, wires);
        }
        ears.listen(500, count, wires);
        for (Wire& post : posts) post.readAnswer();
        tally.all.insert(tally.all.end(), seen.begin(), seen.end());

        std::map<int, std::string> got;
        std::map<int, double> at;
        const auto revealing = Clock::now();
        Wire wire(held.port);
        wire.send(posting("/api/trainer/do", R"({"do":"reveal"})", trainer));
        ears.listen(1000, [&](int who, const std::string& bytes) {
            if (who == phones) return;
            got[who] += bytes;
            if (!at.contains(who) && got[who].find("\"result\":null}") != std::string::npos && got[who].find("\"phase\":\"revealed\"") != std::string::npos) at[who] = millisecondsSince(revealing);
        }, wires);
        for (const auto& [who, time] : at) reveal.all.push_back(time);
        phoneBytes = got[0].size();
        lead(fmt::format(R"({{"do":"continue","choice":"{}"}})", choice));
        ears.listen(300, passOver, wires);
    }
    std::printf("a class of %d telephones, %d rounds\n", phones, rounds);
    tally.print("vote → tally on the trainer's page");
    reveal.print("reveal → telephone");
    std::printf("%-40s %s; a view of the reveal has %zu bytes\n", "most memory of the host", memoryOf(held.process).c_str(), phoneBytes);
    ::kill(held.process, SIGTERM);
    ::waitpid(held.process, nullptr, 0);
    std::filesystem::remove_all(folder);
    measureFloor(phoneBytes);
    const bool isWhole = tally.all.size() == std::size_t(phones * rounds) && reveal.all.size() == std::size_t(phones * rounds);
    if (!isWhole) std::puts("some votes or reveals were not seen");
    return isWhole ? 0 : 1;
}
