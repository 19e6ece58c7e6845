#pragma once

#include "dialogue/Curriculum.h"
#include "dialogue/XmlReader.h"

#include <optional>
#include <string_view>

namespace rapport {

// What files of every kind say in the curriculum's words. Each explains what it cannot find, with what was probably meant.

// The item with an id; `id` lies in the file.
std::optional<ItemIndex> expectItem(XmlReader& xml, std::string_view id);
// Whether an attribute names a framework. Absent is no, without a word.
bool expectFramework(XmlReader& xml, const XmlAttribute& id, std::string_view rule = "unknown-framework");
// Whether an attribute cites sources, such as "S1 ch.4 §1".
bool expectCitation(XmlReader& xml, const XmlAttribute& source);

} // namespace rapport
