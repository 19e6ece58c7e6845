#include "ui/Action.h"

#include <algorithm>
#include <iterator>

namespace rapport {

int largerTextSize(int percent) {
    const auto next = std::upper_bound(std::begin(textSizes), std::end(textSizes), percent);
    return next == std::end(textSizes) ? textSizes[std::size(textSizes) - 1] : *next;
}

int smallerTextSize(int percent) {
    const auto at = std::lower_bound(std::begin(textSizes), std::end(textSizes), percent);
    return at == std::begin(textSizes) ? *at : *(at - 1);
}

} // namespace rapport
