#include "dialogue/MarkItems.h"

#include <fmt/format.h>

#include <cassert>

namespace rapport {

namespace {

ItemIndex itemNamed(std::string_view framework, std::string_view word) {
    const auto found = findItem(fmt::format("{}.{}", framework, word));
    assert(found);
    return *found;
}

} // namespace

ItemIndex itemOf(Principle principle) {
    return itemNamed("principles", word(principle));
}

ItemIndex itemOf(Outcome outcome) {
    return itemNamed("win-win", word(outcome));
}

ItemIndex itemOf(Style style, AggressiveForm form) {
    return itemNamed("styles", form == AggressiveForm::unsaid ? word(style) : word(form));
}

std::vector<ItemIndex> itemsOf(const Customer& customer) {
    return {itemNamed("types", customer.type), itemNamed("types", customer.manifestation)};
}

} // namespace rapport
