#pragma once

#include "app/Coach.h"
#include "ui/LearnersPanel.h"

#include <filesystem>
#include <memory>
#include <span>

namespace rapport {

// Who is learning, and what they have come to: what the screens of profiles, of today's practice and of progress show.
class LearningDesk {
public:
    using Dialogues = std::span<const std::shared_ptr<const Dialogue>>;

    LearningDesk(Attempts& attempts, Trouble& trouble);

    // From the content that has been read, or read anew.
    void use(const Library& library);

    // Whether somebody has to say who they are before they begin.
    bool isToAsk() const { return !m_learners.empty(); }
    // Whoever is learning; null without a profile.
    const Learner* learner() const;
    std::string_view name() const;

    // ---- the screens, brought up to date and drawn
    Trouble askWho();
    Trouble planToday(Dialogues dialogues);
    Trouble lookAtProgress(Dialogues dialogues);
    std::optional<Action> drawLearners(Ui& ui);
    std::optional<Action> drawToday(Ui& ui) const;
    std::optional<Action> drawProgress(Ui& ui) const;
    const Today& today() const { return m_today; }

    // ---- what is asked for there; trouble if it cannot be done
    // Whether somebody learns now who did not; false if the screen asks once more and tells why.
    Result<bool> choose(const ChooseLearner& wish);
    Result<bool> add(const AddLearner& wish);
    Trouble remove();
    Trouble save(const std::filesystem::path& folder);

private:
    Trouble readLearners();
    Trouble count();
    Result<bool> refuse(const Message& reason);

    Attempts& m_attempts;
    std::unique_ptr<Subjects> m_subjects;
    std::vector<Learner> m_learners;
    bool m_hasLooseTalks = false;
    LearnersView m_view;
    std::string m_saved;
    Today m_today;
    Portfolio m_portfolio;
};

} // namespace rapport
