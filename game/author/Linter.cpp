#include "author/Linter.h"

#include "author/LinterPlaces.h"
#include "engine/Outlook.h"

#include <algorithm>

namespace rapport {

namespace {

// Looks at one dialogue. Each function is one rule, or a few that belong together.
class Linter {
public:
    Linter(const Dialogue& dialogue, const SourceText& source)
        : m_dialogue(dialogue), m_findings(source), m_places(m_findings) {}

    std::vector<Diagnostic> run() {
        checkTexts();
        checkReasons();
        checkFlags();
        checkPromises();
        checkStyles();
        checkPrinciples();
        checkCovers();
        checkTurns();
        checkTalks();
        return m_findings.take();
    }

private:
    // A finding as severe as its rule.
    Diagnostic& found(std::string_view id, Place place, Message message) {
        const Severity severity = rule(id)->severity;
        if (severity == Severity::error) return m_findings.error(id, place, std::move(message));
        Diagnostic& finding = m_findings.warning(id, place, std::move(message));
        finding.severity = severity;
        return finding;
    }

    std::string_view idOf(Slice slice) const { return m_dialogue.name(slice); }
    Place placeOf(const Node& node) const { return m_places.of("node", "id", idOf(node.id), node.line); }
    Place placeOf(const Choice& choice) const { return m_places.of("choice", "id", idOf(choice.id), choice.line); }
    Place placeOf(const Ending& ending) const { return m_places.of("ending", "id", idOf(ending.id), ending.line); }
    Place placeOf(const Flag& flag) const { return m_places.of("flag", "id", idOf(flag.id)); }
    Place placeOf(const Promise& promise) const { return m_places.of("promise", "id", idOf(promise.id)); }
    Place placeOfAll() const { return m_places.of("dialogue"); }

    // ---- texts

    // Warns if a text lacks one of the languages that the file speaks. Its place is looked for only then.
    template <class WherePlace>
    void checkText(TextId text, std::string_view element, std::string_view owner, WherePlace wherePlace) {
        if (text == noText) return;
        const auto& languages = m_dialogue.texts.languages();
        for (std::size_t column = 0; column < languages.size() && !m_findings.isFull(); ++column) {
            if (m_dialogue.texts.isTranslated(text, column)) continue;
            found("missing-translation", wherePlace(),
                  say("\"{0}\" of \"{1}\" has no words in \"{2}\"", "“{1}”的“{0}”没有“{2}”的文字", element, owner,
                      languages[column]))
                .hint = say("add <{0} xml:lang=\"{1}\">…</{0}>", "请添加 <{0} xml:lang=\"{1}\">…</{0}>", element,
                            languages[column]);
        }
    }

    void checkTexts() {
        if (m_dialogue.texts.languages().size() < 2) return;
        const auto ofAll = [&](TextId text, std::string_view element) {
            checkText(text, element, m_dialogue.id, [&] { return m_places.of(element); });
        };
        ofAll(m_dialogue.title, "title");
        ofAll(m_dialogue.brief, "brief");
        ofAll(m_dialogue.contentNote, "content-note");
        const Customer& customer = m_dialogue.customer;
        const auto ofCustomer = [&](TextId text, std::string_view element) {
            checkText(text, element, customer.id, [&] { return m_places.of("customer"); });
        };
        ofCustomer(customer.name, "name");
        ofCustomer(customer.explicitNeed, "explicit-need");
        ofCustomer(customer.implicitNeed, "implicit-need");

        const auto of = [&](const auto& owner, TextId text, std::string_view element) {
            checkText(text, element, idOf(owner.id), [&] { return placeOf(owner); });
        };
        for (const Promise& promise : m_dialogue.promises) of(promise, promise.text, "text");
        for (const Node& node : m_dialogue.nodes) {
            of(node, node.narration, "narration");
            of(node, node.said, "line");
            for (const Variant& variant : m_dialogue.variantsOf(node)) of(node, variant.line, "line");
            of(node, node.thought, "thought");
            of(node, node.hint, "hint");
            of(node, node.discuss, "discuss");
        }
        for (const Choice& choice : m_dialogue.choices) {
            of(choice, choice.say, "say");
            of(choice, choice.lockedReason, "locked");
            of(choice, choice.why, "why");
        }
        for (const Ending& ending : m_dialogue.endings) {
            of(ending, ending.lastWords, "line");
            of(ending, ending.text, "text");
        }
    }

