#pragma once

#include "store/Home.h"
#include "support/Catch.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

namespace rapport {

// A folder of its own for a test, gone when the test is over.
class Folder {
public:
    Folder() {
        std::string pattern = (std::filesystem::temp_directory_path() / "rapport-store-XXXXXX").string();
        REQUIRE(::mkdtemp(pattern.data()));
        m_path = pattern;
    }
    ~Folder() {
        std::error_code ignored;
        std::filesystem::remove_all(m_path, ignored);
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    const std::filesystem::path& path() const { return m_path; }
    std::filesystem::path operator/(std::string_view name) const { return m_path / name; }
    Home home() const { return Home(m_path / "home"); }

private:
    std::filesystem::path m_path;
};

// A path as messages name it, in English and Chinese.
inline std::string quoted(const std::filesystem::path& path) {
    return fmt::format("\"{}\"", path.string());
}
inline std::string quotedZh(const std::filesystem::path& path) {
    return fmt::format("“{}”", path.string());
}

inline std::string bytesOf(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

inline void writeBytes(const std::filesystem::path& file, std::string_view bytes) {
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary).write(bytes.data(), std::streamsize(bytes.size()));
}

} // namespace rapport
