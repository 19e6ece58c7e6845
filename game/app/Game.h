#pragma once

#include "app/ClassDesk.h"
#include "app/CommandLine.h"
#include "app/DrillDesk.h"
#include "app/LearningDesk.h"
#include "app/Library.h"
#include "app/Soundtrack.h"
#include "app/Talk.h"
#include "app/TextBoxesFile.h"
#include "app/Tries.h"
#include "app/Window.h"
#include "store/Settings.h"
#include "ui/ChoosePanel.h"
#include "ui/ConversationPanel.h"
#include "ui/CoursePanel.h"
#include "ui/ExercisesPanel.h"
#include "ui/GuessPanel.h"
#include "ui/HandbookPanel.h"
#include "ui/Transition.h"

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace rapport {

// The game in its window: which screen is shown, what the player asked for, and what is kept. Panels only wish; here
// wishes are carried out.
class Game {
public:
    Game(const Display& display, const OpenGame& command, const Invocation& invocation);

    // Until the window is closed.
    void run();

private:
    enum class Screen {
        title,
        dialogues,
        tutorial,
        talk,
        who,
        note,
        pause,
        debrief,
        settings,
        resume,
        exercises,
        course,
        drill,
        handbook,
        turns,
        learners,
        today,
        progress,
        classroom
    };

    // ---- the loop
    void openWindow();
    int nextPictureIn() const;
    int leftUntil(int milliseconds) const;
    void letTimePass();
    void draw();
    std::optional<Action> drawScreen();
    std::optional<Action> drawTalk();
    std::optional<Action> drawSettings();
    Audible whatIsHeard() const;
    std::optional<Action> drawGuess();
    std::optional<Action> drawContentNote();

    // ---- what the player asks for
    void keep();
    void carryOut(const Action& action);
    void on(const ShowDialogues&);
    void on(const OpenDialogue& wish);
    void on(const ChooseTerms& wish);
    void on(const ShowTurns&);
    void on(const Rewind& wish);
    void on(const CompareWith& wish);
    void on(const SaveReport&);
    void on(const ShowExercises&);
    void on(const OpenDrill& wish);
    void on(const OpenCourse& wish);
    void on(const AnswerItem& wish);
    void on(const NextItem&);
    void on(const Choose& wish);
    void on(const ShowHint&);
    void on(const TakeBack&);
    void on(const Hurry&);
    void on(const AskWho&);
    void on(const SayWho& wish);
    void on(const Pause&);
    void on(const Resume&);
    void on(const ShowDebrief&);
    void on(const Again&);
    void on(const Back&);
    void on(const ShowSettings&);
    void on(const ShowHandbook& wish);
    void on(const ShowLearners&);
    void on(const ChooseLearner& wish);
    void on(const AddLearner& wish);
    void on(const RemoveLearner&);
    void on(const SaveLearnerData&);
    void on(const ShowToday&);
    void on(const StartMoment& wish);
    void on(const ShowProgress&);
    void on(const ShowClassroom&);
    void on(const ForClass& wish);
    void on(const ShowTutorial&);
    void on(const NextTutorial&);
    void on(const SkipTutorial&);
    void on(const DismissNotice&);
    void on(const ShowAuthor& wish);
    void on(const SwitchLanguage& wish);
    void on(const SetTextSize& wish);
    void on(const SetMotion& wish);
    void on(const SetLight& wish);
    void on(const SetTimers& wish);
    void on(const SetVolume& wish);
    void on(const ToggleSound&);
    void on(const ToggleProjector&);
    void on(const ToggleFullScreen&);
    void on(const Quit&);

    // ---- content and record
    void openStore();
    void prepare();
    void readDialogues();
    void findInterrupted();
    void readExercises();
    void passInClass(int milliseconds);
    // As the learner likes them; for a whole room on the classroom's wall.
    void chooseLetters();
    // Whether a class is held, and has to be ended first; then it asks.
    bool asksAboutClass();
    void findProgress();
    const Handbook& handbook();
    void leaveHandbook();
    void findTries();
    bool staysClosed(); // the handbook, in the middle of an exam
    void arriveAsLearner();
    // Begins a talk; one with a content note only once that has been read and taken.
    void begin(const std::shared_ptr<const Dialogue>& dialogue);
    void start(const std::shared_ptr<const Dialogue>& dialogue);
    void showTalk(std::unique_ptr<Talk> talk);
    // The look of a name; if there is none, that is said, and the standard one given.
    const Look& lookOf(const std::string& name);
    void discardInterrupted();
    void show(Screen screen);
    void change(const Settings& settings);
    void warn(const Trouble& trouble);
    std::string_view title(const Dialogue& dialogue) const;
    bool canGuess() const;

    Invocation m_invocation;
    OpenGame m_command;
    std::optional<Library> m_library;
    std::optional<Attempts> m_attempts;
    std::unique_ptr<LearningDesk> m_learning;
    Settings m_settings;
    Window m_window;
    Transition m_transition;
    Soundtrack m_soundtrack;
    TextBoxes m_textBoxes;
    std::optional<TextBoxesFile> m_textBoxesFile; // where tests of the window wish to read them

    Screen m_screen = Screen::title;
    Screen m_before = Screen::title; // settings and tutorial: the screen to go back to
    int m_tutorialStep = 0;
    bool m_prepared = false;
    std::vector<Message> m_notices;  // of trouble, until they are closed
    std::optional<Message> m_remark; // on what was asked for last, until something else is

    Screen m_handbookFrom = Screen::title; // the screen to go back to, and where the keyboard was on it
    Focus m_focusFrom;
    HandbookView m_handbookView;
    std::optional<Handbook> m_handbook; // once somebody asks for it
    std::vector<Practice> m_practices;

    std::vector<std::shared_ptr<const Dialogue>> m_dialogues;
    std::vector<DialogueCard> m_cards;
    std::vector<std::shared_ptr<const Drill>> m_drills;
    std::vector<std::shared_ptr<const Course>> m_courses;
    std::vector<DrillCard> m_drillCards;
    std::vector<CourseCard> m_courseCards;
    std::shared_ptr<const Course> m_course; // the one that is open
    std::vector<PartFace> m_parts;          // its parts
    std::unique_ptr<DrillDesk> m_drill;
    std::unique_ptr<ClassDesk> m_class;
    Screen m_origin = Screen::
        dialogues; // where dialogues and drills are chosen now: the list, the course, the handbook or today's practice
    std::optional<Attempt> m_interrupted;
    std::shared_ptr<const Dialogue> m_interruptedDialogue;
    std::shared_ptr<const Dialogue> m_noted; // its content note is shown
    std::unique_ptr<Talk> m_talk;
    int m_talksShown = 0;
    std::vector<Try> m_tries; // other ways taken through the talk in the debrief
    std::size_t m_beside = 0; // the one beside it
    std::string m_saved;      // where its report was written
    bool m_isExam = false;    // how the next talk is played
    ConversationView m_view;
    GuessView m_guess;                        // what is picked before it is said
    std::optional<GuessReview> m_guessReview; // once the talk is looked back at
    std::chrono::steady_clock::time_point m_lastTime;
    bool m_again = false; // the screen wants another picture at once
};

} // namespace rapport
