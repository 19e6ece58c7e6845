#pragma once

#include "base/Wording.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace rapport {

// One framework of the curriculum, such as "complaint-steps", with the source it comes from.
struct Framework {
    std::string_view id;
    Wording name;
    std::string_view source; // "S4 §5"
};

// One item, written "framework.item" in XML and reports, such as "complaint-steps.accept".
struct Item {
    std::string_view framework;
    std::string_view id; // the whole "framework.item"
    Wording name;
};

using ItemIndex = std::uint16_t;

// Neighbouring items: one, or all of a framework.
struct ItemRange {
    ItemIndex begin = 0;
    ItemIndex end = 0;

    bool has(ItemIndex item) const { return item >= begin && item < end; }
};

// Everything the curriculum (section 5) names, in its order.
std::span<const Framework> frameworks();
std::span<const Item> items();

// Finds an item by its whole id; nothing if the curriculum has none such.
std::optional<ItemIndex> findItem(std::string_view id);
// The same for what may be an item or a whole framework, such as "waiting".
std::optional<ItemRange> findItems(std::string_view id);
bool isFramework(std::string_view id);
const Item& item(ItemIndex index);
// Whether it names a kind of customer (curriculum: types, difficult, online-styles) rather than something one can do.
bool isKindOfCustomer(ItemIndex index);

// All ids, for "did you mean".
std::vector<std::string_view> itemIds();
std::vector<std::string_view> frameworkIds();

} // namespace rapport
