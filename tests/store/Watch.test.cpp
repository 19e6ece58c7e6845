#include "store/Watch.h"

#include "store/Folder.h"
#include "support/Catch.h"

#include <poll.h>

#include <thread>

using namespace rapport;
namespace fs = std::filesystem;
using namespace std::chrono_literals;

namespace {

bool isReadable(int descriptor) {
    pollfd source{descriptor, POLLIN, 0};
    return ::poll(&source, 1, 0) == 1;
}

// As most editors save: a new file beside the old one, then in its place.
void saveByRename(const fs::path& file, std::string_view bytes) {
    const fs::path beside = file.parent_path() / ".saving~";
    writeBytes(beside, bytes);
    fs::rename(beside, file);
}

bool sees(Watch& watch) {
    return watch.wait(2s);
}

bool isCalm(Watch& watch) {
    return !watch.wait(250ms);
}

} // namespace

TEST_CASE("A watch sees a file that is written, replaced, removed and made again", "[store][watch]") {
    const Folder folder;
    const fs::path file = folder / "talk.xml";
    writeBytes(file, "one");
    Watch watch({file});
    REQUIRE_FALSE(watch.trouble());
    CHECK(isCalm(watch));
    for (const char* bytes : {"two", "three"}) {
        saveByRename(file, bytes);
        CHECK(sees(watch));
    }
    writeBytes(file, "four");
    CHECK(sees(watch));
    fs::remove(file);
    CHECK(sees(watch));
    writeBytes(file, "five");
    CHECK(sees(watch));
    CHECK(isCalm(watch));
}

TEST_CASE("A watch passes over what it was not asked about", "[store][watch]") {
    const Folder folder;
    writeBytes(folder / "talk.xml", "one");
    Watch file({folder / "talk.xml"}), whole({folder.path()});
    writeBytes(folder / "other.xml", "one");
    CHECK(sees(whole));
    for (const char* name : {"talk.xml~", ".talk.xml.swp", "notes.txt", "4913"}) writeBytes(folder / name, "one");
    CHECK(isCalm(file));
    CHECK(isCalm(whole));
    CHECK_FALSE(isReadable(file.descriptor()));
    CHECK_FALSE(isReadable(whole.descriptor()));
}

TEST_CASE("A watch sees new folders, and what is put into them later", "[store][watch]") {
    const Folder folder;
    fs::create_directory(folder / "talks");
    Watch watch({folder / "talks"});
    writeBytes(folder / "talks/mine/deep/a.xml", "one");
    CHECK(sees(watch));
    saveByRename(folder / "talks/mine/deep/a.xml", "two");
    CHECK(sees(watch));
    writeBytes(folder / "talks/mine/plays/a-well.play", "one");
    CHECK(sees(watch));
    fs::remove_all(folder / "talks");
    CHECK(sees(watch));
    writeBytes(folder / "talks/b.xml", "one");
    CHECK(sees(watch));
    saveByRename(folder / "talks/b.xml", "two");
    CHECK(sees(watch));
}

TEST_CASE("A watch waits for what does not exist yet", "[store][watch]") {
    const Folder folder;
    Watch watch({folder / "later/talk.xml"});
    REQUIRE_FALSE(watch.trouble());
    fs::create_directory(folder / "later");
    CHECK(sees(watch));
    writeBytes(folder / "later/talk.xml", "one");
    CHECK(sees(watch));
}

TEST_CASE("A watch follows links, also those that lead in a circle", "[store][watch]") {
    const Folder folder;
    writeBytes(folder / "far/talk.xml", "one");
    fs::create_directory(folder / "near");
    fs::create_symlink(folder / "far/talk.xml", folder / "near/talk.xml");
    fs::create_directory_symlink(folder / "near", folder / "near/again");
    Watch file({folder / "near/talk.xml"}), whole({folder / "near"});
    writeBytes(folder / "far/talk.xml", "two");
    CHECK(sees(file));
    CHECK(sees(whole));
}

TEST_CASE("A burst of changes is told once, when it is over", "[store][watch]") {
    const Folder folder;
    Watch watch({folder.path()});
    for (int i = 0; i < 10; ++i) {
        writeBytes(folder / "talk.xml", std::string(std::size_t(i), 'x'));
        std::this_thread::sleep_for(5ms);
    }
    CHECK(sees(watch));
    CHECK(bytesOf(folder / "talk.xml").size() == 9);
    CHECK(isCalm(watch));
}

TEST_CASE("A change is told while others go on, and nobody waits for it longer than half a second", "[store][watch]") {
    const Folder folder;
    Watch watch({folder.path()});
    const auto begin = std::chrono::steady_clock::now();
    bool seen = false;
    for (int i = 0; i < 200 && !seen; ++i) {
        writeBytes(folder / "talk.xml", "x");
        seen = watch.wait(20ms);
    }
    CHECK(seen);
    CHECK(std::chrono::steady_clock::now() - begin < 2s);
}

TEST_CASE("A watch's descriptor can be polled with others", "[store][watch]") {
    const Folder folder; // its neighbours in the folder of all temporary files ring too
    fs::create_directory(folder / "talks");
    Watch watch({folder / "talks"});
    CHECK_FALSE(watch.changed());
    writeBytes(folder / "talks/talk.xml", "one");
    CHECK(isReadable(watch.descriptor()));
    CHECK_FALSE(watch.changed()); // heard, but more may follow
    // On a busy machine more of the writing may be heard first; whoever polls asks again.
    pollfd source{watch.descriptor(), POLLIN, 0};
    bool isChanged = false;
    for (int i = 0; i < 20 && !isChanged; ++i) {
        REQUIRE(::poll(&source, 1, 2000) == 1);
        isChanged = watch.changed();
    }
    CHECK(isChanged);
    CHECK_FALSE(isReadable(watch.descriptor()));
}
