#include "store/ClassLog.h"

#include "store/Folder.h"
#include "support/Catch.h"

#include <fstream>
#include <string>
#include <utility>

using namespace rapport;

namespace {

const ClassHead head{"case-long-queue", "AB34", "00112233445566778899aabbccddeeff", 42, 4747, 1'000'000};
constexpr std::int64_t hour = 3'600'000;

} // namespace

TEST_CASE("a class is taken up again as it was", "[store][class][unit]") {
    const Folder folder;
    const Home home(folder.path() / "home");
    CHECK_FALSE(*ClassLog::resume(home, head.id, 1'000'000, hour));
    {
        Result<ClassLog> log = ClassLog::begin(home, head);
        REQUIRE(log);
        CHECK_FALSE(log->append("join 1 ab en Mei\nvote 1 1 kind\n"));
        CHECK_FALSE(log->append("do close - - 0 5\n"));
        CHECK_FALSE(ClassLog::resume(home, head.id, 1'000'000, hour)); // somebody else holds it
    }
    const auto again = ClassLog::resume(home, head.id, 1'500'000, hour);
    REQUIRE(again);
    REQUIRE(*again);
    CHECK((*again)->head().code == head.code);
    CHECK((*again)->head().secret == head.secret);
    CHECK((*again)->head().seed == head.seed);
    CHECK((*again)->head().port == head.port);
    CHECK((*again)->lines() == std::vector<std::string>{"join 1 ab en Mei", "vote 1 1 kind", "do close - - 0 5"});
    CHECK_FALSE(*ClassLog::resume(home, "case-long", 1'500'000, hour));
}

TEST_CASE("the classes that could go on are known without opening them", "[store][class][unit]") {
    const Folder folder;
    const Home home(folder.path() / "home");
    CHECK(ClassLog::recent(home, head.begun, hour).empty());
    ClassHead later = head, other = head;
    later.begun += 1000;
    other.id = "case-long";
    for (const ClassHead& each : {head, later, other}) REQUIRE(ClassLog::begin(home, each));
    std::ofstream(home.folder() / "classes" / "notes.class") << "not a log\n";
    const std::map<std::string, std::int64_t> both{{head.id, later.begun}, {other.id, other.begun}};
    CHECK(ClassLog::recent(home, head.begun + 5000, hour) == both);
    CHECK(ClassLog::recent(home, head.begun + 500 + hour, hour).size() == 1);
    CHECK(ClassLog::recent(home, head.begun + 2 * hour, hour).empty());
}

TEST_CASE("a class of long ago is over", "[store][class][unit]") {
    const Folder folder;
    const Home home(folder.path() / "home");
    REQUIRE(ClassLog::begin(home, head));
    CHECK_FALSE(*ClassLog::resume(home, head.id, head.begun + hour + 1, hour));
    CHECK(*ClassLog::resume(home, head.id, head.begun + hour, hour));
}

TEST_CASE("a class whose code or secret nobody could type or show is damaged", "[store][class][unit]") {
    for (const auto& [code, secret] : {std::pair<std::string, std::string>{"\xFF\xFE", head.secret},
                                       {std::string(5000, 'A'), head.secret},
                                       {"ab34", head.secret},
                                       {head.code, "0123456789abcdef\xFF"},
                                       {head.code, std::string(5000, 'a')}}) {
        const Folder folder;
        const Home home(folder.path() / "home");
        ClassHead damaged = head;
        damaged.code = code;
        damaged.secret = secret;
        REQUIRE(ClassLog::begin(home, damaged));
        CHECK_FALSE(ClassLog::resume(home, head.id, head.begun, hour));
    }
}

TEST_CASE("a line that was cut off is as if it had never been", "[store][class][unit]") {
    const Folder folder;
    const Home home(folder.path() / "home");
    {
        Result<ClassLog> log = ClassLog::begin(home, head);
        REQUIRE(log);
        CHECK_FALSE(log->append("join 1 ab en Mei\n"));
    }
    for (const auto& file : std::filesystem::directory_iterator(home.folder() / "classes"))
        std::ofstream(file.path(), std::ios::app | std::ios::binary) << "vote 1 1 ki";
    {
        auto log = ClassLog::resume(home, head.id, head.begun, hour);
        REQUIRE(*log);
        CHECK((*log)->lines().size() == 1);
        CHECK_FALSE((*log)->append("vote 1 1 blunt\n"));
    }
    const auto log = ClassLog::resume(home, head.id, head.begun, hour);
    CHECK((*log)->lines() == std::vector<std::string>{"join 1 ab en Mei", "vote 1 1 blunt"});
}

TEST_CASE("a class log is nobody else's to read", "[store][class][unit]") {
    const Folder folder;
    const Home home(folder.path() / "home");
    REQUIRE(ClassLog::begin(home, head));
    for (const auto& file : std::filesystem::directory_iterator(home.folder() / "classes"))
        CHECK((file.status().permissions() & std::filesystem::perms::mask) ==
              (std::filesystem::perms::owner_read | std::filesystem::perms::owner_write));
}
