#include "store/ClassLog.h"

#include "store/SystemReason.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <charconv>

namespace rapport {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view firstLine = "rapport-class 1";
constexpr std::string_view lastOfHead = "events";
constexpr std::string_view ending = ".class";
constexpr std::int64_t largest = 64 << 20; // bytes; a class of a whole day has one or two million

Message cannotKeep(const fs::path& file) {
    return because(say("the class cannot be kept in \"{}\"", "课堂记录无法写入“{}”", file.string()), lastFailure());
}

std::string textOf(const ClassHead& head) {
    const std::string address = head.address.empty() ? std::string() : fmt::format("address {}\n", head.address);
    return fmt::format("{}\nclass {}\ncode {}\nsecret {}\nseed {}\nport {}\nbegun {}\n{}{}\n", firstLine, head.id,
                       head.code, head.secret, head.seed, head.port, head.begun, address, lastOfHead);
}

template <class Number>
bool read(std::string_view word, Number& number) {
    const char* const end = word.data() + word.size();
    return std::from_chars(word.data(), end, number) == std::from_chars_result{end, std::errc()};
}

// The whole lines of a text, without their ends.
std::vector<std::string_view> linesOf(std::string_view text) {
    std::vector<std::string_view> lines;
    for (std::size_t end; (end = text.find('\n')) != std::string_view::npos; text.remove_prefix(end + 1))
        lines.push_back(text.substr(0, end));
    return lines;
}

// Whether a word of a head may be shown as it stands: it goes into addresses, lines of JSON and a picture of them.
bool isPlain(std::string_view word, std::size_t least, std::size_t most) {
    return word.size() >= least && word.size() <= most && std::ranges::all_of(word, [](char sign) {
               return (sign >= '0' && sign <= '9') || (sign >= 'A' && sign <= 'Z') || (sign >= 'a' && sign <= 'z');
           });
}

// Codes are typed in capitals.
bool isCode(std::string_view word) {
    return isPlain(word, 1, 16) && std::ranges::none_of(word, [](char sign) { return sign >= 'a' && sign <= 'z'; });
}

// Takes the head off the lines; nothing if it is none.
std::optional<ClassHead> headOf(std::vector<std::string_view>& lines) {
    ClassHead head;
    const auto end = std::ranges::find(lines, lastOfHead);
    if (lines.empty() || lines.front() != firstLine || end == lines.end()) return std::nullopt;
    bool isFine = true;
    for (auto line = lines.begin() + 1; line != end; ++line) {
        const std::size_t blank = std::min(line->find(' '), line->size());
        const std::string_view name = line->substr(0, blank), value = line->substr(std::min(blank + 1, line->size()));
        if (name == "class")
            head.id = value;
        else if (name == "code")
            head.code = value;
        else if (name == "secret")
            head.secret = value;
        else if (name == "seed")
            isFine = isFine && read(value, head.seed);
        else if (name == "port")
            isFine = isFine && read(value, head.port);
        else if (name == "begun")
            isFine = isFine && read(value, head.begun);
        else if (name == "address")
            head.address = value;
    }
    lines.erase(lines.begin(), end + 1);
    if (!isFine || head.id.empty() || !isCode(head.code) || !isPlain(head.secret, 16, 64)) return std::nullopt;
    return head;
}

std::optional<std::string> contentOf(const Descriptor& file) {
    struct stat facts {};
    if (::fstat(file.number(), &facts) != 0 || !S_ISREG(facts.st_mode) || facts.st_size > largest) return std::nullopt;
    std::string text(std::size_t(facts.st_size), '\0');
    std::size_t size = 0;
    while (size < text.size()) {
        const ssize_t count = ::pread(file.number(), text.data() + size, text.size() - size, off_t(size));
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) break;
        size += std::size_t(count);
    }
    text.resize(size);
    return text;
}

fs::path folderOf(const Home& home) {
    return home.folder() / "classes";
}

// The name tells when a class began, so that the last one is the greatest.
std::string nameOf(const ClassHead& head) {
    return fmt::format("{}-{:015}{}", head.id, head.begun, ending);
}
constexpr std::size_t afterId = 1 + 15 + ending.size(); // characters of a name that follow the id
std::int64_t begunIn(const fs::path& name, std::string_view id) {
    std::int64_t begun = 0;
    const std::string digits = name.filename().string().substr(id.size() + 1, 15);
    return read(digits, begun) ? begun : 0;
}

// A clock that was put right may lie before the beginning.
bool isWithin(std::int64_t begun, std::int64_t now, std::int64_t window) {
    return std::max(begun, now) - std::min(begun, now) <= window;
}

} // namespace

