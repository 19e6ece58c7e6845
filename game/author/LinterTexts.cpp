#include "author/Inspection.h"

namespace rapport {

namespace {

void checkTranslations(Inspection& inspection) {
    const Texts& texts = inspection.dialogue.texts;
    inspection.eachWriting([&](const Writing& writing) {
        for (std::size_t column = 0; column < texts.languages().size() && !inspection.isFull(); ++column) {
            if (texts.isTranslated(writing.text, column)) continue;
            inspection
                .found("missing-translation", inspection.placeOfOwner(writing),
                       say("\"{0}\" of \"{1}\" has no words in \"{2}\"", "“{1}”的“{0}”没有“{2}”的文字", writing.element,
                           writing.owner, texts.languages()[column]))
                .hint = say("add <{0} xml:lang=\"{1}\">…</{0}>", "请添加 <{0} xml:lang=\"{1}\">…</{0}>",
                            writing.element, texts.languages()[column]);
        }
    });
}

// A translation that was stamped, and whose original reads otherwise by now.
void checkStamps(Inspection& inspection) {
    const Texts& texts = inspection.dialogue.texts;
    std::vector<Stamp> stale;
    for (const Stamp& stamp : inspection.dialogue.stamps)
        if (texts.isTranslated(stamp.text, 0) && stampOf(texts.at(stamp.text, 0)) != stamp.of) stale.push_back(stamp);
    if (stale.empty()) return;
    inspection.eachWriting([&](const Writing& writing) {
        for (const Stamp& stamp : stale) {
            if (stamp.text != writing.text) continue;
            inspection
                .found("stale-translation", inspection.placeOf(writing, stamp.language),
                       say("\"{0}\" of \"{1}\" was translated into \"{2}\" from other words than it has now",
                           "“{1}”的“{0}”改过原文，“{2}”译文还是照旧原文译的", writing.element, writing.owner,
                           texts.languages()[stamp.language]))
                .hint = say("see whether it still says the same, then confirm it with `check --stamp`",
                            "请核对译文，改好后用 `check --stamp` 确认");
        }
    });
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
    checkStamps(inspection);
    checkReasons(inspection);
}

} // namespace rapport
