#pragma once

#include <arpa/inet.h>
#include <fmt/format.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <chrono>
#include <cstdint>
#include <string>
#include <utility>

namespace rapport {

// A bare connection on loopback, so that tests can be as rude as they like.
class Wire {
public:
    explicit Wire(std::uint16_t port, const char* from = "127.0.0.1")
        : m_socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
        sockaddr_in mine{}, theirs{};
        mine.sin_family = theirs.sin_family = AF_INET;
        ::inet_pton(AF_INET, from, &mine.sin_addr);
        ::inet_pton(AF_INET, "127.0.0.1", &theirs.sin_addr);
        theirs.sin_port = htons(port);
        ::bind(m_socket, reinterpret_cast<sockaddr*>(&mine), sizeof mine);
        m_isOpen = ::connect(m_socket, reinterpret_cast<sockaddr*>(&theirs), sizeof theirs) == 0;
    }
    Wire(const Wire&) = delete;
    Wire(Wire&& other) noexcept : m_socket(other.m_socket), m_isOpen(other.m_isOpen) { other.m_socket = -1; }
    Wire& operator=(Wire&& other) noexcept {
        std::swap(m_socket, other.m_socket);
        m_isOpen = other.m_isOpen;
        m_read.clear();
        return *this;
    }
    ~Wire() { hangUp(); }

    bool isOpen() const { return m_isOpen; }
    int socket() const { return m_socket; }
    void hangUp() {
        if (m_socket >= 0) ::close(m_socket);
        m_socket = -1;
    }
    // False once the other end has hung up.
    bool send(const std::string& bytes) {
        std::size_t sent = 0;
        while (sent < bytes.size()) {
            const ssize_t count = ::send(m_socket, bytes.data() + sent, bytes.size() - sent, MSG_NOSIGNAL);
            if (count <= 0) return false;
            sent += std::size_t(count);
        }
        return true;
    }
    // What comes until some words have, the other end hangs up, or the time is over.
    std::string readUntil(const std::string& words, int milliseconds = 3000) {
        const auto end = std::chrono::steady_clock::now() + std::chrono::milliseconds(milliseconds);
        while (words.empty() || m_read.find(words) == std::string::npos) {
            const auto left =
                std::chrono::duration_cast<std::chrono::milliseconds>(end - std::chrono::steady_clock::now()).count();
            pollfd readable{m_socket, POLLIN, 0};
            if (left <= 0 || ::poll(&readable, 1, int(left)) <= 0) break;
            char bytes[16384];
            const ssize_t count = ::recv(m_socket, bytes, sizeof bytes, 0);
            if (count <= 0) {
                m_isOpen = false;
                break;
            }
            m_read.append(bytes, std::size_t(count));
        }
        return std::exchange(m_read, {});
    }
    // A whole answer that says how long it is.
    std::string readAnswer(int milliseconds = 3000) {
        std::string answer = readUntil("\r\n\r\n", milliseconds);
        const std::size_t body = answer.find("\r\n\r\n"), length = answer.find("Content-Length: ");
        if (body == std::string::npos || length == std::string::npos) return answer;
        const std::size_t size = std::stoul(answer.substr(length + 16)) + body + 4;
        while (answer.size() < size && m_isOpen) {
            pollfd readable{m_socket, POLLIN, 0};
            if (::poll(&readable, 1, milliseconds) <= 0) break;
            char bytes[16384];
            const ssize_t count = ::recv(m_socket, bytes, sizeof bytes, 0);
            if (count <= 0) break;
            answer.append(bytes, std::size_t(count));
        }
        return answer;
    }

private:
    int m_socket;
    bool m_isOpen = false;
    std::string m_read;
};

inline std::string getting(const std::string& path, const std::string& headers = "") {
    return fmt::format("GET {} HTTP/1.1\r\nHost: 127.0.0.1\r\n{}\r\n", path, headers);
}

inline std::string posting(const std::string& path, const std::string& body, const std::string& headers = "") {
    return fmt::format(
        "POST {} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: {}\r\n{}\r\n{}", path,
        body.size(), headers, body);
}

} // namespace rapport
