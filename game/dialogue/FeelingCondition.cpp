#include "dialogue/FeelingCondition.h"

namespace rapport {

std::optional<Condition> readFeelingCondition(XmlReader& xml, XmlElement element, const XmlAttribute& feeling,
                                              const XmlAttribute& atLeast, const XmlAttribute& atMost) {
    Condition condition;
    condition.atLeast = std::int8_t(xml.integer(atLeast, feelingMin, feelingMax, feelingMin));
    condition.atMost = std::int8_t(xml.integer(atMost, feelingMin, feelingMax, feelingMax));
    if (!atLeast && !atMost)
        xml.error("missing-attribute", element, say("\"when\" sets no bound", "“when”没有给出范围")).hint =
            say("add at-least=\"…\" or at-most=\"…\"", "请添加 at-least=\"…\" 或 at-most=\"…\"");
    if (condition.atLeast > condition.atMost)
        xml.error("out-of-range", atLeast,
                  say("\"at-least\" is {0}, no more than {1} was expected", "“at-least”是 {0}，不应大于 {1}",
                      condition.atLeast, condition.atMost));
    const auto which = xml.pick(feeling, feelingFromWord, allFeelings);
    if (!which) return std::nullopt;
    condition.subject = std::uint8_t(*which);
    return condition;
}

} // namespace rapport
