#include "store/WholeFile.h"

#include "store/Child.h"
#include "store/Folder.h"
#include "support/Catch.h"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>

using namespace rapport;
namespace fs = std::filesystem;

namespace {

mode_t permissionsOf(const fs::path& file) {
    struct stat facts {};
    REQUIRE(::stat(file.c_str(), &facts) == 0);
    return facts.st_mode & 07777;
}

std::size_t entriesIn(const fs::path& folder) {
    return std::size_t(std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

bool isRoot() {
    return ::geteuid() == 0;
}

} // namespace

TEST_CASE("a file is written whole, and nothing else is left behind", "[store][whole-file]") {
    const Folder folder;
    const fs::path file = folder / "new.csv";
    CHECK_FALSE(writeWhole(file, "one"));
    CHECK(bytesOf(file) == "one");
    CHECK_FALSE(writeWhole(file, std::string(100'000, 'x')));
    CHECK(bytesOf(file) == std::string(100'000, 'x'));
    CHECK_FALSE(writeWhole(file, ""));
    CHECK(bytesOf(file).empty());
    CHECK(entriesIn(folder.path()) == 1);
}

TEST_CASE("a new file has the usual permissions, an old one keeps its own", "[store][whole-file]") {
    const Folder folder;
    const mode_t mask = ::umask(022);
    CHECK_FALSE(writeWhole(folder / "new", "one"));
    ::umask(mask);
    CHECK(permissionsOf(folder / "new") == 0644);
    REQUIRE(::chmod((folder / "new").c_str(), 0600) == 0);
    CHECK_FALSE(writeWhole(folder / "new", "two"));
    CHECK(permissionsOf(folder / "new") == 0600);
}

TEST_CASE("a link stays a link, and what it leads to is written", "[store][whole-file]") {
    const Folder folder;
    writeBytes(folder / "far/real", "old");
    fs::create_symlink("far/real", folder / "near");
    fs::create_symlink("near", folder / "nearer");
    CHECK_FALSE(writeWhole(folder / "nearer", "new"));
    CHECK(fs::is_symlink(folder / "near"));
    CHECK(bytesOf(folder / "far/real") == "new");
    CHECK(entriesIn(folder / "far") == 1);

    fs::create_symlink("far/later", folder / "ahead");
    CHECK_FALSE(writeWhole(folder / "ahead", "made"));
    CHECK(bytesOf(folder / "far/later") == "made");

    fs::create_symlink("circle", folder / "circle");
    const Trouble circle = writeWhole(folder / "circle", "");
    REQUIRE(circle);
    CHECK(circle->en.ends_with("its links lead in a circle"));
}

TEST_CASE("what cannot be written is said, in both languages, and nothing changes", "[store][whole-file]") {
    const Folder folder;
    fs::create_directory(folder / "folder");
    REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
    writeBytes(folder / "file", "old");
    const std::size_t entries = entriesIn(folder.path());

    CHECK(writeWhole(folder / "folder", "")->en ==
          fmt::format("cannot write {}: it is a folder", quoted(folder / "folder")));
    CHECK(writeWhole(folder / "folder", "")->zh == fmt::format("无法写入{}：它是文件夹", quotedZh(folder / "folder")));
    CHECK(writeWhole(folder / "pipe", "")->en.ends_with("it is no ordinary file"));
    CHECK(writeWhole("/dev/null", "")->en.ends_with("it is no ordinary file"));
    CHECK(writeWhole(folder / "gone/file", "")->en.ends_with("it does not exist"));
    CHECK(writeWhole(folder / "file/file", "")->en.ends_with("a file stands where a folder is needed"));
    CHECK(writeWhole(folder / std::string(300, 'x'), "")->en.ends_with("the name is too long"));
    if (!isRoot()) {
        REQUIRE(::chmod((folder / "file").c_str(), 0400) == 0);
        CHECK(writeWhole(folder / "file", "new")->en.ends_with("permission is denied"));
    }
    CHECK(bytesOf(folder / "file") == "old");
    CHECK(entriesIn(folder.path()) == entries);
}

TEST_CASE("several files change together", "[store][whole-file]") {
    const Folder folder;
    writeBytes(folder / "a.xml", "a");
    writeBytes(folder / "b.play", "b");
    REQUIRE(::chmod((folder / "a.xml").c_str(), 0640) == 0);
    const std::array changes = {Rewriting{folder / "a.xml", "a", "A", folder / "c.xml"},
                                Rewriting{folder / "b.play", "b", "B"}};
    CHECK_FALSE(rewrite(changes));
    CHECK_FALSE(fs::exists(folder / "a.xml"));
    CHECK(bytesOf(folder / "c.xml") == "A");
    CHECK(permissionsOf(folder / "c.xml") == 0640);
    CHECK(bytesOf(folder / "b.play") == "B");
    CHECK(entriesIn(folder.path()) == 2);
}

TEST_CASE("where one file of several cannot change, none does", "[store][whole-file]") {
    const Folder folder;
    writeBytes(folder / "a", "a");
    writeBytes(folder / "b", "b");
    const auto untouched = [&] {
        return bytesOf(folder / "a") == "a" && bytesOf(folder / "b") == "b" && entriesIn(folder.path()) == 2;
    };

    SECTION("somebody else has changed it meanwhile") {
        const std::array changes = {Rewriting{folder / "a", "a", "A"}, Rewriting{folder / "b", "older", "B"}};
        CHECK(rewrite(changes)->en ==
              fmt::format("{} was changed by somebody else just now; nothing was written", quoted(folder / "b")));
        CHECK(untouched());
    }
    SECTION("it is gone") {
        const std::array changes = {Rewriting{folder / "a", "a", "A"}, Rewriting{folder / "c", "c", "C"}};
        CHECK(rewrite(changes));
        CHECK(untouched());
    }
    SECTION("its new name is taken, and the other is written already") {
        const std::array changes = {Rewriting{folder / "a", "a", "A"}, Rewriting{folder / "b", "b", "B", folder / "a"}};
        CHECK(rewrite(changes)->en ==
              fmt::format("cannot write {}: something else has that name", quoted(folder / "a")));
        CHECK(untouched());
    }
}

TEST_CASE("on a full disk the old text stays", "[store][whole-file][full]") {
    const Folder folder;
    const std::string seen = withOwnMounts([&]() -> std::string {
        if (::mount("none", folder.path().c_str(), "tmpfs", 0, "size=64k") != 0) return "not allowed";
        writeBytes(folder / "file", "old");
        const Trouble trouble = writeWhole(folder / "file", std::string(400'000, 'x'));
        if (!trouble) return "written";
        if (bytesOf(folder / "file") != "old") return "the old text is gone";
        if (entriesIn(folder.path()) != 1) return "something was left behind";
        return trouble->zh == "无法写入" + quotedZh(folder / "file") + "：磁盘已满" ? "said" : trouble->en;
    });
    if (seen == "not allowed") {
        WARN("a small disk cannot be mounted here");
        return;
    }
    CHECK(seen == "said");
}
