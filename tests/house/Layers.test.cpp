#include "support/Catch.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

// The table of game/README.md as code: what each room may include. A room may always include itself.
namespace {

namespace fs = std::filesystem;
using Names = std::set<std::string>;

struct Room {
    Names rooms;     // below it
    Names libraries; // from outside, by the first part of the include or by prefix
};

const Names floors0to1 = {"base", "dialogue"};
const Names floors0to2 = {"base", "dialogue", "engine"};
const Names floors0to3 = {"base", "dialogue", "engine", "author", "learner", "puppet"};
const Names all = {"base",  "dialogue", "engine", "author", "learner", "puppet",
                   "store", "scene",    "ui",     "report", "server",  "app"};
const Names posix = {"fcntl.h", "unistd.h", "dirent.h", "poll.h", "dlfcn.h", "langinfo.h", "pwd.h", "sys/"};

Names operator+(Names a, const Names& b) {
    a.insert(b.begin(), b.end());
    return a;
}

const std::map<std::string, Room> house = {
    {"base", {{}, {"fmt/"}}},
    {"dialogue", {{"base"}, {"fmt/"}}},
    {"engine", {floors0to1, {"fmt/"}}},
    {"author", {floors0to2, {"fmt/"}}},
    {"learner", {floors0to2, {"fmt/"}}},
    {"puppet", {floors0to2, {"fmt/"}}},
    {"late", {{"base"}, {"dlfcn.h", "curl/", "microhttpd.h", "pango/"}}},
    {"store", {floors0to3, posix + Names{"fmt/", "sqlite3.h", "sodium.h"}}},
    {"scene", {floors0to3, {"fmt/", "SFML/", "cairo"}}},
    {"ui", {floors0to3, {"fmt/", "imgui"}}},
    {"report", {floors0to3 + Names{"late"}, {"fmt/", "nlohmann/", "cairo", "uuid/"}}},
    {"server",
     {floors0to3 + Names{"late"},
      posix + Names{"fmt/", "nlohmann/", "qrcodegen/", "arpa/inet.h", "ifaddrs.h", "net/if.h", "netinet/"}}},
    {"app",
     {all, posix + Names{"spawn.h", "fmt/", "nlohmann/", "CLI/", "SFML/", "imgui", "misc/freetype/imgui_freetype.h",
                         "X11/"}}},
    {"main.cpp", {all, {}}},
};

// What the model below floor 4 must not hear or see: disk, clock, threads, luck, console.
const Names worldly = {"fstream", "filesystem", "iostream",   "cstdio",   "thread", "mutex",   "condition_variable",
                       "future",  "chrono",     "ctime",      "random",   "atomic", "csignal", "ostream",
                       "istream", "syncstream", "stop_token", "semaphore"};
const Names model = {"base", "dialogue", "engine", "author", "learner", "puppet"};

struct Include {
    std::string file; // from game/
    int line;
    bool quoted;
    std::string target;

