#include "learner/ClassClosing.h"

#include "engine/Debrief.h"
#include "learner/DrillTalk.h"

#include <algorithm>

namespace rapport {

namespace {

int meanOf(int sum, int count) {
    return (2 * sum + count) / (2 * count);
}

std::optional<int> scoreOf(const Classroom& room, const Classroom::Run& run) {
    if (run.talk) return debrief(*run.talk, room.outlook(run.part)).score;
    int sum = 0, count = 0;
    for (const Session& talk : run.alone)
        if (talk.isOver())
            if (const auto score = debrief(talk, room.outlook(run.part)).score) sum += *score, ++count;
    if (count == 0) return std::nullopt;
    return meanOf(sum, count);
}

bool hasReplies(const Classroom::Run& run) {
    return run.talk ? !run.talk->turns().empty() : !run.alone.empty();
}

// How many votes there were in a round, and how many of them for the reply that got most.
struct Division {
    int all = 0, most = 0;
};
Division divisionOf(const RoundView& round) {
    Division division;
    for (const auto& [say, votes] : round.votes) division.all += votes, division.most = std::max(division.most, votes);
    return division;
}

} // namespace

std::optional<Message> stoppedAfter(const Session& talk) {
    if (talk.isOver()) return std::nullopt;
    const std::size_t said = talk.turns().size();
    if (isDrillTalk(talk.dialogue())) {
        if (said == 0) return Message("stopped before the first answer", "一题没答就结束了");
        return say("stopped after {0} of {1} questions", "共 {1} 题，答了 {0} 题就结束了", said,
                   talk.dialogue().nodes.size());
    }
    if (said == 0) return Message("stopped before the first reply", "一句没说就结束了");
    if (said == 1) return Message("stopped after one reply", "说了 1 句就结束了");
    return say("stopped after {} replies", "说了 {} 句就结束了", said);
}

std::optional<Message> lackOf(const Classroom& room, const Classroom::Run& run) {
    const bool hasEnded = run.talk ? run.talk->isOver() : std::ranges::any_of(run.alone, &Session::isOver);
    if (hasEnded) return scoreOf(room, run) ? std::nullopt : std::optional(Message("no score", "没有成绩"));
    if (run.talk) return stoppedAfter(*run.talk);
    const bool isDrill = isDrillTalk(*room.plan().parts[run.part].dialogue);
    if (run.alone.empty())
        return isDrill ? Message("nobody answered", "没有人答题") : Message("nobody said a word", "没有人开口");
    return isDrill ? Message("nobody answered everything", "没有人答完")
                   : Message("nobody came to the end", "没有人谈完");
}

std::vector<PartView> partViews(const Classroom& room) {
    std::vector<PartView> views;
    for (const ClassPlan::Part& part : room.plan().parts)
        views.push_back({part.title,
                         part.dialogue != nullptr,
                         {},
                         part.dialogue ? Message("not played", "没有进行") : Message("with the sheet", "按教案进行")});
    std::set<std::size_t> told;
    for (const Classroom::Run& run : room.runs()) {
        if (run.ended == 0 || (!hasReplies(run) && told.contains(run.part))) continue;
        told.insert(run.part);
        PartView& view = views[run.part];
        view.score = scoreOf(room, run);
        view.lacks = view.score ? std::nullopt : lackOf(room, run);
    }
    return views;
}

std::optional<RoundView> widestSplit(const Classroom& room) {
    std::optional<RoundView> widest;
    Division least;
    for (std::size_t run = 0; run < room.runs().size(); ++run) {
        if (room.runs()[run].ended == 0) continue;
        for (RoundView& round : roundViews(room, run)) {
            const Division division = divisionOf(round);
            if (!round.isSplit || round.isBranch || (widest && division.most * least.all >= least.most * division.all))
                continue;
            widest = std::move(round);
            least = division;
        }
    }
    return widest;
}

AloneResult aloneResultOf(const Classroom& room) {
    AloneResult result;
    std::map<NodeIndex, int> missed; // how often points were lost there
    int sum = 0, count = 0;
    const Dialogue* dialogue = nullptr;
    for (const auto& [phone, who] : room.participants()) {
        if (!who.alone || who.status == Participant::Status::removed || who.alone->turns().empty()) continue;
        dialogue = &who.alone->dialogue();
        const Debrief review = debrief(*who.alone, room.outlook(room.part()));
        for (std::size_t i = 0; i < review.turns.size(); ++i)
            if (review.turns[i].lost.value_or(0) > 0) ++missed[who.alone->turns()[i].before.at];
        if (!who.alone->isOver() || !review.score) continue;
        ++result.bands[std::min(3, *review.score / 25)];
        sum += *review.score, ++count;
    }
    if (count > 0) result.mean = meanOf(sum, count);
    const auto hardest = std::ranges::max_element(missed, {}, [](const auto& each) { return each.second; });
    if (hardest == missed.end()) return result;
    result.hardest = dialogue->texts.both(dialogue->node(hardest->first).said);
    result.missed = hardest->second;
    return result;
}

} // namespace rapport
