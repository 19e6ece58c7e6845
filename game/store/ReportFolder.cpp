#include "store/ReportFolder.h"

#include "store/Home.h"

#include <cstdlib>
#include <fstream>
#include <string>

namespace rapport {

namespace fs = std::filesystem;

namespace {

fs::path folderIn(const char* variable) {
    const char* value = std::getenv(variable);
    const fs::path path = value ? value : "";
    return path.is_absolute() ? path : fs::path();
}

// The desktop's own note of it: XDG_DOCUMENTS_DIR="$HOME/Documents" in ~/.config/user-dirs.dirs.
fs::path notedDocuments(const fs::path& user) {
    const std::string_view key = "XDG_DOCUMENTS_DIR=\"", home = "$HOME/";
    const fs::path settings = folderIn("XDG_CONFIG_HOME");
    const fs::path note = (settings.empty() ? user / ".config" : settings) / "user-dirs.dirs";
    std::error_code failed;
    if (!fs::is_regular_file(note, failed)) return {};
    std::ifstream file(note);
    for (std::string line; std::getline(file, line);) {
        if (!line.starts_with(key)) continue;
        std::string value = line.substr(key.size(), line.rfind('"') - key.size());
        return value.starts_with(home) ? user / value.substr(home.size()) : fs::path(value);
    }
    return {};
}

fs::path documents() {
    const fs::path user = folderIn("HOME");
    if (user.empty()) return {};
    std::error_code ignored;
    for (const fs::path& folder : {notedDocuments(user), user / "Documents", user / "文档"})
        if (folder.is_absolute() && folder != user && fs::is_directory(folder, ignored)) return folder;
    return {};
}

} // namespace

Result<fs::path> reportFolder(const std::optional<fs::path>& givenHome) {
    fs::path folder = givenHome ? fs::path() : documents();
    if (!folder.empty()) {
        folder /= "Rapport";
    } else {
        const Result<Home> home = Home::find(givenHome);
        if (!home) return home.reason();
        folder = home->folder() / "reports";
    }
    if (const Trouble trouble = Home(folder).create()) return *trouble;
    return folder;
}

} // namespace rapport
