#include "dialogue/BothLanguages.h"
#include "dialogue/DialogueReader.h"
#include "dialogue/FeelingCondition.h"

#include <algorithm>
#include <map>

namespace rapport {

namespace {

constexpr std::string_view typeWords[] = {"stubborn", "indecisive", "easily-swayed", "angry", "calm"};
constexpr std::string_view waitWords[] = {"no-reason", "reason", "no-estimate", "estimate"}; // in the order of Told
constexpr int shiftLimit = 10;

// Reads one type with its manifestations. What it has read goes into the rulebook only if there is no error in it.
class CustomersReader {
public:
    CustomersReader(Findings& findings, Rulebook& rulebook) : m_xml(findings), m_rulebook(rulebook) {}

    void read() {
        if (!m_xml.expectRoot("customers", "urn:rapport:customers:1")) return;
        const XmlElement root = m_xml.document().root();
        const auto [type] = m_xml.attributes(root, {"type"});
        readType(type);
        static constexpr XmlPart<CustomersReader> table[] = {
            {"name", Times::some, [](auto& r, XmlElement e) { readWords(r.m_xml, e, r.m_type.typeName); }},
            {"advice", Times::some, [](auto& r, XmlElement e) { readWords(r.m_xml, e, r.m_type.advice); }},
            {"advised", Times::some, [](auto& r, XmlElement e) { r.readAdvised(e); }},
            {"reaction", Times::some, [](auto& r, XmlElement e) { r.readReaction(e, r.m_type.reactions); }},
            {"manifestation", Times::some, [](auto& r, XmlElement e) { r.readManifestation(e); }, 1},
        };
        m_xml.parts(*this, table);
        expectBothLanguages(m_xml, root, "name", m_type.typeName);
        expectBothLanguages(m_xml, root, "advice", m_type.advice);
        if (m_xml.findings().hasErrors()) return;
        for (Profile& each : m_profiles) {
            each.typeName = m_type.typeName;
            each.advice = m_type.advice;
            m_rulebook.profiles.push_back(std::move(each));
        }
    }

private:
    void readType(const XmlAttribute& type) {
        if (!m_xml.oneOf(type, typeWords)) return;
        m_type.type = type.value;
        if (const std::string_view file = m_xml.findings().source().stem(); file != type.value)
            m_xml
                .error("wrong-file-name", type,
                       say("the type is \"{0}\", but the file is called \"{1}\"", "类型是“{0}”，文件却叫“{1}”",
                           type.value, quotable(file)))
                .hint = say("call the file \"{}.xml\"", "请把文件改名为“{}.xml”", type.value);
        const auto isSame = [&](const Profile& each) { return each.type == type.value; };
        if (std::any_of(m_rulebook.profiles.begin(), m_rulebook.profiles.end(), isSame))
            m_xml.error(
                "duplicate-id", type,
                say("another file describes the type \"{}\" already", "另一个文件已描述了类型“{}”", type.value));
    }

    void readAdvised(XmlElement element) {
        const auto [style, step] = m_xml.attributes(element, {"style"}, {"step"});
        AdviceReply reply;
        reply.style = m_xml.pick(style, styleFromWord, allStyles).value_or(Style::assertive);
        if (step) m_xml.eachWord(step.value, [&](std::string_view id) { addItem(id, reply.steps); });
        m_reply = &reply;
        static constexpr XmlPart<CustomersReader> table[] = {
            {"honours", Times::any, [](auto& r, XmlElement e) { r.readHonours(e); }},
            {"violates", Times::any, [](auto& r, XmlElement e) { r.readViolates(e); }},
            {"uses", Times::any, [](auto& r, XmlElement e) { r.readUses(e); }},
        };
        m_xml.children(element, *this, table);
        m_type.advised.push_back(std::move(reply));
    }

    void readHonours(XmlElement element) {
        const auto [principle] = m_xml.attributes(element, {"principle"});
        m_xml.expectNothingInside(element);
        if (const auto which = m_xml.pick(principle, principleFromWord, allPrinciples))
            m_reply->marks.push_back({*which, 0});
    }

    void readViolates(XmlElement element) {
        const auto [principle, severity] = m_xml.attributes(element, {"principle"}, {"severity"});
        m_xml.expectNothingInside(element);
        const int degree = m_xml.integer(severity, 1, 3, 1);
        if (const auto which = m_xml.pick(principle, principleFromWord, allPrinciples))
            m_reply->marks.push_back({*which, std::uint8_t(degree)});
    }

