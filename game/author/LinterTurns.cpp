#include "author/Inspection.h"

#include <algorithm>
#include <span>

namespace rapport {

namespace {

using Replies = std::span<const Choice* const>;

// Talks with fewer turns than this are too short to say how they treat other customers.
constexpr int fewestTellingTurns = 5;

void checkSingle(Inspection& inspection, const Node& node, Replies replies) {
    if (replies.size() > 1 || node.narration != noText) return;
    inspection
        .found("single-reply", inspection.placeOf(node),
               say("the node \"{}\" leaves no choice", "节点“{}”没有选择余地", inspection.idOf(node.id)))
        .hint = say("add another reply, or a narration if the story only moves on",
                    "请再加一个回复；若只是推进情节，请加 narration");
}

// Whether the talk goes on in the same way after either.
bool doTheSame(const Choice& one, const Choice& other) {
    return one.to == other.to && one.worth == other.worth && one.shift == other.shift && one.sets == other.sets &&
           one.clears == other.clears && one.reactions.begin == other.reactions.begin &&
           one.reactions.end == other.reactions.end;
}

void checkDifference(Inspection& inspection, const Node& node, Replies replies) {
    const bool isPlain = std::ranges::all_of(replies, [&](const Choice* each) {
        return doTheSame(*each, *replies[0]) && !each->isOnce() && each->when.empty() && each->deeds.empty();
    });
    if (replies.size() < 2 || !isPlain) return;
    inspection
        .found("no-difference", inspection.placeOf(node),
               say("in \"{}\" it makes no difference what is said", "在节点“{}”里，说哪句都一样",
                   inspection.idOf(node.id)))
        .hint =
        say("let the replies differ in style, marks, or where they lead", "请让回复在风格、标注或去向上有所不同");
}

void checkSilence(Inspection& inspection, const Node& node, Replies replies) {
    const Choice& last = inspection.dialogue.choices[node.choices.end - 1];
    const bool isBest =
        last.isTimeout && std::ranges::all_of(replies, [&](const Choice* each) { return each->worth < last.worth; });
    if (!isBest) return;
    inspection
        .found("silence-is-best", inspection.placeOf(last),
               say("in \"{}\" it is best to say nothing", "在节点“{}”里，最好的做法是不作声", inspection.idOf(node.id)))
        .hint = say("mark some reply at least as well as the silence", "请让至少一句回复不比沉默差");
}

// ---- one reply's marks

void reportTwice(Inspection& inspection, const Choice& reply, std::string_view mark) {
    inspection
        .found("mark-twice", inspection.placeOf(reply),
               say("the reply \"{0}\" is marked with \"{1}\" twice", "回复“{0}”标了两次“{1}”",
                   inspection.idOf(reply.id), mark))
        .hint =
        say("keep one; for a graver violation write severity=\"2\"", "请只留一个；违反得更重，请写 severity=\"2\"");
}

void checkMarks(Inspection& inspection, const Choice& reply) {
    const auto marks = inspection.dialogue.marksOf(reply);
    for (std::size_t i = 1; i < marks.size(); ++i)
        for (std::size_t k = 0; k < i; ++k) {
            if (marks[i].principle != marks[k].principle) continue;
            if (marks[i].isHonoured() == marks[k].isHonoured()) {
                reportTwice(inspection, reply, word(marks[i].principle));
                continue;
            }
            inspection
                .found("mark-contradicts", inspection.placeOf(reply),
                       say("the reply \"{0}\" both honours and violates \"{1}\"", "回复“{0}”既遵守又违反“{1}”",
                           inspection.idOf(reply.id), word(marks[i].principle)))
                .hint = say("decide which of the two a customer would hear", "请想想客户听到的是哪一个，只留那个");
        }
    for (const Stretch stretch : {reply.skills, reply.steps, reply.errors}) {
        const auto items = inspection.dialogue.itemsIn(stretch);
        for (auto each = items.begin(); each != items.end(); ++each)
            if (std::find(items.begin(), each, *each) != each) reportTwice(inspection, reply, item(*each).id);
    }
}

// ---- whom a reply pleases

// How much a reply raises trust minus anger in a customer of this profile, met in the mood that profile begins with.
int pleasure(const Dialogue& dialogue, const Choice& reply, const Profile& profile) {
    const Effect effect = effectOf(profile, reply.style, dialogue.marksOf(reply), dialogue.itemsIn(reply.skills),
                                   dialogue.itemsIn(reply.steps), dialogue.itemsIn(reply.errors), reply.wait);
    Shift shift = effect.shift;
    for (std::size_t i = 0; i < effect.conditional.size(); ++i) {
        const auto& when = effect.conditional[i]->when;
        if (std::ranges::all_of(when, [&](const Condition& each) { return each.holds(profile.starts, 0); }))
            shift.add(effect.conditional[i]->shift, effect.times[i]);
    }
    return shift[Feeling::trust] - shift[Feeling::anger];
}

// Whether the best reply would please a customer of this profile, and none would please him better.
bool isBestFor(const Dialogue& dialogue, Replies replies, const Profile& profile) {
    int ofBest = 0, most = 0;
    for (const Choice* reply : replies) {
        const int pleases = pleasure(dialogue, *reply, profile);
        if (reply->points == 0) ofBest = std::max(ofBest, pleases);
        most = std::max(most, pleases);
    }
    return ofBest > 0 && ofBest == most;
}

void checkCustomers(Inspection& inspection) {
    int turns = 0;
    for (const Node& node : inspection.dialogue.nodes) {
        const auto replies = inspection.shownReplies(node);
        if (replies.size() < 2) continue;
        ++turns;
        for (const Profile& profile : inspection.yardstick.rulebook.profiles)
            if (!isBestFor(inspection.dialogue, replies, profile)) return;
    }
    if (turns < fewestTellingTurns) return;
    inspection
        .found("best-for-everyone", inspection.placeOfAll(),
               say("at every one of {} turns the best reply would please customers of all types best",
                   "{} 轮里每一轮，最好的回复对哪种类型的客户都同样最讨喜", turns))
        .hint = say("somewhere, let the best reply be one that another type would not care for",
                    "至少有一轮，让最好的回复只适合这位客户，换一种类型就不领情");
}

} // namespace

void checkTurns(Inspection& inspection) {
    for (const Node& node : inspection.dialogue.nodes) {
        if (inspection.isFull()) return;
        const auto replies = inspection.shownReplies(node);
        checkSingle(inspection, node, replies);
        checkDifference(inspection, node, replies);
        checkSilence(inspection, node, replies);
    }
    for (const Choice& reply : inspection.dialogue.choices)
        if (!inspection.isFull()) checkMarks(inspection, reply);
    checkCustomers(inspection);
}

} // namespace rapport