    void checkReasons() {
        for (const Choice& choice : m_dialogue.choices) {
            if (choice.why != noText || m_findings.isFull()) continue;
            found("missing-why", placeOf(choice),
                  say("the reply \"{}\" has no why", "回复“{}”没有写为什么", idOf(choice.id)))
                .hint = say("add <why xml:lang=\"…\">: which principle or style, and what it does to this customer",
                            "请添加 <why xml:lang=\"…\">：涉及哪项原则或风格，对这位客户有什么影响");
        }
    }

    // ---- consequences

    void checkFlags() {
        for (std::size_t i = 0; i < m_dialogue.flags.size(); ++i) {
            const Flag& flag = m_dialogue.flags[i];
            const std::string_view id = idOf(flag.id);
            const bool isRead =
                std::any_of(m_dialogue.conditions.begin(), m_dialogue.conditions.end(), [&](const Condition& each) {
                    return each.about == Condition::About::flag && each.subject == i;
                });
            const bool isSet = std::any_of(m_dialogue.choices.begin(), m_dialogue.choices.end(),
                                           [&](const Choice& each) { return (each.sets >> flag.bit & 1) != 0; });
            if (!isRead)
                found("flag-never-read", placeOf(flag),
                      say("nothing asks for the flag \"{}\"", "没有任何条件用到标志“{}”", id))
                    .hint = say("let a when ask for it, or remove it", "请让某个 when 用到它，或删掉它");
            else if (!isSet)
                found("flag-never-set", placeOf(flag),
                      say("no reply sets the flag \"{}\"", "没有任何回复设置标志“{}”", id))
                    .hint = say("add <sets flag=\"{}\"/> to a reply", "请在某个回复里加 <sets flag=\"{}\"/>", id);
        }
    }

    void checkPromises() {
        for (std::size_t i = 0; i < m_dialogue.promises.size(); ++i) {
            bool isMade = false, isSettled = false;
            for (const PromiseDeed& deed : m_dialogue.deeds)
                if (deed.promise == i) (deed.deed == Deed::makes ? isMade : isSettled) = true;
            const Promise& promise = m_dialogue.promises[i];
            const std::string_view id = idOf(promise.id);
            if (!isMade)
                found("promise-never-kept", placeOf(promise),
                      say("no reply makes the promise \"{}\"", "没有任何回复作出承诺“{}”", id))
                    .hint =
                    say("add <promises promise=\"{}\"/> to a reply", "请在某个回复里加 <promises promise=\"{}\"/>", id);
            else if (!isSettled)
                found(
                    "promise-never-kept", placeOf(promise),
                    say("the promise \"{}\" is neither kept nor broken anywhere", "承诺“{}”既没有兑现，也没有落空", id))
                    .hint = say("add <keeps promise=\"{0}\"/> or <breaks promise=\"{0}\"/> to a later reply",
                                "请在后面的回复里加 <keeps promise=\"{0}\"/> 或 <breaks promise=\"{0}\"/>", id);
        }
    }

    // ---- what is practised

    void checkStyles() {
        for (const Style style : allStyles) {
            const bool isThere = std::any_of(m_dialogue.choices.begin(), m_dialogue.choices.end(),
                                             [&](const Choice& each) { return each.style == style; });
            if (isThere) continue;
            found("style-missing", placeOfAll(),
                  {fmt::format("no reply is {}", nameOf(style).en), fmt::format("没有“{}”的回复", nameOf(style).zh)})
                .hint = say("let some reply answer in style=\"{}\"", "请让某个回复用 style=\"{}\"", word(style));
        }
    }

    void checkPrinciples() {
        for (const Principle principle : allPrinciples) {
            const bool isThere = std::any_of(m_dialogue.marks.begin(), m_dialogue.marks.end(),
                                             [&](const Mark& each) { return each.principle == principle; });
            if (isThere) continue;
            found("principle-never-at-stake", placeOfAll(),
                  {fmt::format("no reply honours or violates \"{}\"", word(principle)),
                   fmt::format("没有回复遵守或违反“{}”", nameOf(principle).zh)})
                .hint =
                say("mark a reply with <honours principle=\"{0}\"/> or <violates principle=\"{0}\"/>",
                    "请给某个回复加上 <honours principle=\"{0}\"/> 或 <violates principle=\"{0}\"/>", word(principle));
        }
    }

