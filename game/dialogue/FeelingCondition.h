#pragma once

#include "dialogue/Condition.h"
#include "dialogue/XmlReader.h"

#include <optional>

namespace rapport {

// A `when` on a feeling, as dialogues and customers write it. Nothing if the feeling is not known; what is wrong with it
// is reported.
std::optional<Condition> readFeelingCondition(XmlReader& xml, XmlElement element, const XmlAttribute& feeling,
                                              const XmlAttribute& atLeast, const XmlAttribute& atMost);

} // namespace rapport
