#include "author/Inspection.h"

namespace rapport {

namespace {

using Way = PathAnalysis::Way;

// What to do about a finding, and before it the conversation that shows it.
Message shownBy(const Inspection& inspection, const Way& way, const Message& cure) {
    if (way.empty())
        return {fmt::format("at the very beginning; {}", cure.en), fmt::format("一开场就是这样；{}", cure.zh)};
    std::string ids;
    for (const ChoiceIndex choice : way) {
        if (!ids.empty()) ids += ", ";
        ids += inspection.idOf(inspection.dialogue.choices[choice].id);
    }
    return {fmt::format("by: {}; {}", ids, cure.en), fmt::format("走法：{}；{}", ids, cure.zh)};
}

void reportIncomplete(Inspection& inspection) {
    inspection
        .found("analysis-incomplete", inspection.placeOfAll(),
               say("the talk has too many states to visit them all, so best, worst and dead ends are not known",
                   "对话的状态太多，无法全部走到，所以不知道最好、最差和死路"))
        .hint = say("use \"once\" less, and ask for fewer feelings and flags at the same time",
                    "请少用“once”，并减少同时被用到的感受和标志");
}

// Places where a talk breaks off, or where only silence would bring it on.
void checkOpen(Inspection& inspection, NodeIndex index) {
    const PathAnalysis& paths = inspection.paths();
    const Node& node = inspection.dialogue.node(index);
    if (const auto& way = paths.stuck[index])
        inspection
            .found("dead-end", inspection.placeOf(node),
                   say("a talk can come to \"{}\" with no reply open", "对话可能走到“{}”却没有可选的回复",
                       inspection.idOf(node.id)))
            .hint = shownBy(inspection, *way,
                            {"leave one reply without a when, and not once", "请留一个没有 when、也不限一次的回复"});
    if (const auto& way = paths.mute[index])
        inspection
            .found("only-timeout-open", inspection.placeOf(node),
                   say("a talk can come to \"{}\" with nothing to say but silence", "对话可能走到“{}”却只剩沉默可选",
                       inspection.idOf(node.id)))
            .hint = shownBy(inspection, *way,
                            {"leave one reply that is shown without a when, and not once",
                             "请在显示的回复里留一个没有 when、也不限一次的"});
}

// Replies that can never be said, and conditions that never keep one from being said.
void checkReply(Inspection& inspection, ChoiceIndex index) {
    const PathAnalysis& paths = inspection.paths();
    const PathAnalysis::Reply& reply = paths.replies[index];
    const Choice& choice = inspection.dialogue.choices[index];
    const std::string_view id = inspection.idOf(choice.id);
    if (reply.status == PathAnalysis::Status::unreachable)
        inspection
            .found("never-open", inspection.placeOf(choice),
                   say("the reply \"{}\" can never be said: no talk comes to \"{}\"",
                       "回复“{}”永远不能选：没有一段对话会走到“{}”", id, inspection.dialogue.idOf(choice.from)))
            .hint = say("let a reply that can be said lead there", "请让某句能选的回复通向那里");
    if (reply.status == PathAnalysis::Status::neverOpen)
        inspection
            .found("never-open", inspection.placeOf(choice),
                   say("the reply \"{}\" can never be said", "回复“{}”永远不能选", id))
            .hint = shownBy(inspection, *paths.nodes[choice.from],
                            {"loosen its when, or let something fulfil it", "请放宽它的 when，或让某处满足它"});
    if (reply.status == PathAnalysis::Status::reachable && !choice.when.empty() && !reply.everLocked)
        inspection
            .found("condition-always-true", inspection.placeOf(choice),
                   say("the reply \"{}\" is never locked: whenever a talk comes there, its when holds",
                       "回复“{}”从来不会锁住：对话走到那里时，它的 when 总是成立", id))
            .hint = shownBy(inspection, reply.witness,
                            {"leave the when out, or ask for more", "请去掉这个 when，或把要求提高"});
}

void checkEndings(Inspection& inspection) {
    for (std::size_t i = 0; i < inspection.dialogue.endings.size(); ++i) {
        if (inspection.paths().endings[i].witness) continue;
        const Ending& ending = inspection.dialogue.endings[i];
        inspection
            .found("ending-never-reached", inspection.placeOf(ending),
                   say("no talk ever ends with \"{}\"", "没有一段对话会以“{}”结束", inspection.idOf(ending.id)))
            .hint = say("loosen the conditions on the way there, or remove it", "请放宽通向它的条件，或删掉它");
    }
}

void checkWhole(Inspection& inspection) {
    const PathAnalysis& paths = inspection.paths();
    if (paths.longest > repliesLimit)
        inspection
            .found("talk-too-long", inspection.placeOfAll(),
                   say("a talk can take {0} replies, at most {1} were expected",
                       "对话可能长达 {0} 句回复，最多应为 {1} 句", paths.longest, repliesLimit))
            .hint = say("shorten the way, or end it earlier", "请缩短路径，或提早结束");
    if (paths.best.points == paths.worst.points)
        inspection
            .found("no-span", inspection.placeOfAll(), say("every talk earns the same points", "怎么谈得分都一样"))
            .hint = say("mark the replies so that some are better than others", "请给回复加标注，让好坏有别");
    if (!paths.random.isDistributionKnown)
        inspection
            .found(
                "distribution-out-of-reach", inspection.placeOfAll(),
                say("the talk has too many states and totals to say how scores spread when replies are taken at random",
                    "对话的状态和总分太多，无法算出随便乱选时分数如何分布"))
            .hint =
            say("the mean stays exact in points; for percentiles, ask for fewer feelings and flags at the same time",
                "平均点数仍然准确；想知道分布，请减少同时被用到的感受和标志");
}

} // namespace

void checkTalks(Inspection& inspection) {
    if (!inspection.paths().complete) return reportIncomplete(inspection);
    for (NodeIndex i = 0; i < inspection.dialogue.nodes.size() && !inspection.isFull(); ++i) checkOpen(inspection, i);
    for (ChoiceIndex i = 0; i < inspection.dialogue.choices.size() && !inspection.isFull(); ++i)
        checkReply(inspection, i);
    checkEndings(inspection);
    checkWhole(inspection);
}

} // namespace rapport
