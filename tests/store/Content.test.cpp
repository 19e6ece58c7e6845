#include "store/Content.h"

#include "dialogue/XmlPrescan.h"
#include "store/Folder.h"
#include "support/Catch.h"

#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>

using namespace rapport;
namespace fs = std::filesystem;

namespace {

// Names below the folder, as they were found.
std::vector<std::string> namesIn(const Folder& folder, const Finding& found) {
    std::vector<std::string> names;
    for (const fs::path& file : found.files) names.push_back(file.lexically_relative(folder.path()).string());
    return names;
}

using Names = std::vector<std::string>;

void makeSocket(const fs::path& path) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    path.string().copy(address.sun_path, sizeof(address.sun_path) - 1);
    const int descriptor = ::socket(AF_UNIX, SOCK_STREAM, 0);
    REQUIRE(::bind(descriptor, reinterpret_cast<sockaddr*>(&address), sizeof(address)) == 0);
    ::close(descriptor);
}

} // namespace

TEST_CASE("A folder's content is every xml file below it, in order", "[store][content]") {
    const Folder folder;
    for (const char* name : {"b.xml", "a.xml", "customers/z.xml", "customers/deep/y.xml", "notes.txt", "a.xml~",
                             ".#b.xml", ".hidden/c.xml"})
        writeBytes(folder / name, "<dialogue/>");
    const Finding found = findContent(folder.path());
    CHECK(namesIn(folder, found) == Names{"a.xml", "b.xml", "customers/deep/y.xml", "customers/z.xml"});
    CHECK(found.refused.empty());
}

TEST_CASE("A file is content whatever its name", "[store][content]") {
    const Folder folder;
    writeBytes(folder / "talk.txt", "<dialogue/>");
    CHECK(namesIn(folder, findContent(folder / "talk.txt")) == Names{"talk.txt"});
}

TEST_CASE("Links are followed, but never in a circle", "[store][content]") {
    const Folder folder;
    writeBytes(folder / "real/a.xml", "<dialogue/>");
    fs::create_directory_symlink("..", folder / "real" / "up");
    fs::create_directory_symlink("real", folder / "same");
    fs::create_symlink("real/a.xml", folder / "linked.xml");
    fs::create_symlink("round.xml", folder / "round.xml");
    fs::create_symlink("gone.xml", folder / "lost.xml");
    const Finding found = findContent(folder.path());
    CHECK(namesIn(folder, found) == Names{"linked.xml", "real/a.xml"});
    REQUIRE(found.refused.size() == 2);
    CHECK(found.refused[0].en == "cannot read " + quoted(folder / "lost.xml") + ": it does not exist");
    CHECK(found.refused[1].en == "cannot read " + quoted(folder / "round.xml") + ": its links lead in a circle");
}

TEST_CASE("What cannot be content is refused in plain words, without opening it", "[store][content]") {
    const Folder folder;
    REQUIRE(::mkfifo((folder / "pipe.xml").c_str(), 0600) == 0);
    makeSocket(folder / "socket.xml");
    fs::create_directory(folder / "empty");

    const auto only = [](const fs::path& path) {
        const Finding found = findContent(path);
        CHECK(found.files.empty());
        REQUIRE(found.refused.size() == 1);
        return found.refused.front();
    };
    CHECK(only(folder / "pipe.xml") ==
          Message(quoted(folder / "pipe.xml") + " is a pipe; a file or a folder is expected",
                  quotedZh(folder / "pipe.xml") + "是管道，这里需要文件或文件夹"));
    CHECK(only(folder / "socket.xml").en ==
          quoted(folder / "socket.xml") + " is a socket; a file or a folder is expected");
    CHECK(only("/dev/zero").en == "\"/dev/zero\" is a device; a file or a folder is expected");
    CHECK(only("/dev/full").zh == "“/dev/full”是设备，这里需要文件或文件夹");
    CHECK(only(folder / "none.xml").en == "cannot read " + quoted(folder / "none.xml") + ": it does not exist");
    CHECK(only(folder / "empty").en == "the folder " + quoted(folder / "empty") + " holds no .xml file");
    CHECK(only(folder / "empty").zh == "文件夹" + quotedZh(folder / "empty") + "里没有 .xml 文件");

    const Finding all = findContent(folder.path());
    CHECK(all.files.empty());
    CHECK(all.refused.size() == 2);
    CHECK_FALSE(readContent(folder / "pipe.xml"));
    CHECK_FALSE(readContent("/dev/zero"));
    CHECK_FALSE(readContent(folder / "empty"));
    CHECK_FALSE(readContent(folder / "none.xml"));
}

