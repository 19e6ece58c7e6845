#include "cli/Run.h"
#include "support/Catch.h"

#include <nlohmann/json.hpp>
#include <unistd.h>

#include <csignal>
#include <thread>

namespace {

// The program holding a class, until it is ended.
class Host {
public:
    Host(const Scratch& scratch, const std::string& file) {
        const fs::path out = scratch / "class.json";
        fs::remove(out);
        m_process = ::fork();
        if (m_process == 0) {
            if (!std::freopen(out.c_str(), "w", stdout)) ::_exit(9);
            const std::string home = (scratch / "home").string();
            ::execl(RAPPORT_PROGRAM, RAPPORT_PROGRAM, "class", file.c_str(), "--headless", "--bind", "127.0.0.1",
                    "--home", home.c_str(), static_cast<char*>(nullptr));
            ::_exit(9);
        }
        std::string said;
        for (int i = 0; i < 500 && said.find('\n') == std::string::npos; ++i) {
            std::this_thread::sleep_for(std::chrono::milliseconds(20));
            said = read(out);
        }
        REQUIRE(said.find('\n') != std::string::npos);
        facts = nlohmann::json::parse(said);
    }
    ~Host() {
        if (m_process > 0) end(SIGKILL);
    }
    int end(int signal) {
        ::kill(m_process, signal);
        int status = 0;
        ::waitpid(m_process, &status, 0);
        m_process = -1;
        return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    }

    nlohmann::json facts;

private:
    pid_t m_process = -1;
};

} // namespace

TEST_CASE("a class without a window says where it is, ends when told to, and goes on after a crash", "[cli][class]") {
    const Scratch scratch;
    nlohmann::json first;
    {
        Host host(scratch, queue);
        first = host.facts;
        CHECK(first["join"].get<std::string>().find("/j/" + first["code"].get<std::string>()) != std::string::npos);
        CHECK(first["trainer"].get<std::string>().find("/trainer#") != std::string::npos);
        CHECK(host.end(SIGKILL) == 128 + SIGKILL);
    }
    {
        Host host(scratch, queue);
        CHECK(host.facts == first);
        CHECK(host.end(SIGTERM) == 0);
    }
    Host other(scratch, dialogues + "/courses/trainers-hour.xml");
    CHECK(other.facts["code"] != first["code"]);
    CHECK(other.end(SIGTERM) == 0);
}

TEST_CASE("a class says why it cannot be held", "[cli][class]") {
    CHECK(run("class").code == 2);
    CHECK(run("class /nowhere.xml --headless").code == 2);
    const Run taken = run("class '" + queue + "' --headless --bind 192.0.2.99");
    CHECK(taken.code == 2);
    CHECK(taken.complains("192.0.2.99"));
    CHECK(run("class '" + queue + "' --headless --bind everywhere").complains("192.168.1.20"));
    CHECK(run("class '" + queue + "' --headless --port 99999").code == 2);
    CHECK(run("class '" + dialogues + "/courses/first-week.xml' --headless --bind nowhere --lang zh-Hans")
              .complains("地址"));
}
