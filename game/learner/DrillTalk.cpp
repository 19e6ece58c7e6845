#include "learner/DrillTalk.h"

#include "base/Names.h"
#include "base/Wording.h"
#include "engine/DrillRun.h"

#include <fmt/format.h>

#include <algorithm>

namespace rapport {

namespace {

constexpr Wording last{"That was the last question.", "这是最后一题。"};

// Writes the conversation question by question.
class Writer {
public:
    explicit Writer(const Drill& drill) : m_drill(drill) {
        m_talk.id = drill.id;
        m_talk.hash = drill.hash;
        m_talk.difficulty = drill.difficulty;
        m_talk.title = drill.title;
        m_talk.brief = drill.brief;
        m_talk.covers = drill.covers;
        m_talk.texts = drill.texts;
        m_talk.customer.name = drill.title;
    }

    Dialogue write() {
        for (std::size_t item = 0; item < m_drill.items.size(); ++item)
            m_drill.items[item].form == DrillForm::order ? addOrder(item) : addQuestion(item);
        Ending ending;
        ending.id = m_talk.texts.addSlice("end");
        ending.text = text([](std::size_t, Language language) { return std::string(last.in(language)); });
        m_talk.endings.push_back(ending);
        return std::move(m_talk);
    }

private:
    // A new text, written in each language of the drill.
    template <class Write>
    TextId text(Write write) {
        const TextId row = m_talk.texts.addRow();
        for (std::size_t column = 0; column < m_talk.texts.languages().size(); ++column) {
            const bool isChinese = m_talk.texts.languages()[column].starts_with("zh");
            m_talk.texts.setCell(row, column, write(column, isChinese ? Language::chinese : Language::english));
        }
        return row;
    }

    void addQuestion(std::size_t index) {
        const Drill::Item& item = m_drill.items[index];
        beginNode(item.id, item.ask, item.signs);
        for (const std::size_t answer : answersOf(index)) {
            const bool isRight = std::ranges::find(item.right, answer) != item.right.end();
            addAnswer(item.answers[answer], isRight, whyOf(item, item.answers[answer], isRight));
        }
    }

    // What comes next is asked until it answers itself; what came before is told, as it is right.
    void addOrder(std::size_t index) {
        const Drill::Item& item = m_drill.items[index];
        for (std::size_t step = 0; step + 1 < item.right.size(); ++step) {
            const TextId ask = text([&](std::size_t column, Language language) {
                constexpr Wording first{"{}: what comes first?", "{}：第一步是什么？"},
                    next{"{}: what comes next?", "{}：接下来是什么？"};
                return fmt::format(fmt::runtime((step == 0 ? first : next).in(language)),
                                   m_drill.text(item.ask, column));
            });
            const TextId before = step == 0 ? item.signs : text([&](std::size_t column, Language) {
                std::string steps;
                for (std::size_t i = 0; i < step; ++i)
                    steps += (i == 0 ? "" : " → ") + std::string(m_drill.text(item.answers[item.right[i]].say, column));
                return steps;
            });
            beginNode(step == 0 ? item.id : fmt::format("{}.{}", item.id, step + 1), ask, before);
            for (const std::size_t answer : answersOf(index)) {
                if (std::find(item.right.begin(), item.right.begin() + std::ptrdiff_t(step), answer) !=
                    item.right.begin() + std::ptrdiff_t(step))
                    continue;
                const bool isRight = item.right[step] == answer;
                addAnswer(item.answers[answer], isRight, whyOf(item, item.answers[answer], isRight));
            }
        }
    }

    // Authors often write the right answer first. Lots are drawn from the file itself: the same in every class.
    std::vector<std::size_t> answersOf(std::size_t item) const { return answerOrder(m_drill, item, m_drill.hash); }

    // The reason of the item belongs to what is right; a wrong answer may have one of its own.
    TextId whyOf(const Drill::Item& item, const Drill::Answer& answer, bool isRight) {
        if (!isRight || answer.why == noText || item.why == noText)
            return isRight && answer.why == noText ? item.why : answer.why;
        return text([&](std::size_t column, Language language) {
            return std::string(m_drill.text(answer.why, column)) + (language == Language::chinese ? "" : " ") +
                   std::string(m_drill.text(item.why, column));
        });
    }

    void beginNode(std::string_view id, TextId ask, TextId narration) {
        Node node;
        node.id = m_talk.texts.addSlice(id);
        node.said = ask;
        node.narration = narration;
        node.choices = {std::uint32_t(m_talk.choices.size()), std::uint32_t(m_talk.choices.size())};
        m_talk.nodes.push_back(node);
    }

    void addAnswer(const Drill::Answer& answer, bool isRight, TextId why) {
        Choice choice;
        choice.from = NodeIndex(m_talk.nodes.size() - 1);
        choice.to = choice.from + 1; // after the last question comes the end
        std::string id = fmt::format("q{}-{}", m_talk.nodes.size(), answer.id);
        if (id.size() > longestId) id = fmt::format("q{}-{}", m_talk.nodes.size(), m_talk.choices.size());
        choice.id = m_talk.texts.addSlice(id);
        choice.say = answer.say;
        choice.why = why;
        choice.worth = isRight ? 1 : 0;
        choice.points = isRight ? 0 : -1;
        m_talk.choices.push_back(choice);
        m_talk.nodes.back().choices.end = std::uint32_t(m_talk.choices.size());
    }

    const Drill& m_drill;
    Dialogue m_talk;
};

} // namespace

std::shared_ptr<const Dialogue> drillTalk(const Drill& drill) {
    return std::make_shared<const Dialogue>(Writer(drill).write());
}

} // namespace rapport
