#include "store/SystemReason.h"

#include <array>
#include <cerrno>

namespace rapport {

namespace {

struct Answer {
    int code;
    Wording words;
};

constexpr Wording denied = {"permission is denied", "没有权限"};
constexpr Wording full = {"the disk is full", "磁盘已满"};
constexpr Wording crowded = {"too many files are open", "打开的文件太多"};

constexpr std::array answers = {
    Answer{ENOENT, {"it does not exist", "不存在"}},
    Answer{EACCES, denied},
    Answer{EPERM, denied},
    Answer{EROFS, {"the disk is read-only", "磁盘是只读的"}},
    Answer{ENOSPC, full},
    Answer{EDQUOT, full},
    Answer{EISDIR, {"it is a folder", "它是文件夹"}},
    Answer{ENOTDIR, {"a file stands where a folder is needed", "应为文件夹的位置上是一个文件"}},
    Answer{EEXIST, {"something else has that name", "同名的东西已经存在"}},
    Answer{ELOOP, {"its links lead in a circle", "链接互相指向，没有尽头"}},
    Answer{ENAMETOOLONG, {"the name is too long", "名称太长"}},
    Answer{EMFILE, crowded},
    Answer{ENFILE, crowded},
    Answer{EIO, {"the disk reports a fault", "磁盘报告故障"}},
};

} // namespace

Message systemReason(std::error_code code) {
    for (const Answer& answer : answers)
        if (answer.code == code.value()) return answer.words;
    return say("the system refuses (error {0})", "系统拒绝操作（错误 {0}）", code.value());
}

Message because(const Message& failure, std::error_code code) {
    const Message why = systemReason(code);
    return {failure.en + ": " + why.en, failure.zh + "：" + why.zh};
}

} // namespace rapport
