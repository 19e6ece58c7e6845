#pragma once

#include "learner/Terms.h"
#include "ui/Controls.h"

#include <optional>

namespace rapport {

// The clock of a node that wants an answer in time.
struct TimeLeft {
    int milliseconds = 0;
    int total = 1;
};

// What can be said now, as numbered buttons; locked ones show a lock and the reason. The time-out reply is not shown.
struct Replies {
    const Session& session;
    std::optional<TimeLeft> time;
    Terms terms = {};
    bool canShowHint = false; // there is one, and it may be seen
    bool showsHint = false;
    bool canGoBack = false;  // something was said, and the terms allow it
    bool isHeldBack = false; // the customer has not answered yet: there is nothing to reply to
    bool isReady = true;     // false just after the last reply, so that a double click does not answer twice
};

// How high they are in a column of that width.
float heightOf(Ui& ui, const Replies& replies, float width);
// The hint of the present moment, in a frame as wide as the column.
float hintHeight(Ui& ui, const Session& session, float width);
void drawHint(Ui& ui, Column& column, const Session& session);

// Draws them; the digits 1 to 9 say a reply, H asks for the hint, B for the turns to go back to.
std::optional<Action> drawReplies(Ui& ui, Column& column, const Replies& replies);

// Asks for the letters of all that may stand here besides the replies.
void expectReplies(Ui& ui, const Dialogue& dialogue);

} // namespace rapport
