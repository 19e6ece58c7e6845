#include "dialogue/CurriculumReader.h"
#include "dialogue/DialogueBuilder.h"
#include "dialogue/FeelingCondition.h"

#include <algorithm>

namespace rapport {

namespace {

constexpr int shortestClock = 3, longestClock = 300; // seconds
constexpr int longestWait = 600;                     // minutes
constexpr int largestShift = 10;
constexpr std::size_t mostReplies = 9; // keys 1 to 9
constexpr std::array<AggressiveForm, 2> choosableForms = {AggressiveForm::hurt, AggressiveForm::anger};
constexpr std::string_view flagStates[] = {"set", "unset"};
constexpr std::string_view stepStates[] = {"done", "undone"};
constexpr std::string_view promiseStates[] = {"open", "made", "kept", "broken", "unmade"};

template <class T>
std::uint32_t endOf(const std::vector<T>& pool) {
    return std::uint32_t(pool.size());
}

} // namespace

void DialogueBuilder::readNode(XmlElement element) {
    const auto [id, gesture, seconds] = m_xml.attributes(element, {"id"}, {"gesture", "seconds"});
    if (!m_patterns) m_patterns.emplace(m_dialogue, m_profile ? *m_profile : m_stranger, m_rulebook.weights);
    Node node;
    node.line = element.line();
    node.gesture = readGesture(gesture).value_or(Gesture::neutral);
    node.seconds = std::uint16_t(m_xml.integer(seconds, shortestClock, longestClock, 0));
    if (m_xml.isId(id)) node.id = define(m_places, id, endOf(m_dialogue.nodes));
    m_nodeNames.push_back(id ? m_xml.document().keep(id.value) : std::string_view{});
    node.variants.begin = endOf(m_dialogue.variants);
    node.diverts.begin = endOf(m_dialogue.diverts);
    node.choices.begin = endOf(m_dialogue.choices);
    m_node = &node;
    static constexpr XmlPart<DialogueBuilder> table[] = {
        {"narration", Times::any, [](auto& r, XmlElement e) { r.readText(e, r.m_node->narration); }},
        {"line", Times::some, [](auto& r, XmlElement e) { r.readText(e, r.m_node->said); }},
        {"variant", Times::any, [](auto& r, XmlElement e) { r.readVariant(e); }},
        {"thought", Times::any, [](auto& r, XmlElement e) { r.readText(e, r.m_node->thought); }},
        {"hint", Times::any, [](auto& r, XmlElement e) { r.readText(e, r.m_node->hint); }},
        {"discuss", Times::any, [](auto& r, XmlElement e) { r.readText(e, r.m_node->discuss); }},
        {"divert", Times::any, [](auto& r, XmlElement e) { r.readDivert(e); }},
        {"choice", Times::some, [](auto& r, XmlElement e) { r.readChoice(e); }},
    };
    m_xml.children(element, *this, table);
    node.variants.end = endOf(m_dialogue.variants);
    node.diverts.end = endOf(m_dialogue.diverts);
    node.choices.end = endOf(m_dialogue.choices);
    finishChoices(node, element);
    m_dialogue.nodes.push_back(node);
}

// What can be said of a node's replies only together: points, clock, how many there are.
void DialogueBuilder::finishChoices(Node& node, XmlElement element) {
    int best = 0;
    for (ChoiceIndex i = node.choices.begin; i < node.choices.end; ++i)
        best = i == node.choices.begin ? m_dialogue.choices[i].worth : std::max<int>(best, m_dialogue.choices[i].worth);
    for (ChoiceIndex i = node.choices.begin; i < node.choices.end; ++i) {
        Choice& choice = m_dialogue.choices[i];
        choice.points = std::int16_t(choice.worth - best);
        if (choice.isTimeout && (node.seconds == 0 || i + 1 != node.choices.end))
            m_xml
                .error("misplaced-timeout", m_choiceNames[i],
                       say("the time-out reply \"{}\" is not the last reply of a node with seconds",
                           "超时回复“{}”不是限时节点的最后一个回复", m_choiceNames[i]))
                .hint = say("put it last, in a node with seconds=\"…\"", "请放在最后，且节点要有 seconds=\"…\"");
    }
    if (node.seconds > 0 && !node.choices.empty() && !m_dialogue.choices[node.choices.end - 1].isTimeout)
        m_xml
            .error("misplaced-timeout", element,
                   say("the node has seconds, but its last reply is not what silence amounts to",
                       "节点限时，但最后一个回复不是超时回复"))
            .hint = say("add a last reply with timeout=\"yes\"", "请在最后加一个 timeout=\"yes\" 的回复");
    if (node.choices.size() == 1 && m_dialogue.choices[node.choices.begin].isTimeout)
        m_xml
            .error("misplaced-timeout", m_choiceNames[node.choices.begin],
                   say("\"{}\" is the only reply, and nobody can choose it", "“{}”是唯一的回复，却没有人能选它",
                       m_choiceNames[node.choices.begin]))
            .hint = say("put a reply that can be said before it", "请在它前面加一个可以说的回复");
    if (node.choices.size() > mostReplies)
        m_xml.error("out-of-range", element,
                    say("the node has {0} replies, at most {1} were expected", "节点有 {0} 个回复，最多 {1} 个",
                        node.choices.size(), mostReplies));
}

void DialogueBuilder::readVariant(XmlElement element) {
    const auto [gesture] = m_xml.optionalAttributes(element, {"gesture"});
    Variant variant;
    variant.gesture = readGesture(gesture).value_or(m_node->gesture);
    variant.when.begin = endOf(m_dialogue.conditions);
    m_variant = &variant;
    static constexpr XmlPart<DialogueBuilder> table[] = {
        {"when", Times::some, [](auto& r, XmlElement e) { r.readWhen(e); }},
        {"line", Times::some, [](auto& r, XmlElement e) { r.readText(e, r.m_variant->line); }},
    };
    m_xml.children(element, *this, table);
    variant.when.end = endOf(m_dialogue.conditions);
    m_dialogue.variants.push_back(variant);
}

void DialogueBuilder::readDivert(XmlElement element) {
    const auto [goTo] = m_xml.attributes(element, {"goto"});
    Divert divert;
    divert.when.begin = endOf(m_dialogue.conditions);
    static constexpr XmlPart<DialogueBuilder> table[] = {
        {"when", Times::some, [](auto& r, XmlElement e) { r.readWhen(e); }},
    };
    m_xml.children(element, *this, table);
    divert.when.end = endOf(m_dialogue.conditions);
    if (goTo)
        m_references.push_back({m_xml.document().keep(goTo.value), endOf(m_dialogue.diverts), Reference::From::divert});
    m_dialogue.diverts.push_back(divert);
}

void DialogueBuilder::readChoice(XmlElement element) {
    const auto [id, goTo, style, form, step, once, timeout] =
        m_xml.attributes(element, {"id", "goto", "style"}, {"form", "step", "once", "timeout"});
    const ChoiceIndex index = endOf(m_dialogue.choices);
    m_choice = Choice{};
    m_marks.clear();
    m_choice.line = element.line();
    m_choice.from = endOf(m_dialogue.nodes);
    if (m_xml.isId(id)) m_choice.id = define(m_choiceIds, id, index);
    m_choiceNames.push_back(id ? m_xml.document().keep(id.value) : std::string_view{});
    if (goTo) m_references.push_back({m_xml.document().keep(goTo.value), index, Reference::From::choice});
    m_marks.style = m_xml.pick(style, styleFromWord, allStyles).value_or(Style::assertive);
    m_choice.form = m_xml.pick(form, aggressiveFormFromWord, choosableForms).value_or(AggressiveForm::unsaid);
    if (form && m_marks.style != Style::aggressive)
        m_xml.error("bad-value", form, say("only an aggressive reply has a form", "只有攻击型的回复才有 form"));
    if (step) m_xml.eachWord(step.value, [&](std::string_view each) { addItem(each, m_marks.steps); });
    m_choice.isTimeout = m_xml.yes(timeout);
    if (m_xml.yes(once)) {
        if (m_dialogue.onceCount < int(onceLimit))
            m_choice.onceBit = std::int16_t(m_dialogue.onceCount);
        else if (m_dialogue.onceCount == int(onceLimit))
            m_xml
                .error("too-many-once", once,
                       say("more than {} replies can be said once", "只能说一次的回复超过 {} 个", onceLimit))
                .hint = say("only replies that lead back need it", "只有会绕回去的回复才需要它");
        ++m_dialogue.onceCount;
    }
    m_choice.when.begin = endOf(m_dialogue.conditions);
    m_choice.deeds.begin = endOf(m_dialogue.deeds);
    static constexpr XmlPart<DialogueBuilder> table[] = {
        {"say", Times::some, [](auto& r, XmlElement e) { r.readText(e, r.m_choice.say); }},
        {"honours", Times::any, [](auto& r, XmlElement e) { r.readHonours(e); }},
        {"violates", Times::any, [](auto& r, XmlElement e) { r.readViolates(e); }},
        {"uses", Times::any, [](auto& r, XmlElement e) { r.readUses(e); }},
        {"errs", Times::any, [](auto& r, XmlElement e) { r.readErrs(e); }},
        {"when", Times::any, [](auto& r, XmlElement e) { r.readWhen(e); }},
        {"locked", Times::any, [](auto& r, XmlElement e) { r.readText(e, r.m_choice.lockedReason); }},
        {"shift", Times::optional, [](auto& r, XmlElement e) { r.readShift(e); }},
        {"sets", Times::any, [](auto& r, XmlElement e) { r.readFlagChange(e, r.m_choice.sets); }},
        {"clears", Times::any, [](auto& r, XmlElement e) { r.readFlagChange(e, r.m_choice.clears); }},
        {"promises", Times::any, [](auto& r, XmlElement e) { r.readDeed(e, Deed::makes); }},
        {"keeps", Times::any, [](auto& r, XmlElement e) { r.readDeed(e, Deed::keeps); }},
        {"breaks", Times::any, [](auto& r, XmlElement e) { r.readDeed(e, Deed::breaks); }},
        {"wait", Times::optional, [](auto& r, XmlElement e) { r.readWait(e); }},
        {"why", Times::any, [](auto& r, XmlElement e) { r.readText(e, r.m_choice.why); }},
    };
    m_xml.children(element, *this, table);
    m_choice.when.end = endOf(m_dialogue.conditions);
    m_choice.deeds.end = endOf(m_dialogue.deeds);
    m_patterns->apply(m_marks, m_choice);
    m_dialogue.choices.push_back(m_choice);
}

void DialogueBuilder::readWhen(XmlElement element) {
    const auto [feeling, flag, promise, step, atLeast, atMost, is] =
        m_xml.optionalAttributes(element, {"feeling", "flag", "promise", "step", "at-least", "at-most", "is"});
    m_xml.expectNothingInside(element);
    const int subjects = bool(feeling) + bool(flag) + bool(promise) + bool(step);
    if (subjects != 1) {
        m_xml
            .error(subjects == 0 ? "missing-attribute" : "unknown-attribute", element,
                   subjects == 0 ? say("\"when\" does not say what it asks about", "“when”没有写明问的是什么")
                                 : say("\"when\" asks about several things at once", "一个“when”问了好几件事"))
            .hint =
            say("give it exactly one of feeling, flag, promise and step", "请写 feeling、flag、promise、step 中的一个");
        return;
    }
    for (const XmlAttribute& other : {atLeast, atMost, is})
        if (other && bool(feeling) == (other.name == "is"))
            m_xml.error("unknown-attribute", other.name,
                        feeling ? say("\"{}\" is not for feelings", "“{}”不能用于感受", other.name)
                                : say("\"{}\" is for feelings only", "“{}”只用于感受", other.name));
    const std::optional<Condition> condition = feeling ? readFeelingCondition(m_xml, element, feeling, atLeast, atMost)
                                               : flag  ? onFlag(flag, is)
                                               : promise ? onPromise(element, promise, is)
                                                         : onStep(step, is);
    if (condition) m_dialogue.conditions.push_back(*condition);
}

std::optional<Condition> DialogueBuilder::onFlag(const XmlAttribute& flag, const XmlAttribute& is) {
    const bool isSet = m_xml.oneOf(is, flagStates).value_or(0) == 0;
    const IdTable::Entry* entry = known(m_flagIds, flag, {"flag", "标记"});
    if (!entry) return std::nullopt;
    return onBit(Condition::About::flag, entry->index, m_dialogue.flags[entry->index].bit, isSet);
}

std::optional<Condition> DialogueBuilder::onStep(const XmlAttribute& step, const XmlAttribute& is) {
    const bool isDone = m_xml.oneOf(is, stepStates).value_or(0) == 0;
    std::vector<ItemIndex> asked;
    if (!addItem(step.value, asked)) return std::nullopt;
    auto& flags = m_dialogue.stepFlags;
    const auto have =
        std::find_if(flags.begin(), flags.end(), [&](const StepFlag& each) { return each.step == asked[0]; });
    const auto index = std::uint32_t(have - flags.begin());
    if (have == flags.end()) flags.push_back({asked[0], takeBits(1, step.value)});
    return onBit(Condition::About::step, index, flags[index].bit, isDone);
}

Condition DialogueBuilder::onBit(Condition::About about, std::uint32_t subject, std::uint8_t bit, bool isSet) {
    Condition condition;
    condition.about = about;
    condition.subject = std::uint8_t(subject);
    condition.mask = 1u << bit;
    condition.wanted = isSet ? condition.mask : 0;
    return condition;
}

std::optional<Condition> DialogueBuilder::onPromise(XmlElement element, const XmlAttribute& wanted,
                                                    const XmlAttribute& is) {
    if (!is)
        m_xml
            .error("missing-attribute", element,
                   say("\"when\" does not say what became of the promise", "“when”没有写承诺处于什么状态"))
            .hint = say("add is=\"open\", \"made\", \"kept\", \"broken\" or \"unmade\"",
                        "请添加 is=\"open\"、\"made\"、\"kept\"、\"broken\" 或 \"unmade\"");
    const std::size_t state = m_xml.oneOf(is, promiseStates).value_or(0);
    const IdTable::Entry* entry = known(m_promiseIds, wanted, {"promise", "承诺"});
    if (!entry) return std::nullopt;
    const Promise& promise = m_dialogue.promises[entry->index];
    Condition condition;
    condition.about = Condition::About::promise;
    condition.subject = std::uint8_t(entry->index);
    switch (state) {
    case 0: condition.mask = promise.all(), condition.wanted = promise.made(); break;
    case 1: condition.mask = condition.wanted = promise.made(); break;
    case 2: condition.mask = condition.wanted = promise.kept(); break;
    case 3: condition.mask = condition.wanted = promise.broken(); break;
    default: condition.mask = promise.made(), condition.wanted = 0;
    }
    return condition;
}

void DialogueBuilder::readHonours(XmlElement element) {
    const auto [principle] = m_xml.attributes(element, {"principle"});
    m_xml.expectNothingInside(element);
    addMark(principle, 0);
}

void DialogueBuilder::readViolates(XmlElement element) {
    const auto [principle, severity] = m_xml.attributes(element, {"principle"}, {"severity"});
    m_xml.expectNothingInside(element);
    const int degree = m_xml.integer(severity, 1, 3, 1);
    addMark(principle, degree);
}

void DialogueBuilder::addMark(const XmlAttribute& principle, int severity) {
    if (const auto which = m_xml.pick(principle, principleFromWord, allPrinciples))
        m_marks.marks.push_back({*which, std::uint8_t(severity)});
}

void DialogueBuilder::readUses(XmlElement element) {
    const auto [skill] = m_xml.attributes(element, {"skill"});
    m_xml.expectNothingInside(element);
    if (skill) addItem(skill.value, m_marks.skills);
}

// Only the complaint errors and the barriers to listening are errors; the rest of the curriculum is what to do.
void DialogueBuilder::readErrs(XmlElement element) {
    const auto [error] = m_xml.attributes(element, {"error"});
    m_xml.expectNothingInside(element);
    if (!error || !addItem(error.value, m_marks.errors)) return;
    const std::string_view framework = item(m_marks.errors.back()).framework;
    if (framework == "complaint-errors" || framework == "barriers") return;
    m_xml.error("unknown-item", error, say("\"{}\" is no error", "“{}”不是一种错误", error.value)).hint =
        say("write one of complaint-errors or barriers, or <uses skill=\"{}\"/>",
            "请写 complaint-errors 或 barriers 中的一项，或者写 <uses skill=\"{}\"/>", error.value);
}

// False, with a finding, if the curriculum has no such item.
bool DialogueBuilder::addItem(std::string_view id, std::vector<ItemIndex>& into) {
    const auto found = expectItem(m_xml, id);
    if (found) into.push_back(*found);
    return found.has_value();
}

void DialogueBuilder::readShift(XmlElement element) {
    const auto found =
        m_xml.optionalAttributes(element, {"anger", "trust", "patience", "clarity", "expectation", "satisfaction"});
    m_xml.expectNothingInside(element);
    Shift shift;
    for (const Feeling feeling : allFeelings)
        shift[feeling] = std::int8_t(m_xml.integer(found[std::size_t(feeling)], -largestShift, largestShift, 0));
    m_choice.shift.add(shift);
}

void DialogueBuilder::readFlagChange(XmlElement element, std::uint32_t& bits) {
    const auto [flag] = m_xml.attributes(element, {"flag"});
    m_xml.expectNothingInside(element);
    if (const IdTable::Entry* entry = known(m_flagIds, flag, {"flag", "标记"}))
        bits |= 1u << m_dialogue.flags[entry->index].bit;
}

void DialogueBuilder::readDeed(XmlElement element, Deed deed) {
    const auto [promise] = m_xml.attributes(element, {"promise"});
    m_xml.expectNothingInside(element);
    if (const IdTable::Entry* entry = known(m_promiseIds, promise, {"promise", "承诺"}))
        m_dialogue.deeds.push_back({std::uint8_t(entry->index), deed});
}

void DialogueBuilder::readWait(XmlElement element) {
    const auto [minutes, reason, estimate] = m_xml.attributes(element, {"minutes"}, {"reason", "estimate"});
    m_xml.expectNothingInside(element);
    m_marks.wait.minutes = std::uint16_t(m_xml.integer(minutes, 1, longestWait, 1));
    m_marks.wait.explained = m_xml.yes(reason);
    m_marks.wait.estimated = m_xml.yes(estimate);
}

std::optional<Gesture> DialogueBuilder::readGesture(const XmlAttribute& gesture) {
    if (!gesture) return std::nullopt;
    if (const auto found = gestureFromWord(gesture.value)) return found;
    const auto words = gestureWords();
    m_xml.reportWord(gesture, {words.begin(), words.end()});
    return std::nullopt;
}

// The entry of a flag or promise that was declared; anything else is an error.
const IdTable::Entry* DialogueBuilder::known(const IdTable& table, const XmlAttribute& word, Wording kind) {
    if (!word) return nullptr;
    if (const IdTable::Entry* entry = table.find(word.value)) return entry;
    Diagnostic& unknown = m_xml.error("unknown-reference", word,
                                      Message(fmt::format("no {} is called \"{}\"", kind.en, quotable(word.value)),
                                              fmt::format("没有叫“{}”的{}", quotable(word.value), kind.zh)));
    unknown.hint = meant(table, word.value);
    if (unknown.hint.empty()) unknown.hint = say("declare it with <{} id=\"…\">", "请用 <{} id=\"…\"> 声明它", kind.en);
    return nullptr;
}

} // namespace rapport
