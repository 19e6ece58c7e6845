#include "app/DrillDesk.h"

#include "app/PanelPainter.h"
#include "app/Wakeup.h"

namespace rapport {

DrillDesk::DrillDesk(std::shared_ptr<const Drill> drill, const Library& library, Attempts& attempts,
                     std::string_view language, Amount motion)
    : m_drill(std::move(drill)), m_library(library),
      m_record(m_drill, &attempts, language, drawnSeed(), DrillRecord::Beginning::goOn), m_amount(motion) {
    arrive();
}

// The next item comes on the screen.
void DrillDesk::arrive() {
    m_isReviewing = false;
    m_view = {};
    m_motion.reset();
    if (m_record.run().isOver()) return;
    m_shown = m_record.shown();
    const Drill::Item& item = m_record.run().item();
    if (!item.shows) return;
    const Look* look = m_library.cast().find(item.shows->look);
    m_motion.emplace(look ? *look : standardLook());
    m_motion->setAmount(m_amount);
    if (const Profile* profile = m_library.rulebook().rulebook.profile(item.shows->type, item.shows->manifestation))
        m_motion->feel(profile->starts);
    m_motion->gesture(item.shows->gesture);
}

std::optional<Action> DrillDesk::draw(Ui& ui) {
    Picture picture;
    if (m_motion) {
        const Box box = drillPictureBox(ui);
        m_motion->draw(m_figure);
        m_portrait.show(m_figure, "counter", {unsigned(box.width()), unsigned(box.height())});
        picture = {PanelPainter::idOf(m_portrait), {box.width(), box.height()}};
    }
    return drillPanel(ui, {m_record.run(), m_shown, picture, m_isReviewing}, m_view);
}

Trouble DrillDesk::answer(const std::vector<std::uint8_t>& answers) {
    const DrillRun& run = m_record.run();
    if (m_isReviewing || run.isOver()) return std::nullopt;
    std::vector<std::string> ids;
    for (const std::uint8_t answer : answers)
        if (answer < run.item().answers.size()) ids.push_back(run.item().answers[answer].id);
    const DrillRecord::Outcome outcome = m_record.answer(ids);
    m_isReviewing = !outcome.refusal;
    return outcome.trouble;
}

void DrillDesk::next() {
    if (m_isReviewing) arrive();
}

void DrillDesk::advance(int milliseconds) {
    if (m_motion) m_motion->advance(milliseconds);
}

int DrillDesk::nextPictureIn() const {
    if (!m_motion || m_motion->tempo() == Tempo::still) return Wakeup::forever;
    return m_motion->tempo() == Tempo::moving ? movingPicture : breathingPicture;
}

void DrillDesk::setMotion(Amount amount) {
    m_amount = amount;
    if (m_motion) m_motion->setAmount(amount);
}

} // namespace rapport
