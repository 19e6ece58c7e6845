#include "app/LearningDesk.h"

#include "app/LearnerFile.h"
#include "app/Recorder.h"
#include "store/Learners.h"
#include "ui/ProgressPanel.h"
#include "ui/TodayPanel.h"

#include <algorithm>

namespace rapport {

namespace {

// Much longer than it ever takes for what was played here; after an import the rest is counted the next time.
constexpr std::chrono::milliseconds patience(400);

// Profiles that cannot be kept are not changed in memory alone: whoever deletes one shall not believe it gone.
Trouble unlasting(const Attempts& attempts) {
    if (attempts.database().isLasting()) return {};
    return Message{"Nothing can be saved here, so profiles cannot be made, changed or deleted.",
                   "这里无法保存，所以不能新建、更改或删除档案。"};
}

} // namespace

LearningDesk::LearningDesk(Attempts& attempts, Trouble& trouble) : m_attempts(attempts) {
    trouble = readLearners();
}

void LearningDesk::use(const Library& library) {
    m_subjects = std::make_unique<Subjects>(library);
    m_today = {};
    m_portfolio = {};
}

const Learner* LearningDesk::learner() const {
    const auto found = std::ranges::find(m_learners, m_attempts.learner(), &Learner::id);
    return found == m_learners.end() ? nullptr : &*found;
}

std::string_view LearningDesk::name() const {
    const Learner* const somebody = learner();
    return somebody ? std::string_view(somebody->name) : std::string_view();
}

Trouble LearningDesk::readLearners() {
    const Learners learners(m_attempts.database());
    auto all = learners.all();
    if (!all) return all.reason();
    m_learners = std::move(*all);
    const auto activities = learners.activities();
    if (!activities) return activities.reason();
    m_hasLooseTalks = activities->contains(nobody);
    return {};
}

Trouble LearningDesk::askWho() {
    m_view = {};
    m_saved.clear();
    return readLearners();
}

Trouble LearningDesk::count() {
    Coach coach(m_attempts, *m_subjects);
    const auto counted = coach.count(patience);
    return counted ? Trouble() : counted.reason();
}

Trouble LearningDesk::planToday(Dialogues dialogues) {
    m_today = {}; // nothing of somebody else, whatever happens
    if (Trouble trouble = count()) return trouble;
    Result<Today> today = Coach(m_attempts, *m_subjects).today(dialogues);
    if (!today) return today.reason();
    m_today = std::move(*today);
    return {};
}

Trouble LearningDesk::lookAtProgress(Dialogues dialogues) {
    m_portfolio = {};
    if (Trouble trouble = count()) return trouble;
    Result<Portfolio> portfolio = Coach(m_attempts, *m_subjects).portfolio(dialogues);
    if (!portfolio) return portfolio.reason();
    m_portfolio = std::move(*portfolio);
    return {};
}

std::optional<Action> LearningDesk::drawLearners(Ui& ui) {
    return learnersPanel(ui, {m_learners, m_attempts.learner(), m_hasLooseTalks, m_saved}, m_view);
}

std::optional<Action> LearningDesk::drawToday(Ui& ui) const {
    return todayPanel(ui, m_today);
}

std::optional<Action> LearningDesk::drawProgress(Ui& ui) const {
    return progressPanel(ui, m_portfolio, name());
}

Result<bool> LearningDesk::choose(const ChooseLearner& wish) {
    if (wish.id != nobody && wish.id != m_attempts.learner()) {
        const Result<bool> may = Learners(m_attempts.database()).mayPlay(wish.id, wish.pin);
        if (!may) return may.reason();
        m_view.pin = {};
        if (!*may) return refuse({"That is not the PIN.", "PIN 不对。"});
    }
    m_attempts.setLearner(wish.id);
    return true;
}

// The question stays, with the reason below its answer and the keyboard in it. Where nothing was typed it cannot be shown.
Result<bool> LearningDesk::refuse(const Message& reason) {
    if (m_view.question == LearnersView::Question::who) return reason;
    m_view.refusal = reason;
    m_view.isNew = true;
    return false;
}

Result<bool> LearningDesk::add(const AddLearner& wish) {
    if (const Trouble trouble = unlasting(m_attempts)) return refuse(*trouble);
    Learners learners(m_attempts.database());
    const Result<Learner> added =
        learners.add(wish.name, wish.colour, wish.pin.empty() ? std::nullopt : std::optional(wish.pin), secondsNow());
    if (!added) return refuse(added.reason());
    m_attempts.setLearner(added->id);
    const Trouble left = wish.takesOver ? learners.takeOver(added->id) : Trouble(); // the profile is there all the same
    const Trouble unread = readLearners();
    m_view = {};
    if (left) return *left;
    if (unread) return *unread;
    return true;
}

Trouble LearningDesk::remove() {
    if (Trouble trouble = unlasting(m_attempts)) return trouble;
    if (Trouble trouble = deleteLearner(m_attempts, m_attempts.learner())) return trouble;
    m_attempts.setLearner(nobody);
    return askWho();
}

Trouble LearningDesk::save(const std::filesystem::path& folder) {
    const auto file = saveLearnerData(m_attempts, m_attempts.learner(), folder);
    if (!file) return file.reason();
    m_saved = file->string();
    return {};
}

} // namespace rapport
