#pragma once

#include "base/Wording.h"
#include "dialogue/XmlReader.h"

namespace rapport {

// Adds one element's words to a text that the program itself shows and therefore needs in both its languages. Words in
// any further language are welcome and not used.
void readWords(XmlReader& xml, XmlElement element, Message& into);

// Warns, at the element the text belongs to, if it stands in one language only; then that one serves for both.
void expectBothLanguages(XmlReader& xml, XmlElement owner, std::string_view name, Message& text);

} // namespace rapport
