#include "app/TextBoxesFile.h"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>

namespace rapport {

void TextBoxesFile::write(const TextBoxes& boxes) {
    std::string lines;
    for (const TextBoxes::Drawn& drawn : boxes.texts) {
        std::string words = drawn.text;
        std::replace(words.begin(), words.end(), '\n', ' ');
        lines += fmt::format("{:.0f} {:.0f} {:.0f} {:.0f} {:.0f} {:.0f} {:.0f} {:.0f} {} {}\n", drawn.box.min.x,
                             drawn.box.min.y, drawn.box.width(), drawn.box.height(), drawn.clip.min.x, drawn.clip.min.y,
                             drawn.clip.width(), drawn.clip.height(), drawn.card, words);
    }
    if (lines == m_written) return;
    m_written = std::move(lines);
    const std::filesystem::path fresh = m_path.string() + ".new";
    std::ofstream(fresh, std::ios::binary) << m_written;
    std::error_code ignored;
    std::filesystem::rename(fresh, m_path, ignored);
}

} // namespace rapport
