#pragma once

#include "base/Wording.h"
#include "engine/Session.h"

#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace rapport {

// A talk tried out by whoever writes it: it may begin anywhere, and feelings and flags may be set by hand at any
// moment. So it earns no points and leaves no transcript.
class Rehearsal {
public:
    // Stands at the opening of the dialogue.
    explicit Rehearsal(std::shared_ptr<const Dialogue> dialogue);

    // Where the talk has been: the reply that led there (none at the beginning), and what it then was, as left by hand.
    struct Moment {
        std::optional<ChoiceIndex> said;
        State state;
        std::uint8_t feelingsByHand = 0; // bit per Feeling
        std::uint32_t flagsByHand = 0;   // the bits that were set or cleared by hand
    };

    const Dialogue& dialogue() const { return *m_dialogue; }
    std::shared_ptr<const Dialogue> sharedDialogue() const { return m_dialogue; }
    const std::vector<Moment>& moments() const { return m_moments; } // never empty; the last one is now
    const State& state() const { return m_moments.back().state; }
    const std::vector<Session::Offer>& choices() const { return m_offers; }
    bool isOver() const { return rapport::isOver(*m_dialogue, state()); }

    void restart();
    // Begins anew and says these replies, each open in its turn; where one is not, it stops.
    void play(std::span<const ChoiceIndex> replies);
    // Begins at a node or ending with the customer's first feelings, though no reply has led there.
    void beginAt(NodeIndex node);
    // Says a reply, which must be open.
    void choose(ChoiceIndex choice);
    // One moment back; false at the beginning.
    bool back();

    void setFeeling(Feeling feeling, int level);
    void setFlags(std::uint32_t bits, bool on);

private:
    void arrive(const Moment& moment);
    void offer();

    std::shared_ptr<const Dialogue> m_dialogue;
    std::vector<Moment> m_moments;
    std::vector<Session::Offer> m_offers;
};

// A rehearsal taken to a newer version of its dialogue: the same replies by their ids, the same settings by hand. Where
// one no longer fits, it stands before that, and `stopped` says why.
struct Resumption {
    Rehearsal rehearsal;
    std::optional<Message> stopped;
};
Resumption resume(const Rehearsal& earlier, std::shared_ptr<const Dialogue> dialogue);

// One thing a talk remembers beside feelings: a flag, what became of a promise, a step that was done.
struct Memory {
    enum class Kind : std::uint8_t { flag, promiseMade, promiseKept, promiseBroken, step };

    Kind kind = Kind::flag;
    std::uint8_t index = 0; // into flags, promises or stepFlags
    std::uint32_t bit = 0;
};
std::vector<Memory> memoriesOf(const Dialogue& dialogue);

} // namespace rapport
