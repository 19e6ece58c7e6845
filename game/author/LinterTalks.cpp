#include "author/Inspection.h"

namespace rapport {

void checkTalks(Inspection& inspection) {
    const PathAnalysis& paths = inspection.paths();
    if (!paths.complete) {
        inspection
            .found("analysis-incomplete", inspection.placeOfAll(),
                   say("the talk has too many states to visit them all, so best, worst and dead ends are not known",
                       "对话的状态太多，无法全部走到，所以不知道最好、最差和死路"))
            .hint = say("use \"once\" less, and ask for fewer feelings and flags at the same time",
                        "请少用“once”，并减少同时被用到的感受和标志");
        return;
    }
    for (NodeIndex i = 0; i < paths.stuck.size() && !inspection.isFull(); ++i) {
        if (!paths.stuck[i]) continue;
        const Node& node = inspection.dialogue.node(i);
        inspection
            .found("dead-end", inspection.placeOf(node),
                   say("a talk can come to \"{}\" with no reply open", "对话可能走到“{}”却没有可选的回复",
                       inspection.idOf(node.id)))
            .hint = say("leave one reply without a when, and not once", "请留一个没有 when、也不限一次的回复");
    }
    for (ChoiceIndex i = 0; i < paths.replies.size() && !inspection.isFull(); ++i) {
        if (paths.replies[i].status == PathAnalysis::Status::reachable) continue;
        const Choice& choice = inspection.dialogue.choices[i];
        inspection
            .found("never-open", inspection.placeOf(choice),
                   say("the reply \"{}\" can never be said", "回复“{}”永远不能选", inspection.idOf(choice.id)))
            .hint = say("loosen its when, or let something fulfil it", "请放宽它的 when，或让某处满足它");
    }
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
}

} // namespace rapport
