#include "support/LargeDialogue.h"

#include <fmt/format.h>

#include <algorithm>

namespace rapport {

namespace {

void addReply(std::string& xml, int node, int number, int to, bool toEnding) {
    constexpr const char* marks[] = {R"(style="assertive"><honours principle="understand"/>)", R"(style="passive">)",
                                     R"(style="aggressive"><violates principle="no-blame"/>)"};
    xml += fmt::format(
        R"(<choice id="c{0}-{1}" goto="{2}{3}" {4}<say xml:lang="en">Let me see {0}.</say><say xml:lang="zh-Hans">先看第{0}处。</say></choice>
)",
        node, number, toEnding ? "e" : "n", to, marks[number]);
}

} // namespace

std::string largeDialogue(int nodes) {
    const int width = std::max(1, nodes / 50); // nodes side by side
    std::string xml = R"(<?xml version="1.0" encoding="UTF-8"?>
<dialogue xmlns="urn:rapport:dialogue:1" id="large" channel="counter" difficulty="3" start="n0">
<title xml:lang="en">Large</title><title xml:lang="zh-Hans">很大</title>
<brief xml:lang="en">A synthetic talk.</brief><brief xml:lang="zh-Hans">一段合成的谈话。</brief>
<customer id="mr-test" type="angry" manifestation="argumentative" look="man-50-grey-jacket"><name xml:lang="en">Mr Test</name><name xml:lang="zh-Hans">测试先生</name></customer>
)";
    for (int node = 0; node < nodes; ++node) {
        xml += fmt::format(
            R"(<node id="n{0}" gesture="points"><line xml:lang="en">And what about number {0}? Nobody told me.</line>
<line xml:lang="zh-Hans">那第{0}处呢？谁也没跟我说过。</line>
)",
            node);
        for (int number = 0; number < 3; ++number) {
            // Three neighbours one row on; the first row is a chain, so that every node can be reached.
            const bool firstRow = node < width;
            int to = firstRow && number == 0 && node + 1 < width
                         ? node + 1
                         : node - node % width + width + (node % width + number) % width;
            const bool toEnding = to >= nodes;
            if (toEnding) to = number;
            addReply(xml, node, number, to, toEnding);
        }
        xml += "</node>\n";
    }
    constexpr const char* outcomes[] = {"win-win", "lose-win", "lose-lose"};
    for (int i = 0; i < 3; ++i)
        xml += fmt::format(
            R"(<ending id="e{}" outcome="{}"><text xml:lang="en">It ends.</text><text xml:lang="zh-Hans">结束了。</text></ending>
)",
            i, outcomes[i]);
    return xml + "</dialogue>\n";
}

} // namespace rapport
