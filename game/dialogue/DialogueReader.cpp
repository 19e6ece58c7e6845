#include "dialogue/DialogueReader.h"

#include "base/Names.h"
#include "dialogue/CurriculumReader.h"
#include "dialogue/DialogueBuilder.h"
#include "dialogue/LookName.h"

#include <algorithm>
#include <charconv>

namespace rapport {

namespace {

constexpr std::string_view places[] = {"shop", "bank", "hall", "hotel", "clinic", "office", "home"};
constexpr std::string_view times[] = {"day", "evening"};
constexpr std::array<Channel, 3> channels = {Channel::counter, Channel::phone, Channel::chat};

template <class T>
void shrink(std::vector<T>& pool) {
    pool.shrink_to_fit();
}

} // namespace

std::optional<Dialogue> DialogueBuilder::build() {
    if (!m_xml.expectRoot("dialogue", "urn:rapport:dialogue:1")) return std::nullopt;
    readRoot();
    static constexpr XmlPart<DialogueBuilder> table[] = {
        {"title", Times::some, [](auto& r, XmlElement e) { r.readText(e, r.m_dialogue.title); }},
        {"brief", Times::some, [](auto& r, XmlElement e) { r.readText(e, r.m_dialogue.brief); }},
        {"content-note", Times::any, [](auto& r, XmlElement e) { r.readText(e, r.m_dialogue.contentNote); }},
        {"customer", Times::once, [](auto& r, XmlElement e) { r.readCustomer(e); }},
        {"covers", Times::any, [](auto& r, XmlElement e) { r.readCovers(e); }},
        {"flag", Times::any, [](auto& r, XmlElement e) { r.readFlag(e); }},
        {"promise", Times::any, [](auto& r, XmlElement e) { r.readPromise(e); }},
        {"node", Times::some, [](auto& r, XmlElement e) { r.readNode(e); }, 1},
        {"ending", Times::some, [](auto& r, XmlElement e) { r.readEnding(e); }, 1},
    };
    makeRoom();
    m_xml.parts(*this, table);
    resolve();
    if (!m_xml.findings().hasErrors()) checkGraph();
    if (m_xml.findings().hasErrors()) return std::nullopt;
    setSteps();

    m_dialogue.stakes = m_rulebook.weights.stakes;
    m_dialogue.hash = m_xml.findings().source().hash();
    m_texts.shrink();
    m_dialogue.texts = std::move(m_texts);
    shrink(m_dialogue.nodes), shrink(m_dialogue.endings), shrink(m_dialogue.choices), shrink(m_dialogue.variants);
    shrink(m_dialogue.diverts), shrink(m_dialogue.conditions), shrink(m_dialogue.marks), shrink(m_dialogue.items);
    shrink(m_dialogue.reactions), shrink(m_dialogue.deeds);
    return std::move(m_dialogue);
}

// A guess at how much is to come, so that a large file does not move what is there again and again.
void DialogueBuilder::makeRoom() {
    const std::size_t nodes = m_xml.document().partCount(), choices = 3 * nodes;
    m_dialogue.nodes.reserve(nodes);
    m_dialogue.choices.reserve(choices);
    m_choiceNames.reserve(choices);
    m_references.reserve(choices);
    m_choiceIds.reserve(choices);
    m_places.reserve(nodes);
    m_texts.reserve(nodes + 2 * choices, m_xml.findings().source().text.size() / 2);
}

void DialogueBuilder::readRoot() {
    const XmlElement root = m_xml.document().root();
    const auto [id, channel, difficulty, start, place, time] =
        m_xml.attributes(root, {"id", "channel", "difficulty", "start"}, {"place", "time"});
    if (m_xml.isIdOfFile(id)) m_dialogue.id = id.value;
    m_dialogue.channel = m_xml.pick(channel, channelFromWord, channels).value_or(Channel::counter);
    m_dialogue.difficulty = m_xml.integer(difficulty, 1, 5, 1);
    if (m_xml.oneOf(place, places)) m_dialogue.place = place.value;
    m_dialogue.isEvening = m_xml.oneOf(time, times) == std::size_t(1);
    if (m_xml.isId(start)) m_references.push_back({m_xml.document().keep(start.value), 0, Reference::From::start});
}

// Every text element comes here: one language of one text.
void DialogueBuilder::readText(XmlElement element, TextId& text) {
    XmlAttribute of;
    const std::optional<std::size_t> column = m_textReader.read(element, text, &of);
    if (column && of) readStamp(of, text, *column);
}

void DialogueBuilder::readStamp(const XmlAttribute& of, TextId text, std::size_t column) {
    std::uint32_t stamp = 0;
    const char* const end = of.value.data() + of.value.size();
    const bool isStamp = of.value.size() == 8 && std::from_chars(of.value.data(), end, stamp, 16).ptr == end;
    if (!isStamp)
        m_xml
            .error("bad-value", of,
                   say("\"{}\" is no stamp of eight digits", "“{}”不是八位的原文戳记", quotable(of.value)))
            .hint = say("remove it, and let `check --stamp` write it", "请删掉它，由 `check --stamp` 来写");
    else if (column == 0)
        m_xml
            .error("bad-value", of.name,
                   say("\"of\" belongs on translations, and \"{}\" is what they are made from",
                       "“of”是写在译文上的，而“{}”是原文", m_texts.languages()[0]))
            .hint = say("remove it", "请删掉它");
    else
        m_dialogue.stamps.push_back({text, stamp, std::uint8_t(column)});
}

void DialogueBuilder::readCustomer(XmlElement element) {
    const auto [id, type, manifestation, look, style] =
        m_xml.attributes(element, {"id", "type", "manifestation", "look"}, {"style"});
    if (m_xml.isId(id)) m_dialogue.customer.id = id.value;
    m_dialogue.customer.look = readLookName(m_xml, look, m_rulebook);
    readCustomerKind(type, manifestation);
    const Profile& profile = m_profile ? *m_profile : m_stranger;
    m_dialogue.customer.feels = profile.starts;
    m_dialogue.customer.style = m_xml.pick(style, styleFromWord, allStyles).value_or(profile.style);
    static constexpr XmlPart<DialogueBuilder> table[] = {
        {"name", Times::some, [](auto& r, XmlElement e) { r.readText(e, r.m_dialogue.customer.name); }},
        {"explicit-need", Times::any, [](auto& r, XmlElement e) { r.readText(e, r.m_dialogue.customer.explicitNeed); }},
        {"implicit-need", Times::any, [](auto& r, XmlElement e) { r.readText(e, r.m_dialogue.customer.implicitNeed); }},
        {"feels", Times::optional, [](auto& r, XmlElement e) { r.readFeels(e); }},
    };
    m_xml.children(element, *this, table);
}

void DialogueBuilder::readCustomerKind(const XmlAttribute& type, const XmlAttribute& manifestation) {
    if (!type || !manifestation) return;
    m_profile = m_rulebook.profile(type.value, manifestation.value);
    if (m_profile) {
        m_dialogue.customer.type = type.value;
        m_dialogue.customer.manifestation = manifestation.value;
        return;
    }
    std::vector<std::string_view> types, manifestations;
    for (const Profile& each : m_rulebook.profiles) {
        if (std::find(types.begin(), types.end(), each.type) == types.end()) types.push_back(each.type);
        if (each.type == type.value) manifestations.push_back(each.manifestation);
    }
    const bool isTypeWrong = manifestations.empty();
    const XmlAttribute& wrong = isTypeWrong ? type : manifestation;
    Diagnostic& unknown =
        m_xml.error("unknown-customer", wrong,
                    isTypeWrong ? say("no customers are of type \"{}\"", "没有“{}”这种客户类型", quotable(type.value))
                                : say("customers of type \"{0}\" do not show as \"{1}\"",
                                      "“{0}”类型的客户没有“{1}”这种表现", type.value, quotable(manifestation.value)));
    const auto& allowed = isTypeWrong ? types : manifestations;
    if (const auto near = nearest(wrong.value, allowed); !near.empty()) {
        unknown.hint = didYouMean(near);
        return;
    }
    const std::string list = fmt::format("{}", fmt::join(allowed, ", "));
    unknown.hint = say("known: {}", "可用：{}", list);
}

void DialogueBuilder::readFeels(XmlElement element) {
    const auto found =
        m_xml.optionalAttributes(element, {"anger", "trust", "patience", "clarity", "expectation", "satisfaction"});
    m_xml.expectNothingInside(element);
    Emotion& feels = m_dialogue.customer.feels;
    for (const Feeling feeling : allFeelings)
        feels.set(feeling, m_xml.integer(found[std::size_t(feeling)], feelingMin, feelingMax, feels[feeling]));
}

void DialogueBuilder::readCovers(XmlElement element) {
    const auto [framework] = m_xml.attributes(element, {"framework"});
    m_xml.expectNothingInside(element);
    if (expectFramework(m_xml, framework)) m_dialogue.covers.emplace_back(framework.value);
}

void DialogueBuilder::readFlag(XmlElement element) {
    const auto [id] = m_xml.attributes(element, {"id"});
    m_xml.expectNothingInside(element);
    if (!m_xml.isId(id)) return;
    Flag flag;
    flag.id = define(m_flagIds, id, std::uint32_t(m_dialogue.flags.size()));
    flag.bit = takeBits(1, id.value);
    m_dialogue.flags.push_back(flag);
}

void DialogueBuilder::readPromise(XmlElement element) {
    const auto [id] = m_xml.attributes(element, {"id"});
    Promise promise;
    m_promise = &promise;
    static constexpr XmlPart<DialogueBuilder> table[] = {
        {"text", Times::some, [](auto& r, XmlElement e) { r.readText(e, r.m_promise->text); }},
    };
    m_xml.children(element, *this, table);
    if (!m_xml.isId(id)) return;
    promise.id = define(m_promiseIds, id, std::uint32_t(m_dialogue.promises.size()));
    promise.bit = takeBits(3, id.value);
    m_dialogue.promises.push_back(promise);
}

void DialogueBuilder::readEnding(XmlElement element) {
    const auto [id, outcome, gesture] = m_xml.attributes(element, {"id", "outcome"}, {"gesture"});
    Ending ending;
    ending.line = element.line();
    ending.outcome = m_xml.pick(outcome, outcomeFromWord, allOutcomes).value_or(Outcome::loseLose);
    ending.gesture = readGesture(gesture).value_or(Gesture::neutral);
    if (m_xml.isId(id)) ending.id = define(m_places, id, endingMark | std::uint32_t(m_dialogue.endings.size()));
    m_endingNames.push_back(id ? m_xml.document().keep(id.value) : std::string_view{});
    m_ending = &ending;
    static constexpr XmlPart<DialogueBuilder> table[] = {
        {"line", Times::any, [](auto& r, XmlElement e) { r.readText(e, r.m_ending->lastWords); }},
        {"text", Times::some, [](auto& r, XmlElement e) { r.readText(e, r.m_ending->text); }},
    };
    m_xml.children(element, *this, table);
    m_dialogue.endings.push_back(ending);
}

// Flag bits for something; 0 once they have run out, which is said at the first that finds none.
std::uint8_t DialogueBuilder::takeBits(unsigned count, std::string_view at) {
    if (m_bits + count > flagLimit) {
        if (!m_tooManyBits)
            m_xml
                .error("too-many-flags", at,
                       say("flags, promises and steps asked for need more than {} bits",
                           "标记、承诺和所问的步骤合计超过 {} 位", flagLimit))
                .hint = say("each flag and each step asked for takes one, each promise three",
                            "每个标记和每个所问的步骤占一位，每个承诺占三位");
        m_tooManyBits = true;
        return 0;
    }
    m_bits += count;
    return std::uint8_t(m_bits - count);
}

// Enters an id where it is defined; a second definition is an error.
Slice DialogueBuilder::define(IdTable& table, const XmlAttribute& id, std::uint32_t index) {
    const std::string_view word = m_xml.document().keep(id.value);
    if (const IdTable::Entry* first = table.add(word, index)) {
        Diagnostic& twice =
            m_xml.error("duplicate-id", id, say("the id \"{}\" is used twice", "id “{}”用了两次", id.value));
        twice.notes.push_back({m_xml.document().placeOf(first->id), say("first defined here", "第一次定义在这里")});
        twice.hint = say("give one of them another name", "请给其中一个换个名字");
    }
    return m_texts.addSlice(word);
}

DialogueReading readDialogue(const SourceText& source, const Rulebook& rulebook) {
    Findings findings(source);
    DialogueReading reading;
    {
        DialogueBuilder builder(findings, rulebook);
        reading.dialogue = builder.build();
    }
    reading.diagnostics = findings.take();
    return reading;
}

std::string rootOf(const SourceText& source) {
    return std::string(xmlRootName(source.text));
}

} // namespace rapport
