#include "author/Linter.h"

#include "base/Findings.h"
#include "engine/Outlook.h"

#include <algorithm>

namespace rapport {

namespace {

// Looks at one dialogue. Each function is one rule, or a few that belong together.
class Linter {
public:
    Linter(const Dialogue& dialogue, const SourceText& source) : m_dialogue(dialogue), m_findings(source) {}

    std::vector<Diagnostic> run() {
        checkTexts();
        checkFlags();
        checkPromises();
        checkMarks();
        checkCovers();
        checkTurns();
        checkTalks();
        return m_findings.take();
    }

private:
    // A finding, as severe as its rule, at the line where a node, reply or ending begins; line 0: about the whole file.
    Diagnostic& found(std::string_view id, std::uint32_t line, Message message) {
        const Rule* row = rule(id);
        const Place place = line ? m_findings.placeOfLine(line) : m_findings.placeAt(rootOffset());
        if (!row || row->severity == Severity::error) return m_findings.error(id, place, std::move(message));
        Diagnostic& finding = m_findings.warning(id, place, std::move(message));
        finding.severity = row->severity;
        return finding;
    }

    std::size_t rootOffset() const {
        const std::size_t at = m_findings.source().text.find("<dialogue");
        return at == std::string::npos ? 0 : at;
    }

    std::string_view nameOf(Slice slice) const { return m_dialogue.name(slice); }

    // ---- texts

    void checkText(TextId text, std::string_view what, std::string_view owner, std::uint32_t line) {
        if (text == noText) return;
        const auto& languages = m_dialogue.texts.languages();
        for (std::size_t column = 0; column < languages.size(); ++column) {
            if (m_dialogue.texts.isTranslated(text, column)) continue;
            found("missing-translation", line,
                  say("\"{0}\" of \"{1}\" has no words in \"{2}\"", "“{1}”的“{0}”没有“{2}”的文字", what, owner,
                      languages[column]))
                .hint = say("add <{0} xml:lang=\"{1}\">…</{0}>", "请添加 <{0} xml:lang=\"{1}\">…</{0}>", what,
                            languages[column]);
        }
    }

    void checkTexts() {
        checkText(m_dialogue.title, "title", m_dialogue.id, 0);
        checkText(m_dialogue.brief, "brief", m_dialogue.id, 0);
        checkText(m_dialogue.contentNote, "content-note", m_dialogue.id, 0);
        const Customer& customer = m_dialogue.customer;
        checkText(customer.name, "name", customer.id, 0);
        checkText(customer.explicitNeed, "explicit-need", customer.id, 0);
        checkText(customer.implicitNeed, "implicit-need", customer.id, 0);
        for (const Promise& promise : m_dialogue.promises) checkText(promise.text, "text", nameOf(promise.id), 0);
        for (const Node& node : m_dialogue.nodes) {
            const std::string_view id = nameOf(node.id);
            checkText(node.narration, "narration", id, node.line);
            checkText(node.said, "line", id, node.line);
            checkText(node.thought, "thought", id, node.line);
            checkText(node.hint, "hint", id, node.line);
            checkText(node.discuss, "discuss", id, node.line);
            for (const Variant& variant : m_dialogue.variantsOf(node)) checkText(variant.line, "line", id, node.line);
        }
        for (const Choice& choice : m_dialogue.choices) {
            const std::string_view id = nameOf(choice.id);
            checkText(choice.say, "say", id, choice.line);
            checkText(choice.lockedReason, "locked", id, choice.line);
            checkText(choice.why, "why", id, choice.line);
            if (choice.why == noText)
                found("missing-why", choice.line, say("the reply \"{}\" has no why", "回复“{}”没有写为什么", id)).hint =
                    say("add <why xml:lang=\"…\">: which principle or style, and what it does to this customer",
                        "请添加 <why xml:lang=\"…\">：涉及哪项原则或风格，对这位客户有什么影响");
        }
        for (const Ending& ending : m_dialogue.endings) {
            checkText(ending.lastWords, "line", nameOf(ending.id), ending.line);
            checkText(ending.text, "text", nameOf(ending.id), ending.line);
        }
    }

    // ---- flags and promises

