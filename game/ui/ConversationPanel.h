#pragma once

#include "ui/ConversationLayout.h"
#include "ui/Picture.h"
#include "ui/Replies.h"
#include "ui/Suspense.h"

#include <optional>

namespace rapport {

// A talk in progress, as it is shown.
struct ConversationModel {
    const Session& session;
    Picture picture;              // the customer, painted to the size of pictureBox()
    std::optional<TimeLeft> time; // nothing if the node has no clock, or clocks are off
    Terms terms = {};
    bool canGuess = false;    // whether the player may still say who this is
    bool canTakeBack = false; // whether the reply said last may still be taken back
    std::optional<Suspense> suspense = {};
    int othersWaiting = 0; // in a chat
};

// What only the screen cares about.
struct ConversationView {
    std::optional<std::size_t> turn;     // the turn that is shown
    bool isHeldBack = false;             // whether the customer's words were still to come
    double since = 0;                    // when it appeared, by Dear ImGui's clock, in seconds
    std::optional<std::size_t> hintTurn; // the turn for which the hint has been asked for
    std::optional<Language> expected;    // the language in which the letters of the whole talk have been asked for
};

// How many feelings have room below the customer; in an exam they are hidden, and two lines say so.
std::size_t feelingsBelow(const Session& session, const Terms& terms);

// The talk: customer and feelings at the left, what is said and can be said at the right. When a turn has changed, it
// wants to be drawn twice, since it scrolls to the new words.
std::optional<Action> conversationPanel(Ui& ui, const ConversationModel& model, ConversationView& view);

} // namespace rapport
