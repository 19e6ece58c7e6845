#include "report/Reader.h"

namespace rapport {

std::string Reader::begun(Wording wording) const {
    std::string words(wording.in(language));
    if (!words.empty() && words[0] >= 'a' && words[0] <= 'z') words[0] = char(words[0] - 'a' + 'A');
    return words;
}

} // namespace rapport
