#include "dialogue/DrillReader.h"

#include "base/Names.h"
#include "dialogue/CurriculumReader.h"
#include "dialogue/LookName.h"
#include "dialogue/TextReader.h"
#include "dialogue/Translations.h"

#include <algorithm>
#include <map>

namespace rapport {

namespace {

constexpr std::array<DrillForm, 2> forms = {DrillForm::choose, DrillForm::order};
constexpr std::string_view shuffles[] = {"all", "items"};
constexpr std::size_t mostItems = 200;
constexpr std::size_t mostAnswers = 9; // one key each

class DrillBuilder {
public:
    DrillBuilder(Findings& findings, const Rulebook& rulebook) : m_xml(findings), m_rulebook(rulebook) {}

    std::optional<Drill> build() {
        if (!m_xml.expectRoot("drill", "urn:rapport:dialogue:1")) return std::nullopt;
        readRoot();
        static constexpr XmlPart<DrillBuilder> table[] = {
            {"title", Times::some, [](auto& r, XmlElement e) { r.m_reader.read(e, r.m_drill.title); }},
            {"brief", Times::some, [](auto& r, XmlElement e) { r.m_reader.read(e, r.m_drill.brief); }},
            {"covers", Times::some, [](auto& r, XmlElement e) { r.readCovers(e); }},
            {"answer", Times::any, [](auto& r, XmlElement e) { r.readAnswer(e, r.m_shared); }},
            {"item", Times::some, [](auto& r, XmlElement e) { r.readItem(e); }, 1},
        };
        m_xml.parts(*this, table);
        const Place root = m_xml.document().placeOf(m_xml.document().root());
        m_translations.expect(m_drill.title, "title", m_drill.id, root);
        m_translations.expect(m_drill.brief, "brief", m_drill.id, root);
        if (m_drill.items.size() > mostItems)
            m_xml.error("too-many-items", m_xml.document().root(),
                        say("the drill has {0} items, but at most {1} are allowed", "练习有 {0} 题，最多只能有 {1} 题",
                            m_drill.items.size(), mostItems));
        if (m_xml.findings().hasErrors()) return std::nullopt;
        m_translations.reportMissing();
        m_drill.hash = m_xml.findings().source().hash();
        m_texts.shrink();
        m_drill.texts = std::move(m_texts);
        return std::move(m_drill);
    }

private:
    void readRoot() {
        const auto [id, difficulty, form, shuffle] =
            m_xml.attributes(m_xml.document().root(), {"id", "difficulty", "form"}, {"shuffle"});
        m_drill.difficulty = m_xml.integer(difficulty, 1, 5, 1);
        m_form = m_xml.pick(form, drillFormFromWord, forms).value_or(DrillForm::choose);
        m_sharedAnswersKeepPlaces = m_xml.oneOf(shuffle, shuffles) == 1;
        if (m_xml.isIdOfFile(id)) m_drill.id = id.value;
    }

    void readCovers(XmlElement element) {
        const auto [framework] = m_xml.attributes(element, {"framework"});
        m_xml.expectNothingInside(element);
        if (expectFramework(m_xml, framework)) m_drill.covers.emplace_back(framework.value);
    }

    // One of an item's own answers, or of those that all items share.
    void readAnswer(XmlElement element, std::vector<Drill::Answer>& into) {
        const auto [id] = m_xml.attributes(element, {"id"});
        Drill::Answer answer;
        m_answer = &answer;
        static constexpr XmlPart<DrillBuilder> table[] = {
            {"say", Times::some, [](auto& r, XmlElement e) { r.m_reader.read(e, r.m_answer->say); }},
            {"why", Times::any, [](auto& r, XmlElement e) { r.m_reader.read(e, r.m_answer->why); }},
        };
        m_xml.children(element, *this, table);
        const Place place = m_xml.document().placeOf(element);
        m_translations.expect(answer.say, "say", id.value, place);
        m_translations.expect(answer.why, "why", id.value, place);
        if (!m_xml.isId(id)) return void(m_isAnswerRefused = true);
        answer.id = id.value;
        if (std::ranges::find(into, answer.id, &Drill::Answer::id) != into.end())
            m_xml.error("duplicate-id", id, say("there is an answer \"{}\" already", "已经有答案“{}”了", answer.id))
                .hint = say("give one of the two another id", "请给其中一个换个 id");
        into.push_back(std::move(answer));
    }

    void readItem(XmlElement element) {
        const auto [id, practises, right, source, form] =
            m_xml.attributes(element, {"id", "practises", "right", "source"}, {"form"});
        Drill::Item item;
        m_item = &item;
        m_isAnswerRefused = false;
        item.form = m_xml.pick(form, drillFormFromWord, forms).value_or(m_form);
        static constexpr XmlPart<DrillBuilder> table[] = {
            {"ask", Times::some, [](auto& r, XmlElement e) { r.m_reader.read(e, r.m_item->ask); }},
            {"signs", Times::any, [](auto& r, XmlElement e) { r.m_reader.read(e, r.m_item->signs); }},
            {"shows", Times::optional, [](auto& r, XmlElement e) { r.readSight(e); }},
            {"answer", Times::any, [](auto& r, XmlElement e) { r.readAnswer(e, r.m_item->answers); }},
            {"why", Times::some, [](auto& r, XmlElement e) { r.m_reader.read(e, r.m_item->why); }},
        };
        m_xml.children(element, *this, table);
        const Place place = m_xml.document().placeOf(element);
        for (const auto& [text, name] : {std::pair(item.ask, "ask"), {item.signs, "signs"}, {item.why, "why"}})
            m_translations.expect(text, name, id.value, place);
        if (item.answers.empty()) {
            item.answers = m_shared;
            item.shufflesAnswers = !m_sharedAnswersKeepPlaces;
        }
        takeId(id, item);
        if (expectCitation(m_xml, source)) item.source = source.value;
        takeItems(practises, item);
        if (countAnswers(element, item) && !m_isAnswerRefused) takeRight(right, item);
        m_drill.items.push_back(std::move(item));
    }

