#include "base/Names.h"
#include "dialogue/BothLanguages.h"
#include "dialogue/Cues.h"

#include <algorithm>
#include <map>

namespace rapport {

namespace {

// Reads the words of each manner, with the reason why they are a cue.
class CuesReader {
public:
    explicit CuesReader(Findings& findings) : m_xml(findings) {}

    void read(CueWords& into) {
        if (!m_xml.expectRoot("cues", "urn:rapport:cues:1")) return;
        const XmlElement root = m_xml.document().root();
        m_xml.optionalAttributes(root, {"xmlns"});
        static constexpr XmlPart<CuesReader> table[] = {
            {"cue", Times::some, [](auto& r, XmlElement e) { r.readCue(e); }},
        };
        m_xml.parts(*this, table);
        for (const Manner each : allManners)
            if (!m_seen[std::size_t(each)])
                m_xml
                    .error("missing-element", root,
                           say("no \"cue\" has the words of the bot \"{}\"", "没有“cue”写出机器人“{}”的词", word(each)))
                    .hint = say("add <cue bot=\"{}\">…</cue>", "请添加 <cue bot=\"{}\">…</cue>", word(each));
        if (!m_xml.findings().hasErrors()) into = std::move(m_cues);
    }

private:
    void readCue(XmlElement element) {
        const auto [bot] = m_xml.attributes(element, {"bot"});
        const auto manner = m_xml.pick(bot, mannerFromWord, allManners);
        if (manner) note(bot, m_seen[std::size_t(*manner)]);
        m_why = {};
        m_words.clear();
        m_places.clear();
        static constexpr XmlPart<CuesReader> table[] = {
            {"why", Times::some, [](auto& r, XmlElement e) { readWords(r.m_xml, e, r.m_why); }},
            {"word", Times::some, [](auto& r, XmlElement e) { r.readWord(e); }},
        };
        m_xml.children(element, *this, table);
        expectBothLanguages(m_xml, element, "why", m_why);
        expectWordsInBoth(element);
        if (manner) m_cues.words[std::size_t(*manner)] = std::move(m_words);
    }

    void note(const XmlAttribute& bot, std::optional<Place>& seen) {
        if (seen)
            m_xml.error("duplicate-id", bot, say("the words of \"{}\" are listed twice", "“{}”的词列了两次", bot.value))
                .notes.push_back({*seen, say("first listed here", "第一次列在这里")});
        else
            seen = m_xml.document().placeOf(bot.value);
    }

    void readWord(XmlElement element) {
        const auto [language] = m_xml.attributes(element, {"xml:lang"});
        CueWords::Word word;
        m_xml.collectText(element, word.text);
        if (!language) return;
        word.language = language.value;
        if (!isLanguageTag(word.language)) {
            m_xml
                .error("bad-value", language,
                       say("\"{}\" is no language tag", "“{}”不是语言标记", quotable(word.language)))
                .hint = say("write en or zh-Hans", "请写 en 或 zh-Hans");
            return;
        }
        if (word.text.empty()) {
            m_xml.error("bad-value", element, say("\"word\" has no words", "“word”里没有文字"));
            return;
        }
        const auto [first, isNew] =
            m_places.emplace(word.language + ' ' + word.text, m_xml.document().placeOf(element));
        if (!isNew)
            m_xml
                .error("duplicate-id", element,
                       say("the word \"{}\" is listed twice", "词“{}”列了两次", quotable(word.text)))
                .notes.push_back({first->second, say("first listed here", "第一次列在这里")});
        m_words.push_back(std::move(word));
    }

    // A bot that has no words in a language would be the first reply's, and say nothing of manners.
    void expectWordsInBoth(XmlElement element) {
        if (m_words.empty()) return;
        for (const Language language : {Language::english, Language::chinese}) {
            const std::string_view tag = tagOf(language);
            if (std::ranges::any_of(m_words, [tag](const CueWords::Word& each) { return each.language == tag; }))
                continue;
            m_xml.findings()
                .warning("missing-translation", m_xml.document().placeOf(element),
                         say("\"cue\" has no word in \"{}\"", "“cue”里没有“{}”的词", tag))
                .hint = say("add <word xml:lang=\"{0}\">…</word>", "请添加 <word xml:lang=\"{0}\">…</word>", tag);
        }
    }

    XmlReader m_xml;
    CueWords m_cues;
    std::array<std::optional<Place>, mannerCount> m_seen;
    // of the cue that is being read
    Message m_why;
    std::vector<CueWords::Word> m_words;
    std::map<std::string, Place> m_places;
};

} // namespace

std::vector<Diagnostic> readCues(const SourceText& source, CueWords& cues) {
    Findings findings(source);
    CuesReader(findings).read(cues);
    return findings.take();
}

} // namespace rapport
