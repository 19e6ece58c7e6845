#pragma once

#include "learner/Attempt.h"
#include "report/Document.h"
#include "report/TalkText.h"

#include <nlohmann/json.hpp>

#include <span>

namespace rapport {

// One talk as it was kept, and what it comes to with the dialogue as it is now.
struct TalkReview {
    const Attempt& attempt;
    std::string learner; // may be unknown
    const Session& session;
    const Debrief& debrief;
    std::span<const SaidReply> replies; // as they were kept
    std::optional<Message> stopped;     // why it could be played again no further

    bool isEdited() const { return attempt.hash != session.dialogue().hash; }
    std::int64_t timeOf(std::size_t turn) const { return turn < replies.size() ? replies[turn].milliseconds : 0; }
    std::int64_t wholeTime() const;
};

// The whole debrief: how it ended, feelings over the turns, principles, styles, every turn with why and what it cost.
Document attemptDocument(const TalkReview& review, Voice voice);
// Turn by turn as a table, its first row the names of the columns.
std::vector<std::vector<std::string>> attemptRows(const TalkReview& review, Voice voice);
// What `play --json` prints, with what is known of the attempt.
nlohmann::ordered_json attemptJson(const TalkReview& review, std::string_view language);

// How a way to play is called.
Message nameOfMode(std::string_view mode);
// The language a voice speaks, as the tag of a page.
std::string_view tagOf(Voice voice);

} // namespace rapport
