#include "app/SetAside.h"

#include "store/Descriptor.h"
#include "support/Catch.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>

#include <cstdlib>
#include <fstream>
#include <thread>
#include <vector>

using namespace rapport;

namespace {

class AsideFolder {
public:
    AsideFolder() {
        std::string pattern = (std::filesystem::temp_directory_path() / "rapport-aside-XXXXXX").string();
        if (!mkdtemp(pattern.data())) FAIL("no temporary folder");
        m_path = pattern;
    }
    ~AsideFolder() { std::filesystem::remove_all(m_path); }
    std::filesystem::path file() const { return m_path / "set-aside.jsonl"; }

private:
    std::filesystem::path m_path;
};

constexpr std::int64_t now = 1'700'000'000;

SetAside aside(const std::string& text) {
    return {{"in.jsonl", 1}, {"no", "不"}, text};
}

std::size_t linesIn(const std::filesystem::path& file) {
    std::ifstream in(file);
    std::size_t count = 0;
    for (std::string line; std::getline(in, line);) ++count;
    return count;
}

} // namespace

TEST_CASE("no line is lost while others forget theirs", "[app][set-aside]") {
    const AsideFolder folder;
    constexpr int rounds = 60;
    std::vector<std::thread> threads;
    for (int who = 0; who < 2; ++who)
        threads.emplace_back([&, who] {
            const std::string uid(32, char('a' + who));
            for (int i = 0; i < rounds; ++i) {
                const std::vector lines = {
                    aside(std::to_string(who) + " stays " + std::to_string(i)),
                    aside(R"({"learner":{"uid":")" + uid + R"("},"i":)" + std::to_string(i) + "}")};
                (void)keepAside(lines, folder.file(), now);
                (void)forgetAside(folder.file(), now, uid);
            }
        });
    for (std::thread& thread : threads) thread.join();
    CHECK(linesIn(folder.file()) == 2 * rounds);
}

TEST_CASE("whoever holds the folder and stands still holds up nobody for long", "[app][set-aside]") {
    const AsideFolder folder;
    const std::string uid(32, 'a');
    const std::vector lines = {aside(R"({"learner":{"uid":")" + uid + R"("}})")};
    REQUIRE_FALSE(keepAside(lines, folder.file(), now));
    const Descriptor holder(::open(folder.file().parent_path().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    REQUIRE(::flock(holder.number(), LOCK_EX) == 0);
    CHECK(keepAside(std::vector{aside("more")}, folder.file(), now)); // says why
    CHECK_FALSE(forgetAside(folder.file(), now + 31 * 86'400));       // the next time, then
    CHECK(forgetAside(folder.file(), now, uid));                      // whoever is deleted must not stay
    CHECK(linesIn(folder.file()) == 1);
}

TEST_CASE("what is nested deeper than can be read is kept aside for a month, and belongs to nobody",
          "[app][set-aside]") {
    const AsideFolder folder;
    const std::string deep =
        R"({"rapport":"attempt","consent":)" + std::string(100'000, '[') + std::string(100'000, ']') + "}";
    const std::vector lines = {aside(deep)};
    CHECK_FALSE(keepAside(lines, folder.file(), now));
    CHECK_FALSE(forgetAside(folder.file(), now, std::string(32, 'a')));
    CHECK(linesIn(folder.file()) == 1);
    CHECK_FALSE(forgetAside(folder.file(), now + 31 * 86'400));
    CHECK(linesIn(folder.file()) == 0);
}

TEST_CASE("what is no file is neither waited for nor read without end", "[app][set-aside]") {
    const AsideFolder folder;
    REQUIRE(::mkfifo(folder.file().c_str(), 0600) == 0);
    CHECK(keepAside(std::vector{aside("more")}, folder.file(), now));
    CHECK_FALSE(forgetAside(folder.file(), now));
    CHECK(forgetAside(folder.file(), now, std::string(32, 'a')));
    std::filesystem::remove(folder.file());
    std::filesystem::create_symlink("/dev/zero", folder.file());
    CHECK(keepAside(std::vector{aside("more")}, folder.file(), now));
}
