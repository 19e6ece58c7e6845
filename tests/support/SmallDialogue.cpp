#include "support/SmallDialogue.h"

#include "support/Catch.h"

#include <fmt/format.h>

namespace rapport {

std::shared_ptr<const Dialogue> smallDialogue(const std::string& nodes, const std::string& head) {
    const SourceText source{
        "small.xml",
        fmt::format(R"(<dialogue xmlns="urn:rapport:dialogue:1" id="small" channel="counter" difficulty="1" start="a">
<title xml:lang="en">Small</title><brief xml:lang="en">A test.</brief>
<customer id="mr-test" type="angry" manifestation="argumentative" look="man-50-grey-jacket"><name xml:lang="en">Mr Test</name></customer>
{}
{}
</dialogue>)",
                    head, nodes)};
    DialogueReading reading = readDialogue(source, testRulebook());
    std::string found;
    for (const Diagnostic& diagnostic : reading.diagnostics) found += format(diagnostic, Language::english);
    INFO(found);
    REQUIRE(reading.dialogue);
    return std::make_shared<const Dialogue>(std::move(*reading.dialogue));
}

std::string reply(const std::string& id, const std::string& to, const std::string& attributes,
                  const std::string& children) {
    const bool hasStyle = attributes.find("style=") != std::string::npos;
    return fmt::format(
        R"(<choice id="{0}" goto="{1}" {2} {3}><say xml:lang="en">Say {0}.</say>{4}<why xml:lang="en">Because {0}.</why></choice>
)",
        id, to, hasStyle ? "" : "style=\"assertive\"", attributes, children);
}

std::string node(const std::string& id, const std::string& inside, const std::string& attributes) {
    return fmt::format("<node id=\"{0}\" {1}><line xml:lang=\"en\">Line {0}.</line>{2}</node>\n", id, attributes,
                       inside);
}

} // namespace rapport