TEST_CASE("A file is read byte for byte under the name it was given", "[store][content]") {
    const Folder folder;
    const std::string bytes("<a>\r\n\0\xFF将心比心</a>", 22);
    writeBytes(folder / "a.xml", bytes);
    const Result<SourceText> source = readContent(folder / "a.xml");
    REQUIRE(source);
    CHECK(source->text == bytes);
    CHECK(source->name == (folder / "a.xml").string());

    writeBytes(folder / "empty.xml", "");
    const Result<SourceText> empty = readContent(folder / "empty.xml");
    REQUIRE(empty);
    CHECK(empty->text.empty());

    // A file that does not know its size.
    const Result<SourceText> system = readContent("/proc/self/limits");
    REQUIRE(system);
    CHECK_THAT(system->text, Catch::Matchers::StartsWith("Limit"));
    CHECK(system->text.back() == '\n');
}

TEST_CASE("Of a file that is too long, one byte more than the limit is read", "[store][content]") {
    const Folder folder;
    writeBytes(folder / "vast.xml", "<a/>");
    fs::resize_file(folder / "vast.xml", std::uintmax_t(1) << 40);
    const Result<SourceText> vast = readContent(folder / "vast.xml");
    REQUIRE(vast);
    CHECK(vast->text.size() == xmlSizeLimit + 1);

    fs::resize_file(folder / "vast.xml", xmlSizeLimit);
    const Result<SourceText> largest = readContent(folder / "vast.xml");
    REQUIRE(largest);
    CHECK(largest->text.size() == xmlSizeLimit);
}

TEST_CASE("The shipped customers, weights and cues make a rulebook", "[store][content]") {
    const RulebookReading reading = loadRulebook({RAPPORT_SOURCE_DIR});
    CHECK(reading.isClean());
    CHECK(reading.rulebook.profile("angry", "argumentative"));
    CHECK(reading.rulebook.weights.stakes.of(Outcome::winWin) > 0);
    CHECK_FALSE(reading.cues.of(Manner::polite).empty());
}

TEST_CASE("A rulebook that is not there is missed in words, not by a crash", "[store][content]") {
    const Folder folder;
    const RulebookReading reading = loadRulebook({folder.path()});
    CHECK_FALSE(reading.isClean());
    REQUIRE(reading.refused.size() == 3);
    CHECK_THAT(reading.refused[0].en, Catch::Matchers::EndsWith("customers\": it does not exist"));
    CHECK_THAT(reading.refused[1].en, Catch::Matchers::EndsWith("scoring.xml\": it does not exist"));
    CHECK_THAT(reading.refused[2].en, Catch::Matchers::EndsWith("cues.xml\": it does not exist"));

    writeBytes(folder / "dialogues/customers/odd.xml", "<customers");
    writeBytes(folder / "dialogues/scoring.xml", "");
    writeBytes(folder / "dialogues/cues.xml", "<cues/>");
    const RulebookReading odd = loadRulebook({folder.path()});
    CHECK(odd.refused.empty());
    CHECK(countOf(odd.diagnostics, Severity::error) >= 3);
}

TEST_CASE("the pages of a handbook are loaded in the curriculum's order, those with errors left out and reported",
          "[store][handbook]") {
    const Folder folder;
    const auto page = [&](const std::string& id, const std::string& more) {
        std::ofstream(folder / (id + ".xml"))
            << "<page xmlns=\"urn:rapport:dialogue:1\" id=\"" + id +
                   "\" source=\"S4 case 2\"><title xml:lang=\"en\">T</title><summary xml:lang=\"en\">S</summary>"
                   "<text xml:lang=\"en\">P</text>" +
                   more + "</page>";
    };
    page("case-wrong-bill", "");
    page("case-long-queue", "<see page=\"case-wrong-bill\"/>");
    page("case-see-manager", "<oops/>");
    std::ofstream(folder / "other.xml") << "<dialogue/>";
    const HandbookReading reading = loadHandbook(folder.path());
    REQUIRE(reading.handbook.pages().size() == 2);
    CHECK(reading.handbook.pages()[0].id == "case-long-queue");
    REQUIRE(reading.diagnostics.size() == 1);
    CHECK(reading.diagnostics[0].rule == "unknown-element");
    CHECK(loadHandbook(folder.path() / "nothing").handbook.empty());
}
