// Requests spoilt or made up at random, the same ones every time: a class neither falls nor stops because of them.

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

std::string noise(Dice& dice, int size) {
    std::string bytes(std::size_t(size), '\0');
    for (char& byte : bytes) byte = char(dice.roll(256));
    return bytes;
}

// Something between JSON and none: deep, wide, of the wrong kind, with letters that are no letters.
std::string oddJson(Dice& dice, int depth = 0) {
    static const std::vector<std::string> ends = {"null",
                                                  "true",
                                                  "-1",
                                                  "1e999",
                                                  "18446744073709551616",
                                                  "-9223372036854775808",
                                                  "\"\"",
                                                  "\"kind\"",
                                                  "\"\\u0000\"",
                                                  "\"\\ud800\"",
                                                  "\"\xc0\xaf\"",
                                                  "\"\xff\xfe\"",
                                                  "\"<script>\"",
                                                  "NaN",
                                                  "0x10",
                                                  "\"a\\nb c - 0\"",
                                                  "[",
                                                  "}"};
    static const std::vector<std::string> names = {"do",   "choice", "round", "code",    "name",  "language", "turn",
                                                   "team", "note",   "other", "seconds", "count", "secret",   "format"};
    if (depth > 6 || dice.chance(30)) return ends[std::size_t(dice.roll(int(ends.size())))];
    if (dice.chance(5)) return std::string(std::size_t(dice.roll(3000)), dice.chance(50) ? '[' : '{');
    const bool isList = dice.chance(20);
    std::string text = isList ? "[" : "{";
    for (int i = dice.roll(6); i-- > 0;) {
        if (!isList) text += '"' + names[std::size_t(dice.roll(int(names.size())))] + "\":";
        text += oddJson(dice, depth + 1) + (i > 0 ? "," : "");
    }
    return text + (isList ? "]" : "}");
}

