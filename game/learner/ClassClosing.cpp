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

std::vector<PartView> partViews(const Classroom& room) {
    std::vector<PartView> views;
    for (const ClassPlan::Part& part : room.plan().parts) views.push_back({part.title, part.dialogue != nullptr, {}});
    for (const Classroom::Run& run : room.runs())
        if (run.ended > 0) views[run.part].score = scoreOf(room, run);
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
