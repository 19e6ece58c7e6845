#pragma once

#include "author/LinterPlaces.h"
#include "author/Yardstick.h"
#include "dialogue/Dialogue.h"

#include <string_view>

namespace rapport {

// One dialogue under the linter's eyes: what it is measured by, where things stand in its file, and what was found so
// far. Each check of the linter is a function that is handed this.
class Inspection {
public:
    // All three must outlive this.
    Inspection(const Dialogue& inspected, const SourceText& source, const Yardstick& measure)
        : dialogue(inspected), yardstick(measure), m_findings(source), m_places(m_findings) {}

    const Dialogue& dialogue;
    const Yardstick& yardstick;

    // A finding as severe as its rule. The reference holds until the next finding.
    Diagnostic& found(std::string_view rule, Place place, Message message);
    // Whether so much was found that nobody would read on.
    bool isFull() const { return m_findings.isFull(); }
    std::vector<Diagnostic> take() { return m_findings.take(); }

    const LinterPlaces& places() const { return m_places; }
    std::string_view idOf(Slice slice) const { return dialogue.name(slice); }
    Place placeOf(const Node& node) const { return m_places.of("node", "id", idOf(node.id), node.line); }
    Place placeOf(const Choice& choice) const { return m_places.of("choice", "id", idOf(choice.id), choice.line); }
    Place placeOf(const Ending& ending) const { return m_places.of("ending", "id", idOf(ending.id), ending.line); }
    Place placeOf(const Flag& flag) const { return m_places.of("flag", "id", idOf(flag.id)); }
    Place placeOf(const Promise& promise) const { return m_places.of("promise", "id", idOf(promise.id)); }
    Place placeOfAll() const { return m_places.of("dialogue"); }

private:
    Findings m_findings;
    LinterPlaces m_places;
};

// The checks, by what they look at.
void checkTexts(Inspection& inspection);        // the words, in every language (LinterTexts.cpp)
void checkConsequences(Inspection& inspection); // flags and promises (LinterConsequences.cpp)
void checkTraining(Inspection& inspection);     // what is practised (LinterTraining.cpp)
void checkTalks(Inspection& inspection);        // every conversation there can be (LinterTalks.cpp)

} // namespace rapport
