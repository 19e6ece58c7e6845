#pragma once

#include "dialogue/Dialogue.h"
#include "ui/Action.h"
#include "ui/Ui.h"

#include <functional>
#include <string>

namespace rapport {

// Panels without a window: Dear ImGui with real letters, faked mouse and keys, and a record of every text drawn.
class Blind {
public:
    using Panel = std::function<std::optional<Action>(Ui&)>;

    explicit Blind(ImVec2 size = {1280, 720}, float scale = 1, Language language = Language::english);
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
    int lettersLoaded = 0; // how often

private:
    void loadLetters();
    void key(ImGuiKey key, bool down);

    float m_scale;
    float m_pause = 0;
    std::string m_letters;
};

// What is wrong with the texts drawn last: cut off at a side, outside its card, or covering another. Empty if all is
// well.
std::string troubleIn(const TextBoxes& boxes, ImVec2 display);

// A talk in both languages with texts as long as they may be, a clock, a hint, a promise and a locked reply.
std::shared_ptr<const Dialogue> longTalk();

} // namespace rapport
