#include "ui/Action.h"

#include <algorithm>
#include <iterator>

namespace rapport {

Action::Action(const Action& other) = default;
Action::Action(Action&& other) noexcept = default;
Action& Action::operator=(const Action& other) = default;
Action& Action::operator=(Action&& other) noexcept = default;
Action::~Action() = default;

int largerTextSize(int percent) {
    const auto next = std::upper_bound(std::begin(textSizes), std::end(textSizes), percent);
    return next == std::end(textSizes) ? textSizes[std::size(textSizes) - 1] : *next;
}

int smallerTextSize(int percent) {
    const auto at = std::lower_bound(std::begin(textSizes), std::end(textSizes), percent);
    return at == std::begin(textSizes) ? *at : *(at - 1);
}

} // namespace rapport