    std::string room() const { return file.substr(0, file.find('/')); }
};

std::vector<Include> includesOf(const fs::path& game) {
    std::vector<Include> found;
    for (const auto& entry : fs::recursive_directory_iterator(game)) {
        const std::string ending = entry.path().extension().string();
        if (ending != ".h" && ending != ".cpp") continue;
        std::ifstream in(entry.path());
        std::string line;
        for (int number = 1; std::getline(in, line); ++number) {
            const std::size_t hash = line.find_first_not_of(" \t");
            if (hash == std::string::npos || line[hash] != '#') continue;
            const std::size_t word = line.find("include", hash);
            if (word == std::string::npos || line.find_first_not_of(" \t#", hash) != word) continue;
            const std::size_t open = line.find_first_of("<\"", word);
            const std::size_t close = line.find_first_of(">\"", open + 1);
            if (open == std::string::npos || close == std::string::npos) continue;
            found.push_back({fs::relative(entry.path(), game).generic_string(), number, line[open] == '"',
                             line.substr(open + 1, close - open - 1)});
        }
    }
    return found;
}

bool isStandard(const std::string& target) {
    return target.find('/') == std::string::npos && target.find('.') == std::string::npos;
}

bool startsWithAny(const std::string& target, const Names& prefixes) {
    return std::any_of(prefixes.begin(), prefixes.end(), [&](const std::string& p) { return target.rfind(p, 0) == 0; });
}

// Why an include breaks the plan; empty if it does not.
std::string breach(const Include& include) {
    const auto room = house.find(include.room());
    if (room == house.end()) return "stands in no room of the plan";
    const std::string& target = include.target;
    if (include.quoted) {
        const std::string other = target.substr(0, target.find('/'));
        if (other == include.room() || room->second.rooms.count(other)) return {};
        return "may not include " + target;
    }
    // The one file that knows the XML library.
    if (target == "tinyxml2.h") return include.file == "dialogue/Xml.cpp" ? "" : "may not know tinyxml2";
    if (isStandard(target))
        return model.count(include.room()) && worldly.count(target) ? "must not know <" + target + ">" : "";
    return startsWithAny(target, room->second.libraries) ? "" : "may not know <" + target + ">";
}

} // namespace

TEST_CASE("every include goes down the house", "[house]") {
    const std::vector<Include> includes = includesOf(fs::path(RAPPORT_SOURCE_DIR) / "game");
    CHECK(includes.size() > 100);
    for (const Include& include : includes) {
        const std::string why = breach(include);
        INFO(fmt::format("game/{}:{}: {}", include.file, include.line, why));
        CHECK(why.empty());
    }
}

TEST_CASE("the plan forbids what it should", "[house]") {
    CHECK_FALSE(breach({"engine/Rules.h", 1, true, "author/Linter.h"}).empty());
    CHECK_FALSE(breach({"ui/TitlePanel.cpp", 1, true, "scene/Portrait.h"}).empty());
    CHECK_FALSE(breach({"engine/Rules.cpp", 1, false, "SFML/Graphics.hpp"}).empty());
    CHECK_FALSE(breach({"puppet/Motion.cpp", 1, false, "random"}).empty());
    CHECK_FALSE(breach({"dialogue/DialogueReader.cpp", 1, false, "tinyxml2.h"}).empty());
    CHECK_FALSE(breach({"utils/Everything.h", 1, false, "string"}).empty());
    CHECK_FALSE(breach({"report/PlayJson.cpp", 1, false, "sqlite3.h"}).empty());
    CHECK(breach({"dialogue/Xml.cpp", 1, false, "tinyxml2.h"}).empty());
    CHECK(breach({"app/App.cpp", 1, true, "ui/TitlePanel.h"}).empty());
    CHECK(breach({"engine/Rules.cpp", 1, false, "algorithm"}).empty());
}

TEST_CASE("every test says itself that it is written for Catch", "[house]") {
    // Precompiled headers would hide it; the core is built without them.
    for (const auto& entry : fs::recursive_directory_iterator(fs::path(RAPPORT_SOURCE_DIR) / "tests")) {
        if (!entry.path().string().ends_with(".test.cpp")) continue;
        std::ifstream in(entry.path());
        const std::string text((std::istreambuf_iterator<char>(in)), {});
        INFO(entry.path().string());
        CHECK(text.find("#include \"support/Catch.h\"") != std::string::npos);
    }
}

TEST_CASE("no source file is longer than 600 lines", "[house]") {
    for (const char* folder : {"game", "tests"}) {
        for (const auto& entry : fs::recursive_directory_iterator(fs::path(RAPPORT_SOURCE_DIR) / folder)) {
            const std::string ending = entry.path().extension().string();
            if (ending != ".h" && ending != ".cpp") continue;
            std::ifstream in(entry.path());
            const auto lines = std::count(std::istreambuf_iterator<char>(in), {}, '\n');
            INFO(entry.path().string());
            CHECK(lines <= 600);
        }
    }
}
