#include "puppet/Presence.h"

namespace rapport {

namespace {

std::variant<Motion, CallerVoice, Correspondent> as(const Look& look, Channel channel) {
    switch (channel) {
    case Channel::phone: return CallerVoice();
    case Channel::chat: return Correspondent(look);
    default: return Motion(look);
    }
}

} // namespace

Presence::Presence(const Look& look, Channel channel) : m_as(as(look, channel)) {}

void Presence::feel(const Emotion& emotion) {
    std::visit([&](auto& customer) { customer.feel(emotion); }, m_as);
}

void Presence::gesture(Gesture gesture) {
    if (auto* figure = std::get_if<Motion>(&m_as)) figure->gesture(gesture);
    if (auto* correspondent = std::get_if<Correspondent>(&m_as)) correspondent->gesture(gesture);
}

void Presence::speak(std::string_view line) {
    if (auto* figure = std::get_if<Motion>(&m_as)) figure->speak(lengthOf(speechOf(line, Mood{})));
    if (auto* voice = std::get_if<CallerVoice>(&m_as)) voice->speak(line);
}

void Presence::hold() {
    if (auto* voice = std::get_if<CallerVoice>(&m_as)) voice->hold();
}

void Presence::setWaiting(int others) {
    if (auto* correspondent = std::get_if<Correspondent>(&m_as)) correspondent->setWaiting(others);
}

void Presence::setAmount(Amount amount) {
    if (auto* figure = std::get_if<Motion>(&m_as)) figure->setAmount(amount);
    if (auto* voice = std::get_if<CallerVoice>(&m_as)) voice->setAmount(amount);
}

void Presence::advance(int milliseconds) {
    if (auto* figure = std::get_if<Motion>(&m_as)) figure->advance(milliseconds);
    if (auto* voice = std::get_if<CallerVoice>(&m_as)) voice->advance(milliseconds);
}

Tempo Presence::tempo() const {
    if (const auto* figure = std::get_if<Motion>(&m_as)) return figure->tempo();
    if (const auto* voice = std::get_if<CallerVoice>(&m_as)) return voice->tempo();
    return Tempo::still;
}

void Presence::draw(DisplayList& list) const {
    std::visit([&](const auto& customer) { customer.draw(list); }, m_as);
}

} // namespace rapport
