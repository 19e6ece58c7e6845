#pragma once

#include "puppet/DisplayList.h"
#include "puppet/Look.h"
#include "puppet/Pose.h"

#include <string_view>

namespace rapport {

// How long it takes to type a line, in milliseconds: the longer, the longer; anger and haste type fast, worry and gloom
// hesitate. At least half a second, at most two and a half.
int typingTime(std::string_view line, const Emotion& emotion);

// The customer in a chat: a portrait that never changes, and now and then a sticker in place of a face. Nothing moves.
class Correspondent {
public:
    explicit Correspondent(const Look& look) : m_look(look) {}

    void feel(const Emotion& emotion) { m_emotion = emotion; }
    // What a sticker would show; most gestures send none.
    void gesture(Gesture gesture) { m_gesture = gesture; }
    bool hasSticker() const;
    // How many other customers wait, at most four: their chats stand beside this one.
    void setWaiting(int others) { m_waiting = others; }

    // Replaces the list by the chat's side as it is now.
    void draw(DisplayList& list) const;

private:
    Look m_look;
    Emotion m_emotion;
    Gesture m_gesture = Gesture::neutral;
    int m_waiting = 0;
};

} // namespace rapport
