#pragma once

#include "ui/Text.h"

#include <filesystem>
#include <string>
#include <utility>

namespace rapport {

// Where every text of the last picture stands, a line each: its box, what could be seen there, its card, its words. For
// tests of the real window; the file is replaced in one go, and only if something has changed.
class TextBoxesFile {
public:
    explicit TextBoxesFile(std::filesystem::path path) : m_path(std::move(path)) {}

    void write(const TextBoxes& boxes);

private:
    std::filesystem::path m_path;
    std::string m_written;
};

} // namespace rapport
