#include "server/Hosted.h"
#include "server/Secrets.h"
#include "support/Catch.h"

using namespace rapport;

TEST_CASE("telephones join, vote, and see the reveal", "[server][class]") {
    Hosted class_;
    const std::string mei = class_.join("Mei");
    REQUIRE(has(mei, "Cookie: rapport-"));
    Wire events(class_.port());
    events.send(getting("/api/events", mei));
    CHECK(has(events.readUntil("\n\n"), "text/event-stream"));
    CHECK(has(class_.lead(R"({"do":"start"})"), "200 OK"));
    CHECK(has(class_.ask(posting("/api/vote", R"({"round":1,"choice":"kind"})", mei)), "closed"));
    CHECK(has(class_.lead(R"({"do":"open"})"), "200 OK"));
    CHECK(has(class_.ask(posting("/api/vote", R"({"round":1,"choice":"blunt"})", mei)), "200 OK"));
    CHECK(has(class_.ask(posting("/api/vote", R"({"round":1,"choice":"kind"})", mei)), "200 OK"));
    CHECK(has(events.readUntil("\"yours\":\"kind\""), "\"yours\":\"kind\""));
    CHECK(has(class_.lead(R"({"do":"reveal"})"), "200 OK"));
    CHECK(has(events.readUntil("\"goesWith\":\"kind\""), "\"votes\":{\"kind\":1}"));
    CHECK(has(class_.log(), "vote 1 1 kind\ndo reveal"));
    CHECK(has(class_.lead(R"({"do":"reveal"})"), "not-now"));
}

TEST_CASE("a class is led from beside its server too, and tells what has changed there", "[server][class]") {
    Hosted class_;
    const std::string mei = class_.join("Mei");
    Wire events(class_.port());
    events.send(getting("/api/events", mei));
    for (const Lead lead : {Lead::start, Lead::open}) class_.order(lead);
    CHECK(has(events.readUntil("\"phase\":\"open\""), "\"phase\":\"open\""));
    CHECK(has(class_.ask(posting("/api/vote", R"({"round":1,"choice":"blunt"})", mei)), "200 OK"));
    for (const Lead lead : {Lead::reveal, Lead::close}) class_.order(lead); // one cannot be done any more
    CHECK(has(events.readUntil("\"goesWith\":\"blunt\""), "\"votes\":{\"blunt\":1}"));
    class_.order(Lead::proceed, "kind");
    CHECK(has(events.readUntil("Line b."), "Line b."));
    CHECK(has(class_.log(), "vote 1 1 blunt\ndo reveal"));
    const std::vector<std::string> told = class_.told();
    REQUIRE(told.size() >= 3);
    CHECK(told.front() == "lobby");
    CHECK(std::ranges::find(told, "revealed") != told.end());
    CHECK(told.back() == "line");
}

TEST_CASE("nothing secret goes over the wire before the reveal", "[server][class]") {
    Hosted class_;
    const std::string mei = class_.join("Mei"), bo = class_.join("Bo");
    Wire phone(class_.port()), wall(class_.port());
    phone.send(getting("/api/events", mei));
    wall.send(getting("/api/projector/events", class_.trainer()));
    class_.lead(R"({"do":"start"})");
    class_.lead(R"({"do":"open"})");
    class_.ask(posting("/api/vote", R"({"round":1,"choice":"blunt"})", bo));
    class_.lead(R"({"do":"close"})");
    for (Wire* wire : {&phone, &wall}) {
        const std::string seen = wire->readUntil("\"phase\":\"closed\"");
        REQUIRE(has(seen, "\"phase\":\"closed\""));
        CHECK(has(seen, "Say kind."));
        for (const char* telling : {"Because", "aggressive", "assertive", "no-blame", "understand", "\"votes\":{",
                                    "Line b", "win-win", secret, "\"best\"", "\"style\""})
            CHECK_FALSE(has(seen, telling));
    }
    class_.lead(R"({"do":"reveal"})");
    for (Wire* wire : {&phone, &wall}) CHECK(has(wire->readUntil("Because blunt."), "aggressive"));
}