    void readUses(XmlElement element) {
        const auto [skill] = m_xml.attributes(element, {"skill"});
        m_xml.expectNothingInside(element);
        if (skill) addItem(skill.value, m_reply->skills);
    }

    void addItem(std::string_view id, std::vector<ItemIndex>& into) {
        if (const auto found = findItem(id))
            into.push_back(*found);
        else
            reportItem(id, itemIds());
    }

    void readReaction(XmlElement element, std::vector<ProfileReaction>& into) {
        const auto found =
            m_xml.optionalAttributes(element, {"style", "honours", "violates", "skill", "step", "error", "wait",
                                               "anger", "trust", "patience", "clarity", "expectation", "satisfaction"});
        constexpr std::size_t kindCount = std::size_t(Trigger::Kind::wait) + 1;
        static_assert(std::tuple_size_v<decltype(found)> == kindCount + feelingCount);
        const std::span<const XmlAttribute> triggers(found.data(), kindCount);
        const std::span<const XmlAttribute, feelingCount> feelings(found.data() + kindCount, feelingCount);

        ProfileReaction reaction;
        readTrigger(element, triggers, reaction.trigger);
        for (Feeling feeling : allFeelings)
            reaction.shift[feeling] =
                std::int8_t(m_xml.integer(feelings[std::size_t(feeling)], -shiftLimit, shiftLimit, 0));
        if (std::none_of(feelings.begin(), feelings.end(), [](const XmlAttribute& each) { return bool(each); }))
            m_xml
                .error("missing-attribute", element, say("\"reaction\" moves no feeling", "“reaction”没有改变任何感受"))
                .hint = say("say how far: anger=\"-1\", trust=\"1\" …", "请写明变化，如 anger=\"-1\"、trust=\"1\"");

        m_when = &reaction.when;
        static constexpr XmlPart<CustomersReader> table[] = {
            {"when", Times::any, [](auto& r, XmlElement e) { r.readWhen(e); }},
        };
        m_xml.children(element, *this, table);
        into.push_back(std::move(reaction));
    }

    void readTrigger(XmlElement element, std::span<const XmlAttribute> found, Trigger& trigger) {
        const XmlAttribute* chosen = nullptr;
        for (const XmlAttribute& each : found) {
            if (!each) continue;
            if (chosen) {
                m_xml
                    .error("unknown-attribute", each.name,
                           say("\"reaction\" answers to \"{0}\" already, so \"{1}\" was not expected",
                               "“reaction”已经针对“{0}”，不应再有“{1}”", chosen->name, each.name))
                    .hint = say("write one reaction for each", "请分成两条 reaction");
                continue;
            }
            chosen = &each;
            trigger.kind = Trigger::Kind(&each - found.data());
        }
        if (!chosen) {
            m_xml
                .error("missing-attribute", element,
                       say("\"reaction\" does not say what it answers to", "“reaction”没有说明针对什么"))
                .hint = say("add one of style, honours, violates, skill, step, error and wait",
                            "请添加 style、honours、violates、skill、step、error、wait 之一");
            return;
        }
        readSubject(*chosen, trigger);
    }

    void readSubject(const XmlAttribute& chosen, Trigger& trigger) {
        switch (trigger.kind) {
        case Trigger::Kind::style:
            trigger.style = m_xml.pick(chosen, styleFromWord, allStyles).value_or(trigger.style);
            break;
        case Trigger::Kind::honours:
        case Trigger::Kind::violates:
            trigger.principle = m_xml.pick(chosen, principleFromWord, allPrinciples).value_or(trigger.principle);
            break;
        case Trigger::Kind::wait: trigger.told = Told(m_xml.oneOf(chosen, waitWords).value_or(0)); break;
        case Trigger::Kind::skill:
        case Trigger::Kind::step:
        case Trigger::Kind::error: {
            if (const auto range = findItems(chosen.value)) {
                trigger.items = *range;
                break;
            }
            std::vector<std::string_view> ids = itemIds();
            for (std::string_view framework : frameworkIds()) ids.push_back(framework);
            reportItem(chosen.value, ids);
        }
        }
    }

