#include "store/Content.h"

#include "dialogue/DialogueReader.h"
#include "dialogue/HandbookReader.h"
#include "dialogue/XmlPrescan.h"
#include "store/Descriptor.h"
#include "store/SystemReason.h"

#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <iterator>
#include <set>

namespace rapport {

namespace fs = std::filesystem;

namespace {

Message cannotRead(const fs::path& path, std::error_code failure) {
    return because(say("cannot read \"{0}\"", "无法读取“{0}”", path.string()), failure);
}

Message cannotRead(const fs::path& path, int failure) {
    return cannotRead(path, std::error_code(failure, std::generic_category()));
}

Message notContent(const fs::path& path, fs::file_type type) {
    const Wording what = [type] {
        switch (type) {
        case fs::file_type::fifo: return Wording{"a pipe", "管道"};
        case fs::file_type::socket: return Wording{"a socket", "套接字"};
        case fs::file_type::character:
        case fs::file_type::block: return Wording{"a device", "设备"};
        default: return Wording{"no ordinary file", "特殊文件"};
        }
    }();
    return {fmt::format("\"{}\" is {}; a file or a folder is expected", path.string(), what.en),
            fmt::format("“{}”是{}，这里需要文件或文件夹", path.string(), what.zh)};
}

// Why a path that is neither file nor folder is of no use.
Message refusal(const fs::path& path, fs::file_type type, std::error_code failure) {
    if (type == fs::file_type::not_found) return cannotRead(path, ENOENT);
    return failure ? cannotRead(path, failure) : notContent(path, type);
}

// Walks a folder and those below it.
class Walk {
public:
    explicit Walk(Finding& found) : m_found(found) {}

    void enter(const fs::path& folder) {
        if (!isNew(folder)) return;
        std::error_code failure;
        std::vector<fs::path> entries;
        for (fs::directory_iterator entry(folder, failure), end; !failure && entry != end; entry.increment(failure))
            entries.push_back(entry->path());
        if (failure) m_found.refused.push_back(cannotRead(folder, failure));
        std::ranges::sort(entries);
        for (const fs::path& entry : entries) visit(entry);
    }

private:
    // Links can lead back to a folder that was seen already; its device and number tell.
    bool isNew(const fs::path& folder) {
        struct stat facts {};
        return ::stat(folder.c_str(), &facts) != 0 || m_seen.emplace(facts.st_dev, facts.st_ino).second;
    }

    void visit(const fs::path& entry) {
        if (entry.filename().native().starts_with('.')) return;
        std::error_code failure;
        const fs::file_type type = fs::status(entry, failure).type();
        if (type == fs::file_type::directory) return enter(entry);
        const bool isPlay = entry.extension() == ".play";
        if (entry.extension() != ".xml" && !isPlay) return;
        if (type == fs::file_type::regular)
            (isPlay ? m_found.plays : m_found.files).push_back(entry);
        else
            m_found.refused.push_back(refusal(entry, type, failure));
    }

    Finding& m_found;
    std::set<std::pair<dev_t, ino_t>> m_seen;
};

} // namespace

Finding findContent(const fs::path& path) {
    Finding found;
    std::error_code failure;
    const fs::file_type type = fs::status(path, failure).type();
    if (type == fs::file_type::regular)
        found.files.push_back(path);
    else if (type == fs::file_type::directory)
        Walk(found).enter(path);
    else
        found.refused.push_back(refusal(path, type, failure));
    if (found.files.empty() && found.plays.empty() && found.refused.empty())
        found.refused.push_back(
            say("the folder \"{0}\" holds no .xml file", "文件夹“{0}”里没有 .xml 文件", path.string()));
    return found;
}

Result<SourceText> readContent(const fs::path& file) {
    std::error_code failure;
    const fs::file_type type = fs::status(file, failure).type();
    if (type == fs::file_type::directory) return cannotRead(file, EISDIR);
    if (type != fs::file_type::regular) return refusal(file, type, failure);

    // Should a pipe take the file's place just now, opening must not wait for its other end.
    const Descriptor open(::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
    struct stat facts {};
    if (!open.isOpen() || ::fstat(open.number(), &facts) != 0) return cannotRead(file, errno);
    if (!S_ISREG(facts.st_mode)) return notContent(file, fs::file_type::unknown);

    // One more than the file claims to hold, so that its end is seen without growing the text again.
    SourceText source{file.string(), {}};
    const std::size_t most = xmlSizeLimit + 1;
    source.text.resize(std::min(std::size_t(facts.st_size) + 1, most));
    std::size_t size = 0;
    while (size < most) {
        if (size == source.text.size()) source.text.resize(std::min(2 * size, most));
        const ssize_t count = ::read(open.number(), source.text.data() + size, source.text.size() - size);
        if (count == 0) break;
        if (count < 0 && errno != EINTR) return cannotRead(file, errno);
        if (count > 0) size += std::size_t(count);
    }
    source.text.resize(size);
    return source;
}

RulebookReading loadRulebook(const Content& content) {
    RulebookReading reading;
    const auto add = [&reading](const fs::path& file, auto read, auto& into) {
        const Result<SourceText> source = readContent(file);
        if (!source) return reading.refused.push_back(source.reason());
        std::ranges::move(read(*source, into), std::back_inserter(reading.diagnostics));
    };
    const Finding customers = findContent(content.customers());
    reading.refused = customers.refused;
    for (const fs::path& file : customers.files) add(file, readCustomers, reading.rulebook);
    add(content.scoring(), readScoring, reading.rulebook);
    add(content.cues(), readCues, reading.cues);
    std::error_code failure;
    if (fs::exists(content.looks(), failure))
        for (const fs::path& file : findContent(content.looks()).files)
            reading.rulebook.looks.push_back(file.stem().string());
    return reading;
}

HandbookReading loadHandbook(const fs::path& folder) {
    HandbookReading reading;
    std::vector<HandbookPage> pages;
    std::error_code failure;
    if (!fs::exists(folder, failure)) return reading;
    for (const fs::path& file : findContent(folder).files) {
        const Result<SourceText> source = readContent(file);
        if (!source) {
            reading.refused.push_back(source.reason());
            continue;
        }
        if (rootOf(*source) != "page") continue;
        HandbookPageReading page = readHandbookPage(*source);
        std::ranges::move(page.diagnostics, std::back_inserter(reading.diagnostics));
        if (page.page) pages.push_back(std::move(*page.page));
    }
    reading.handbook = Handbook(std::move(pages));
    return reading;
}

} // namespace rapport
