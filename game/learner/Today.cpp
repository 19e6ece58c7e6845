#include "learner/Today.h"

#include <algorithm>

namespace rapport {

int TodaysMoment::lost() const {
    return std::max(1, (moment.loss + lossPerPoint / 2) / lossPerPoint);
}

std::vector<Principle> TodaysMoment::violated() const {
    std::vector<Principle> principles;
    for (const Mark& mark : dialogue().marksOf(dialogue().choices[said]))
        if (!mark.isHonoured()) principles.push_back(mark.principle);
    return principles;
}

std::optional<TodaysMoment> broughtTo(const Moment& moment, std::shared_ptr<const Dialogue> dialogue,
                                      std::span<const std::string> replies) {
    Session session(std::move(dialogue));
    if (moment.turn >= replies.size()) return std::nullopt;
    for (const std::string& id : replies.first(moment.turn))
        if (session.choose(id)) return std::nullopt;
    if (session.isOver() || session.dialogue().idOf(session.state().at) != moment.node) return std::nullopt;
    for (const Session::Offer& offer : session.choices())
        if (session.dialogue().name(session.dialogue().choices[offer.choice].id) == replies[moment.turn])
            return TodaysMoment{moment, std::move(session), offer.choice};
    return std::nullopt;
}

} // namespace rapport
