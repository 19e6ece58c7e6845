#include "dialogue/LookName.h"

#include <algorithm>

namespace rapport {

std::string readLookName(XmlReader& xml, const XmlAttribute& look, const Rulebook& rulebook) {
    if (!xml.isId(look)) return {};
    const auto& known = rulebook.looks;
    if (!known.empty() && std::ranges::find(known, look.value) == known.end()) {
        Diagnostic& unknown = xml.findings().warning("unknown-look", xml.document().placeOf(look.value),
                                                     say("nobody looks like \"{}\"", "没有“{}”这个形象", look.value));
        const std::string_view near = nearest(look.value, {known.begin(), known.end()});
        unknown.hint = near.empty() ? say("the looks there are stand in assets/looks", "现有的形象都在 assets/looks 里")
                                    : didYouMean(near);
    }
    return std::string(look.value);
}

} // namespace rapport
