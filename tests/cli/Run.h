#pragma once

#include "support/Catch.h"

#include <fmt/format.h>
#include <sys/wait.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace fs = std::filesystem;

// What a run of the program printed, and its exit code.
struct Run {
    std::string output; // stdout
    std::string errors; // stderr
    int code = -1;

    bool says(const std::string& words) const { return output.find(words) != std::string::npos; }
    bool complains(const std::string& words) const { return errors.find(words) != std::string::npos; }
};

// A folder of its own for a test, gone afterwards.
class Scratch {
public:
    Scratch() {
        std::string pattern = (fs::temp_directory_path() / "rapport-cli-XXXXXX").string();
        if (!mkdtemp(pattern.data())) FAIL("no temporary folder");
        m_folder = pattern;
    }
    ~Scratch() { fs::remove_all(m_folder); }
    fs::path operator/(const std::string& name) const { return m_folder / name; }
    std::string write(const std::string& name, const std::string& text) const {
        std::ofstream(m_folder / name, std::ios::binary) << text;
        return (m_folder / name).string();
    }

private:
    fs::path m_folder;
};

inline std::string read(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

inline Run run(const std::string& arguments, const std::string& input = "",
               const std::string& environment = "LC_ALL=C.UTF-8") {
    Scratch scratch;
    scratch.write("in", input);
    const std::string home =
        arguments.find("--home") == std::string::npos ? " --home '" + (scratch / "home").string() + "'" : "";
    const std::string command =
        fmt::format("env {} '{}'{} {} <'{}' >'{}' 2>'{}'", environment, RAPPORT_PROGRAM, home, arguments,
                    (scratch / "in").string(), (scratch / "out").string(), (scratch / "err").string());
    const int status = std::system(command.c_str());
    return {read(scratch / "out"), read(scratch / "err"),
            WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status)};
}

inline const std::string dialogues = RAPPORT_SOURCE_DIR "/dialogues";
inline const std::string queue = dialogues + "/case-long-queue.xml";