TEST_CASE("only the secret leads, and no cookie is guessed", "[server][class]") {
    Hosted class_;
    CHECK(has(class_.ask(posting("/api/trainer/do", R"({"do":"start"})")), "not-trainer"));
    CHECK(has(class_.ask(posting("/api/trainer/do", R"({"do":"start"})",
                                 fmt::format("Cookie: rapport-trainer-{}=0\r\n", class_.port()))),
              "not-trainer"));
    CHECK(has(class_.ask(getting("/api/trainer/events")), "401"));
    CHECK(has(class_.ask(getting("/api/projector/events", class_.join("Mei"))), "401"));
    CHECK(has(class_.ask(getting("/api/events", fmt::format("Cookie: rapport-{}=1\r\n", class_.port()))), "unknown"));
    CHECK(has(class_.ask(posting("/api/vote", R"({"round":1,"choice":"kind"})",
                                 fmt::format("Cookie: rapport-{}=\r\n", class_.port()))),
              "unknown"));
    CHECK(has(class_.ask(posting("/api/trainer/open", fmt::format(R"({{"secret":"{}"}})", secret))),
              "HttpOnly; SameSite=Strict"));
    std::string last;
    for (int guess = 0; guess < 30; ++guess) last = class_.ask(posting("/api/trainer/open", R"({"secret":"x"})"));
    CHECK(has(last, "too-fast"));
    CHECK(has(class_.ask(posting("/api/join", R"({"code":"0000"})")), "wrong-code"));
}

TEST_CASE("pages of others cannot speak for our visitors", "[server][class]") {
    Hosted class_;
    const std::string mei = class_.join("Mei");
    const std::string vote = R"({"round":1,"choice":"kind"})";
    CHECK(has(class_.ask(posting("/api/vote", vote, mei + "Origin: http://evil.example\r\n")), "wrong-host"));
    CHECK(has(class_.ask(posting("/api/vote", vote, mei + "Origin: null\r\n")), "wrong-host"));
    CHECK(has(class_.ask(posting("/api/vote", vote, mei + "Sec-Fetch-Site: cross-site\r\n")), "wrong-host"));
    CHECK(
        has(class_.ask(posting("/api/vote", vote, mei + "Origin: http://127.0.0.1\r\nSec-Fetch-Site: same-origin\r\n")),
            "closed"));
    CHECK(has(class_.ask("GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n"), "wrong-host"));
    CHECK(has(
        class_.ask("POST /api/vote HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: text/plain\r\nContent-Length: 2\r\n" +
                   mei + "\r\n{}"),
        "bad-request"));
}