std::map<std::string, std::int64_t> ClassLog::recent(const Home& home, std::int64_t now, std::int64_t window) {
    std::map<std::string, std::int64_t> found;
    std::error_code failure;
    for (fs::directory_iterator each(folderOf(home), failure), end; !failure && each != end; each.increment(failure)) {
        const std::string name = each->path().filename().string();
        if (name.size() <= afterId || !name.ends_with(ending)) continue;
        const std::string id = name.substr(0, name.size() - afterId);
        const std::int64_t begun = begunIn(each->path(), id);
        if (begun > 0 && isWithin(begun, now, window)) found[id] = std::max(found[id], begun);
    }
    return found;
}

std::optional<ClassHead> ClassLog::headOfLast(const Home& home, std::string_view id, std::int64_t now,
                                              std::int64_t window) {
    const auto begun = recent(home, now, window);
    const auto last = begun.find(std::string(id));
    if (last == begun.end()) return std::nullopt;
    ClassHead named;
    named.id = id;
    named.begun = last->second;
    const Descriptor file(
        ::open((folderOf(home) / nameOf(named)).c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK));
    const std::optional<std::string> text = file.isOpen() ? contentOf(file) : std::nullopt;
    if (!text) return std::nullopt;
    std::vector<std::string_view> lines = linesOf(*text);
    return headOf(lines);
}

Result<ClassLog> ClassLog::begin(const Home& home, const ClassHead& head) {
    if (const Trouble trouble = home.create()) return *trouble;
    const fs::path folder = folderOf(home), name = folder / nameOf(head);
    if (::mkdir(folder.c_str(), 0700) != 0 && errno != EEXIST) return cannotKeep(name);
    Descriptor file(::open(name.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600));
    if (!file.isOpen() || ::flock(file.number(), LOCK_EX | LOCK_NB) != 0) return cannotKeep(name);
    ClassLog log(std::move(file), name, head);
    if (const Trouble trouble = log.append(textOf(head))) {
        ::unlink(name.c_str());
        return *trouble;
    }
    const Descriptor names(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (names.isOpen()) ::fsync(names.number());
    return log;
}

Result<std::optional<ClassLog>> ClassLog::resume(const Home& home, std::string_view id, std::int64_t now,
                                                 std::int64_t window) {
    std::error_code failure;
    std::vector<fs::path> files;
    for (fs::directory_iterator each(folderOf(home), failure), end; !failure && each != end; each.increment(failure)) {
        const std::string name = each->path().filename().string();
        // Another class may have an id that begins with this one.
        if (name.starts_with(id) && name.ends_with(ending) && name.size() == id.size() + afterId)
            files.push_back(each->path());
    }
    std::ranges::sort(files, std::greater<>());
    for (const fs::path& name : files) {
        if (!isWithin(begunIn(name, id), now, window)) break;
        Descriptor file(::open(name.c_str(), O_RDWR | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK));
        const std::optional<std::string> text = file.isOpen() ? contentOf(file) : std::nullopt;
        if (text && text->empty()) continue; // it was never begun: the disk was full
        std::vector<std::string_view> lines = linesOf(text ? *text : std::string_view());
        const std::optional<ClassHead> head = headOf(lines);
        if (!head || head->id != id)
            return say("the class in \"{}\" cannot be read, so it cannot go on; begin another with --new",
                       "“{}”里的课堂记录读不出来，接不上；可用 --new 另开一堂", name.string());
        if (::flock(file.number(), LOCK_EX | LOCK_NB) != 0)
            return say("this class is being held already; end it first, or begin another with --new",
                       "这堂课正在进行，请先结束它，或用 --new 另开一堂");
        ClassLog log(std::move(file), name, *head);
        log.m_lines.assign(lines.begin(), lines.end());
        // A line that a power cut left without its end is as if it had never been.
        log.m_size = std::int64_t(text->rfind('\n') + 1);
        return std::optional<ClassLog>(std::move(log));
    }
    return std::optional<ClassLog>();
}

Trouble ClassLog::append(std::string_view lines) {
    std::int64_t at = m_size;
    if (::ftruncate(m_file.number(), m_size) != 0) return cannotKeep(m_name);
    while (!lines.empty()) {
        const ssize_t written = ::pwrite(m_file.number(), lines.data(), lines.size(), at);
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return cannotKeep(m_name);
        at += written;
        lines.remove_prefix(std::size_t(written));
    }
    if (::fdatasync(m_file.number()) != 0) return cannotKeep(m_name);
    m_size = at;
    return {};
}

} // namespace rapport
