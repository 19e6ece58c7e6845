#include "ui/Ui.h"

namespace rapport {

void Ui::begin() {
    keys = keysPressed();
    focus.begin(keys);
    size = ImGui::GetIO().DisplaySize;
    if (textBoxes) textBoxes->clear();
}

std::string Ui::begun(Wording wording) const {
    std::string words(say(wording));
    if (!words.empty() && words[0] >= 'a' && words[0] <= 'z') words[0] = char(words[0] - 'a' + 'A');
    return words;
}

} // namespace rapport
