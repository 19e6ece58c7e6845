#include "engine/Scoring.h"

#include <algorithm>
#include <cassert>

namespace rapport {

namespace {

void addOnce(std::vector<Evidence>& list, ItemIndex item, std::size_t turn) {
    const bool known = std::any_of(list.begin(), list.end(), [&](const Evidence& e) { return e.item == item; });
    if (!known) list.push_back({item, turn});
}

// Shares by largest remainder, so that they sum to 100.
void setShares(std::array<StyleShare, styleCount>& styles, int total) {
    if (total == 0) return;
    int given = 0;
    for (StyleShare& share : styles) {
        share.percent = share.count * 100 / total;
        given += share.percent;
    }
    std::array<std::size_t, styleCount> order = {0, 1, 2, 3};
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return styles[a].count * 100 % total > styles[b].count * 100 % total;
    });
    for (std::size_t i = 0; given < 100; ++i, ++given) ++styles[order[i % styleCount]].percent;
}

} // namespace

Scorecard score(const Session& session) {
    const Dialogue& dialogue = session.dialogue();
    Scorecard card;
    for (std::size_t turn = 0; turn < session.turns().size(); ++turn) {
        const Choice& choice = dialogue.choices[session.turns()[turn].choice];
        for (const Mark& mark : dialogue.marksOf(choice)) {
            PrincipleScore& principle = card.principles[std::size_t(mark.principle)];
            ++(mark.isHonoured() ? principle.honoured : principle.violated);
            principle.severity += mark.severity;
            if (principle.turns.empty() || principle.turns.back() != turn) principle.turns.push_back(turn);
        }
        StyleShare& style = card.styles[std::size_t(choice.style)];
        ++style.count;
        style.turns.push_back(turn);
        for (const ItemIndex step : dialogue.itemsIn(choice.steps)) addOnce(card.steps, step, turn);
        for (const ItemIndex skill : dialogue.itemsIn(choice.skills)) addOnce(card.skills, skill, turn);
        for (const ItemIndex error : dialogue.itemsIn(choice.errors)) card.errors.push_back({error, turn});
    }
    for (const Principle which : allPrinciples) {
        PrincipleScore& principle = card.principles[std::size_t(which)];
        const int atStake = principle.honoured + principle.severity;
        if (atStake > 0) principle.score = 100 * principle.honoured / atStake;
    }
    setShares(card.styles, int(session.turns().size()));
    return card;
}

SkillsApart toldApart(const std::vector<Evidence>& skills) {
    SkillsApart apart;
    for (const Evidence& shown : skills)
        (isKindOfCustomer(shown.item) ? apart.customers : apart.skills).push_back(shown);
    return apart;
}

int scaledScore(int points, int worst, int best) {
    const int span = best - worst;
    assert(points >= worst && points <= best);
    return span == 0 ? 100 : (200 * (points - worst) + span) / (2 * span);
}

int recommendation(const Emotion& emotion) {
    const int tenths = 3 * emotion[Feeling::trust] + 2 * emotion[Feeling::satisfaction] +
                       2 * emotion[Feeling::patience] + 3 * (feelingMax - emotion[Feeling::anger]);
    return (tenths + 5) / 10;
}

} // namespace rapport
