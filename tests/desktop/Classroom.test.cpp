// A class in the real window: begun from the title, joined and voted in over the network, led by keys, and gone afterwards.

#include "desktop/Desk.h"
#include "server/Wire.h"
#include "support/Catch.h"

#include <chrono>
#include <functional>
#include <optional>
#include <thread>

using namespace rapport;

namespace {

using namespace std::chrono_literals;

bool within(std::chrono::seconds time, const std::function<bool()>& isSo) {
    const auto end = std::chrono::steady_clock::now() + time;
    while (!isSo())
        if (std::chrono::steady_clock::now() > end)
            return false;
        else
            std::this_thread::sleep_for(50ms);
    return true;
}

// The words after others in a text, up to a sign.
std::string after(const std::string& text, const std::string& words, char end) {
    const std::size_t at = text.find(words);
    if (at == std::string::npos) return {};
    return text.substr(at + words.size(), text.find(end, at + words.size()) - at - words.size());
}

// The first text on the screen that contains the words.
std::string textWith(const Desk& desk, const std::string& words) {
    for (const TextBox& box : desk.texts())
        if (box.text.find(words) != std::string::npos) return box.text;
    return {};
}

std::uint16_t portIn(const std::string& address) {
    return std::uint16_t(std::stoi(address.substr(address.rfind(':') + 1)));
}

// One phone, as its page asks.
class Phone {
public:
    Phone(std::uint16_t port, const std::string& code) : m_port(port) {
        const std::string answer = ask("/api/join", R"({"code":")" + code + R"(","name":"Mei","language":"en"})");
        m_cookie = "Cookie: " + after(answer, "Set-Cookie: ", ';') + "\r\n";
        m_isIn = answer.find("200 OK") != std::string::npos;
        m_line.emplace(port); // held as the page holds it: who has no line is not waited for
        m_line->send(getting("/api/events", m_cookie));
    }
    bool isIn() const { return m_isIn; }
    bool votes(int round, const std::string& choice) {
        return ask("/api/vote", fmt::format(R"({{"round":{},"choice":"{}"}})", round, choice)).find("200 OK") !=
               std::string::npos;
    }
    // What the phone is shown now.
    std::string view() {
        Wire wire(m_port);
        wire.send(getting("/api/events", m_cookie));
        const std::string begun = wire.readUntil("\"choices\":[");
        return begun.find(']', begun.find("\"choices\":[")) != std::string::npos ? begun : begun + wire.readUntil("]");
    }

private:
    std::string ask(const std::string& path, const std::string& body) {
        Wire wire(m_port);
        wire.send(posting(path, body, m_cookie));
        return wire.readAnswer();
    }

    std::uint16_t m_port;
    std::string m_cookie;
    bool m_isIn = false;
    std::optional<Wire> m_line;
};

// From the title to a class that listens to this computer alone; its port.
std::uint16_t openClass(Desk& desk) {
    REQUIRE(desk.clickText("Classroom"));
    REQUIRE(desk.waitForText("Nothing listens before you start"));
    REQUIRE(desk.clickText("Twenty-three minutes"));
    REQUIRE(desk.waitForText("Will listen on 0.0.0.0"));
    REQUIRE(desk.clickText("This computer alone"));
    REQUIRE(desk.waitForText("Will listen on 127.0.0.1"));
    REQUIRE(desk.clickText("Start"));
    REQUIRE(desk.waitForText("The class is open"));
    return portIn(after(textWith(desk, "Listening on"), "Listening on ", ' '));
}

} // namespace

TEST_CASE("a class is begun from the title, joined by a phone, led by a remote's keys, and gone when it is left",
          "[desktop][class]") {
    Desk desk(1280, 720, {"--lang", "en"});
    const std::uint16_t port = openClass(desk);
    CHECK_FALSE(desk.shows("/trainer#")); // until it is asked for
    REQUIRE(desk.clickText("Show link and code"));
    REQUIRE(desk.waitForText("/trainer#"));
    const std::string code = after(textWith(desk, "Code "), "Code ", '\n');
    REQUIRE_FALSE(code.empty());
    REQUIRE(desk.clickText("Show the class to the room"));
    REQUIRE(desk.waitForText("Scan with your phone"));
    CHECK_FALSE(desk.shows("/trainer#"));
    CHECK_FALSE(desk.shows("The class is open"));

    Phone phone(port, code);
    REQUIRE(phone.isIn());
    REQUIRE(desk.waitForText("Mei"));
    desk.key("n");
    REQUIRE(within(5s, [&] { return !desk.shows("Mei"); }));

    desk.key("Next"); // Page Down
    REQUIRE(desk.waitForText("Forty-seven!"));
    std::this_thread::sleep_for(500ms);
    desk.key("Next");
    REQUIRE(desk.waitForText("0 of 1 voted"));
    const std::string choice = after(after(phone.view(), "\"choices\":[", ']'), "\"id\":\"", '"');
    REQUIRE_FALSE(choice.empty());
    REQUIRE(phone.votes(1, choice));
    REQUIRE(desk.waitForText("1 of 1 voted"));
    CHECK_FALSE(desk.shows("%"));
    std::this_thread::sleep_for(500ms);
    desk.key("Next");
    REQUIRE(desk.waitForText("Closed: 1 of 1 voted"));
    std::this_thread::sleep_for(500ms);
    desk.key("Next");
    REQUIRE(desk.waitForText("100 %"));
    std::this_thread::sleep_for(500ms);
    desk.key("Next");
    REQUIRE(desk.waitForText("The best reply"));
    for (int i = 0; i < 2; ++i) { // the question to the room, then on
        std::this_thread::sleep_for(500ms);
        desk.key("Next");
    }
    REQUIRE(within(5s, [&] { return !desk.shows("100 %"); }));

    desk.key("b");
    REQUIRE(within(5s, [&] { return desk.texts().empty() || !desk.shows("127.0.0.1"); }));
    desk.key("b");
    REQUIRE(desk.waitForText(code));

    desk.key("Escape");
    REQUIRE(desk.waitForText("End the class?"));
    CHECK(Wire(port).isOpen());
    REQUIRE(desk.clickText("End the class"));
    REQUIRE(desk.waitForText("How the room voted"));
    CHECK_FALSE(Wire(port).isOpen());
    REQUIRE(desk.clickText("Back to the list"));
    REQUIRE(desk.waitForText("Nothing listens before you start"));

    // It can go on, with the same code and phone.
    REQUIRE(desk.clickText("Twenty-three minutes"));
    REQUIRE(desk.waitForText("Go on where it was"));
    REQUIRE(desk.waitForText("Will listen on 127.0.0.1, port " + std::to_string(port))); // where its phones look for it
    REQUIRE(desk.clickText("Start"));
    REQUIRE(desk.waitForText(code));
    REQUIRE(desk.waitForText("Here: 1"));
    // The window asks before it closes the class.
    desk.key("Escape");
    REQUIRE(desk.waitForText("End the class?"));
    desk.key("Escape");
    REQUIRE(within(5s, [&] { return !desk.shows("End the class?"); }));
    desk.key("Escape");
    REQUIRE(desk.clickText("End the class"));
    REQUIRE(desk.waitForText("How the room voted"));
    REQUIRE(desk.clickText("Back to the list"));
    REQUIRE(desk.waitForText("Nothing listens before you start"));
    CHECK_FALSE(Wire(port).isOpen());
    CHECK(desk.close() == 0);
}
