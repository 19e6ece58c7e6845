#pragma once

#include "app/CommandLine.h"
#include "learner/TravellingAttempt.h"
#include "store/Attempts.h"

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string_view>

namespace rapport {

// A number of days as somebody types it, from 1 to the most that can be agreed to; nothing if it is anything else.
std::optional<int> typedDays(std::string_view line);

// Attempts that leave this computer because whoever they are about agreed, and for how long they may be kept elsewhere: in a
// trainer's file, or by a record store.
class Departures {
public:
    // Those of one learner, who says the PIN if there is one; without a name everybody's. Without days it is asked at the
    // keyboard; `wanted` is for how many days whoever gets them would keep them. Without agreement there are none.
    static Result<Departures> agreed(const Player& owner, const std::optional<int>& days, std::optional<int> wanted,
                                     const Attempts& attempts, Language language);
    // Those that are only written down here, for which nobody need be asked; what is agreed all the same goes with them.
    static Result<Departures> withoutAsking(const Player& owner, const std::optional<int>& days,
                                            const Attempts& attempts, Language language);

    // Shows every attempt that is wanted and may leave, the oldest first, with the consent it travels with. What came here may be
    // kept elsewhere no longer than here.
    Trouble each(const std::function<bool(const Attempt&)>& isWanted,
                 const std::function<void(TravellingAttempt&)>& see);

    // Says whose attempts stayed here, since only who knows their PIN may hand them on. True if there are any.
    bool tellWithheld(Language language) const;

private:
    Departures(const Attempts& attempts, std::optional<LearnerId> owner, std::optional<Consent> consent)
        : m_attempts(attempts), m_owner(owner), m_consent(consent) {}

    const Attempts& m_attempts;
    std::optional<LearnerId> m_owner;
    std::optional<Consent> m_consent;
    std::map<LearnerId, std::string> m_sealed; // by a PIN
    std::set<std::string> m_withheld;          // those of them who have attempts that are wanted
};

} // namespace rapport
