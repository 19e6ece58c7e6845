#pragma once

#include "app/Library.h"
#include "app/RunningClass.h"
#include "puppet/Presence.h"
#include "scene/Portrait.h"
#include "ui/ClassSetupPanel.h"
#include "ui/ClassStage.h"

namespace rapport {

// The classroom in the window: what to play, where to listen, the class itself on the wall with its customer in motion.
class ClassDesk {
public:
    // The library must outlive this; `ring` wakes the window, from any thread.
    ClassDesk(const Library& library, std::vector<std::shared_ptr<const Dialogue>> dialogues,
              std::vector<std::shared_ptr<const Course>> courses, Home home, Amount motion, std::function<void()> ring);

    std::optional<Action> draw(Ui& ui);
    Trouble carryOut(const ClassAction& wish);
    // One screen back; false if that leads out of the classroom, where nothing listens any more.
    bool back();
    // Where the learner's data was said to be, if it was: what is left of a class is saved there then.
    void setGivenHome(std::optional<std::filesystem::path> home) { m_givenHome = std::move(home); }
    // Whether it listens, and must be asked for before it ends; and asks.
    bool isHeld() const { return m_class != nullptr; }
    void askToLeave();
    // Whether the room looks on, so that letters are made for it.
    bool isOnStage() const { return m_step == Step::stage; }

    // Why the class cannot be kept now, said once; it goes on.
    Trouble takeTrouble();

    void advance(int milliseconds);
    // Until the picture changes by itself: milliseconds, or Wakeup::forever.
    int nextPictureIn() const;
    void setMotion(Amount amount);

private:
    enum class Step : std::uint8_t { list, setup, ready, stage, link, ended };

    Trouble on(const PlanClass& wish);
    Trouble on(const OpenClass& wish);
    Trouble on(const CopyTrainerLink&);
    Trouble on(const OpenTrainerPage&);
    Trouble on(const ShowStage&);
    Trouble on(const LeadClass& wish);
    Trouble on(const ShowParts&);
    Trouble on(const ShowTrainerLink&);
    Trouble on(const OpenDebrief&);
    Trouble on(const LeaveEnded&);
    Trouble on(const EndClass&);

    void findItems();
    void findAddresses();
    ClassPlan planOf(std::size_t item) const;
    void hear(const std::shared_ptr<const ClassNews>& news);
    std::optional<Action> drawReady(Ui& ui);
    TrainerLink trainerLink() const;
    std::optional<Action> drawStage(Ui& ui);
    std::optional<int> millisecondsLeft() const;
    std::string phoneAddress() const;

    const Library& m_library;
    std::vector<std::shared_ptr<const Dialogue>> m_dialogues;
    std::vector<std::shared_ptr<const Course>> m_courses; // those that have conversations or drills
    Home m_home;
    std::optional<std::filesystem::path> m_givenHome;
    Amount m_amount;
    std::function<void()> m_ring;

    Step m_step = Step::list;
    std::optional<Step> m_asked;    // where it was asked whether to end the class, if not before the room
    std::vector<ClassItem> m_items; // courses, then dialogues
    std::size_t m_item = 0;
    std::vector<ClassAddress> m_addresses;
    std::vector<Message> m_advice;
    ClassSetupView m_setup;
    std::string m_bound; // with the port
    bool m_isCopied = false;
    ClassReadyView m_ready;
    std::optional<ClassHead> m_former; // of the class that can go on
    std::string m_saved;               // what a class left behind, without its ending
    Language m_language = Language::english;

    std::unique_ptr<RunningClass> m_class;
    std::shared_ptr<const ClassNews> m_news;
    Trouble m_trouble; // as said last
    ClassStageView m_view;
    std::shared_ptr<const Dialogue> m_shown; // whose customer is on the stage
    State m_at;                              // what they last reacted to
    std::optional<Presence> m_customer;
    Portrait m_portrait;
    DisplayList m_figure;
};

} // namespace rapport
