#pragma once

#include "server/ClassServer.h"
#include "server/Wire.h"
#include "support/Catch.h"
#include "support/SmallDialogue.h"

#include <memory>
#include <mutex>
#include <string>
#include <thread>

namespace rapport {

// One question: kind or blunt; then one reply, and the end.
inline ClassPlan smallPlan() {
    const auto small =
        smallDialogue("<node id=\"a\"><line xml:lang=\"en\">Line a.</line>" +
                      reply("kind", "b", "", "<honours principle=\"understand\"/>") +
                      reply("blunt", "b", "style=\"aggressive\"", "<violates principle=\"no-blame\" severity=\"2\"/>") +
                      "</node><node id=\"b\"><line xml:lang=\"en\">Line b.</line>" + reply("thanks", "good") +
                      "</node><ending id=\"good\" outcome=\"win-win\"><text xml:lang=\"en\">Well.</text></ending>");
    return {"small", {"Small", "小"}, {{Course::Part::Kind::dialogue, {"Small", "小"}, small, {}, {}, {}}}};
}

inline constexpr const char* secret = "00112233445566778899aabbccddeeff";

// A class on a port of its own, served by a thread.
class Hosted {
public:
    explicit Hosted(HttpLimits limits = {}, const std::string& log = "", std::uint16_t port = 0) : m_log(log) {
        auto listening = HttpServer::listen("127.0.0.1", port, limits);
        if (const auto* reason = std::get_if<Message>(&listening)) FAIL(reason->en);
        auto http = std::move(std::get<std::unique_ptr<HttpServer>>(listening));
        m_port = http->port();
        Classroom room(smallPlan(), 3);
        for (std::size_t at = 0; at < log.size(); at = log.find('\n', at) + 1)
            if (const auto event = readClassEvent(log.substr(at, log.find('\n', at) - at))) room.apply(*event);
        ClassHost host;
        host.code = "AB34";
        host.secret = secret;
        host.address = "127.0.0.1";
        host.keep = [this](std::string_view lines) -> std::optional<Message> {
            const std::scoped_lock lock(m_mutex);
            if (m_isDiskFull) return Message("full", "满");
            m_log += lines;
            return {};
        };
        host.paper = [](const Classroom&, std::string_view, Language) { return std::nullopt; };
        host.changed = [this](const Classroom& now, const ClassMoment&) {
            const std::scoped_lock telling(m_mutex);
            if (m_told.empty() || m_told.back() != word(now.phase())) m_told.emplace_back(word(now.phase()));
        };
        m_server = std::make_unique<ClassServer>(std::move(room), std::move(host), std::move(http));
        REQUIRE(::pipe(m_stop) == 0);
        m_thread = std::thread([this] { m_server->run(m_stop[0]); });
    }
    ~Hosted() { end(); }
    void end() {
        if (!m_thread.joinable()) return;
        CHECK(::write(m_stop[1], "x", 1) == 1);
        m_thread.join();
        m_server.reset();
        ::close(m_stop[0]), ::close(m_stop[1]);
    }

    std::uint16_t port() const { return m_port; }
    std::string log() {
        const std::scoped_lock lock(m_mutex);
        return m_log;
    }
    void fillDisk(bool isFull) {
        const std::scoped_lock lock(m_mutex);
        m_isDiskFull = isFull;
    }
    std::string ask(const std::string& request, const char* from = "127.0.0.1") const {
        Wire wire(m_port, from);
        wire.send(request);
        return wire.readAnswer();
    }
    std::string trainer() const { return fmt::format("Cookie: rapport-trainer-{}={}\r\n", m_port, secret); }
    std::string lead(const std::string& body) const { return ask(posting("/api/trainer/do", body, trainer())); }
    // The header by which a telephone is known again.
    std::string join(const std::string& name = "", const char* from = "127.0.0.1") const {
        const std::string answer =
            ask(posting("/api/join", fmt::format(R"({{"code":"ab34","name":"{}","language":"en"}})", name)), from);
        const std::size_t at = answer.find("Set-Cookie: ");
        if (at == std::string::npos) return answer;
        return fmt::format("Cookie: {}\r\n", answer.substr(at + 12, answer.find(';', at) - at - 12));
    }
    void order(Lead lead, const std::string& choice = "") { m_server->order({lead, choice}); }
    // What was told beside the server: the phase, as often as it changed.
    std::vector<std::string> told() {
        const std::scoped_lock lock(m_mutex);
        return m_told;
    }
    bool isAlive() const { return ask(getting("/")).find("200 OK") != std::string::npos; }

private:
    std::mutex m_mutex;
    std::string m_log;
    bool m_isDiskFull = false;
    std::vector<std::string> m_told;
    std::uint16_t m_port = 0;
    std::unique_ptr<ClassServer> m_server;
    int m_stop[2] = {-1, -1};
    std::thread m_thread;
};

inline bool has(const std::string& text, const std::string& words) {
    return text.find(words) != std::string::npos;
}

} // namespace rapport
