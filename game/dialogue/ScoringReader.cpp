#include "dialogue/BothLanguages.h"
#include "dialogue/DialogueReader.h"

namespace rapport {

namespace {

constexpr int markLimit = 20;
constexpr int stakeLimit = 100;

// What has been read of one list of the weights, by the words of its values.
template <std::size_t size>
using Seen = std::array<std::optional<Place>, size>;

// Reads the weights, each with its reason. They go into the rulebook only if there is no error in them.
class ScoringReader {
public:
    explicit ScoringReader(Findings& findings) : m_xml(findings) {}

    void read(Weights& into) {
        if (!m_xml.expectRoot("scoring", "urn:rapport:scoring:1")) return;
        const XmlElement root = m_xml.document().root();
        m_xml.optionalAttributes(root, {"xmlns"});
        static constexpr XmlPart<ScoringReader> table[] = {
            {"style", Times::some, [](auto& r, XmlElement e) { r.readStyle(e); }},
            {"principle", Times::some, [](auto& r, XmlElement e) { r.readPrinciple(e); }},
            {"skill", Times::once, [](auto& r, XmlElement e) { r.readPoints(e, 0, markLimit, r.m_weights.skill); }},
            {"step", Times::once, [](auto& r, XmlElement e) { r.readPoints(e, 0, markLimit, r.m_weights.step); }},
            {"error", Times::once, [](auto& r, XmlElement e) { r.readPoints(e, -markLimit, 0, r.m_weights.error); }},
            {"promise", Times::once, [](auto& r, XmlElement e) { r.readPromise(e); }},
            {"ending", Times::some, [](auto& r, XmlElement e) { r.readEnding(e); }},
        };
        m_xml.parts(*this, table);
        expectAll(root, "style", m_styles, allStyles);
        expectAll(root, "principle", m_principles, allPrinciples);
        expectAll(root, "ending", m_endings, allOutcomes);
        expectOrder();
        if (!m_xml.findings().hasErrors()) into = m_weights;
    }

private:
    void readStyle(XmlElement element) {
        const auto [is, points] = m_xml.attributes(element, {"is", "points"});
        const int worth = m_xml.integer(points, -markLimit, markLimit, 0);
        if (const auto style = m_xml.pick(is, styleFromWord, allStyles)) {
            note(is, m_styles[std::size_t(*style)]);
            m_weights.style[std::size_t(*style)] = worth;
        }
        readWhy(element);
    }

    void readPrinciple(XmlElement element) {
        const auto [is, honoured, violated] = m_xml.attributes(element, {"is", "honoured", "violated"});
        const int good = m_xml.integer(honoured, 0, markLimit, 0);
        const int bad = m_xml.integer(violated, -markLimit, 0, 0);
        if (const auto principle = m_xml.pick(is, principleFromWord, allPrinciples)) {
            note(is, m_principles[std::size_t(*principle)]);
            m_weights.honoured[std::size_t(*principle)] = good;
            m_weights.violated[std::size_t(*principle)] = bad;
        }
        readWhy(element);
    }

    void readPoints(XmlElement element, int min, int max, int& into) {
        const auto [points] = m_xml.attributes(element, {"points"});
        into = m_xml.integer(points, min, max, 0);
        readWhy(element);
    }

    void readPromise(XmlElement element) {
        const auto [kept, broken] = m_xml.attributes(element, {"kept", "broken"});
        m_weights.stakes.promiseKept = m_xml.integer(kept, 0, stakeLimit, 0);
        m_weights.stakes.promiseBroken = m_xml.integer(broken, -stakeLimit, 0, 0);
        readWhy(element);
    }

    void readEnding(XmlElement element) {
        const auto [outcome, points] = m_xml.attributes(element, {"outcome", "points"});
        const int worth = m_xml.integer(points, -stakeLimit, stakeLimit, 0);
        if (const auto which = m_xml.pick(outcome, outcomeFromWord, allOutcomes)) {
            note(outcome, m_endings[std::size_t(*which)]);
            m_weights.stakes.ending[std::size_t(*which)] = worth;
        }
        readWhy(element);
    }

    void readWhy(XmlElement element) {
        m_why = {};
        static constexpr XmlPart<ScoringReader> table[] = {
            {"why", Times::some, [](auto& r, XmlElement e) { readWords(r.m_xml, e, r.m_why); }},
        };
        m_xml.children(element, *this, table);
        expectBothLanguages(m_xml, element, "why", m_why);
    }

    void note(const XmlAttribute& value, std::optional<Place>& seen) {
        const Place place = m_xml.document().placeOf(value.value);
        if (seen)
            m_xml.error("duplicate-id", value, say("\"{}\" is weighed twice", "“{}”的分值写了两次", value.value))
                .notes.push_back({*seen, say("first weighed here", "第一次写在这里")});
        else
            seen = place;
    }

    template <class Value, std::size_t size>
    void expectAll(XmlElement root, std::string_view element, const Seen<size>& seen,
                   const std::array<Value, size>& all) {
        for (Value each : all)
            if (!seen[std::size_t(each)])
                m_xml.error("missing-element", root,
                            say("no \"{0}\" weighs \"{1}\"", "没有“{0}”写明“{1}”的分值", element, word(each)));
    }

    // A better outcome is worth more: both sides first, then the customer's, then ours.
    void expectOrder() {
        for (std::size_t i = 1; i < outcomeCount; ++i) {
            const Outcome better = allOutcomes[i], worse = allOutcomes[i - 1];
            if (!m_endings[i] || !m_endings[i - 1]) continue;
            const int more = m_weights.stakes.of(better), less = m_weights.stakes.of(worse);
            if (more > less) continue;
            m_xml.findings()
                .error("out-of-range", *m_endings[i],
                       say("the ending \"{0}\" is worth {1}, more than the {2} of \"{3}\" was expected",
                           "结局“{0}”值 {1} 分，应高于“{3}”的 {2} 分", word(better), more, less, word(worse)))
                .hint = say("the order is win-win, lose-win, win-lose, lose-lose, the best first",
                            "顺序是 win-win、lose-win、win-lose、lose-lose，从好到差");
        }
    }

    XmlReader m_xml;
    Weights m_weights;
    Message m_why;
    Seen<styleCount> m_styles;
    Seen<principleCount> m_principles;
    Seen<outcomeCount> m_endings;
};

} // namespace

std::vector<Diagnostic> readScoring(const SourceText& source, Rulebook& rulebook) {
    Findings findings(source);
    ScoringReader(findings).read(rulebook.weights);
    return findings.take();
}

} // namespace rapport
