#include "engine/Rehearsal.h"

#include <algorithm>
#include <cassert>

namespace rapport {

namespace {

// What a memory is called in the file, whatever its bit.
std::string_view nameOf(const Dialogue& dialogue, const Memory& memory) {
    switch (memory.kind) {
    case Memory::Kind::flag: return dialogue.name(dialogue.flags[memory.index].id);
    case Memory::Kind::step: return item(dialogue.stepFlags[memory.index].step).id;
    default: return dialogue.name(dialogue.promises[memory.index].id);
    }
}

// The bits of one version of a dialogue, found again in another. What is gone there is left out.
std::uint32_t translated(std::uint32_t bits, const Dialogue& from, const Dialogue& to) {
    const std::vector<Memory> memories = memoriesOf(to);
    std::uint32_t result = 0;
    for (const Memory& memory : memoriesOf(from)) {
        if (!(bits & memory.bit)) continue;
        const auto same = std::find_if(memories.begin(), memories.end(), [&](const Memory& other) {
            return other.kind == memory.kind && nameOf(to, other) == nameOf(from, memory);
        });
        if (same != memories.end()) result |= same->bit;
    }
    return result;
}

void setByHandAsIn(const Rehearsal::Moment& earlier, const Dialogue& before, Rehearsal& rehearsal) {
    for (const Feeling feeling : allFeelings)
        if (earlier.feelingsByHand >> unsigned(feeling) & 1)
            rehearsal.setFeeling(feeling, earlier.state.emotion[feeling]);
    const Dialogue& now = rehearsal.dialogue();
    if (const std::uint32_t on = translated(earlier.flagsByHand & earlier.state.flags, before, now))
        rehearsal.setFlags(on, true);
    if (const std::uint32_t off = translated(earlier.flagsByHand & ~earlier.state.flags, before, now))
        rehearsal.setFlags(off, false);
}

// Says the reply with an id; if it cannot be said, why.
std::optional<Message> sayAgain(Rehearsal& rehearsal, std::string_view id) {
    const Dialogue& dialogue = rehearsal.dialogue();
    const std::int64_t found = dialogue.findChoice(id);
    if (found < 0)
        return say("the reply \"{}\" is gone; the talk stands before it", "回复“{}”没有了，谈话停在它前面", id);
    const Choice& choice = dialogue.choices[std::size_t(found)];
    if (choice.from != rehearsal.state().at)
        return say("the reply \"{}\" now belongs to another moment; the talk stands before it",
                   "回复“{}”现在属于别的场面，谈话停在它前面", id);
    if (availability(dialogue, rehearsal.state(), choice) != Availability::open)
        return say("the reply \"{}\" is locked now; the talk stands before it", "回复“{}”现在锁着，谈话停在它前面", id);
    rehearsal.choose(ChoiceIndex(found));
    return std::nullopt;
}

} // namespace

Rehearsal::Rehearsal(std::shared_ptr<const Dialogue> dialogue) : m_dialogue(std::move(dialogue)) {
    restart();
}

void Rehearsal::restart() {
    m_moments.clear();
    arrive({std::nullopt, opening(*m_dialogue)});
}

void Rehearsal::play(std::span<const ChoiceIndex> replies) {
    restart();
    for (const ChoiceIndex reply : replies) {
        const Choice& choice = m_dialogue->choices[reply];
        if (choice.from != state().at || availability(*m_dialogue, state(), choice) != Availability::open) return;
        choose(reply);
    }
}

void Rehearsal::beginAt(NodeIndex node) {
    State state = opening(*m_dialogue);
    state.at = node;
    m_moments.clear();
    arrive({std::nullopt, state});
}

void Rehearsal::choose(ChoiceIndex choice) {
    assert(m_dialogue->choices[choice].from == state().at);
    arrive({choice, take(*m_dialogue, state(), m_dialogue->choices[choice])});
}

bool Rehearsal::back() {
    if (m_moments.size() == 1) return false;
    m_moments.pop_back();
    offer();
    return true;
}

void Rehearsal::setFeeling(Feeling feeling, int level) {
    Moment& now = m_moments.back();
    now.state.emotion.set(feeling, level);
    now.feelingsByHand |= std::uint8_t(1u << unsigned(feeling));
    offer();
}

void Rehearsal::setFlags(std::uint32_t bits, bool on) {
    Moment& now = m_moments.back();
    now.state.flags = on ? now.state.flags | bits : now.state.flags & ~bits;
    now.flagsByHand |= bits;
    offer();
}

void Rehearsal::arrive(const Moment& moment) {
    m_moments.push_back(moment);
    offer();
}

void Rehearsal::offer() {
    m_offers = offersIn(*m_dialogue, state());
}

Resumption resume(const Rehearsal& earlier, std::shared_ptr<const Dialogue> dialogue) {
    Resumption resumed{Rehearsal(std::move(dialogue)), std::nullopt};
    Rehearsal& rehearsal = resumed.rehearsal;
    const Dialogue& before = earlier.dialogue();
    for (const Rehearsal::Moment& moment : earlier.moments()) {
        if (moment.said) {
            resumed.stopped = sayAgain(rehearsal, before.name(before.choices[*moment.said].id));
            if (resumed.stopped) return resumed;
        } else if (moment.state.at != opening(before).at) {
            const std::string_view id = before.idOf(moment.state.at);
            const std::int64_t node = rehearsal.dialogue().findNode(id);
            if (node < 0) {
                resumed.stopped = say("the moment \"{}\" is gone; the talk begins at the opening",
                                      "场面“{}”没有了，谈话从开场重新开始", id);
                return resumed;
            }
            rehearsal.beginAt(NodeIndex(node));
        }
        setByHandAsIn(moment, before, rehearsal);
    }
    return resumed;
}

std::vector<Memory> memoriesOf(const Dialogue& dialogue) {
    std::vector<Memory> memories;
    for (std::size_t i = 0; i < dialogue.flags.size(); ++i)
        memories.push_back({Memory::Kind::flag, std::uint8_t(i), 1u << dialogue.flags[i].bit});
    for (std::size_t i = 0; i < dialogue.promises.size(); ++i) {
        const Promise& promise = dialogue.promises[i];
        memories.push_back({Memory::Kind::promiseMade, std::uint8_t(i), promise.made()});
        memories.push_back({Memory::Kind::promiseKept, std::uint8_t(i), promise.kept()});
        memories.push_back({Memory::Kind::promiseBroken, std::uint8_t(i), promise.broken()});
    }
    for (std::size_t i = 0; i < dialogue.stepFlags.size(); ++i)
        memories.push_back({Memory::Kind::step, std::uint8_t(i), 1u << dialogue.stepFlags[i].bit});
    return memories;
}

} // namespace rapport
