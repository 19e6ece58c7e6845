#pragma once

#include "dialogue/Dialogue.h"
#include "engine/Session.h"
#include "ui/Action.h"
#include "ui/Ui.h"

#include <functional>
#include <initializer_list>
#include <string>
#include <vector>

namespace rapport {

// In what window panels are seen, and how.
struct Sight {
    ImVec2 size{1280, 720};
    float scale = 1;
    Language language = Language::english;
    Light light = Light::day;
    bool projector = false; // then the scale is as the window's height asks for
};
std::string wordsFor(const Sight& sight);
// Every window, text size and language in which panels must fit, the one of 1366×768 by night; and on a projector.
std::vector<Sight> everySight();

// Panels without a window: Dear ImGui with real letters, faked mouse and keys, and a record of every text drawn.
class Blind {
public:
    using Panel = std::function<std::optional<Action>(Ui&)>;

    explicit Blind(ImVec2 size = {1280, 720}, float scale = 1, Language language = Language::english);
    explicit Blind(const Sight& sight);
    ~Blind();
    Blind(const Blind&) = delete;
    Blind& operator=(const Blind&) = delete;

    // Draws one frame; loads letters that were missing and draws again, as the window does.
    std::optional<Action> frame(const Panel& panel);
    // Draws until nothing moves any more.
    void settle(const Panel& panel);
    // Presses and releases the mouse over a text, or at a place; the action the panel answered with.
    std::optional<Action> click(const Panel& panel, std::string_view text);
    std::optional<Action> clickAt(const Panel& panel, ImVec2 place);
    std::optional<Action> type(const Panel& panel, char character);
    std::optional<Action> press(const Panel& panel, ImGuiKey key);
    void wheel(const Panel& panel, ImVec2 place, float lines);
    void wait(float seconds) { m_pause = seconds; }

    // The box of the first text that contains these words.
    const TextBoxes::Drawn* find(std::string_view words) const;

    Ui ui;
    TextBoxes boxes;
    int lettersLoaded = 0; // how often, by this window; what another of the same text size has loaded is there already
    // As if no window had been before; while there is none.
    static void forgetLetters();

private:
    void showLetters();
    void key(ImGuiKey key, bool down);

    float m_pause = 0;
};

// Whether a panel answered with an action of that kind.
template <class Wanted>
bool is(const std::optional<Action>& action) {
    return action && std::holds_alternative<Wanted>(*action);
}

// What is wrong with the texts drawn last: cut off at a side, outside its card, covering another, or too faint on its
// ground. Empty if all is well.
std::string troubleIn(const TextBoxes& boxes, ImVec2 display);
// Only the last of these: texts that stand out from what was drawn under them by less than 4.5 to 1.
std::string faintIn(const TextBoxes& boxes);
// How far two colours stand apart, from 1 to 21, as WCAG 2 counts it.
double contrast(ImU32 one, ImU32 other);

// A talk in both languages with texts as long as they may be, a clock, a hint, a promise and a locked reply.
std::shared_ptr<const Dialogue> longTalk();
// The same after these replies.
Session played(std::initializer_list<const char*> replies);

} // namespace rapport
