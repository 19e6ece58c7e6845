#include "app/Browser.h"

#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

namespace rapport {

// The shell is done at once, and leaves the browser to itself.
Trouble openInBrowser(const std::string& address) {
    const Message none("No browser could be opened. Copy the link and open it yourself.",
                       "没能打开浏览器，请复制链接自行打开。");
    std::string shell = "sh", flag = "-c",
                script = "command -v xdg-open >/dev/null || exit 1; xdg-open \"$0\" </dev/null >/dev/null 2>&1 &",
                link = address;
    char* const words[] = {shell.data(), flag.data(), script.data(), link.data(), nullptr};
    pid_t process = 0;
    if (::posix_spawn(&process, "/bin/sh", nullptr, nullptr, words, ::environ) != 0) return none;
    int status = 0;
    ::waitpid(process, &status, 0);
    return WIFEXITED(status) && WEXITSTATUS(status) == 0 ? Trouble() : none;
}

} // namespace rapport
