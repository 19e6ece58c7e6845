#pragma once

#include "dialogue/Skills.h"
#include "puppet/CallerVoice.h"
#include "puppet/Correspondent.h"
#include "puppet/Motion.h"

#include <string_view>
#include <variant>

namespace rapport {

// The customer as a channel lets one notice them: a figure at the counter, a voice on the telephone, a portrait in a chat.
class Presence {
public:
    Presence(const Look& look, Channel channel);

    void feel(const Emotion& emotion);
    void gesture(Gesture gesture);
    // Says a line, from now.
    void speak(std::string_view line);
    // On the telephone: music, until somebody speaks.
    void hold();
    // In a chat: how many others wait.
    void setWaiting(int others);
    void setAmount(Amount amount);

    void advance(int milliseconds);
    Tempo tempo() const;
    void draw(DisplayList& list) const;

private:
    std::variant<Motion, CallerVoice, Correspondent> m_as;
};

} // namespace rapport
