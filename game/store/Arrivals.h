#pragma once

#include "learner/TravellingAttempt.h"
#include "store/Attempts.h"

#include <span>

namespace rapport {

// Attempts that leave this computer, and those that come from others.
class Arrivals {
public:
    explicit Arrivals(const Attempts& attempts) : m_attempts(attempts), m_database(attempts.database()) {}

    // Shows every attempt with at least one reply as it travels, the oldest first; of one learner, or of all. What came here
    // with a consent goes on with no other.
    Trouble eachLeaving(std::optional<LearnerId> learner, const std::function<void(TravellingAttempt&)>& see) const;

    // An attempt that came, checked and scored here: its hash and summary are those of the dialogue as it is here.
    struct Arrival {
        TravellingAttempt traveller;
        std::uint64_t hash = 0;
        std::optional<Summary> summary;
        // Whoever brings their own along, and agreed to no limit: what is theirs here already is no longer forgotten either.
        std::optional<LearnerId> broughtHome;
    };
    enum class Welcome : std::uint8_t {
        taken,
        known, // it is here already
        grown, // it went on since it was here last
    };
    // What taking an attempt in would come to.
    Result<Welcome> welcomeOf(const TravellingAttempt& traveller) const;
    // Whose PIN guards the profile that an attempt would be added to; nothing if it is nobody's, or has none.
    Result<std::optional<Learner>> guardOf(const TravellingAttempt& traveller) const;
    // Takes attempts in, all or, if there is trouble, none. Both scores are kept: ours, and what was said of it.
    Result<std::vector<Welcome>> take(std::span<const Arrival> arrivals, std::int64_t now);

    // What was said of an attempt's score where it comes from, and the hash of the dialogue there; nothing if it is from here.
    struct Claim {
        std::uint64_t hash = 0;
        std::optional<Summary> summary;
    };
    Result<std::optional<Claim>> claimOf(AttemptId id) const;

    // Forgets what came with a consent that has run out. Gives how many attempts that were.
    Result<int> forget(std::int64_t now);

    // How many statements of an attempt a record store has got, and that it has got so many now.
    Result<std::map<std::string, std::int64_t>> sentTo(std::string_view endpoint) const; // by the attempt's uid
    Trouble noteSent(std::string_view endpoint, std::string_view uid, std::int64_t statements);

private:
    Result<LearnerId> learnerOf(const TravellingAttempt& traveller, std::int64_t now);
    struct Place {
        Welcome welcome = Welcome::taken;
        AttemptId id = 0;           // of the attempt that is here already
        LearnerId learner = nobody; // whose that is
    };
    Trouble findPlace(const TravellingAttempt& traveller, Place& place) const;
    Trouble takeOne(const Arrival& arrival, std::int64_t now, Welcome& welcome);
    Trouble write(const Arrival& arrival, AttemptId id, std::size_t from, std::int64_t now);

    const Attempts& m_attempts;
    Database& m_database;
};

} // namespace rapport
