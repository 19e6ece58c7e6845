#include "app/TextBoxesFile.h"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>

namespace rapport {

void writeTextBoxes(const TextBoxes& boxes, const std::filesystem::path& file) {
    std::string lines;
    for (const TextBoxes::Drawn& drawn : boxes.texts) {
        std::string words = drawn.text;
        std::replace(words.begin(), words.end(), '\n', ' ');
        lines += fmt::format("{:.0f} {:.0f} {:.0f} {:.0f} {:.0f} {:.0f} {:.0f} {:.0f} {} {}\n", drawn.box.min.x,
                             drawn.box.min.y, drawn.box.width(), drawn.box.height(), drawn.clip.min.x, drawn.clip.min.y,
                             drawn.clip.width(), drawn.clip.height(), drawn.card, words);
    }
    const std::filesystem::path fresh = file.string() + ".new";
    std::ofstream(fresh, std::ios::binary) << lines;
    std::error_code ignored;
    std::filesystem::rename(fresh, file, ignored);
}

} // namespace rapport
