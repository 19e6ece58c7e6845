#include "app/SetAside.h"

#include "learner/TravellingAttempt.h"
#include "report/JsonParts.h"
#include "report/JsonText.h"
#include "store/Descriptor.h"
#include "store/WholeFile.h"

#include <fcntl.h>
#include <nlohmann/json.hpp>
#include <sys/file.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <fstream>
#include <iterator>
#include <set>
#include <thread>

namespace rapport {

namespace {

using Json = nlohmann::ordered_json;
using Read = nlohmann::json;

constexpr std::int64_t day = 86'400, month = 30 * day; // seconds

// Until when a line may be kept.
std::int64_t untilOf(const std::string& text, std::int64_t now) {
    const Read json = readJson(text);
    const Read& consent = partIn(json, "consent");
    const Read &given = partIn(consent, "given"), &days = partIn(consent, "days");
    if (!given.is_number_integer() || !days.is_number_integer() || given < 0 || given > now + day || days < 0 ||
        days > Consent::mostDays)
        return now + month;
    return given.get<std::int64_t>() + days.get<std::int64_t>() * day;
}

bool isOf(const std::string& text, std::string_view uid) {
    if (uid.empty()) return false;
    const Read json = readJson(text);
    return partIn(partIn(json, "learner"), "uid") == uid;
}

// Keeps other windows and commands out while it lives. The folder is locked, since the file itself is written anew; where
// nothing can be locked, nobody is kept out.
class Lock {
public:
    explicit Lock(const std::filesystem::path& file)
        : m_folder(::open(file.parent_path().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)) {
        constexpr int tries = 1000; // two seconds: somebody who stands still must not hold up everybody else
        for (int i = 0; m_folder.isOpen() && (m_isRefused = isTaken()) && i < tries; ++i)
            std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }

    // Whether somebody else has it all the time.
    bool isRefused() const { return m_isRefused; }

private:
    bool isTaken() const { return ::flock(m_folder.number(), LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK; }

    Descriptor m_folder;
    bool m_isRefused = false;
};

Message heldBySomebody(const std::filesystem::path& file) {
    return say("\"{}\" cannot be written now, since another program holds its folder; try again later",
               "“{}”现在不能写入，另一个程序占用着它所在的文件夹；请稍后再试", file.string());
}

// Why nothing can be kept there: what is no file may never end, or wait for somebody to write.
Trouble notAFile(const std::filesystem::path& file) {
    std::error_code failed;
    if (!std::filesystem::exists(file, failed) || std::filesystem::is_regular_file(file, failed)) return {};
    return say("\"{}\" is no ordinary file, and nothing can be set aside there; remove it",
               "“{}”不是普通文件，没法在那里存放搁置的内容；请把它移走", file.string());
}

} // namespace

Message ImportPlace::words() const {
    if (unit == Unit::line) return say("{0}:{1}", "{0}:{1}", file, number);
    return say("{0}, attempt {1}", "{0}，第 {1} 条", file, number);
}

std::filesystem::path asideOf(const Database& database) {
    if (!database.isLasting()) return {};
    return std::filesystem::path(database.name()).parent_path() / "set-aside.jsonl";
}

Trouble keepAside(std::span<const SetAside> lines, const std::filesystem::path& file, std::int64_t now) {
    if (std::ranges::all_of(lines, [](const SetAside& each) { return each.text.empty(); })) return {};
    if (const Trouble trouble = notAFile(file)) return trouble;
    const Lock lock(file);
    if (lock.isRefused()) return heldBySomebody(file);
    // What is refused again waits there already.
    std::set<std::string> waiting;
    std::ifstream there(file, std::ios::binary);
    for (std::string line; std::getline(there, line);) {
        const Read json = readJson(line);
        if (const Read& text = partIn(json, "text"); text.is_string()) waiting.insert(text.get<std::string>());
    }
    std::string added;
    for (const SetAside& each : lines) {
        if (each.text.empty() || waiting.contains(each.text)) continue;
        const std::int64_t until = untilOf(each.text, now);
        if (until < now) continue;
        added += jsonLine({{"file", each.place.file},
                           {each.place.key(), each.place.number},
                           {"reason", each.reason.en},
                           {"until", until},
                           {"text", each.text}}) +
                 '\n';
    }
    if (added.empty()) return {};
    std::ifstream before(file, std::ios::binary | std::ios::ate);
    const bool isCut = before && before.tellg() > 0 && (before.seekg(-1, std::ios::end), before.get() != '\n');
    std::ofstream out(file, std::ios::app | std::ios::binary);
    out << (isCut ? "\n" : "") << added; // the disk was full once
    out.flush();
    if (out) return {};
    return say("what was set aside could not be written to \"{}\"", "搁置的内容没能写进“{}”", file.string());
}

Trouble forgetAside(const std::filesystem::path& file, std::int64_t now, std::string_view deleted) {
    std::error_code ignored;
    if (!std::filesystem::exists(file, ignored)) return {};
    if (const Trouble trouble = notAFile(file)) return deleted.empty() ? Trouble() : trouble;
    const Lock lock(file);
    if (lock.isRefused()) return deleted.empty() ? Trouble() : heldBySomebody(file); // what is over can wait
    std::ifstream in(file, std::ios::binary);
    if (!in) return {};
    std::string kept;
    bool isChanged = false;
    for (std::string line; std::getline(in, line);) {
        Json entry = readJson<Json>(line);
        const auto text = entry.is_object() ? entry.find("text") : entry.end();
        if (entry.is_object() && text != entry.end() && text->is_string()) {
            const auto words = text->get<std::string>();
            const auto until = entry.find("until");
            const bool isDated = until != entry.end() && until->is_number_integer();
            const std::int64_t end = isDated ? until->get<std::int64_t>() : untilOf(words, now);
            if (end < now || isOf(words, deleted)) {
                isChanged = true;
                continue;
            }
            if (!isDated) {
                entry["until"] = end;
                line = jsonLine(entry);
                isChanged = true;
            }
        }
        kept += line + '\n';
    }
    if (in.bad() || !isChanged) return {};
    in.close();
    return writeWhole(file, kept);
}

} // namespace rapport
