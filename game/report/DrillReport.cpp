#include "report/DrillReport.h"

#include "dialogue/Sources.h"
#include "report/Dates.h"
#include "report/DrillText.h"

namespace rapport {

namespace {

std::string wordsOf(const Drill& drill, const DrillRun::Answered& answered, Voice voice) {
    std::vector<std::string_view> answers;
    for (const std::uint8_t answer : answered.reply)
        answers.push_back(drill.text(drill.items[answered.item].answers[answer].say, voice.column));
    return fmt::format("{}", fmt::join(answers, " → "));
}

// Why there are fewer answers than questions.
std::optional<Message> noteOn(const DrillRun& run, const Attempt& attempt) {
    if (run.isOver()) return std::nullopt;
    if (attempt.status != Attempt::Status::finished)
        return Message{"The drill was not finished, so it has no score.", "这组练习没有做完，所以没有分数。"};
    if (!attempt.summary || !attempt.summary->score)
        return Message{"The drill was edited since; only what still fits is shown.",
                       "这组练习后来改过，这里只列出还对得上的回答。"};
    return say("The drill was edited since; only what still fits is shown. Score then: {}.",
               "这组练习后来改过，这里只列出还对得上的回答。当时得分：{}。", *attempt.summary->score);
}

} // namespace

Document drillDocument(const DrillRun& run, const Attempt& attempt, std::string_view learner, Voice voice) {
    const Drill& drill = run.drill();
    const bool isChinese = voice.language == Language::chinese;
    Document page;
    page.tag = tagOf(voice.language);
    page.title = drill.text(drill.title, voice.column);
    page.lead =
        learner.empty() ? dateAndTime(attempt.started) : fmt::format("{} · {}", learner, dateAndTime(attempt.started));
    Document::Figures figures;
    if (const auto score = run.score())
        figures.figures.push_back({fmt::format("{} / 100", *score), isChinese ? "得分" : "Score"});
    const std::size_t count = run.answered().size(), all = run.order().size();
    if (!run.isOver()) figures.figures.push_back({fmt::format("{} / {}", count, all), isChinese ? "已答" : "Answered"});
    if (count > 0)
        figures.figures.push_back({fmt::format("{} / {}", run.right(), count), isChinese ? "答对" : "Right"});
    page.add(std::move(figures));
    if (const auto note = noteOn(run, attempt)) page.add(Document::Paragraph{note->in(voice.language)});
    for (std::size_t i = 0; i < run.answered().size(); ++i) {
        const DrillRun::Answered& answered = run.answered()[i];
        const Drill::Item& item = drill.items[answered.item];
        Document::Card card{say("Item {}", "第 {} 题", i + 1).in(voice.language),
                            answered.isRight ? (isChinese ? "对" : "right") : (isChinese ? "不对" : "not right"),
                            {}};
        card.lines.push_back({isChinese ? "题目" : "Question", std::string(drill.text(item.ask, voice.column))});
        card.lines.push_back({isChinese ? "你的回答" : "Your answer", wordsOf(drill, answered, voice), true});
        if (!answered.isRight)
            card.lines.push_back({isChinese ? "正确答案" : "Right answer", rightAnswer(drill, item, voice.column)});
        card.lines.push_back({isChinese ? "为什么" : "Why", std::string(drill.text(item.why, voice.column))});
        card.lines.push_back({isChinese ? "出处" : "Source", spellOut(item.source).in(voice.language)});
        page.add(std::move(card));
    }
    return page;
}

std::vector<std::vector<std::string>> drillRows(const DrillRun& run, Voice voice) {
    const Drill& drill = run.drill();
    std::vector<std::vector<std::string>> rows = {{"item", "question", "answer", "right", "right answer", "why"}};
    for (const DrillRun::Answered& answered : run.answered()) {
        const Drill::Item& item = drill.items[answered.item];
        rows.push_back({item.id, std::string(drill.text(item.ask, voice.column)), wordsOf(drill, answered, voice),
                        answered.isRight ? "1" : "0", rightAnswer(drill, item, voice.column),
                        std::string(drill.text(item.why, voice.column))});
    }
    return rows;
}

} // namespace rapport
