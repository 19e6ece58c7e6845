#pragma once

#include <optional>
#include <string>
#include <variant>

#include "base/Wording.h"
#include "dialogue/Dialogue.h"

namespace rapport {

// How much moves on the screen.
enum class MotionAmount : unsigned char { full, reduced, off };

// How long clocks run against what the author wrote.
enum class Timers : unsigned char { asWritten, doubled, fivefold, off };

// What a player asks for. Panels return actions and change nothing themselves; the window carries them out.
struct ShowDialogues {};                              // from the title to the list
struct OpenDialogue { std::string id; };              // begin this one
struct Choose { ChoiceIndex choice = 0; };            // say this reply, which is open
struct ShowHint {};                                   // looked at the hint of this node
struct Pause {};                                      // stop the clock, cover the talk
struct Resume {};                                     // go on with the paused or interrupted talk
struct Discard {};                                    // give the interrupted talk up
struct ShowDebrief {};                                // the talk is over: look back
struct Again {};                                      // the same dialogue from its beginning
struct Back {};                                       // one screen back
struct ShowSettings {};
struct ShowTutorial {};
struct NextTutorial {};
struct SkipTutorial {};
struct DismissNotice {};
struct SwitchLanguage { Language to = Language::english; };
struct SetTextSize { int percent = 100; };            // 100 to 200
struct SetMotion { MotionAmount amount = MotionAmount::full; };
struct SetTimers { Timers timers = Timers::asWritten; };
struct ToggleFullScreen {};
struct Quit {};

using Action = std::variant<ShowDialogues, OpenDialogue, Choose, ShowHint, Pause, Resume, Discard, ShowDebrief, Again, Back,
                            ShowSettings, ShowTutorial, NextTutorial, SkipTutorial, DismissNotice, SwitchLanguage,
                            SetTextSize, SetMotion, SetTimers, ToggleFullScreen, Quit>;

// The text sizes offered, in percent, and the nearest larger or smaller one.
inline constexpr int textSizes[] = {100, 125, 150, 175, 200};
int largerTextSize(int percent);
int smallerTextSize(int percent);

} // namespace rapport
