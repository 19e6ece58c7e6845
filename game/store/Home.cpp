#include "store/Home.h"

#include "store/SystemReason.h"

#include <pwd.h>
#include <unistd.h>

#include <cstdlib>

namespace rapport {

namespace fs = std::filesystem;

namespace {

// XDG: a path that is not absolute is to be ignored.
fs::path absoluteFrom(const char* variable) {
    const char* value = std::getenv(variable);
    const fs::path path = value ? value : "";
    return path.is_absolute() ? path : fs::path();
}

fs::path userFolder() {
    if (const fs::path home = absoluteFrom("HOME"); !home.empty()) return home;
    const passwd* user = ::getpwuid(::getuid());
    return user && user->pw_dir ? fs::path(user->pw_dir) : fs::path();
}

// What stands in the way of a folder: the nearest thing above it that exists and is no folder.
fs::path obstacleTo(const fs::path& folder) {
    for (fs::path path = folder; !path.empty(); path = path.parent_path()) {
        std::error_code ignored;
        if (fs::exists(fs::symlink_status(path, ignored))) return fs::is_directory(path, ignored) ? fs::path() : path;
        if (path == path.parent_path()) break;
    }
    return {};
}

} // namespace

Result<Home> Home::find(const std::optional<fs::path>& given) {
    if (given) {
        if (given->empty()) return say("--home needs the name of a folder", "--home 需要一个文件夹名");
        std::error_code failure;
        const fs::path folder = fs::absolute(*given, failure);
        if (failure)
            return because(say("cannot find the folder \"{0}\"", "找不到文件夹“{0}”", given->string()), failure);
        return Home(folder.lexically_normal());
    }
    if (const fs::path data = absoluteFrom("XDG_DATA_HOME"); !data.empty()) return Home(data / "rapport");
    if (const fs::path user = userFolder(); user.is_absolute()) return Home(user / ".local" / "share" / "rapport");
    return Message(Wording{"no folder for your data is known: name one with --home",
                           "不知道把数据存放在哪里：请用 --home 指定文件夹"});
}

Trouble Home::create() const {
    std::error_code failure;
    if (fs::is_directory(m_folder, failure)) return {};
    if (fs::create_directories(m_folder, failure); !failure) {
        fs::permissions(m_folder, fs::perms::owner_all, failure);
        return {};
    }
    const std::string folder = m_folder.string();
    if (const fs::path obstacle = obstacleTo(m_folder); !obstacle.empty())
        return say("cannot make the folder \"{0}\": \"{1}\" is not a folder", "无法创建文件夹“{0}”：“{1}”不是文件夹",
                   folder, obstacle.string());
    return because(say("cannot make the folder \"{0}\"", "无法创建文件夹“{0}”", folder), failure);
}

} // namespace rapport
