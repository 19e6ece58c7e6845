#pragma once

#include "base/Wording.h"
#include "engine/Rules.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace rapport {

// One reply that was said: where, and what it did.
struct Turn {
    ChoiceIndex choice = 0;
    State before;
    State after;
    int points = 0;
};

// Why a reply could not be said, with the words for whoever asked.
struct Refusal {
    enum class Reason : std::uint8_t { unknown, elsewhere, locked, spent, over };

    Reason reason = Reason::unknown;
    std::size_t turn = 1; // counted from 1
    std::string id;
    std::vector<std::string> open;
    Message message;
};

// One conversation in progress. Four verbs suffice a face: line, choices, choose, isOver.
class Session {
public:
    explicit Session(std::shared_ptr<const Dialogue> dialogue);

    const Dialogue& dialogue() const { return *m_dialogue; }
    std::shared_ptr<const Dialogue> sharedDialogue() const { return m_dialogue; }
    const State& state() const { return m_state; }
    const std::vector<Turn>& turns() const { return m_turns; }
    int points() const { return m_points; }

    TextId line() const { return lineIn(*m_dialogue, m_state); }
    bool isOver() const;
    // The ending reached; null while talking, and for a talk that got stuck.
    const Ending* ending() const;

    // A reply of the node the talk is at, with whether it can be said. Spent ones are left out.
    struct Offer {
        ChoiceIndex choice = 0;
        Availability availability = Availability::open;
    };
    // Open and locked replies in the author's order, the time-out reply included.
    const std::vector<Offer>& choices() const { return m_offers; }

    // Says a reply. Nothing changes if it is refused.
    std::optional<Refusal> choose(std::string_view id);
    // The same by index; the reply must be open.
    void choose(ChoiceIndex choice);

    // Goes back to before the given turn, counted from 0.
    void rewind(std::size_t turn);

private:
    void enter();

    std::shared_ptr<const Dialogue> m_dialogue;
    State m_state;
    std::vector<Turn> m_turns;
    std::vector<Offer> m_offers;
    int m_points = 0;
};

// What can be said in a state: open and locked replies in the author's order, none at an ending.
std::vector<Session::Offer> offersIn(const Dialogue& dialogue, const State& state);

// Why a reply is locked: the author's words, or the condition in plain language. `language` is a text column. Without
// `showsFeelings` nothing is told of what the customer feels.
std::string lockReason(const Dialogue& dialogue, const State& state, const Choice& choice, std::size_t language,
                       bool showsFeelings = true);

} // namespace rapport