    bool isAsked(Condition::About about, std::size_t subject) const {
        return std::any_of(m_dialogue.conditions.begin(), m_dialogue.conditions.end(),
                           [&](const Condition& c) { return c.about == about && c.subject == subject; });
    }

    void checkFlags() {
        for (std::size_t i = 0; i < m_dialogue.flags.size(); ++i) {
            const Flag& flag = m_dialogue.flags[i];
            const std::uint32_t bit = 1u << flag.bit;
            const bool isSet = std::any_of(m_dialogue.choices.begin(), m_dialogue.choices.end(),
                                           [&](const Choice& c) { return (c.sets & bit) != 0; });
            const bool isRead = isAsked(Condition::About::flag, i);
            if (!isRead)
                found("flag-never-read", lineOf("flag", flag.id),
                      say("nothing asks for the flag \"{}\"", "没有任何条件用到标志“{}”", nameOf(flag.id)))
                    .hint = say("let a when ask for it, or remove it", "请让某个 when 用到它，或删掉它");
            if (isRead && !isSet)
                found("flag-never-set", lineOf("flag", flag.id),
                      say("no reply sets the flag \"{}\"", "没有任何回复设置标志“{}”", nameOf(flag.id)))
                    .hint =
                    say("add <sets flag=\"{}\"/> to a reply", "请在某个回复里加 <sets flag=\"{}\"/>", nameOf(flag.id));
        }
    }

    void checkPromises() {
        for (std::size_t i = 0; i < m_dialogue.promises.size(); ++i) {
            bool isMade = false, isSettled = false;
            for (const PromiseDeed& deed : m_dialogue.deeds) {
                if (deed.promise != i) continue;
                (deed.deed == Deed::makes ? isMade : isSettled) = true;
            }
            if (isMade && isSettled) continue;
            const std::string_view id = nameOf(m_dialogue.promises[i].id);
            found("promise-never-kept", lineOf("promise", m_dialogue.promises[i].id),
                  isMade
                      ? say("the promise \"{}\" is neither kept nor broken anywhere", "承诺“{}”从没兑现，也没落空", id)
                      : say("no reply makes the promise \"{}\"", "没有任何回复作出承诺“{}”", id))
                .hint = isMade ? say("add <keeps promise=\"{0}\"/> or <breaks promise=\"{0}\"/> to a later reply",
                                     "请在后面的回复里加 <keeps promise=\"{0}\"/> 或 <breaks promise=\"{0}\"/>", id)
                               : say("add <promises promise=\"{}\"/> to a reply",
                                     "请在某个回复里加 <promises promise=\"{}\"/>", id);
        }
    }

    // The line on which an element with this id is declared.
    std::uint32_t lineOf(std::string_view element, Slice id) const {
        const std::string& text = m_findings.source().text;
        const std::string opening = fmt::format("<{} ", element);
        const std::string attribute = fmt::format("id=\"{}\"", nameOf(id));
        for (std::size_t at = 0; (at = text.find(opening, at)) != std::string::npos; ++at) {
            const std::size_t found = text.find(attribute, at);
            if (found != std::string::npos && found < text.find('>', at)) return m_findings.placeAt(at).line;
        }
        return 0;
    }

    // ---- what is practised

    void checkMarks() {
        for (const Style style : allStyles) {
            const bool isThere = std::any_of(m_dialogue.choices.begin(), m_dialogue.choices.end(),
                                             [&](const Choice& c) { return c.style == style; });
            if (!isThere)
                found("style-missing", 0,
                      Message(fmt::format("no reply is {}", word(style)),
                              fmt::format("没有“{}”风格的回复", rapport::nameOf(style).zh)))
                    .hint = say("let some reply answer that way", "请让某个回复用这种风格");
        }
        for (const Principle principle : allPrinciples) {
            const bool isThere = std::any_of(m_dialogue.marks.begin(), m_dialogue.marks.end(),
                                             [&](const Mark& m) { return m.principle == principle; });
            if (!isThere)
                found("principle-never-at-stake", 0,
                      Message(fmt::format("no reply honours or violates \"{}\"", word(principle)),
                              fmt::format("没有回复涉及“{}”", rapport::nameOf(principle).zh)))
                    .hint =
                    say("mark a reply with <honours> or <violates>", "请给某个回复加上 <honours> 或 <violates>");
        }
    }

