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
        const Wording name = nameOf(principle);
        bool isHonoured = false, isViolated = false;
        for (const Mark& mark : inspection.dialogue.marks)
            if (mark.principle == principle) (mark.isHonoured() ? isHonoured : isViolated) = true;
        if (!isHonoured && !isViolated)
            inspection
                .found("principle-never-at-stake", inspection.placeOfAll(),
                       {fmt::format("no reply honours or violates \"{}\"", word(principle)),
                        fmt::format("没有回复遵守或违反“{}”", name.zh)})
                .hint =
                say("mark a reply with <honours principle=\"{0}\"/> or <violates principle=\"{0}\"/>",
                    "请给某个回复加上 <honours principle=\"{0}\"/> 或 <violates principle=\"{0}\"/>", word(principle));
        else if (!isHonoured)
            inspection
                .found("principle-only-punished", inspection.placeOfAll(),
                       {fmt::format("\"{}\" is violated by some replies and honoured by none", word(principle)),
                        fmt::format("“{}”只有回复违反，没有回复遵守", name.zh)})
                .hint = say("let a good reply show it, and mark that with <honours principle=\"{0}\"/>",
                            "请让一句好的回复做到它，并标上 <honours principle=\"{0}\"/>", word(principle));
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

// Who insults is announced: the player decides whether to hear it.
void checkContentNote(Inspection& inspection) {
    const Customer& customer = inspection.dialogue.customer;
    if (customer.manifestation != "offensive" || inspection.dialogue.contentNote != noText) return;
    inspection
        .found("no-content-note", inspection.places().of("customer", "manifestation", customer.manifestation),
               say("the customer is offensive, but nothing warns the player", "客户会出言冒犯，却没有事先提醒玩家"))
        .hint = say("write a content-note in every language, before the customer",
                    "请在 customer 之前用每种语言写一条 content-note");
}

} // namespace

void checkTraining(Inspection& inspection) {
    checkContentNote(inspection);
    checkStyles(inspection);
    checkPrinciples(inspection);
    checkCovers(inspection);
}

} // namespace rapport
