#include "store/WholeFile.h"

#include "store/SystemReason.h"

#include <fcntl.h>
#include <sys/stat.h>

#include <cerrno>
#include <memory>
#include <vector>

namespace rapport {

namespace fs = std::filesystem;

namespace {

Message cannotWrite(const fs::path& file, std::error_code failure) {
    return because(say("cannot write \"{0}\"", "无法写入“{0}”", file.string()), failure);
}

// The file that a name leads to through all its links; it need not exist.
Result<fs::path> behindLinks(const fs::path& name) {
    constexpr int mostLinks = 40; // as the system's own limit
    fs::path file = name;
    for (int links = 0; links < mostLinks; ++links) {
        std::error_code failure;
        if (!fs::is_symlink(fs::symlink_status(file, failure))) return file;
        const fs::path target = fs::read_symlink(file, failure);
        if (failure) return cannotWrite(name, failure);
        file = file.parent_path() / target;
    }
    return cannotWrite(name, {ELOOP, std::generic_category()});
}

mode_t usualPermissions() {
    const mode_t mask = ::umask(0);
    ::umask(mask);
    return 0666 & ~mask;
}

Result<std::string> textOf(const fs::path& file) {
    const Descriptor open(::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
    struct stat facts {};
    if (!open.isOpen() || ::fstat(open.number(), &facts) != 0) return cannotWrite(file, lastFailure());
    std::string text(std::size_t(facts.st_size) + 1, '\0');
    std::size_t size = 0;
    while (size < text.size()) {
        const ssize_t count = ::read(open.number(), text.data() + size, text.size() - size);
        if (count == 0) break;
        if (count < 0 && errno != EINTR) return cannotWrite(file, lastFailure());
        if (count > 0) size += std::size_t(count);
    }
    text.resize(size);
    return text;
}

// So that the name itself outlives a power cut. Not every disk can do that; the text is safe either way.
void keepNames(const fs::path& folder) {
    const Descriptor open(::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (open.isOpen()) ::fsync(open.number());
}

Trouble carryOut(const Rewriting& change, Draft& draft) {
    if (!change.newName) return draft.place();
    if (const Trouble trouble = draft.placeAs(*change.newName)) return trouble;
    if (::unlink(change.file.c_str()) == 0) {
        keepNames(change.file.parent_path());
        return {};
    }
    const Message reason = cannotWrite(change.file, lastFailure());
    ::unlink(change.newName->c_str());
    return reason;
}

// As far as the disk still lets us; it did so a moment ago.
void takeBack(const Rewriting& change) {
    if (change.newName) ::rename(change.newName->c_str(), change.file.c_str());
    writeWhole(change.file, change.before);
}

} // namespace

Draft::Draft(fs::path name) : m_name(std::move(name)) {}

Draft::~Draft() {
    if (!m_draft.empty()) ::unlink(m_draft.c_str());
}

Trouble Draft::begin() {
    Result<fs::path> target = behindLinks(m_name);
    if (!target) return target.reason();
    m_target = std::move(*target);
    struct stat old {};
    const bool isThere = ::stat(m_target.c_str(), &old) == 0;
    if (!isThere && errno != ENOENT) return cannotWrite(m_name, lastFailure());
    if (isThere && S_ISDIR(old.st_mode)) return cannotWrite(m_name, {EISDIR, std::generic_category()});
    if (isThere && !S_ISREG(old.st_mode))
        return say("cannot write \"{0}\": it is no ordinary file", "无法写入“{0}”：它不是普通文件", m_name.string());
    // Taking a file's place asks only for its folder's permission; the file's own is to count too.
    if (isThere && ::access(m_target.c_str(), W_OK) != 0) return cannotWrite(m_name, lastFailure());

    std::string pattern = (m_target.parent_path() / ".rapport-XXXXXX").string();
    m_open = Descriptor(::mkostemp(pattern.data(), O_CLOEXEC));
    if (!m_open.isOpen()) return cannotWrite(m_name, lastFailure());
    m_draft = pattern;
    // The owner first, because to change it can take permissions away. Only root may; then the writer owns the file.
    if (isThere && (old.st_uid != ::geteuid() || old.st_gid != ::getegid()))
        if (::fchown(m_open.number(), old.st_uid, old.st_gid) != 0) errno = 0;
    if (::fchmod(m_open.number(), isThere ? old.st_mode & 07777 : usualPermissions()) != 0)
        return cannotWrite(m_name, lastFailure());
    return {};
}

Trouble Draft::add(std::string_view text) {
    while (!text.empty()) {
        const ssize_t written = ::write(m_open.number(), text.data(), text.size());
        if (written < 0 && errno != EINTR) return cannotWrite(m_name, lastFailure());
        if (written > 0) text.remove_prefix(std::size_t(written));
    }
    return {};
}

Trouble Draft::keep() {
    return ::fsync(m_open.number()) == 0 ? Trouble() : cannotWrite(m_name, lastFailure());
}

Trouble Draft::place() {
    if (Trouble trouble = keep()) return trouble;
    if (::rename(m_draft.c_str(), m_target.c_str()) != 0) return cannotWrite(m_name, lastFailure());
    m_draft.clear();
    keepNames(m_target.parent_path());
    return {};
}

Trouble Draft::placeAs(const fs::path& newName) {
    if (Trouble trouble = keep()) return trouble;
    if (::link(m_draft.c_str(), newName.c_str()) != 0) {
        if (errno != EPERM && errno != EOPNOTSUPP) return cannotWrite(newName, lastFailure());
        std::error_code failure; // a disk without links: look first, as well as one can
        if (fs::exists(fs::symlink_status(newName, failure)))
            return cannotWrite(newName, {EEXIST, std::generic_category()});
        if (::rename(m_draft.c_str(), newName.c_str()) != 0) return cannotWrite(newName, lastFailure());
        m_draft.clear();
    }
    keepNames(newName.parent_path());
    return {};
}

Trouble writeWhole(const fs::path& file, std::string_view text) {
    Draft draft(file);
    if (Trouble trouble = draft.begin()) return trouble;
    if (Trouble trouble = draft.add(text)) return trouble;
    return draft.place();
}

Trouble rewrite(std::span<const Rewriting> changes) {
    std::vector<std::unique_ptr<Draft>> drafts;
    for (const Rewriting& change : changes) {
        drafts.push_back(std::make_unique<Draft>(change.file));
        if (Trouble trouble = drafts.back()->begin()) return trouble;
        if (Trouble trouble = drafts.back()->add(change.after)) return trouble;
        if (Trouble trouble = drafts.back()->keep()) return trouble;
        const Result<std::string> now = textOf(change.file);
        if (!now) return now.reason();
        if (*now != change.before)
            return say("\"{0}\" was changed by somebody else just now; nothing was written",
                       "“{0}”刚刚被别的程序改过，什么都没有写入", change.file.string());
    }
    for (std::size_t i = 0; i < changes.size(); ++i) {
        const Trouble trouble = carryOut(changes[i], *drafts[i]);
        if (!trouble) continue;
        while (i-- > 0) takeBack(changes[i]);
        return trouble;
    }
    return {};
}

} // namespace rapport
