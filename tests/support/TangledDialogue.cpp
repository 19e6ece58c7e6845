#include "support/TangledDialogue.h"

#include <fmt/format.h>

#include <algorithm>

namespace rapport {

namespace {

constexpr const char* feelings[] = {"anger", "trust", "patience"};

class Weaver {
public:
    explicit Weaver(const Tangle& tangle) : m_tangle(tangle), m_width(std::max(1, tangle.nodes / tangle.depth)) {}

    std::string dialogue() {
        m_xml = R"(<dialogue xmlns="urn:rapport:dialogue:1" id="tangled" channel="counter" difficulty="3" start="n0-0">
<title xml:lang="en">Tangled</title><brief xml:lang="en">A synthetic talk.</brief>
<customer id="mr-test" type="angry" manifestation="argumentative" look="man-50-grey-jacket"><name xml:lang="en">Mr Test</name></customer>
)";
        for (int flag = 0; flag < m_tangle.flags; ++flag) m_xml += fmt::format("<flag id=\"f{}\"/>\n", flag);
        for (int row = 0; row < m_tangle.depth; ++row)
            for (int place = 0; place < widthOf(row); ++place) addNode(row, place);
        constexpr const char* outcomes[] = {"win-win", "lose-win", "lose-lose"};
        for (int i = 0; i < 3; ++i)
            m_xml += fmt::format(R"(<ending id="e{}" outcome="{}"><text xml:lang="en">It ends.</text></ending>
)",
                                 i, outcomes[i]);
        return m_xml + "</dialogue>\n";
    }

private:
    // The first row is one node, the next three, and so on, so that a talk can come to every node.
    int widthOf(int row) const {
        int width = 1;
        for (; row > 0 && width < m_width; --row) width *= 3;
        return std::min(width, m_width);
    }

    void addNode(int row, int place) {
        m_xml += fmt::format("<node id=\"n{0}-{1}\"><line xml:lang=\"en\">And number {0}?</line>\n", row, place);
        for (int number = 0; number < 3; ++number) addReply(row, place, number);
        m_xml += "</node>\n";
    }

    void addReply(int row, int place, int number) {
        constexpr const char* styles[] = {"assertive", "passive", "aggressive"};
        const bool isReturn = m_tangle.returnsEvery && number == 2 && row > 0 && row % m_tangle.returnsEvery == 0;
        std::string target = fmt::format("e{}", number);
        if (isReturn)
            target = fmt::format("n{}-{}", row - 1, place % widthOf(row - 1));
        else if (row + 1 < m_tangle.depth)
            target = fmt::format("n{}-{}", row + 1, (3 * place + number) % widthOf(row + 1));
        m_xml += fmt::format(
            R"(<choice id="c{0}-{1}-{2}" goto="{3}" style="{4}"{5}><say xml:lang="en">Let me see {0}.</say>)", row,
            place, number, target, styles[number], isReturn ? " once=\"yes\"" : "");
        if (number == 1 && m_tangle.feelings)
            m_xml +=
                fmt::format(R"(<when feeling="{}" at-least="{}"/>)", feelings[row % m_tangle.feelings], 1 + row % 4);
        if (number == 2 && m_tangle.flags && row + 3 > m_tangle.depth)
            m_xml += fmt::format(R"(<when flag="f{}"/>)", place % m_tangle.flags);
        if (m_tangle.feelings)
            m_xml += fmt::format(R"(<shift {}="{}"/>)", feelings[(row + number) % m_tangle.feelings],
                                 number == 2 ? -1 - place % 2 : 1 + place % 2);
        if (number == 0 && m_tangle.flags && row < m_tangle.flags) m_xml += fmt::format(R"(<sets flag="f{}"/>)", row);
        m_xml += "</choice>\n";
    }

    Tangle m_tangle;
    int m_width;
    std::string m_xml;
};

} // namespace

std::string tangledDialogue(const Tangle& tangle) {
    return Weaver(tangle).dialogue();
}

} // namespace rapport
