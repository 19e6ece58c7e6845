#include "app/Talk.h"

#include "app/Wakeup.h"

#include <algorithm>
#include <cassert>

namespace rapport {

namespace {

constexpr int clockPicture = 250; // milliseconds between pictures of a running clock

// Lips move about as long as it takes to say it: 60 ms a character of Chinese (three bytes), 45 ms a Latin letter.
int speakingTime(std::string_view line) {
    int milliseconds = 0;
    for (const char byte : line) milliseconds += static_cast<unsigned char>(byte) < 0x80 ? 45 : 25;
    return std::min(milliseconds, 8000);
}

// The word for the stage: the channel, or a counter's room and light.
std::string placeOf(const Dialogue& dialogue) {
    if (dialogue.channel != Channel::counter) return std::string(word(dialogue.channel));
    return fmt::format("{}{}", dialogue.place.empty() ? "hall" : dialogue.place, dialogue.isEvening ? "-evening" : "");
}

} // namespace

Talk::Talk(std::shared_ptr<const Dialogue> dialogue, const Look& look, Attempts& attempts, std::string_view language)
    : m_session(std::move(dialogue)), m_recorder(attempts), m_motion(look) {
    m_recorder.begin(m_session, language);
    arrive();
}

Talk::Talk(std::shared_ptr<const Dialogue> dialogue, const Look& look, Attempts& attempts, AttemptId attempt,
           const Transcript& transcript, Trouble& trouble)
    : m_session(std::move(dialogue)), m_recorder(attempts), m_motion(look) {
    m_recorder.goOn(attempt);
    const std::vector<std::string> ids = transcript.choiceIds();
    for (const std::string& id : ids) {
        if (m_session.choose(id)) { // the dialogue was edited meanwhile
            trouble = m_recorder.branched(m_session);
            if (!trouble)
                trouble =
                    Message("This dialogue was changed since. The talk goes on from the last moment that still fits.",
                            "这段对话后来改过，谈话从仍然吻合的地方继续。");
            break;
        }
    }
    m_kept = m_session.turns().size();
    arrive();
}

const Emotion* Talk::feltBefore() const {
    return m_session.turns().empty() ? nullptr : &m_session.turns().back().before.emotion;
}

const Debrief& Talk::review() {
    if (!m_review) m_review = debrief(m_session, Outlook(m_session.dialogue()));
    return *m_review;
}

void Talk::choose(ChoiceIndex choice) {
    assert(isKept());
    m_session.choose(choice);
    m_review.reset();
    arrive();
}

Trouble Talk::keep() {
    if (isKept()) return std::nullopt;
    m_kept = m_session.turns().size();
    Trouble trouble = m_recorder.said(m_session);
    if (!m_session.isOver()) return trouble;
    Trouble ending = m_recorder.finished(m_session, review());
    return trouble ? trouble : ending;
}

Trouble Talk::note(std::string_view remark) {
    return m_recorder.noted(m_session, remark);
}

void Talk::setClocks(int factor) {
    if (m_left && m_clockFactor > 0 && factor > 0) m_left = *m_left * factor / m_clockFactor; // the same share is left
    m_clockFactor = factor;
    if (factor == 0)
        m_left.reset();
    else if (!m_left && timeGiven() > 0)
        m_left = timeGiven();
}

int Talk::timeGiven() const {
    const Dialogue& dialogue = m_session.dialogue();
    if (dialogue.isEnding(m_session.state().at)) return 0;
    return dialogue.node(m_session.state().at).seconds * 1000 * m_clockFactor;
}

void Talk::advance(int milliseconds, bool clockRuns) {
    m_motion.advance(milliseconds);
    if (!clockRuns || !m_left) return;
    m_left = std::max(0, *m_left - milliseconds);
    if (*m_left > 0) return;
    m_left.reset();
    for (const Session::Offer& offer : m_session.choices())
        if (m_session.dialogue().choices[offer.choice].isTimeout && offer.availability == Availability::open)
            return choose(offer.choice);
}

int Talk::nextPictureIn(bool clockRuns) const {
    const int clock = clockRuns && m_left ? std::min(clockPicture, *m_left) : Wakeup::forever;
    if (m_motion.tempo() == Tempo::moving) return movingPicture;
    if (m_motion.tempo() == Tempo::still) return clock;
    return clock == Wakeup::forever ? breathingPicture : std::min(clock, breathingPicture);
}

void Talk::paint(sf::Vector2u size) {
    if (!isKept() && picture().getSize() == size) return;
    m_motion.draw(m_figure);
    m_portrait.show(m_figure, placeOf(m_session.dialogue()), size);
}

// The customer takes up the feelings and the gesture of the moment, speaks, and the clock starts.
void Talk::arrive() {
    const Dialogue& dialogue = m_session.dialogue();
    m_motion.feel(m_session.state().emotion);
    m_motion.gesture(gestureIn(dialogue, m_session.state()));
    m_motion.speak(speakingTime(dialogue.text(m_session.line(), 0)));
    m_left.reset();
    if (timeGiven() > 0) m_left = timeGiven();
}

} // namespace rapport