TEST_CASE("hostile requests neither crash nor block a class", "[server][class]") {
    Hosted class_;
    const std::string mei = class_.join("Mei");
    const std::string many(20'000, 'x');
    std::string binary;
    for (int i = 0; i < 4096; ++i) binary += char(i * 37 % 256);
    const std::string nested = std::string(2000, '[') + std::string(2000, ']');
    for (
        const std::string& request :
        {std::string("GET"),
         std::string("GET / HTTP/1.1\r\nHost"),
         std::string("\r\n\r\n"),
         binary,
         "GET /" + many + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
         getting("/", "X: " + many + "\r\n"),
         getting("/../../etc/passwd"),
         getting("/j/../../etc/passwd"),
         getting("/%2e%2e/%2e%2e/etc/passwd"),
         getting("/pages/phone.html"),
         getting("//"),
         std::string("DELETE / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"),
         std::string("TRACE / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"),
         std::string("CONNECT evil:80 HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"),
         std::string("GET / HTTP/1.1\r\n\r\n"),
         std::string("GET / HTTP/9.9\r\nHost: 127.0.0.1\r\n\r\n"),
         posting("/api/join", many),
         posting("/api/vote", nested, mei),
         posting("/api/vote", R"({"round":1e999,"choice":"kind"})", mei),
         posting("/api/vote", R"({"round":99999999999999999999,"choice":["kind"]})", mei),
         posting("/api/vote", "{\"choice\":\"\\u0000\"}", mei),
         posting("/api/vote", binary, mei),
         posting("/api/vote", "", mei),
         posting("/api/nothing", "{}", mei),
         posting("/api/trainer/do", R"({"do":"open","seconds":-5})", class_.trainer()),
         posting("/api/trainer/do", R"({"do":"start","format":"a\nb"})", class_.trainer()),
         posting("/api/trainer/do", R"({"do":7})", class_.trainer()),
         std::string("POST /api/join HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: -1\r\n\r\n"),
         std::string("POST /api/join HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 99999999999999999999\r\n\r\n"),
         "POST /api/join HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n4e20\r\n" +
             many + "\r\n0\r\n\r\n",
         std::string("POST /api/join HTTP/1.1\r\nHost: 127.0.0.1\r\nTransfer-Encoding: chunked\r\n\r\nzzzz\r\n")}) {
        Wire wire(class_.port());
        wire.send(request);
        const std::string answer = wire.readAnswer(200);
        INFO(request.substr(0, 80));
        CHECK_FALSE(has(answer, "root:"));
        const bool isPage = has(answer, "200 OK") && has(answer, "text/html");
        CHECK((!has(answer, "200 OK") || isPage));
        CHECK(class_.isAlive());
    }
    CHECK(class_.log() == fmt::format("join 1 {} en Mei\n", mei.substr(mei.find('=') + 1, 32)));
}

TEST_CASE("who is too slow is hung up on, and nobody waits for them", "[server][class]") {
    HttpLimits limits;
    limits.patience = 500;
    Hosted class_(limits);
    Wire slow(class_.port());
    const std::string request = getting("/");
    bool isOpen = true;
    for (std::size_t i = 0; i < request.size() && isOpen; ++i) {
        isOpen = slow.send(request.substr(i, 1));
        slow.readUntil("", 150);
        isOpen = isOpen && slow.isOpen();
    }
    CHECK_FALSE(isOpen);
    CHECK(class_.isAlive());
}

TEST_CASE("more telephones than there is room for are told so", "[server][class]") {
    Hosted class_;
    int fine = 0, full = 0, fast = 0;
    for (int i = 0; i < 1000; ++i) {
        const std::string from = fmt::format("127.0.{}.1", 1 + i / 20);
        const std::string answer = class_.join("", from.c_str());
        fine += has(answer, "Cookie: ");
        full += has(answer, "\"full\"");
    }
    CHECK(fine == int(ClassServer::mostPhones));
    CHECK(fine + full == 1000);
    for (int i = 0; i < 120; ++i) fast += has(class_.join(), "too-fast");
    CHECK(fast > 0);
    CHECK(class_.isAlive());
}

TEST_CASE("a class begun again knows its telephones and their votes", "[server][class]") {
    std::string mei, log;
    std::uint16_t port = 0;
    {
        Hosted class_;
        mei = class_.join("Mei");
        class_.lead(R"({"do":"start"})");
        class_.lead(R"({"do":"open"})");
        CHECK(has(class_.ask(posting("/api/vote", R"({"round":1,"choice":"kind"})", mei)), "200 OK"));
        log = class_.log();
        port = class_.port();
    }
    Hosted again({}, log, port);
    Wire events(again.port());
    events.send(getting("/api/events", mei));
    const std::string view = events.readUntil("\"result\"");
    CHECK(has(view, "\"name\":\"Mei\""));
    CHECK(has(view, "\"yours\":\"kind\""));
    CHECK(has(view, "\"phase\":\"open\""));
}

TEST_CASE("a full disk is told to the trainer, and the class goes on", "[server][class]") {
    Hosted class_;
    Wire trainer(class_.port());
    trainer.send(getting("/api/trainer/events", class_.trainer()));
    class_.fillDisk(true);
    CHECK(has(class_.lead(R"({"do":"start"})"), "200 OK"));
    CHECK(has(trainer.readUntil("\"trouble\":{\"en\":\"full\""), "\"trouble\":{\"en\":\"full\""));
    class_.fillDisk(false);
    trainer.readUntil("\"trouble\":null", 4000);
    CHECK(has(class_.log(), "do start"));
}

TEST_CASE("somebody taken out is hung up on and told why", "[server][class]") {
    Hosted class_;
    const std::string mei = class_.join("Mei");
    Wire events(class_.port());
    events.send(getting("/api/events", mei));
    events.readUntil("\"result\"");
    CHECK(has(class_.lead(R"({"do":"remove","id":1})"), "200 OK"));
    events.readUntil("never", 1000);
    CHECK_FALSE(events.isOpen());
    CHECK(has(class_.ask(getting("/api/events", mei)), "removed"));
    CHECK(has(class_.ask(getting("/api/me", mei)), "removed"));
    CHECK(has(class_.join("Mei"), "Cookie: "));
}

TEST_CASE("cookies are told apart, and words compared whole", "[server][unit]") {
    CHECK(cookieIn("a=1; rapport-80=k; b=2", "rapport-80") == "k");
    CHECK(cookieIn("xrapport-80=k", "rapport-80").empty());
    CHECK(cookieIn("rapport-80", "rapport-80").empty());
    CHECK(cookieIn(";;;=", "rapport-80").empty());
    CHECK(isSame("abc", "abc"));
    CHECK_FALSE(isSame("abc", "abd"));
    CHECK_FALSE(isSame("abc", "ab"));
    CHECK(newSecret().size() == 32);
    CHECK(newSecret() != newSecret());
    CHECK(newCode().size() == 4);
}