    void readSight(XmlElement element) {
        const auto [look, type, manifestation, gesture] =
            m_xml.attributes(element, {"look", "type", "manifestation"}, {"gesture"});
        m_xml.expectNothingInside(element);
        Drill::Sight sight;
        sight.look = readLookName(m_xml, look, m_rulebook);
        if (const auto found = m_xml.oneOf(gesture, gestureWords())) sight.gesture = Gesture(*found);
        if (!type || !manifestation) return;
        sight.type = type.value;
        sight.manifestation = manifestation.value;
        if (!m_rulebook.profile(type.value, manifestation.value)) {
            std::vector<std::string_view> known;
            for (const Profile& each : m_rulebook.profiles)
                if (each.type == type.value) known.push_back(each.manifestation);
            Diagnostic& unknown = m_xml.error("unknown-customer", known.empty() ? type : manifestation,
                                              say("nobody is \"{0}\" and \"{1}\"", "没有“{0}”而又“{1}”的客户",
                                                  quotable(type.value), quotable(manifestation.value)));
            if (const auto near = nearest(manifestation.value, known); !near.empty()) unknown.hint = didYouMean(near);
        }
        m_item->shows = std::move(sight);
    }

    void takeId(const XmlAttribute& id, Drill::Item& item) {
        if (!m_xml.isId(id)) return;
        item.id = id.value;
        const auto [first, isNew] = m_places.emplace(item.id, m_xml.document().placeOf(id.value));
        if (isNew) return;
        Diagnostic& twice =
            m_xml.error("duplicate-id", id, say("there is an item \"{}\" already", "已经有题目“{}”了", item.id));
        twice.notes.push_back({first->second, say("first written here", "第一次写在这里")});
        twice.hint = say("give one of the two another id", "请给其中一个换个 id");
    }

    void takeItems(const XmlAttribute& practises, Drill::Item& item) {
        if (!practises) return;
        XmlReader::eachWord(practises.value, [&](std::string_view id) {
            if (const auto found = expectItem(m_xml, id)) item.practises.push_back(*found);
        });
        if (practises.value.find_first_not_of(" \t\r\n") == std::string_view::npos)
            m_xml.error("bad-value", practises, say("\"practises\" names no item", "“practises”里没有条目"));
    }

    bool countAnswers(XmlElement element, const Drill::Item& item) {
        const std::size_t count = item.answers.size();
        if (count >= 2 && count <= mostAnswers) return true;
        m_xml
            .error("answer-count", element,
                   say("\"{0}\" has {1} answers; 2 to {2} are expected", "“{0}”有 {1} 个答案，应有 2 到 {2} 个",
                       item.id, count, mostAnswers))
            .hint = say("write <answer>s in the item, or in the drill for all items",
                        "请在题目里写 <answer>，或在练习里写所有题目共用的");
        return false;
    }

    void takeRight(const XmlAttribute& right, Drill::Item& item) {
        if (!right) return;
        bool areKnown = true;
        XmlReader::eachWord(right.value, [&](std::string_view id) {
            const auto found = answerCalled(item, id);
            if (!found) {
                areKnown = false;
                Diagnostic& unknown =
                    m_xml.error("unknown-answer", id, say("there is no answer \"{}\"", "没有答案“{}”", quotable(id)));
                std::vector<std::string_view> known;
                for (const Drill::Answer& answer : item.answers) known.push_back(answer.id);
                if (const auto near = nearest(id, known); !near.empty()) unknown.hint = didYouMean(near);
                return;
            }
            if (std::ranges::find(item.right, std::uint8_t(*found)) != item.right.end()) {
                areKnown = false;
                m_xml.error("bad-value", id, say("\"{}\" stands here twice", "“{}”写了两次", id));
                return;
            }
            item.right.push_back(std::uint8_t(*found));
        });
        if (!areKnown) return;
        const std::size_t named = item.right.size(), count = item.answers.size();
        if (item.form == DrillForm::order && named != count)
            m_xml
                .error("incomplete-order", right,
                       say("the order names {0} of {1} answers", "顺序里写了 {1} 个答案中的 {0} 个", named, count))
                .hint = say("name every answer once, in the right order", "请按正确顺序把每个答案写一次");
        if (item.form == DrillForm::choose && named == 0)
            m_xml.error("bad-value", right, say("no answer is right", "没有一个答案是对的")).hint =
                say("name one, or several if each of them is right", "请写出正确答案；几个都对就都写上");
    }

    XmlReader m_xml;
    const Rulebook& m_rulebook;
    Texts m_texts;
    TextReader m_reader{m_xml, m_texts};
    Translations m_translations{m_xml, m_texts};
    Drill m_drill;
    DrillForm m_form = DrillForm::choose;
    std::vector<Drill::Answer> m_shared;
    bool m_sharedAnswersKeepPlaces = false;
    Drill::Answer* m_answer = nullptr;
    Drill::Item* m_item = nullptr;
    bool m_isAnswerRefused = false;
    std::map<std::string, Place> m_places; // of the items
};

} // namespace

DrillReading readDrill(const SourceText& source, const Rulebook& rulebook) {
    Findings findings(source);
    DrillReading reading;
    reading.drill = DrillBuilder(findings, rulebook).build();
    reading.diagnostics = findings.take();
    return reading;
}

} // namespace rapport
