#include "author/Inspection.h"

#include <algorithm>

namespace rapport {

namespace {

void checkStyles(Inspection& inspection) {
    for (const Style style : allStyles) {
        const bool isThere = std::any_of(inspection.dialogue.choices.begin(), inspection.dialogue.choices.end(),
                                         [&](const Choice& each) { return each.style == style; });
        if (isThere) continue;
        inspection
            .found("style-missing", inspection.placeOfAll(),
                   {fmt::format("no reply is {}", nameOf(style).en), fmt::format("没有“{}”的回复", nameOf(style).zh)})
            .hint = say("let some reply answer in style=\"{}\"", "请让某个回复用 style=\"{}\"", word(style));
    }
}

void checkPrinciples(Inspection& inspection) {
    for (const Principle principle : allPrinciples) {
        const bool isThere = std::any_of(inspection.dialogue.marks.begin(), inspection.dialogue.marks.end(),
                                         [&](const Mark& each) { return each.principle == principle; });
        if (isThere) continue;
        inspection
            .found("principle-never-at-stake", inspection.placeOfAll(),
                   {fmt::format("no reply honours or violates \"{}\"", word(principle)),
                    fmt::format("没有回复遵守或违反“{}”", nameOf(principle).zh)})
            .hint =
            say("mark a reply with <honours principle=\"{0}\"/> or <violates principle=\"{0}\"/>",
                "请给某个回复加上 <honours principle=\"{0}\"/> 或 <violates principle=\"{0}\"/>", word(principle));
    }
}

// Some frameworks are practised by what every talk consists of, the others by the items that replies carry.
bool isPractised(const Dialogue& dialogue, std::string_view framework) {
    if (framework == "types" || framework == "styles" || framework == "win-win") return true;
    if (framework == dialogue.id) return true;
    if (framework == "principles") return !dialogue.marks.empty();
    if (framework == "problem-links" && !dialogue.deeds.empty()) return true;
    const auto waits = [](const Choice& each) { return each.wait.minutes != 0; };
    if (framework == "waiting" && std::any_of(dialogue.choices.begin(), dialogue.choices.end(), waits)) return true;
    return std::any_of(dialogue.items.begin(), dialogue.items.end(),
                       [&](ItemIndex each) { return item(each).framework == framework; });
}

void checkCovers(Inspection& inspection) {
    for (const std::string& framework : inspection.dialogue.covers) {
        if (isPractised(inspection.dialogue, framework)) continue;
        inspection
            .found("framework-not-exercised", inspection.places().of("covers", "framework", framework),
                   say("the dialogue covers \"{}\", but no reply carries one of its items",
                       "对话声明练习“{}”，但没有回复用到它的条目", framework))
            .hint =
            say("mark a reply with one of its items, or remove the covers", "请给回复标上它的条目，或删掉这条 covers");
    }
}

void checkTurns(Inspection& inspection) {
    for (std::size_t i = 0; i < inspection.dialogue.nodes.size() && !inspection.isFull(); ++i) {
        const Node& node = inspection.dialogue.nodes[i];
        const auto choices = inspection.dialogue.choicesOf(NodeIndex(i));
        const auto shown =
            std::count_if(choices.begin(), choices.end(), [](const Choice& each) { return !each.isTimeout; });
        if (shown > 1 || node.narration != noText) continue;
        inspection
            .found("single-reply", inspection.placeOf(node),
                   say("the node \"{}\" leaves no choice", "节点“{}”没有选择余地", inspection.idOf(node.id)))
            .hint = say("add another reply, or a narration if the story only moves on",
                        "请再加一个回复；若只是推进情节，请加 narration");
    }
}

} // namespace

void checkTraining(Inspection& inspection) {
    checkStyles(inspection);
    checkPrinciples(inspection);
    checkCovers(inspection);
    checkTurns(inspection);
}

} // namespace rapport
