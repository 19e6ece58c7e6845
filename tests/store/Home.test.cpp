#include "store/Home.h"

#include "store/Folder.h"
#include "support/Catch.h"
#include "support/Variable.h"

#include <cstdlib>
#include <optional>

using namespace rapport;
namespace fs = std::filesystem;

namespace {

fs::path found(const std::optional<fs::path>& given = {}) {
    const Result<Home> home = Home::find(given);
    REQUIRE(home);
    return home->folder();
}

} // namespace

TEST_CASE("The learner's folder is the one named, else the XDG data folder, else the one below the user's own",
          "[store][home]") {
    const Variable user("HOME", "/home/lin");
    {
        const Variable data("XDG_DATA_HOME", "/data");
        CHECK(found("/elsewhere/mine") == "/elsewhere/mine");
        CHECK(found("mine") == fs::current_path() / "mine");
        CHECK(found() == "/data/rapport");
    }
    {
        const Variable data("XDG_DATA_HOME", std::nullopt);
        CHECK(found() == "/home/lin/.local/share/rapport");
    }
    const Variable relative("XDG_DATA_HOME", "data");
    CHECK(found() == "/home/lin/.local/share/rapport");
}

TEST_CASE("A home without a name is refused with a reason", "[store][home]") {
    const Result<Home> home = Home::find(fs::path());
    REQUIRE_FALSE(home);
    CHECK(home.reason().en == "--home needs the name of a folder");
    CHECK_FALSE(home.reason().zh.empty());
}

TEST_CASE("The learner's folder is made on the first write, for nobody else to read", "[store][home]") {
    const Folder folder;
    const Home home(folder / "a" / "b" / "rapport");
    CHECK_FALSE(fs::exists(folder / "a"));
    REQUIRE_FALSE(home.create());
    REQUIRE(fs::is_directory(home.folder()));
    CHECK(fs::status(home.folder()).permissions() == fs::perms::owner_all);
    CHECK_FALSE(home.create());
}

TEST_CASE("A folder that was there before keeps its permissions", "[store][home]") {
    const Folder folder;
    fs::create_directory(folder / "mine");
    fs::permissions(folder / "mine", fs::perms(0755));
    CHECK_FALSE(Home(folder / "mine").create());
    CHECK(fs::status(folder / "mine").permissions() == fs::perms(0755));
}

TEST_CASE("A file where a folder is needed is named as the reason", "[store][home]") {
    const Folder folder;
    writeBytes(folder / "file", "not a folder");
    for (const fs::path& wanted : {folder / "file", folder / "file" / "rapport", folder / "file" / "a" / "rapport"}) {
        const Trouble trouble = Home(wanted).create();
        REQUIRE(trouble);
        CHECK(trouble->en ==
              "cannot make the folder " + quoted(wanted) + ": " + quoted(folder / "file") + " is not a folder");
        CHECK(trouble->zh == "无法创建文件夹" + quotedZh(wanted) + "：" + quotedZh(folder / "file") + "不是文件夹");
    }
    CHECK(bytesOf(folder / "file") == "not a folder");
}

TEST_CASE("A folder that the system refuses comes with the system's reason", "[store][home]") {
    const Trouble trouble = Home("/proc/rapport").create();
    REQUIRE(trouble);
    CHECK(trouble->en == "cannot make the folder \"/proc/rapport\": it does not exist");

    const Folder folder;
    const Trouble tooLong = Home(folder / std::string(300, 'a')).create();
    REQUIRE(tooLong);
    CHECK_THAT(tooLong->en, Catch::Matchers::EndsWith("the name is too long"));
    CHECK_THAT(tooLong->zh, Catch::Matchers::EndsWith("名称太长"));
}

TEST_CASE("A link that leads nowhere is named as what stands in the way", "[store][home]") {
    const Folder folder;
    fs::create_symlink("nowhere", folder / "link");
    const Trouble trouble = Home(folder / "link").create();
    REQUIRE(trouble);
    CHECK_THAT(trouble->en, Catch::Matchers::EndsWith("is not a folder"));
}
