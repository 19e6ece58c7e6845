#include "report/BesideText.h"

#include "engine/Comparison.h"

#include <algorithm>

namespace rapport {

namespace {

std::string resultOf(const Debrief& review, Voice voice) {
    std::string text(review.outcome ? nameOf(*review.outcome).in(voice.language)
                                    : in(voice, "not finished", "没有谈完"));
    if (review.score) text += fmt::format(fmt::runtime(in(voice, ", {} of 100", "，{} 分")), *review.score);
    return text;
}

// What one way had in a turn: what was said, and the feelings after it. Empty where it was over already.
std::string turnOf(std::string_view name, const Session& session, std::size_t turn, Voice voice) {
    if (turn >= session.turns().size()) return {};
    const Turn& said = session.turns()[turn];
    const Dialogue& dialogue = session.dialogue();
    return fmt::format(fmt::runtime(in(voice, "   {}: \"{}\" ({})\n", "   {}：“{}”（{}）\n")), name,
                       dialogue.text(dialogue.choices[said.choice].say, voice.column),
                       feelingsText(said.after.emotion, voice));
}

} // namespace

std::string besideText(const Session& before, const Debrief& reviewBefore, const Session& now, const Debrief& reviewNow,
                       Voice voice) {
    const std::string_view then = in(voice, "before", "上次"), here = in(voice, "now", "这次");
    std::string text = fmt::format("\n== {} ==\n", in(voice, "Two ways, side by side", "两种说法，放在一起看"));
    text += fmt::format(fmt::runtime(in(voice, "{}: {}\n{}: {}\n", "{}：{}\n{}：{}\n")), then,
                        resultOf(reviewBefore, voice), here, resultOf(reviewNow, voice));
    const std::size_t length = std::max(before.turns().size(), now.turns().size());
    for (std::size_t turn = partingOf(before, now); turn < length; ++turn) {
        text += fmt::format(fmt::runtime(in(voice, "Turn {}\n", "第 {} 轮\n")), turn + 1);
        text += turnOf(then, before, turn, voice) + turnOf(here, now, turn, voice);
    }
    const auto words = [&](std::optional<int> score) {
        return score ? std::to_string(*score) : std::string(in(voice, "not at stake", "没有涉及"));
    };
    for (const PrincipleDifference& each : differences(reviewBefore.card, reviewNow.card))
        text += fmt::format(fmt::runtime(in(voice, "{}: {} before, {} now\n", "{}：上次 {}，这次 {}\n")),
                            nameOf(each.principle).in(voice.language), words(each.before), words(each.now));
    return text;
}

} // namespace rapport
