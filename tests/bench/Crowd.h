#pragma once

#include "server/Wire.h"

#include <sys/epoll.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <functional>
#include <string>
#include <vector>

namespace rapport {

inline double millisecondsSince(std::chrono::steady_clock::time_point begin) {
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
}

// Times in milliseconds, and what of them is told.
struct Times {
    std::vector<double> all;

    double at(int percent) {
        if (all.empty()) return 0;
        std::sort(all.begin(), all.end());
        return all[std::min(all.size() - 1, all.size() * std::size_t(percent) / 100)];
    }
};

// Telephones and a trainer at a class on loopback: every one with an open stream of events, each read as soon as something
// comes. They take addresses of their own, as in a room.
class Crowd {
public:
    using Clock = std::chrono::steady_clock;
    using Heard = std::function<void(int, const std::string&)>; // who, and which bytes; the trainer is the last

    Crowd(std::uint16_t port, const std::string& code, std::string trainer, int phones)
        : m_port(port), m_trainer(std::move(trainer)), m_phones(phones), m_epoll(::epoll_create1(EPOLL_CLOEXEC)) {
        m_streams.reserve(std::size_t(phones) + 1);
        for (int phone = 0; phone < phones; ++phone) {
            const std::string from = fmt::format("127.0.{}.{}", 1 + phone / 100, 1 + phone % 100);
            m_posts.emplace_back(port, from.c_str());
            m_posts.back().send(posting("/api/join", fmt::format(R"({{"code":"{}","language":"en"}})", code)));
            const std::string answer = m_posts.back().readAnswer();
            const std::size_t at = answer.find("Set-Cookie: ");
            if (at == std::string::npos) return;
            m_cookies.push_back(fmt::format("Cookie: {}\r\n", answer.substr(at + 12, answer.find(';', at) - at - 12)));
            open(Wire(port, from.c_str()), "/api/events", m_cookies.back());
        }
        open(Wire(port), "/api/trainer/events", m_trainer);
    }
    ~Crowd() { ::close(m_epoll); }
    Crowd(const Crowd&) = delete;
    Crowd& operator=(const Crowd&) = delete;

    bool isWhole() const { return int(m_cookies.size()) == m_phones; }
    int trainer() const { return m_phones; }

    // Reads until so many milliseconds have gone, or enough was heard.
    void listen(
        double milliseconds, const Heard& heard, const std::function<bool()>& isEnough = [] { return false; }) {
        const auto begin = Clock::now();
        while (!isEnough()) {
            const double left = milliseconds - millisecondsSince(begin);
            epoll_event events[64];
            const int count = ::epoll_wait(m_epoll, events, 64, std::max(int(left), 0));
            for (int i = 0; i < count; ++i) {
                const int who = int(events[i].data.u32);
                const ssize_t size =
                    ::recv(m_streams[std::size_t(who)].socket(), m_bytes.data(), m_bytes.size(), MSG_DONTWAIT);
                if (size > 0) heard(who, std::string(m_bytes.data(), std::size_t(size)));
                if (size == 0) ::epoll_ctl(m_epoll, EPOLL_CTL_DEL, m_streams[std::size_t(who)].socket(), nullptr);
            }
            if (left <= 0) return;
        }
    }

    void vote(int phone, int round, const std::string& choice) {
        m_posts[std::size_t(phone)].send(posting(
            "/api/vote", fmt::format(R"({{"round":{},"choice":"{}"}})", round, choice), m_cookies[std::size_t(phone)]));
    }
    void readVoteAnswers() {
        for (Wire& post : m_posts) post.readAnswer();
    }
    // The trainer's word goes out; its answer is awaited or not.
    void say(const std::string& body) {
        m_desk.emplace_back(m_port);
        m_desk.back().send(posting("/api/trainer/do", body, m_trainer));
    }
    bool lead(const std::string& body) {
        say(body);
        return m_desk.back().readAnswer().find("200 OK") != std::string::npos;
    }

private:
    void open(Wire stream, const char* path, const std::string& cookie) {
        stream.send(getting(path, cookie));
        epoll_event event{};
        event.events = EPOLLIN;
        event.data.u32 = std::uint32_t(m_streams.size());
        ::epoll_ctl(m_epoll, EPOLL_CTL_ADD, stream.socket(), &event);
        m_streams.push_back(std::move(stream));
    }

    std::uint16_t m_port;
    std::string m_trainer; // cookie
    int m_phones;
    int m_epoll;
    std::vector<Wire> m_streams, m_posts, m_desk;
    std::vector<std::string> m_cookies;
    std::string m_bytes = std::string(65536, '\0');
};

} // namespace rapport
