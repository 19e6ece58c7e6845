#include "dialogue/Dialogue.h"

namespace rapport {

std::int64_t Dialogue::findChoice(std::string_view wanted) const {
    for (std::size_t i = 0; i < choices.size(); ++i)
        if (name(choices[i].id) == wanted) return std::int64_t(i);
    return -1;
}

std::int64_t Dialogue::findNode(std::string_view wanted) const {
    for (std::size_t i = 0; i < nodes.size() + endings.size(); ++i)
        if (idOf(NodeIndex(i)) == wanted) return std::int64_t(i);
    return -1;
}

} // namespace rapport