    void readWhen(XmlElement element) {
        const auto [feeling, atLeast, atMost] = m_xml.attributes(element, {"feeling"}, {"at-least", "at-most"});
        m_xml.expectNothingInside(element);
        if (const auto condition = readFeelingCondition(m_xml, element, feeling, atLeast, atMost))
            m_when->push_back(*condition);
    }

    void readManifestation(XmlElement element) {
        const auto [id, style, gestures] = m_xml.attributes(element, {"id", "style", "gestures"});
        Profile profile = m_type;
        if (m_xml.isId(id)) readManifestationId(id, profile);
        profile.style = m_xml.pick(style, styleFromWord, allStyles).value_or(Style::assertive);
        if (gestures) m_xml.eachWord(gestures.value, [&](std::string_view word) { addGesture(word, profile); });

        m_profile = &profile;
        static constexpr XmlPart<CustomersReader> table[] = {
            {"name", Times::some, [](auto& r, XmlElement e) { readWords(r.m_xml, e, r.m_profile->name); }},
            {"signs", Times::some, [](auto& r, XmlElement e) { readWords(r.m_xml, e, r.m_profile->signs); }},
            {"habits", Times::some, [](auto& r, XmlElement e) { readWords(r.m_xml, e, r.m_profile->habits); }},
            {"feels", Times::once, [](auto& r, XmlElement e) { r.readFeels(e); }},
            {"reaction", Times::any, [](auto& r, XmlElement e) { r.readReaction(e, r.m_profile->reactions); }},
        };
        m_xml.children(element, *this, table);
        expectBothLanguages(m_xml, element, "name", profile.name);
        expectBothLanguages(m_xml, element, "signs", profile.signs);
        expectBothLanguages(m_xml, element, "habits", profile.habits);
        m_profiles.push_back(std::move(profile));
    }

    void readManifestationId(const XmlAttribute& id, Profile& profile) {
        profile.manifestation = id.value;
        if (!findItem("types." + profile.manifestation)) {
            std::vector<std::string_view> known;
            for (const Item& each : items())
                if (each.framework == "types") known.push_back(each.id.substr(each.framework.size() + 1));
            reportItem(id.value, known);
        }
        const auto [first, isNew] = m_places.emplace(id.value, m_xml.document().placeOf(id.value));
        if (isNew) return;
        m_xml
            .error("duplicate-id", id,
                   say("the manifestation \"{}\" is described twice", "表现“{}”描述了两次", id.value))
            .notes.push_back({first->second, say("first described here", "第一次描述在这里")});
    }

    void addGesture(std::string_view word, Profile& profile) {
        if (const auto gesture = gestureFromWord(word)) {
            profile.gestures.push_back(*gesture);
            return;
        }
        const auto known = gestureWords();
        Diagnostic& unknown =
            m_xml.error("bad-value", word, say("no gesture is called \"{}\"", "没有叫“{}”的动作", quotable(word)));
        if (const auto near = nearest(word, {known.begin(), known.end()}); !near.empty())
            unknown.hint = didYouMean(near);
    }

    void readFeels(XmlElement element) {
        const auto found =
            m_xml.optionalAttributes(element, {"anger", "trust", "patience", "clarity", "expectation", "satisfaction"});
        m_xml.expectNothingInside(element);
        for (Feeling feeling : allFeelings)
            m_profile->starts.set(feeling,
                                  m_xml.integer(found[std::size_t(feeling)], feelingMin, feelingMax, feelingUnused));
    }

    void reportItem(std::string_view id, const std::vector<std::string_view>& known) {
        Diagnostic& unknown = m_xml.error("unknown-item", id,
                                          say("the curriculum has no item \"{}\"", "课程里没有条目“{}”", quotable(id)));
        if (const auto near = nearest(id, known); !near.empty()) unknown.hint = didYouMean(near);
    }

    XmlReader m_xml;
    Rulebook& m_rulebook;
    Profile m_type; // what all manifestations share
    std::vector<Profile> m_profiles;
    std::map<std::string, Place, std::less<>> m_places;
    AdviceReply* m_reply = nullptr;
    Profile* m_profile = nullptr;
    std::vector<Condition>* m_when = nullptr;
};

} // namespace

std::vector<Diagnostic> readCustomers(const SourceText& source, Rulebook& rulebook) {
    Findings findings(source);
    CustomersReader(findings, rulebook).read();
    return findings.take();
}

} // namespace rapport