    // Some frameworks are practised by what every talk consists of, the others by the items that replies carry.
    bool isPractised(std::string_view framework) const {
        if (framework == "types" || framework == "styles" || framework == "win-win") return true;
        if (framework == m_dialogue.id) return true;
        if (framework == "principles") return !m_dialogue.marks.empty();
        if (framework == "problem-links" && !m_dialogue.deeds.empty()) return true;
        const auto waits = [](const Choice& each) { return each.wait.minutes != 0; };
        if (framework == "waiting" && std::any_of(m_dialogue.choices.begin(), m_dialogue.choices.end(), waits))
            return true;
        return std::any_of(m_dialogue.items.begin(), m_dialogue.items.end(),
                           [&](ItemIndex each) { return item(each).framework == framework; });
    }

    void checkCovers() {
        for (const std::string& framework : m_dialogue.covers) {
            if (isPractised(framework)) continue;
            found("framework-not-exercised", m_places.of("covers", "framework", framework),
                  say("the dialogue covers \"{}\", but no reply carries one of its items",
                      "对话声明练习“{}”，但没有回复用到它的条目", framework))
                .hint = say("mark a reply with one of its items, or remove the covers",
                            "请给回复标上它的条目，或删掉这条 covers");
        }
    }

    void checkTurns() {
        for (std::size_t i = 0; i < m_dialogue.nodes.size() && !m_findings.isFull(); ++i) {
            const Node& node = m_dialogue.nodes[i];
            const auto choices = m_dialogue.choicesOf(NodeIndex(i));
            const auto shown =
                std::count_if(choices.begin(), choices.end(), [](const Choice& each) { return !each.isTimeout; });
            if (shown > 1 || node.narration != noText) continue;
            found("single-reply", placeOf(node),
                  say("the node \"{}\" leaves no choice", "节点“{}”没有选择余地", idOf(node.id)))
                .hint = say("add another reply, or a narration if the story only moves on",
                            "请再加一个回复；若只是推进情节，请加 narration");
        }
    }

    // ---- over every conversation there can be

    void checkTalks() {
        const Outlook outlook(m_dialogue);
        const auto whole = outlook.fromOpening();
        if (!whole) {
            found("analysis-incomplete", placeOfAll(),
                  say("the talk has too many states to visit them all, so best, worst and dead ends are not known",
                      "对话的状态太多，无法全部走到，所以不知道最好、最差和死路"))
                .hint = say("use \"once\" less, and ask for fewer feelings and flags at the same time",
                            "请少用“once”，并减少同时被用到的感受和标志");
            return;
        }
        if (outlook.stuck()) {
            const Node& node = m_dialogue.node(outlook.stuck()->at);
            found(
                "dead-end", placeOf(node),
                say("a talk can come to \"{}\" with no reply open", "对话可能走到“{}”却没有可选的回复", idOf(node.id)))
                .hint = say("leave one reply without a when, and not once", "请留一个没有 when、也不限一次的回复");
        }
        for (std::size_t i = 0; i < outlook.everOpen().size() && !m_findings.isFull(); ++i) {
            if (outlook.everOpen()[i]) continue;
            const Choice& choice = m_dialogue.choices[i];
            found("never-open", placeOf(choice),
                  say("the reply \"{}\" can never be said", "回复“{}”永远不能选", idOf(choice.id)))
                .hint = say("loosen its when, or let something fulfil it", "请放宽它的 when，或让某处满足它");
        }
        if (whole->longest > repliesLimit)
            found("talk-too-long", placeOfAll(),
                  say("a talk can take {0} replies, at most {1} were expected",
                      "对话可能长达 {0} 句回复，最多应为 {1} 句", whole->longest, repliesLimit))
                .hint = say("shorten the way, or end it earlier", "请缩短路径，或提早结束");
        if (whole->best == whole->worst)
            found("no-span", placeOfAll(), say("every talk earns the same points", "怎么谈得分都一样")).hint =
                say("mark the replies so that some are better than others", "请给回复加标注，让好坏有别");
    }

    const Dialogue& m_dialogue;
    Findings m_findings;
    LinterPlaces m_places;
};

} // namespace

std::vector<Diagnostic> lint(const Dialogue& dialogue, const SourceText& source) {
    return Linter(dialogue, source).run();
}

} // namespace rapport
