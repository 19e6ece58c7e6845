#pragma once

#include "store/Result.h"

#include <filesystem>
#include <optional>

namespace rapport {

// The folder of the learner's own data. To name it touches nothing; it is made on the first write.
class Home {
public:
    explicit Home(std::filesystem::path folder) : m_folder(std::move(folder)) {}

    // The folder given with `--home`, else $XDG_DATA_HOME/rapport, else ~/.local/share/rapport.
    static Result<Home> find(const std::optional<std::filesystem::path>& given);

    const std::filesystem::path& folder() const { return m_folder; }
    std::filesystem::path database() const { return m_folder / "rapport.sqlite"; }

    // Makes the folder and those above it, readable by nobody else. Fine if it is there already.
    Trouble create() const;

private:
    std::filesystem::path m_folder;
};

} // namespace rapport