// A request of one of many kinds that no browser sends.
std::string hostile(Dice& dice, const std::string& cookie) {
    static const std::vector<std::string> methods = {"PUT",     "DELETE", "TRACE",    "CONNECT", "PATCH",
                                                     "OPTIONS", "HEAD",   "PROPFIND", "get",     "",
                                                     "G E T",   "GET\0",  "PRI"};
    static const std::vector<std::string> paths = {"/",
                                                   "/j/AB34",
                                                   "/api/join",
                                                   "/api/vote",
                                                   "/api/card",
                                                   "/api/answer",
                                                   "/api/team",
                                                   "/api/leave2",
                                                   "/api/trainer/do",
                                                   "/api/me",
                                                   "/api/trainer/open",
                                                   "/api/events",
                                                   "/..%2f..%2f",
                                                   "/api/../trainer/",
                                                   "/%00",
                                                   "*",
                                                   "http://evil/api",
                                                   "/api/trainer/export.pdf",
                                                   "//api//vote",
                                                   "/?lang=%ff%fe",
                                                   "/api/trainer/qr.svg",
                                                   "/j/\xe4\xbd",
                                                   "",
                                                   "/api/projector/events"};
    const auto any = [&](const std::vector<std::string>& of) { return of[std::size_t(dice.roll(int(of.size())))]; };
    switch (dice.roll(12)) {
    case 0: return noise(dice, 1 + dice.roll(6000));
    case 1: return any(methods) + ' ' + any(paths) + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + cookie + "\r\n";
    case 2: return getting("/" + std::string(std::size_t(dice.roll(40'000)), 'a'), cookie);
    case 3: { // very many headers, or a very long one
        std::string headers;
        for (int i = dice.roll(600); i-- > 0;) headers += fmt::format("X-{}: {}\r\n", i, dice.roll(1000));
        if (dice.chance(50)) headers += "X: " + std::string(std::size_t(dice.roll(60'000)), 'x') + "\r\n";
        return getting(any(paths), headers);
    }
    case 4: return posting(any(paths), std::string(std::size_t(dice.roll(200'000)), 'x'), cookie);
    case 5: return posting(any(paths), noise(dice, dice.roll(4000)), cookie);
    case 6: // says another length than it has
        return fmt::format("POST {} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n{}Content-Length: "
                           "{}{}\r\n\r\n{}",
                           any(paths), cookie, dice.chance(30) ? "-" : "", dice.roll(1 << 30), oddJson(dice));
    case 7: { // in pieces that are not as long as they say
        std::string request = fmt::format("POST {} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: "
                                          "application/json\r\n{}Transfer-Encoding: chunked\r\n\r\n",
                                          any(paths), cookie);
        for (int i = dice.roll(20); i-- > 0;)
            request += fmt::format("{:x}{}\r\n{}\r\n", dice.chance(10) ? 0x7fffffff : dice.roll(64),
                                   dice.chance(20) ? ";a=\"" : "", noise(dice, dice.roll(64)));
        return request + (dice.chance(50) ? "0\r\n\r\n" : "");
    }
    case 8: { // many in one breath
        std::string all;
        for (int i = 1 + dice.roll(30); i-- > 0;)
            all += dice.chance(50) ? getting(any(paths), cookie) : posting(any(paths), oddJson(dice), cookie);
        return all;
    }
    case 9:
        return fmt::format("GET {} HTTP/{}.{}\nHost : 127.0.0.1\n folded: {}\r\r\n\n", any(paths), dice.roll(12),
                           dice.roll(12), noise(dice, 20));
    case 10:
        return getting(any(paths),
                       fmt::format("Cookie: rapport-trainer-1={}; {}\r\n", noise(dice, 40), std::string(2000, ';')));
    default: return posting(any(paths), oddJson(dice), cookie);
    }
}

// Holds a class against so many requests: whole, cut off, letter by letter.
void attack(std::uint64_t seed, int requests) {
    INFO("seed " << seed);
    Hosted class_;
    const std::string mei = class_.join("Mei");
    class_.lead(R"({"do":"start"})");
    class_.lead(R"({"do":"open"})");
    const auto answersSoon = [&] {
        const auto begin = std::chrono::steady_clock::now();
        CHECK(class_.isAlive());
        CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(5));
    };
    Dice dice(seed);
    struct Slow {
        Wire wire;
        std::string left;
    };
    std::vector<Slow> slow; // each sends a letter now and then
    for (int i = 0; i < requests; ++i) {
        std::string request = hostile(dice, dice.chance(50) ? mei : "");
        if (dice.chance(20)) request.resize(std::size_t(dice.roll(int(request.size()) + 1)));
        Wire wire(class_.port(), fmt::format("127.3.{}.{}", dice.roll(20), 1 + dice.roll(200)).c_str());
        if (dice.chance(10)) {
            slow.push_back({std::move(wire), std::move(request)});
        } else {
            wire.send(request);
            if (dice.chance(30)) wire.readUntil("never", 2);
        }
        for (Slow& each : slow) {
            each.wire.send(each.left.substr(0, 1));
            each.left.erase(0, 1);
        }
        std::erase_if(slow, [](const Slow& each) { return each.left.empty(); });
        if (slow.size() > 100) slow.erase(slow.begin());
        if (i % 150 == 0) answersSoon();
    }
    answersSoon();
    slow.clear();
    CHECK(has(class_.ask(posting("/api/vote", R"({"round":1,"choice":"blunt"})", class_.join("Ana"))), "200 OK"));
    const std::string log = class_.log();
    CHECK_FALSE(has(log, "do close"));
    for (std::size_t at = 0; at < log.size(); at = log.find('\n', at) + 1)
        CHECK(readClassEvent(log.substr(at, log.find('\n', at) - at)));
}

} // namespace

TEST_CASE("a class withstands requests made up to harm it, whole, cut off and letter by letter, and keeps answering",
          "[server][class][fuzz]") {
    attack(47, 1500);
}

TEST_CASE("a class withstands a hundred thousand of them", "[.long][server][class][fuzz]") {
    for (std::uint64_t seed = 1; seed <= 50; ++seed) attack(seed, 2000);
}

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
