#include "app/Commands.h"
#include "author/Template.h"
#include "base/Names.h"
#include "store/SystemReason.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>

namespace rapport {

namespace {

// Writes a file that must not exist yet.
std::error_code writeNew(const std::filesystem::path& file, std::string_view text) {
    const int descriptor = ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644);
    if (descriptor < 0) return {errno, std::generic_category()};
    std::error_code failed;
    while (!text.empty() && !failed) {
        const ssize_t written = ::write(descriptor, text.data(), text.size());
        if (written < 0)
            failed = {errno, std::generic_category()};
        else
            text.remove_prefix(std::size_t(written));
    }
    if (::close(descriptor) < 0 && !failed) failed = {errno, std::generic_category()};
    if (failed) ::unlink(file.c_str());
    return failed;
}

std::string beginning(NewContent::Kind kind, std::string_view id) {
    switch (kind) {
    case NewContent::Kind::dialogue: return newDialogue(id);
    case NewContent::Kind::drill: return newDrill(id);
    case NewContent::Kind::course: return newCourse(id);
    }
    return {};
}

} // namespace

int writeNewContent(const NewContent& command, const Invocation& invocation) {
    std::filesystem::path file = command.name;
    if (file.extension() != ".xml") file += ".xml";
    const std::string id = file.stem().string();
    if (!isId(id)) {
        complain(say("\"{}\" cannot be an id: use lower-case letters, digits and hyphens, beginning with a letter",
                     "“{}”不能用作 id：请用小写字母、数字和连字符，以字母开头", id),
                 invocation.language);
        return exitWrongUse;
    }
    if (const std::error_code failed = writeNew(file, beginning(command.kind, id)))
        return complain(because(say("cannot write \"{}\"", "无法写入“{}”", file.string()), failed),
                        invocation.language);
    fmt::print("{}\n", file.string());
    return exitClean;
}

} // namespace rapport
