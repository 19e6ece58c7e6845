#pragma once

#include "author/LinterPlaces.h"
#include "author/PathAnalysis.h"
#include "author/Yardstick.h"
#include "dialogue/Dialogue.h"

#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace rapport {

// A text of the dialogue, and what it belongs to.
struct Writing {
    TextId text = noText;
    std::string_view element; // "say"
    std::string_view owner;   // the id of what it belongs to
    std::string_view kind;    // the element of that: "choice"
    std::uint32_t line = 1;   // in the file: where to begin to look for both
};

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

    // Every conversation there can be, analysed when first asked for.
    const PathAnalysis& paths();

    const LinterPlaces& places() const { return m_places; }
    std::string_view idOf(Slice slice) const { return dialogue.name(slice); }
    Place placeOf(const Node& node) const { return m_places.of("node", "id", idOf(node.id), node.line); }
    Place placeOf(const Choice& choice) const { return m_places.of("choice", "id", idOf(choice.id), choice.line); }
    Place placeOf(const Ending& ending) const { return m_places.of("ending", "id", idOf(ending.id), ending.line); }
    Place placeOf(const Flag& flag) const { return m_places.of("flag", "id", idOf(flag.id)); }
    Place placeOf(const Promise& promise) const { return m_places.of("promise", "id", idOf(promise.id)); }
    Place placeOf(const Writing& writing, std::size_t language) const;
    Place placeOfOwner(const Writing& writing) const {
        return m_places.of(writing.kind, "id", writing.owner, writing.line);
    }
    Place placeOfAll() const { return m_places.of("dialogue"); }

    // A node's replies less the one that silence amounts to.
    std::vector<const Choice*> shownReplies(const Node& node) const;
    // Calls `see` with each text of the dialogue that stands in at least one language.
    template <class See>
    void eachWriting(See see) const;

private:
    Findings m_findings;
    LinterPlaces m_places;
    std::optional<PathAnalysis> m_paths;
};

template <class See>
void Inspection::eachWriting(See see) const {
    Writing writing;
    const auto of = [&](std::string_view kind, std::string_view id, std::uint32_t line = 1) {
        writing = {noText, {}, id, kind, line};
    };
    const auto one = [&](std::string_view element, TextId text) {
        writing.element = element;
        writing.text = text;
        if (text != noText && !isFull()) see(std::as_const(writing));
    };
    of("dialogue", dialogue.id);
    one("title", dialogue.title);
    one("brief", dialogue.brief);
    one("content-note", dialogue.contentNote);
    of("customer", dialogue.customer.id);
    one("name", dialogue.customer.name);
    one("explicit-need", dialogue.customer.explicitNeed);
    one("implicit-need", dialogue.customer.implicitNeed);
    for (const Promise& promise : dialogue.promises) {
        of("promise", idOf(promise.id));
        one("text", promise.text);
    }
    for (const Node& node : dialogue.nodes) {
        of("node", idOf(node.id), node.line);
        one("narration", node.narration);
        one("line", node.said);
        for (const Variant& variant : dialogue.variantsOf(node)) one("line", variant.line);
        one("thought", node.thought);
        one("hint", node.hint);
        one("discuss", node.discuss);
    }
    for (const Choice& choice : dialogue.choices) {
        of("choice", idOf(choice.id), choice.line);
        one("say", choice.say);
        one("locked", choice.lockedReason);
        one("why", choice.why);
    }
    for (const Ending& ending : dialogue.endings) {
        of("ending", idOf(ending.id), ending.line);
        one("line", ending.lastWords);
        one("text", ending.text);
    }
}

// The checks, by what they look at.
void checkTexts(Inspection& inspection);        // which texts are there, in every language (LinterTexts.cpp)
void checkWording(Inspection& inspection);      // how they are worded and set (LinterWording.cpp)
void checkConsequences(Inspection& inspection); // flags and promises (LinterConsequences.cpp)
void checkTraining(Inspection& inspection);     // what is practised (LinterTraining.cpp)
void checkTurns(Inspection& inspection);        // what there is to choose from (LinterTurns.cpp)
void checkTalks(Inspection& inspection);        // every conversation there can be (LinterTalks.cpp)
void checkCues(Inspection& inspection);         // what gives the best replies away (LinterCues.cpp)
void checkChances(Inspection& inspection);      // what mistakes cost, and how hard it is (LinterChances.cpp)

} // namespace rapport
