// Where a saved report is looked for.

#include "store/ReportFolder.h"

#include "store/Folder.h"
#include "support/Catch.h"
#include "support/Variable.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string>

using namespace rapport;

TEST_CASE("reports go among the documents, under the name the desktop gives them", "[store][report]") {
    const Folder folder;
    const std::filesystem::path user = folder.path() / "lin";
    std::filesystem::create_directories(user / ".config");
    const Variable home("HOME", user), config("XDG_CONFIG_HOME", ""), data("XDG_DATA_HOME", "");
    CHECK(*reportFolder(std::nullopt) == user / ".local/share/rapport/reports"); // no documents are known
    std::filesystem::create_directories(user / "Documents");
    CHECK(*reportFolder(std::nullopt) == user / "Documents/Rapport");
    CHECK(std::filesystem::is_directory(user / "Documents/Rapport"));
    std::filesystem::create_directories(user / "我的文档");
    std::ofstream(user / ".config/user-dirs.dirs") << "# a note\nXDG_DOCUMENTS_DIR=\"$HOME/我的文档\"\n";
    CHECK(*reportFolder(std::nullopt) == user / "我的文档/Rapport");
    CHECK(*reportFolder(folder.path() / "class") == folder.path() / "class/reports"); // where --home names a folder
}

TEST_CASE("a folder that cannot be made is told with its reason", "[store][report]") {
    const Folder folder;
    std::ofstream(folder.path() / "file") << "no folder";
    const auto refused = reportFolder(folder.path() / "file");
    REQUIRE_FALSE(refused);
    CHECK(refused.reason().en.find("is not a folder") != std::string::npos);
}
