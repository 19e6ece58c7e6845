#include "report/DrillText.h"

#include "dialogue/Sources.h"

namespace rapport {

namespace {

constexpr Wording place{"{0} of {1}", "第 {0} 题，共 {1} 题"};
constexpr Wording right{"Right.", "答对了。"};
constexpr Wording wrong{"Not quite. You said: {0}\nRight: {1}", "不太对。你选的是：{0}\n正确的是：{1}"};
constexpr Wording source{"Source: {}", "出处：{}"};
constexpr Wording result{"{0} of {1} right: {2} of 100", "{1} 题答对 {0} 题：{2} 分（满分 100）"};
constexpr Wording stopped{
    "Stopped after {0} of {1} questions, {2} of them right. There is a score once all are answered.",
    "答到第 {0} 题停下了，共 {1} 题，其中答对 {2} 题。全部答完才有分数。"};
constexpr Wording unanswered{"Nothing was answered, so there is no result.", "一题也没有答，没有成绩。"};
constexpr Wording lookAgain{"Worth another look:", "值得再看看："};

template <class... Args>
std::string filled(Wording form, Voice voice, Args&&... with) {
    return fmt::format(fmt::runtime(form.in(voice.language)), with...);
}

} // namespace

std::string itemText(const DrillRun& run, std::span<const std::size_t> shown, Voice voice) {
    const Drill& drill = run.drill();
    const Drill::Item& item = run.item();
    std::string text = fmt::format("\n{}\n", filled(place, voice, run.answered().size() + 1, run.order().size()));
    if (item.signs != noText) text += fmt::format("({})\n", drill.text(item.signs, voice.column));
    text += fmt::format("{}\n", drill.text(item.ask, voice.column));
    int number = 0;
    for (const std::size_t answer : shown)
        text += fmt::format("  {} {}\n", ++number, drill.text(item.answers[answer].say, voice.column));
    return text;
}

std::string verdictText(const DrillRun& run, Voice voice) {
    const DrillRun::Answered& last = run.answered().back();
    const Drill& drill = run.drill();
    const Drill::Item& item = drill.items[last.item];
    std::string text =
        last.isRight ? fmt::format("{}\n", right.in(voice.language))
                     : fmt::format("{}\n", filled(wrong, voice, pickedAnswer(drill, item, last.reply, voice.column),
                                                  rightAnswer(drill, item, voice.column)));
    if (const TextId why = item.answers[last.reply.front()].why; why != noText && item.form == DrillForm::choose)
        text += fmt::format("{}\n", drill.text(why, voice.column));
    text += fmt::format("{}\n{}\n", drill.text(item.why, voice.column),
                        filled(source, voice, spellOut(item.source).in(voice.language)));
    return text;
}

std::string drillResultText(const DrillRun& run, Voice voice) {
    const Drill& drill = run.drill();
    const std::size_t answered = run.answered().size(), all = run.order().size();
    if (answered == 0) return fmt::format("\n{}\n", unanswered.in(voice.language));
    std::string text = fmt::format("\n{}\n", run.isOver() ? filled(result, voice, run.right(), all, *run.score())
                                                          : filled(stopped, voice, answered, all, run.right()));
    bool isFirst = true;
    for (const DrillRun::Answered& each : run.answered()) {
        if (each.isRight) continue;
        if (std::exchange(isFirst, false)) text += fmt::format("{}\n", lookAgain.in(voice.language));
        const Drill::Item& item = drill.items[each.item];
        text += fmt::format("- {}\n  {}\n", drill.text(item.ask, voice.column), rightAnswer(drill, item, voice.column));
    }
    return text;
}

} // namespace rapport
