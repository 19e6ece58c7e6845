#include "support/RandomDialogue.h"

#include "support/SmallDialogue.h"

#include <fmt/format.h>

#include <algorithm>

namespace rapport {

namespace {

constexpr const char* feelings[] = {"anger", "trust", "patience", "clarity"};
constexpr const char* styles[] = {"assertive", "passive", "aggressive", "passive-aggressive"};
constexpr const char* principles[] = {"no-negate", "no-blame", "no-doubt", "no-gossip", "understand"};
constexpr const char* steps[] = {"complaint-steps.accept", "complaint-steps.calm", "complaint-steps.solve"};

std::string condition(Dice& dice) {
    switch (dice.roll(5)) {
    case 0: return fmt::format(R"(<when flag="f{}" is="{}"/>)", dice.roll(2), dice.chance(50) ? "set" : "unset");
    case 1: {
        constexpr const char* states[] = {"open", "made", "kept", "broken", "unmade"};
        return fmt::format(R"(<when promise="p" is="{}"/>)", states[dice.roll(5)]);
    }
    case 2:
        return fmt::format(R"(<when step="{}" is="{}"/>)", steps[dice.roll(3)], dice.chance(50) ? "done" : "undone");
    case 3: return fmt::format(R"(<when feeling="{}" at-most="{}"/>)", feelings[dice.roll(4)], 3 + dice.roll(6));
    default: return fmt::format(R"(<when feeling="{}" at-least="{}"/>)", feelings[dice.roll(4)], 2 + dice.roll(6));
    }
}

std::string randomReply(Dice& dice, int node, int number, int nodeCount) {
    const bool loops = number == 2 && node > 0 && dice.chance(40);
    std::string to = fmt::format("e{}", dice.roll(3));
    if (number == 0)
        to = node + 1 < nodeCount ? fmt::format("n{}", node + 1) : "e0";
    else if (loops)
        to = fmt::format("n{}", dice.roll(node));
    else if (node + 1 < nodeCount && dice.chance(60))
        to = fmt::format("n{}", node + 1 + dice.roll(nodeCount - node - 1));

    std::string attributes = fmt::format(R"(style="{}")", styles[dice.roll(4)]);
    if (loops || dice.chance(10)) attributes += R"( once="yes")";
    if (dice.chance(25)) attributes += fmt::format(R"( step="{}")", steps[dice.roll(3)]);
    std::string children;
    if (dice.chance(40)) children += fmt::format(R"(<honours principle="{}"/>)", principles[dice.roll(5)]);
    if (dice.chance(30))
        children +=
            fmt::format(R"(<violates principle="{}" severity="{}"/>)", principles[dice.roll(5)], 1 + dice.roll(3));
    if (dice.chance(30)) children += condition(dice);
    if (dice.chance(40)) children += fmt::format(R"(<shift {}="{}"/>)", feelings[dice.roll(4)], dice.roll(7) - 3);
    if (dice.chance(25))
        children += fmt::format(R"(<{} flag="f{}"/>)", dice.chance(70) ? "sets" : "clears", dice.roll(2));
    if (dice.chance(30)) {
        constexpr const char* deeds[] = {"promises", "keeps", "breaks"};
        children += fmt::format(R"(<{} promise="p"/>)", deeds[dice.roll(3)]);
    }
    return reply(fmt::format("c{}-{}", node, number), to, attributes, children);
}

} // namespace

std::shared_ptr<const Dialogue> randomDialogue(Dice& dice) {
    const int nodeCount = 3 + dice.roll(4);
    std::string nodes;
    for (int node = 0; node < nodeCount; ++node) {
        const bool hasClock = node + 1 < nodeCount && dice.chance(20);
        nodes += fmt::format(R"(<node id="{}"{}><line xml:lang="en">Line {}.</line>)",
                             node == 0 ? "a" : fmt::format("n{}", node), hasClock ? " seconds=\"20\"" : "", node);
        if (node > 0 && node + 1 < nodeCount && dice.chance(25))
            nodes += fmt::format(R"(<divert goto="n{}">{}</divert>)", node + 1, condition(dice));
        for (int number = 0; number < 3; ++number) nodes += randomReply(dice, node, number, nodeCount);
        if (hasClock)
            nodes += reply(fmt::format("c{}-silence", node), fmt::format("n{}", node + 1),
                           R"(style="passive" timeout="yes")");
        nodes += "</node>\n";
    }
    constexpr const char* outcomes[] = {"win-win", "lose-win", "lose-lose"};
    for (int i = 0; i < 3; ++i)
        nodes += fmt::format(R"(<ending id="e{}" outcome="{}"><text xml:lang="en">End {}.</text></ending>)", i,
                             outcomes[i], i);
    // The start is called "a"; loops to n0 mean it. Every ending is made reachable from the last node.
    for (std::size_t at; (at = nodes.find("goto=\"n0\"")) != std::string::npos;) nodes.replace(at, 9, "goto=\"a\"");
    const std::string last = fmt::format("c{}-", nodeCount - 1);
    const std::string away =
        reply(last + "8", "e1", "", "<when feeling=\"trust\" at-least=\"9\"/>") + reply(last + "9", "e2");
    nodes.insert(nodes.rfind("</node>"), away);
    return smallDialogue(
        nodes, R"(<flag id="f0"/><flag id="f1"/><promise id="p"><text xml:lang="en">A promise.</text></promise>)");
}

} // namespace rapport
