#pragma once

#include "app/Recorder.h"
#include "engine/Debrief.h"
#include "engine/Guess.h"
#include "puppet/Presence.h"
#include "scene/Portrait.h"
#include "ui/Suspense.h"

#include <memory>
#include <optional>
#include <vector>

namespace rapport {

// One talk on the screen: the session, the customer in motion, the clock of timed replies, and the record of it all.
class Talk {
public:
    Talk(std::shared_ptr<const Dialogue> dialogue, const Look& look, Attempts& attempts, std::string_view language,
         const Terms& terms);
    // Takes up a talk that was interrupted. Replies that no longer fit an edited dialogue are left out; then the rest
    // goes on as a branch. `trouble` says so.
    Talk(std::shared_ptr<const Dialogue> dialogue, const Look& look, Attempts& attempts, const Attempt& attempt,
         const Transcript& transcript, Trouble& trouble);
    // From a moment of an earlier attempt on, as practice; the first reply begins an attempt of its own.
    Talk(const Session& session, const Look& look, Attempts& attempts, const Attempt& from);

    const Session& session() const { return m_session; }
    const Terms& terms() const { return m_terms; }
    // What the customer felt before the last reply; null at the opening.
    const Emotion* feltBefore() const;
    const Debrief& review();
    const Outlook& outlook();
    // The attempt the talk is kept in; nothing before the first reply, and where nothing can be kept.
    std::optional<AttemptId> attempt() const { return m_recorder.attempt(); }

    // Says a reply. Until keep() it stands in no record, and the customer's face stays as it was: the words are shown
    // first.
    void choose(ChoiceIndex choice);
    // Goes back to before a turn, counted from 0, to say something else there. What was said stays kept as it is; the next
    // reply begins an attempt of its own, which is practice.
    void rewind(std::size_t turn);
    // Whether the reply said last can still be taken back: for two seconds, unless it was silence; in an exam once for each
    // turn. Then it was not said; a note tells of it.
    bool canTakeBack() const;
    Trouble takeBack();
    // Keeps the reply said last, if it is not kept yet, and the end of the talk once nothing can be taken back. Between two
    // replies.
    Trouble keep();
    // The talk is left for another screen: what has been said is said.
    Trouble settle();
    Trouble note(std::string_view remark);
    // Says who this is; once in a talk. What was said before an interruption is taken up.
    Trouble guess(Guess guess);
    void takeUp(std::optional<Guess> guess) { m_guess = std::move(guess); }
    const std::optional<Guess>& guess() const { return m_guess; }
    // Puts the talk aside, to be resumed another time.
    void leave() { m_recorder.leave(); }

    // How much moves, and how much longer clocks run: 1, 2, 5, or 0 for no clocks.
    void setMotion(Amount amount);
    void setClocks(int factor);

    // Lets time pass, for the customer and, unless paused, for the clock. Takes the time-out reply when the time is up.
    void advance(int milliseconds, bool clockRuns);
    // Until the picture changes by itself: milliseconds, or Wakeup::forever.
    int nextPictureIn(bool clockRuns) const;
    // What keeps the customer's next words back: a wait that the reply asked for, or typing; often nothing.
    std::optional<Suspense> suspense() const;
    // Has them said at once.
    void hurry();
    // In a chat, how many other customers wait.
    int othersWaiting() const;
    // What is left of the time to answer, in milliseconds, and the whole; nothing where there is no clock.
    std::optional<int> timeLeft() const { return m_left; }
    int timeGiven() const;

    // The customer's picture; paint() brings it up to now, at this size in pixels, before it is shown.
    const Portrait& picture() const { return m_portrait; }
    void paint(sf::Vector2u size);

private:
    void arrive();
    void speak();
    void suspend(const Choice& said);
    bool isKept() const { return m_kept == m_session.turns().size(); }

    Session m_session;
    Terms m_terms;
    Recorder m_recorder;
    std::size_t m_kept = 0;    // turns that are in the record
    bool m_isFinished = false; // in the record
    Presence m_customer;
    std::size_t m_column; // of the language it is spoken in
    Amount m_amount = Amount::full;
    std::vector<Suspense> m_suspense;    // first the one that runs
    int m_sinceReply = 0;                // milliseconds
    std::optional<std::size_t> m_slipAt; // the turn that was taken back last
    Portrait m_portrait;
    DisplayList m_figure;
    std::optional<int> m_left;
    std::optional<int> m_leftBefore; // the last reply
    int m_clockFactor = 1;
    std::optional<Outlook> m_outlook;
    std::optional<Debrief> m_review;
    std::optional<Guess> m_guess;
    std::size_t m_guessedAt = 0; // the turn
};

} // namespace rapport
