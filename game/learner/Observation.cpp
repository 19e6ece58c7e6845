#include "learner/Observation.h"

#include <algorithm>
#include <map>
#include <set>

namespace rapport {

namespace {

// What a reply shows, and how gravely it fails.
struct Shown {
    std::set<std::string> things;
    std::map<std::string, int> failures;
};

Shown shownBy(const Dialogue& dialogue, const Choice& choice) {
    Shown shown;
    shown.things.insert(observed(choice.style));
    for (const Mark& mark : dialogue.marksOf(choice)) {
        if (mark.isHonoured())
            shown.things.insert(observed(mark.principle));
        else
            shown.failures[observed(mark.principle)] += mark.severity;
    }
    for (const Stretch items : {choice.skills, choice.steps})
        for (const ItemIndex item : dialogue.itemsIn(items)) shown.things.insert(observed(item));
    return shown;
}

} // namespace

std::string observed(Principle principle) {
    return std::string(observedPrinciple).append(word(principle));
}

std::string observed(Style style) {
    return std::string(observedStyle).append(word(style));
}

std::string observed(ItemIndex index) {
    return std::string(observedItem).append(item(index).id);
}

TalkEvidence evidenceIn(const Session& session, const Debrief& debrief, std::size_t fromTurn) {
    const Dialogue& dialogue = session.dialogue();
    TalkEvidence evidence;
    std::map<std::string, Observation> seen;
    for (std::size_t i = fromTurn; i < session.turns().size(); ++i) {
        const Turn& turn = session.turns()[i];
        const TurnReview& review = debrief.turns[i];
        const Shown said = shownBy(dialogue, dialogue.choices[turn.choice]);
        for (const std::string& what : said.things) ++seen[what].shown;
        for (const auto& [what, severity] : said.failures) seen[what].missed += severity;
        if (review.better)
            for (const std::string& what : shownBy(dialogue, dialogue.choices[*review.better]).things)
                if (!said.things.contains(what) && !said.failures.contains(what)) ++seen[what].missed;
        if (!review.lost) continue;
        ++(*review.lost > 0 ? seen[std::string(observedTurn)].missed : seen[std::string(observedTurn)].shown);
        evidence.moments.push_back({std::string(dialogue.idOf(turn.before.at)), i, *review.lost});
    }
    for (auto& [what, observation] : seen) {
        observation.what = what;
        evidence.observations.push_back(std::move(observation));
    }
    return evidence;
}

std::vector<std::string> practisedIn(const Dialogue& dialogue) {
    std::set<std::string> things;
    for (const Choice& choice : dialogue.choices) {
        const Shown shown = shownBy(dialogue, choice);
        things.insert(shown.things.begin(), shown.things.end());
        for (const auto& [what, severity] : shown.failures) things.insert(what);
    }
    std::erase_if(things, [](const std::string& what) { return what.starts_with(observedStyle); });
    return {things.begin(), things.end()};
}

} // namespace rapport
