#pragma once

#include <arpa/inet.h>
#include <fmt/format.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rapport {

// The least that could hold such a class: one loop over all sockets that reads no request further than its first words, keeps
// nothing, and sends canned bytes of the same length as the real ones, each as soon as it may.
class BareHost {
public:
    BareHost(std::size_t phoneBytes, std::size_t trainerBytes)
        : m_listening(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)), m_phoneBytes(phoneBytes),
          m_trainerBytes(trainerBytes) {
        sockaddr_in place{};
        socklen_t size = sizeof place;
        place.sin_family = AF_INET;
        ::inet_pton(AF_INET, "127.0.0.1", &place.sin_addr);
        ::bind(m_listening, reinterpret_cast<sockaddr*>(&place), sizeof place);
        ::listen(m_listening, 512);
        ::getsockname(m_listening, reinterpret_cast<sockaddr*>(&place), &size);
        m_port = ntohs(place.sin_port);
    }
    ~BareHost() { ::close(m_listening); }
    BareHost(const BareHost&) = delete;
    BareHost& operator=(const BareHost&) = delete;

    std::uint16_t port() const { return m_port; }

    // For a process of its own, until it is killed.
    [[noreturn]] void run() {
        m_epoll = ::epoll_create1(EPOLL_CLOEXEC);
        watch(m_listening);
        for (;;) {
            epoll_event events[64];
            const int count = ::epoll_wait(m_epoll, events, 64, -1);
            for (int i = 0; i < count; ++i) {
                if (events[i].data.fd == m_listening)
                    watch(::accept4(m_listening, nullptr, nullptr, SOCK_CLOEXEC));
                else
                    read(events[i].data.fd);
            }
        }
    }

private:
    void watch(int socket) {
        const int yes = 1;
        ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
        epoll_event event{};
        event.events = EPOLLIN;
        event.data.fd = socket;
        ::epoll_ctl(m_epoll, EPOLL_CTL_ADD, socket, &event);
    }

    void read(int socket) {
        char bytes[8192];
        const ssize_t size = ::recv(socket, bytes, sizeof bytes, 0);
        if (size <= 0) {
            ::close(socket);
            return;
        }
        const std::string_view said(bytes, std::size_t(size));
        const auto has = [&](std::string_view words) { return said.find(words) != said.npos; };
        if (has("GET /api/events")) {
            m_phones.push_back(socket);
        } else if (has("GET /api/trainer/events")) {
            m_trainer = socket;
        } else {
            write(socket, "HTTP/1.1 200 OK\r\nSet-Cookie: a=b;\r\nContent-Length: 2\r\n\r\n{}");
            if (has("\"do\":\"open\"")) m_voted = 0, tellTrainer();
            if (has("POST /api/vote")) ++m_voted, tellTrainer();
            if (has("\"do\":\"reveal\"")) tellPhones("revealed");
            if (has("\"do\":\"finish\"")) tellPhones("over");
        }
    }

    void tellTrainer() {
        std::string view = fmt::format(R"(data: {{"voted":{},"choices":[{{"id":"any"}}],")", m_voted);
        view.resize(std::max(view.size(), m_trainerBytes), 'x');
        write(m_trainer, view);
    }
    void tellPhones(std::string_view phase) {
        const std::string end = fmt::format(R"("phase":"{}","result":null}})", phase) + "\n\n";
        const std::string view = std::string(m_phoneBytes > end.size() ? m_phoneBytes - end.size() : 0, 'x') + end;
        for (const int phone : m_phones) write(phone, view);
    }
    static void write(int socket, std::string_view bytes) {
        (void)!::send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    }

    int m_listening;
    int m_epoll = -1;
    std::uint16_t m_port = 0;
    std::size_t m_phoneBytes, m_trainerBytes;
    std::vector<int> m_phones;
    int m_trainer = -1;
    int m_voted = 0;
};

} // namespace rapport
