#include "cli/Run.h"
#include "support/Catch.h"
#include "support/Words.h"

#include <unistd.h>

#include <chrono>
#include <csignal>
#include <thread>

using namespace rapport;

namespace {

using namespace std::chrono_literals;

// A run of the program that goes on in the background, as `check --watch` does.
class Watching {
public:
    explicit Watching(const std::string& path) : m_output(m_scratch / "out") {
        m_process = ::fork();
        REQUIRE(m_process >= 0);
        if (m_process > 0) return;
        if (!std::freopen(m_output.c_str(), "w", stdout)) ::_exit(127);
        ::execl(RAPPORT_PROGRAM, "rapport", "check", "--watch", "--lang", "en", path.c_str(), nullptr);
        ::_exit(127);
    }
    ~Watching() {
        if (m_process > 0) ::kill(m_process, SIGKILL), ::waitpid(m_process, nullptr, 0);
    }

    // Waits until so many looks have come to an end that ends with these words.
    bool concludes(const std::string& words, int looks) const {
        for (int i = 0; i < 500; ++i, std::this_thread::sleep_for(10ms)) {
            const std::string output = read(m_output);
            int count = 0;
            for (std::size_t at = 0; (at = output.find(" in 1 dialogue\n", at)) != std::string::npos; ++at) ++count;
            if (count >= looks && output.ends_with(words + " in 1 dialogue\n")) return true;
        }
        UNSCOPED_INFO(read(m_output));
        return false;
    }

    int interrupt() {
        ::kill(m_process, SIGINT);
        int status = 0;
        ::waitpid(m_process, &status, 0);
        m_process = -1;
        return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    }

private:
    Scratch m_scratch;
    std::string m_output;
    pid_t m_process = -1;
};

} // namespace

TEST_CASE("a file's name does nothing to the terminal", "[cli]") {
    Scratch scratch;
    const std::string file = scratch.write("red\x1B[31m\n::error\xFF.xml", "<dialogue/>");
    for (const char* form : {"text", "github", "json"}) {
        const Run checked = run(std::string("check --format ") + form + " '" + file + "'");
        CHECK(checked.code == 1);
        CHECK_FALSE(checked.says("\x1B"));
        CHECK_FALSE(checked.says("\n::error\xFF"));
    }
}

TEST_CASE("check --stamp writes stamps once, and keeps the rest and the file's permissions", "[cli]") {
    const Scratch scratch;
    const std::string before = read(queue), file = scratch.write("case-long-queue.xml", before);
    fs::permissions(file, fs::perms::owner_read | fs::perms::owner_write);
    const Run first = run("check --stamp --strict " + file);
    CHECK(first.code == 0);
    CHECK(first.says("translations stamped"));
    const std::string stamped = read(file);
    CHECK(stamped != before);
    CHECK(fs::status(file).permissions() == (fs::perms::owner_read | fs::perms::owner_write));
    const Run second = run("check --stamp --strict " + file);
    CHECK(second.says(": 0 of "));
    CHECK(read(file) == stamped);

    const std::string title = "Twenty-three minutes</title>";
    scratch.write("case-long-queue.xml", replaced(stamped, title, "Twenty-four minutes</title>"));
    CHECK(run("check --strict " + file).says("[stale-translation]"));
    CHECK(run("check --stamp --strict " + file).says(": 1 of "));
    CHECK(run("check --strict " + file).code == 0);
}

TEST_CASE("check --stamp leaves a file with errors as it is, and says so", "[cli]") {
    const Scratch scratch;
    const std::string broken = replaced(read(queue), "goto=\"", "goto=\"nowhere-");
    const std::string file = scratch.write("case-long-queue.xml", broken);
    const Run refused = run("check --stamp " + file);
    CHECK(refused.code == 1);
    CHECK(refused.says("not stamped"));
    CHECK(refused.says("[dangling-goto]"));
    CHECK(read(file) == broken);

    const Run json = run("check --stamp --format json " + file);
    CHECK(json.output.starts_with("{"));
    CHECK(json.complains("not stamped"));
}

TEST_CASE("check --watch looks again after each save, and ends with the last exit code", "[cli]") {
    const Scratch scratch;
    const std::string sound = read(queue), file = scratch.write("case-long-queue.xml", sound);
    Watching watching(file);
    REQUIRE(watching.concludes("0 errors, 0 warnings", 1));
    // As editors save: beside the file, then in its place.
    fs::rename(scratch.write("saving~", replaced(sound, "goto=\"", "goto=\"nowhere-")), file);
    REQUIRE(watching.concludes("1 error, 0 warnings", 2));
    fs::rename(scratch.write("saving~", sound), file);
    REQUIRE(watching.concludes("0 errors, 0 warnings", 3));
    scratch.write("case-long-queue.xml", replaced(sound, "goto=\"", "goto=\"nowhere-"));
    REQUIRE(watching.concludes("1 error, 0 warnings", 4));
    CHECK(watching.interrupt() == 1);
}

TEST_CASE("check knows pages of the handbook, and misses those they refer to", "[cli][handbook]") {
    const Scratch scratch;
    const std::string page = R"(<page xmlns="urn:rapport:dialogue:1" id="centre" source="S1 ch.4 §1">
<title xml:lang="en">One centre</title><summary xml:lang="en">Care.</summary><text xml:lang="en">Care.</text>
<entry item="centre.care"><text xml:lang="en">Care.</text></entry>
</page>
)";
    const std::string file = scratch.write("centre.xml", page);
    CHECK(run("check --strict " + file).code == 0);
    scratch.write("centre.xml", replaced(page, "centre.care", "centre.cares"));
    const Run misspelt = run("check " + file);
    CHECK(misspelt.code == 1);
    CHECK(misspelt.says("[unknown-item]"));
    CHECK(misspelt.says("did you mean \"centre.care\"?"));
}
