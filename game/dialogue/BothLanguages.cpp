#include "dialogue/BothLanguages.h"

namespace rapport {

void readWords(XmlReader& xml, XmlElement element, Message& into) {
    const auto [language] = xml.attributes(element, {"xml:lang"});
    std::string words;
    xml.collectText(element, words);
    if (!language) return;
    if (words.empty()) {
        xml.error("bad-value", element, say("\"{}\" has no words", "“{}”里没有文字", element.name()));
        return;
    }
    std::string* place = language.value == tagOf(Language::english)   ? &into.en
                         : language.value == tagOf(Language::chinese) ? &into.zh
                                                                      : nullptr;
    if (!place) return;
    if (!place->empty())
        xml.error("duplicate-language", language,
                  say("\"{0}\" stands twice in \"{1}\"", "“{0}”有两个“{1}”版本", element.name(), language.value));
    *place = std::move(words);
}

void expectBothLanguages(XmlReader& xml, XmlElement owner, std::string_view name, Message& text) {
    if (text.en.empty() == text.zh.empty()) return;
    const std::string_view missing = tagOf(text.en.empty() ? Language::english : Language::chinese);
    xml.findings()
        .warning("missing-translation", xml.document().placeOf(owner),
                 say("\"{0}\" of \"{1}\" is not written in \"{2}\"", "“{1}”的“{0}”没有“{2}”版本", name, owner.name(),
                     missing))
        .hint = say("add <{0} xml:lang=\"{1}\">…</{0}>", "请添加 <{0} xml:lang=\"{1}\">…</{0}>", name, missing);
    (text.en.empty() ? text.en : text.zh) = text.en.empty() ? text.zh : text.en;
}

} // namespace rapport
