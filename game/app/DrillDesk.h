#pragma once

#include "app/DrillRecord.h"
#include "app/Library.h"
#include "puppet/Motion.h"
#include "scene/Portrait.h"
#include "ui/DrillPanel.h"

namespace rapport {

// A drill on the screen: its record, what is being looked at, and whoever an item shows.
class DrillDesk {
public:
    // The library, which must outlive this, knows how those look who are shown, and in what mood they come.
    DrillDesk(std::shared_ptr<const Drill> drill, const Library& library, Attempts& attempts, std::string_view language,
              Amount motion);

    const Drill& drill() const { return m_record.run().drill(); }

    std::optional<Action> draw(Ui& ui);
    // Answers the item; its verdict is shown until next().
    Trouble answer(const std::vector<std::uint8_t>& answers);
    void next();

    void advance(int milliseconds);
    // Until the picture changes by itself: milliseconds, or Wakeup::forever.
    int nextPictureIn() const;
    void setMotion(Amount amount);

private:
    void arrive();

    std::shared_ptr<const Drill> m_drill;
    const Library& m_library;
    DrillRecord m_record;
    std::vector<std::size_t> m_shown;
    bool m_isReviewing = false;
    DrillView m_view;
    Amount m_amount;
    std::optional<Motion> m_motion; // of the one who is shown
    Portrait m_portrait;
    DisplayList m_figure;
};

} // namespace rapport
