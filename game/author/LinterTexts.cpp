#include "author/Inspection.h"

namespace rapport {

namespace {

// Warns if a text lacks one of the languages that the file speaks. Its place is looked for only then.
template <class WherePlace>
void checkText(Inspection& inspection, TextId text, std::string_view element, std::string_view owner,
               WherePlace wherePlace) {
    if (text == noText) return;
    const auto& languages = inspection.dialogue.texts.languages();
    for (std::size_t column = 0; column < languages.size() && !inspection.isFull(); ++column) {
        if (inspection.dialogue.texts.isTranslated(text, column)) continue;
        inspection
            .found("missing-translation", wherePlace(),
                   say("\"{0}\" of \"{1}\" has no words in \"{2}\"", "“{1}”的“{0}”没有“{2}”的文字", element, owner,
                       languages[column]))
            .hint = say("add <{0} xml:lang=\"{1}\">…</{0}>", "请添加 <{0} xml:lang=\"{1}\">…</{0}>", element,
                        languages[column]);
    }
}

void checkTranslations(Inspection& inspection) {
    if (inspection.dialogue.texts.languages().size() < 2) return;
    const auto ofAll = [&](TextId text, std::string_view element) {
        checkText(inspection, text, element, inspection.dialogue.id, [&] { return inspection.places().of(element); });
    };
    ofAll(inspection.dialogue.title, "title");
    ofAll(inspection.dialogue.brief, "brief");
    ofAll(inspection.dialogue.contentNote, "content-note");
    const Customer& customer = inspection.dialogue.customer;
    const auto ofCustomer = [&](TextId text, std::string_view element) {
        checkText(inspection, text, element, customer.id, [&] { return inspection.places().of("customer"); });
    };
    ofCustomer(customer.name, "name");
    ofCustomer(customer.explicitNeed, "explicit-need");
    ofCustomer(customer.implicitNeed, "implicit-need");

    const auto of = [&](const auto& owner, TextId text, std::string_view element) {
        checkText(inspection, text, element, inspection.idOf(owner.id), [&] { return inspection.placeOf(owner); });
    };
    for (const Promise& promise : inspection.dialogue.promises) of(promise, promise.text, "text");
    for (const Node& node : inspection.dialogue.nodes) {
        of(node, node.narration, "narration");
        of(node, node.said, "line");
        for (const Variant& variant : inspection.dialogue.variantsOf(node)) of(node, variant.line, "line");
        of(node, node.thought, "thought");
        of(node, node.hint, "hint");
        of(node, node.discuss, "discuss");
    }
    for (const Choice& choice : inspection.dialogue.choices) {
        of(choice, choice.say, "say");
        of(choice, choice.lockedReason, "locked");
        of(choice, choice.why, "why");
    }
    for (const Ending& ending : inspection.dialogue.endings) {
        of(ending, ending.lastWords, "line");
        of(ending, ending.text, "text");
    }
}

void checkReasons(Inspection& inspection) {
    for (const Choice& choice : inspection.dialogue.choices) {
        if (choice.why != noText || inspection.isFull()) continue;
        inspection
            .found("missing-why", inspection.placeOf(choice),
                   say("the reply \"{}\" has no why", "回复“{}”没有写为什么", inspection.idOf(choice.id)))
            .hint = say("add <why xml:lang=\"…\">: which principle or style, and what it does to this customer",
                        "请添加 <why xml:lang=\"…\">：涉及哪项原则或风格，对这位客户有什么影响");
    }
}

} // namespace

void checkTexts(Inspection& inspection) {
    checkTranslations(inspection);
    checkReasons(inspection);
}

} // namespace rapport
