// Requests spoilt at random, the same ones every time: a class neither falls nor stops because of them.

#include "server/Hosted.h"
#include "support/Catch.h"
#include "support/RandomDialogue.h"

#include <vector>

using namespace rapport;

namespace {

std::string spoilt(std::string request, Dice& dice) {
    for (int times = 1 + dice.roll(4); times > 0 && !request.empty(); --times) {
        const std::size_t at = std::size_t(dice.roll(int(request.size())));
        const std::size_t length = std::size_t(1 + dice.roll(40));
        switch (dice.roll(6)) {
        case 0: request[at] = char(dice.roll(256)); break;
        case 1: request.erase(at, length); break;
        case 2: request.insert(at, request.substr(at, length)); break;
        case 3: request.insert(at, std::string(length, char(dice.roll(256)))); break;
        case 4: request.resize(at); break;
        default: std::swap(request[at], request[std::size_t(dice.roll(int(request.size())))]); break;
        }
    }
    return request;
}

} // namespace

TEST_CASE("a class withstands requests spoilt at random", "[server][class][fuzz]") {
    Hosted class_;
    const std::string mei = class_.join("Mei");
    class_.lead(R"({"do":"start"})");
    class_.lead(R"({"do":"open"})");
    const std::vector<std::string> sound = {
        getting("/"),
        getting("/j/AB34"),
        getting("/api/me", mei),
        getting("/api/events", mei),
        getting("/trainer"),
        getting("/api/trainer/events"),
        posting("/api/join", R"({"code":"AB34","name":"Bo","language":"zh-Hans"})"),
        posting("/api/vote", R"({"round":1,"choice":"kind"})", mei),
        posting("/api/card", R"({"round":1,"choice":"kind","note":"honoured"})", mei),
        posting("/api/answer", R"({"turn":0,"choice":"kind"})", mei),
        posting("/api/team", R"({"team":2})", mei),
        posting("/api/trainer/open", R"({"secret":"00112233445566778899aabbccddeeff"})"),
        "POST /api/vote HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n" +
            mei + "\r\n1e\r\n{\"round\":1,\"choice\":\"kind\"}  \r\n0\r\n\r\n"};
    Dice dice(2026);
    std::vector<Wire> open; // some hang on, as phones in a pocket do
    for (int i = 0; i < 3000; ++i) {
        const std::string request = spoilt(sound[std::size_t(dice.roll(int(sound.size())))], dice);
        Wire wire(class_.port(), fmt::format("127.2.{}.{}", dice.roll(20), 1 + dice.roll(200)).c_str());
        const std::size_t cut = request.empty() ? 0 : std::size_t(dice.roll(int(request.size())));
        wire.send(request.substr(0, cut));
        wire.send(request.substr(cut));
        if (dice.chance(20)) wire.readUntil("never", 2);
        if (dice.chance(20)) open.push_back(std::move(wire));
        if (open.size() > 60) open.clear();
        if (i % 300 == 0) CHECK(class_.isAlive());
    }
    open.clear();
    CHECK(class_.isAlive());
    CHECK(has(class_.ask(posting("/api/vote", R"({"round":1,"choice":"blunt"})", class_.join("Ana"))), "200 OK"));
    const std::string log = class_.log();
    int unread = 0;
    for (std::size_t at = 0; at < log.size(); at = log.find('\n', at) + 1)
        unread += !readClassEvent(log.substr(at, log.find('\n', at) - at));
    CHECK(unread == 0);
    CHECK_FALSE(has(log, "do close"));
}