    // Some frameworks are exercised without naming an item: by marks and styles, the customer's type, the endings'
    // outcomes, a wait, or by the case being this very dialogue.
    bool exercises(std::string_view framework) const {
        for (const std::string_view always : {"principles", "styles", "types", "win-win"})
            if (framework == always) return true;
        if (framework == m_dialogue.id) return true;
        if (framework == "waiting" && std::any_of(m_dialogue.choices.begin(), m_dialogue.choices.end(),
                                                  [](const Choice& c) { return c.wait.minutes > 0; }))
            return true;
        return std::any_of(m_dialogue.items.begin(), m_dialogue.items.end(),
                           [&](ItemIndex i) { return item(i).framework == framework; });
    }

    void checkCovers() {
        for (const std::string& framework : m_dialogue.covers)
            if (!exercises(framework))
                found("framework-not-exercised", 0,
                      say("the dialogue covers \"{}\", but no reply carries one of its items",
                          "对话声明练习“{}”，但没有回复用到它的条目", framework))
                    .hint = say("mark a reply with one of its items, or remove the covers",
                                "请给回复标上它的条目，或删掉这条 covers");
    }

    void checkTurns() {
        for (const Node& node : m_dialogue.nodes) {
            const auto choices = m_dialogue.choicesOf(NodeIndex(&node - m_dialogue.nodes.data()));
            const auto shown =
                std::count_if(choices.begin(), choices.end(), [](const Choice& c) { return !c.isTimeout; });
            if (shown < 2 && node.narration == noText)
                found("single-reply", node.line,
                      say("the node \"{}\" leaves no choice", "节点“{}”没有选择余地", nameOf(node.id)))
                    .hint = say("add another reply, or a narration if the story only moves on",
                                "请再加一个回复；若只是推进剧情，请加旁白");
        }
    }

    // ---- over every conversation

    void checkTalks() {
        const Outlook outlook(m_dialogue);
        const auto whole = outlook.fromOpening();
        if (!whole) {
            found("analysis-incomplete", 0,
                  say("the talk has too many states to visit them all, so best, worst and dead ends are not known",
                      "对话的状态太多，无法全部走到，所以不知道最好、最差和死路"))
                .hint = say("use \"once\" less, and ask for fewer feelings and flags at the same time",
                            "请少用“once”，并减少同时被用到的感受和标志");
            return;
        }
        if (outlook.stuck()) {
            const Node& node = m_dialogue.node(outlook.stuck()->at);
            found("dead-end", node.line,
                  say("a talk can come to \"{}\" with no reply open", "对话可能走到“{}”却没有可选的回复",
                      nameOf(node.id)))
                .hint = say("leave one reply without a when, and not once", "请留一个没有 when、也不限一次的回复");
        }
        for (std::size_t i = 0; i < outlook.everOpen().size(); ++i)
            if (!outlook.everOpen()[i])
                found("never-open", m_dialogue.choices[i].line,
                      say("the reply \"{}\" can never be said", "回复“{}”永远不能选", nameOf(m_dialogue.choices[i].id)))
                    .hint = say("loosen its when, or let something fulfil it", "请放宽它的 when，或让某处满足它");
        if (whole->longest > repliesLimit)
            found("talk-too-long", 0,
                  say("a talk can take {0} replies, at most {1} were expected", "对话可能长达 {0} 句回复，最多 {1} 句",
                      whole->longest, repliesLimit))
                .hint = say("shorten the way, or end it earlier", "请缩短路径，或提早结束");
        if (whole->best == whole->worst)
            found("no-span", 0, say("every talk earns the same points", "怎么谈得分都一样")).hint =
                say("mark the replies so that some are better than others", "请给回复加标注，让好坏有别");
    }

    const Dialogue& m_dialogue;
    Findings m_findings;
};

} // namespace

std::vector<Diagnostic> lint(const Dialogue& dialogue, const SourceText& source) {
    return Linter(dialogue, source).run();
}

} // namespace rapport
