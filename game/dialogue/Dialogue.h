#pragma once

#include "dialogue/Condition.h"
#include "dialogue/Curriculum.h"
#include "dialogue/Emotion.h"
#include "dialogue/Gesture.h"
#include "dialogue/Skills.h"
#include "dialogue/Texts.h"

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rapport {

// Nodes and endings share one numbering: nodes first, endings after them.
using NodeIndex = std::uint32_t;
using ChoiceIndex = std::uint32_t;

// A stretch of one of the dialogue's pools.
struct Stretch {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    std::uint32_t size() const { return end - begin; }
    bool empty() const { return begin == end; }
};

// What a reply does to one principle: honoured (severity 0), or violated, from 1 (a slip) to 3 (grave).
struct Mark {
    Principle principle = Principle::understand;
    std::uint8_t severity = 0;

    bool isHonoured() const { return severity == 0; }
};

// A promise made, kept or broken by a reply.
enum class Deed : std::uint8_t { makes, keeps, breaks };
struct PromiseDeed {
    std::uint8_t promise = 0; // index into Dialogue::promises
    Deed deed = Deed::makes;
};

// A reaction of the customer that depends on the state before the reply.
struct Reaction {
    Stretch when; // in Dialogue::conditions
    Shift shift;
};

// What waiting a reply asks of the customer (curriculum: waiting). No minutes: none.
struct Wait {
    std::uint16_t minutes = 0;
    bool explained = false;
    bool estimated = false;
};

// One thing the player can say. Its marks are the author's; shift and reactions are what this customer makes of them.
struct Choice {
    Slice id;
    TextId say = noText;
    TextId why = noText;
    TextId lockedReason = noText;
    NodeIndex from = 0;
    NodeIndex to = 0;
    Stretch when;             // in conditions: all must hold
    Stretch marks;            // in marks
    Stretch skills;           // in items
    Stretch steps;            // in items
    Stretch errors;           // in items
    Stretch reactions;        // in reactions: conditional, beside `shift`
    Stretch deeds;            // in deeds
    std::uint32_t sets = 0;   // flag bits, steps included
    std::uint32_t clears = 0; // flag bits
    Shift shift;              // the profile's unconditional reactions and the author's own
    Wait wait;
    Style style = Style::assertive;
    AggressiveForm form = AggressiveForm::unsaid;
    bool isTimeout = false;
    std::int16_t onceBit = -1; // its bit among the spent replies, or -1 if it may be said again
    std::int16_t worth = 0;    // sum of its marks' weights
    std::int16_t points = 0;   // worth minus the best worth in its node: 0 or less
    std::uint32_t line = 0;    // in the file

    bool isOnce() const { return onceBit >= 0; }
};

// Other words for another mood: said instead of the node's line if all conditions hold.
struct Variant {
    Stretch when;
    TextId line = noText;
    Gesture gesture = Gesture::neutral;
};

// Leads on at once when its node is entered, if all conditions hold.
struct Divert {
    Stretch when;
    NodeIndex to = 0;
};

// A moment in the talk.
struct Node {
    Slice id;
    TextId narration = noText;
    TextId said = noText; // what the customer says if no variant fits
    TextId thought = noText;
    TextId hint = noText;
    TextId discuss = noText;
    Stretch variants;
    Stretch diverts;
    Stretch choices;
    Gesture gesture = Gesture::neutral;
    std::uint16_t seconds = 0; // 0: no clock
    std::uint32_t line = 0;    // in the file
};

// A way the talk ends.
struct Ending {
    Slice id;
    TextId lastWords = noText;
    TextId text = noText;
    Outcome outcome = Outcome::loseLose;
    Gesture gesture = Gesture::neutral;
    std::uint32_t line = 0;
};

// Who comes, with the feelings they come with.
struct Customer {
    std::string id;
    std::string type;          // "angry"
    std::string manifestation; // "argumentative"
    std::string look;
    Style style = Style::assertive; // how the customer speaks
    TextId name = noText;
    TextId explicitNeed = noText;
    TextId implicitNeed = noText;
    Emotion feels;
};

// Something the player may promise. It takes three flag bits: made, kept, broken.
struct Promise {
    Slice id;
    TextId text = noText;
    std::uint8_t bit = 0;

    std::uint32_t made() const { return 1u << bit; }
    std::uint32_t kept() const { return 2u << bit; }
    std::uint32_t broken() const { return 4u << bit; }
    std::uint32_t all() const { return 7u << bit; }
};

// A flag the author declared, or a step that some condition asks for.
struct Flag {
    Slice id;
    std::uint8_t bit = 0;
};
struct StepFlag {
    ItemIndex step = 0;
    std::uint8_t bit = 0;
};

// What a translation was made from: the wording that the first language had then.
struct Stamp {
    TextId text = noText;
    std::uint32_t of = 0; // see stampOf
    std::uint8_t language = 0;
};

// What promises and endings are worth, from scoring.xml.
struct Stakes {
    int promiseKept = 0;
    int promiseBroken = 0;
    std::array<int, outcomeCount> ending{};

    int of(Outcome outcome) const { return ending[std::size_t(outcome)]; }
};

inline constexpr std::size_t flagLimit = 32;
inline constexpr std::size_t onceLimit = 256;
inline constexpr std::size_t repliesLimit = 60;

// One conversation as its author wrote it: an immutable graph in which every reference is resolved. It exists only if
// the file has no errors, so a running talk cannot meet a missing node.
struct Dialogue {
    std::string id;
    std::uint64_t hash = 0; // of the file's bytes: tells whether a dialogue was edited since
    Channel channel = Channel::counter;
    std::string place;      // the backdrop, such as "bank"; empty for the channel's own
    bool isEvening = false; // in what light it is seen
    int difficulty = 1;
    NodeIndex start = 0;
    TextId title = noText;
    TextId brief = noText;
    TextId contentNote = noText;
    Customer customer;
    Stakes stakes;

    std::vector<Node> nodes;
    std::vector<Ending> endings;
    std::vector<Choice> choices; // node by node, in the author's order
    std::vector<Variant> variants;
    std::vector<Divert> diverts;
    std::vector<Condition> conditions;
    std::vector<Mark> marks;
    std::vector<ItemIndex> items;
    std::vector<Reaction> reactions;
    std::vector<PromiseDeed> deeds;
    std::vector<Promise> promises;
    std::vector<Flag> flags;
    std::vector<StepFlag> stepFlags;
    std::vector<std::string> covers; // frameworks
    std::vector<Stamp> stamps;
    Texts texts;
    int onceCount = 0;

    bool isEnding(NodeIndex at) const { return at >= nodes.size(); }
    const Ending& ending(NodeIndex at) const { return endings[at - nodes.size()]; }
    const Node& node(NodeIndex at) const { return nodes[at]; }
    std::string_view name(Slice slice) const { return texts.slice(slice); }
    std::string_view idOf(NodeIndex at) const { return name(isEnding(at) ? ending(at).id : node(at).id); }
    std::string_view text(TextId text, std::size_t language) const { return texts.at(text, language); }

    std::span<const Choice> choicesOf(NodeIndex at) const { return slice(choices, node(at).choices); }
    std::span<const Condition> conditionsIn(Stretch s) const { return slice(conditions, s); }
    std::span<const Mark> marksOf(const Choice& c) const { return slice(marks, c.marks); }
    std::span<const ItemIndex> itemsIn(Stretch s) const { return slice(items, s); }
    std::span<const Reaction> reactionsOf(const Choice& c) const { return slice(reactions, c.reactions); }
    std::span<const PromiseDeed> deedsOf(const Choice& c) const { return slice(deeds, c.deeds); }
    std::span<const Variant> variantsOf(const Node& n) const { return slice(variants, n.variants); }
    std::span<const Divert> divertsOf(const Node& n) const { return slice(diverts, n.diverts); }

    // The reply or node with an id, or -1.
    std::int64_t findChoice(std::string_view id) const;
    std::int64_t findNode(std::string_view id) const;

private:
    template <class T>
    static std::span<const T> slice(const std::vector<T>& pool, Stretch s) {
        return {pool.data() + s.begin, s.size()};
    }
};

} // namespace rapport
