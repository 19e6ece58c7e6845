#pragma once

#include "store/Descriptor.h"
#include "store/Home.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rapport {

// What makes a class the same when it is taken up again. Times are milliseconds since 1970.
struct ClassHead {
    std::string id;     // of the dialogue or course
    std::string code;   // that telephones join with
    std::string secret; // that leads
    std::uint64_t seed = 0;
    std::uint16_t port = 0;
    std::int64_t begun = 0;
    std::string address = {}; // listened on; empty in logs that do not tell
};

// Everything that happens in a class, line by line, in a file of the learner's folder that nobody else may read. What was
// appended outlives a power cut. Only one program at a time holds a log.
class ClassLog {
public:
    static Result<ClassLog> begin(const Home& home, const ClassHead& head);
    // The last class on the same content, if it was begun no longer ago than `window` milliseconds; nothing if there is none.
    static Result<std::optional<ClassLog>> resume(const Home& home, std::string_view id, std::int64_t now,
                                                  std::int64_t window);

    // The ids of the contents on which resume() would find a class, and when the last one of each began.
    static std::map<std::string, std::int64_t> recent(const Home& home, std::int64_t now, std::int64_t window);

    // The head of the class that resume() would find; nothing if none can be read. Takes nothing up.
    static std::optional<ClassHead> headOfLast(const Home& home, std::string_view id, std::int64_t now,
                                               std::int64_t window);

    const ClassHead& head() const { return m_head; }
    // What had happened when it was taken up.
    const std::vector<std::string>& lines() const { return m_lines; }
    // Whole lines, all of them or none.
    Trouble append(std::string_view lines);

private:
    ClassLog(Descriptor file, std::filesystem::path name, ClassHead head)
        : m_file(std::move(file)), m_name(std::move(name)), m_head(std::move(head)) {}

    Descriptor m_file;
    std::filesystem::path m_name;
    ClassHead m_head;
    std::vector<std::string> m_lines;
    std::int64_t m_size = 0; // bytes that are kept for good
};

} // namespace rapport
