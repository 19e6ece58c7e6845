#pragma once

#include "engine/Session.h"

#include <optional>
#include <vector>

namespace rapport {

// Counts for one principle; the turns (from 0) are the evidence.
struct PrincipleScore {
    int honoured = 0;
    int violated = 0;
    int severity = 0;         // sum over the violations
    std::optional<int> score; // 0 to 100; nothing if never at stake
    std::vector<std::size_t> turns;
};

// How often a style was used, and its share. The shares sum to 100 once anything was said.
struct StyleShare {
    int count = 0;
    int percent = 0;
    std::vector<std::size_t> turns;
};

// An item of the curriculum and the turn that showed it.
struct Evidence {
    ItemIndex item = 0;
    std::size_t turn = 0;
};

// What the talk so far shows of the player. Every mark cites its turn.
struct Scorecard {
    std::array<PrincipleScore, principleCount> principles;
    std::array<StyleShare, styleCount> styles;
    std::vector<Evidence> steps; // in the order first done
    std::vector<Evidence> skills;
    std::vector<Evidence> errors;

    const PrincipleScore& of(Principle p) const { return principles[std::size_t(p)]; }
    const StyleShare& of(Style s) const { return styles[std::size_t(s)]; }
};
Scorecard score(const Session& session);

// Skills shown, told apart: what suited a kind of customer, and the rest.
struct SkillsApart {
    std::vector<Evidence> customers, skills;
};
SkillsApart toldApart(const std::vector<Evidence>& skills);

// Where a total lies between the worst and the best possible, 0 to 100; 100 if they are the same.
int scaledScore(int points, int worst, int best);

// The customer's answer, 0 to 10, to "would you recommend us?": (3 trust + 2 satisfaction + 2 patience + 3 (10 − anger)) / 10,
// rounded (curriculum: loyalty.nps).
int recommendation(const Emotion& emotion);

} // namespace rapport
