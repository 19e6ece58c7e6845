#pragma once

#include "base/Wording.h"
#include "dialogue/Dialogue.h"
#include "engine/Guess.h"
#include "learner/Learner.h"
#include "ui/ClassAction.h"
#include "ui/Theme.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace rapport {

// How much moves on the screen.
enum class MotionAmount : unsigned char { full, reduced, off };

// How long clocks run against what the author wrote.
enum class Timers : unsigned char { asWritten, doubled, fivefold, off };

// What a player asks for. Panels return actions and change nothing themselves; the window carries them out.

// From the title to the list of dialogues.
struct ShowDialogues {};
// Begin this dialogue.
struct OpenDialogue {
    std::string id;
};
// Play for practice or as an exam, from the next talk on.
struct ChooseTerms {
    bool isExam = false;
};
// The drills and courses there are.
struct ShowExercises {};
struct OpenDrill {
    std::string id;
};
struct OpenCourse {
    std::string id;
};
// Answer the item of the drill: one answer, or all in an order, by their places in the item.
struct AnswerItem {
    std::vector<std::uint8_t> answers;
};
// On to the next item, or to the result.
struct NextItem {};
// Say this reply, which is open.
struct Choose {
    ChoiceIndex choice = 0;
};
// The hint of this node was looked at.
struct ShowHint {};
// The reply said last was a slip: take it back, while that is possible.
struct TakeBack {};
// Do not let the customer wait or type any longer.
struct Hurry {};
// "Who is this?": the question, and the answer.
struct AskWho {};
struct SayWho {
    Guess guess;
};
// Stop the clock and cover the talk.
struct Pause {};
// Go on with the paused or interrupted talk.
struct Resume {};
// The talk is over: look back at it.
struct ShowDebrief {};
// Show the turns there were, to go back to one of them.
struct ShowTurns {};
// Back to before a turn, counted from 0, to say something else there.
struct Rewind {
    std::size_t turn = 0;
};
// Show another way taken beside this talk, by its place among them.
struct CompareWith {
    std::size_t other = 0;
};
// Write this talk and its debrief down as files to keep, to print or to hand on.
struct SaveReport {};
// The same dialogue from its beginning; an interrupted talk is given up.
struct Again {};
// One screen back.
struct Back {};
struct ShowSettings {};
// Open the handbook: at a page ("principles"), at the entry of an item ("principles.no-blame"), or, empty, at its list.
struct ShowHandbook {
    std::string place;
};
// Who is learning: the screen to choose, and what is chosen there. A PIN may be empty.
struct ShowLearners {};
struct ChooseLearner {
    LearnerId id = nobody;
    std::string pin;
};
struct AddLearner {
    std::string name;
    ProfileColour colour = ProfileColour::blue;
    std::string pin;
    bool takesOver = false; // what was played without a profile
};
// Everything that is kept of whoever is learning: deleted, or written into a file.
struct RemoveLearner {};
struct SaveLearnerData {};
// Today's practice, and a moment of it by its place.
struct ShowToday {};
struct StartMoment {
    std::size_t index = 0;
};
struct ShowProgress {};
// Hold a class on the local network; and what is asked for there.
struct ShowClassroom {};
struct ForClass {
    ClassAction wish;
};
struct ShowTutorial {};
struct NextTutorial {};
struct SkipTutorial {};
struct DismissNotice {};
// Open this dialogue in the author's window.
struct ShowAuthor {
    std::string id;
};
struct SwitchLanguage {
    Language to = Language::english;
};
// 100 to 200 per cent.
struct SetTextSize {
    int percent = 100;
};
struct SetMotion {
    MotionAmount amount = MotionAmount::full;
};
struct SetLight {
    Light light = Light::day;
};
struct SetTimers {
    Timers timers = Timers::asWritten;
};
// 0 to 100.
struct SetVolume {
    int percent = 0;
};
// Silent, or not any more.
struct ToggleSound {};
// Letters for a whole room to read, or for one reader again.
struct ToggleProjector {};
struct ToggleFullScreen {};
struct Quit {};

using AnyAction =
    std::variant<ShowDialogues, OpenDialogue, ChooseTerms, ShowTurns, Rewind, CompareWith, SaveReport, ShowExercises,
                 OpenDrill, OpenCourse, AnswerItem, NextItem, Choose, TakeBack, Hurry, ShowHint, AskWho, SayWho, Pause,
                 Resume, ShowDebrief, Again, Back, ShowSettings, ShowHandbook, ShowClassroom, ForClass, ShowLearners,
                 ChooseLearner, AddLearner, RemoveLearner, SaveLearnerData, ShowToday, StartMoment, ShowProgress,
                 ShowTutorial, NextTutorial, SkipTutorial, DismissNotice, ShowAuthor, SwitchLanguage, SetTextSize,
                 SetMotion, SetLight, SetTimers, SetVolume, ToggleSound, ToggleProjector, ToggleFullScreen, Quit>;

template <class Kind, class Variant>
inline constexpr bool isKindOf = false;
template <class Kind, class... Kinds>
inline constexpr bool isKindOf<Kind, std::variant<Kinds...>> = (std::is_same_v<Kind, Kinds> || ...);

// One of them. How it is copied and forgotten is written once, in Action.cpp: the compiler would otherwise spell it out
// anew, for so many kinds, in every panel.
class Action : public AnyAction {
public:
    template <class Kind>
    requires isKindOf<Kind, AnyAction> Action(Kind kind)
    noexcept : AnyAction(std::in_place_type<Kind>, std::move(kind)) {}
    Action(const Action& other);
    Action(Action&& other) noexcept;
    Action& operator=(const Action& other);
    Action& operator=(Action&& other) noexcept;
    ~Action();
};

// The text sizes offered, in percent, and the nearest larger or smaller one.
inline constexpr int textSizes[] = {100, 125, 150, 175, 200};
int largerTextSize(int percent);
int smallerTextSize(int percent);

} // namespace rapport
