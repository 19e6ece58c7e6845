#pragma once

#include "dialogue/Rulebook.h"
#include "dialogue/XmlReader.h"

namespace rapport {

// The name of a look, read from an attribute; empty if there is none. A name that no look of the rulebook has is warned
// of: somebody else will be shown.
std::string readLookName(XmlReader& xml, const XmlAttribute& look, const Rulebook& rulebook);

} // namespace rapport
