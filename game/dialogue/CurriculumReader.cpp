#include "dialogue/CurriculumReader.h"

#include "base/Names.h"
#include "dialogue/Sources.h"

namespace rapport {

namespace {

void suggest(Diagnostic& unknown, std::string_view id, const std::vector<std::string_view>& known) {
    if (const auto near = nearest(id, known); !near.empty()) unknown.hint = didYouMean(near);
}

} // namespace

std::optional<ItemIndex> expectItem(XmlReader& xml, std::string_view id) {
    if (const auto found = findItem(id)) return found;
    suggest(xml.error("unknown-item", id, say("the curriculum has no item \"{}\"", "课程里没有条目“{}”", quotable(id))),
            id, itemIds());
    return std::nullopt;
}

bool expectFramework(XmlReader& xml, const XmlAttribute& id, std::string_view rule) {
    if (!id) return false;
    if (isFramework(id.value)) return true;
    suggest(
        xml.error(rule, id, say("the curriculum has no framework \"{}\"", "课程里没有框架“{}”", quotable(id.value))),
        id.value, frameworkIds());
    return false;
}

bool expectCitation(XmlReader& xml, const XmlAttribute& source) {
    if (!source) return false;
    if (isCitation(source.value)) return true;
    xml.error("bad-value", source,
              say("\"source\" names no source: \"{}\"", "“source”没有写明出处：“{}”", quotable(source.value)))
        .hint =
        say("write S0 to S4 and where in it, such as \"S1 ch.4 §1\"", "请写 S0 到 S4 和其中的位置，如“S1 ch.4 §1”");
    return false;
}

} // namespace rapport
