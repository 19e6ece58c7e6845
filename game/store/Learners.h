#pragma once

#include "learner/Learner.h"
#include "store/Database.h"

#include <map>
#include <memory>
#include <string_view>
#include <vector>

namespace rapport {

// The people who learn on this computer. Each keeps their own attempts and progress in the one database.
class Learners {
public:
    explicit Learners(Database& database) : m_database(database) {}

    // By name.
    Result<std::vector<Learner>> all() const;
    // Nothing if there is no such name; capital letters do not matter in Latin script.
    Result<std::optional<Learner>> find(std::string_view name) const;
    Result<std::optional<Learner>> find(LearnerId id) const;
    Result<std::optional<Learner>> findUid(std::string_view uid) const;

    // How much they have played, by learner; `nobody` too.
    struct Activity {
        int talks = 0; // and drills, with at least one reply
        std::int64_t last = 0;
    };
    Result<std::map<LearnerId, Activity>> activities() const;

    // Refused if the name is taken or is none, or the PIN is no PIN. Without a PIN everybody may play under the name.
    Result<Learner> add(std::string_view name, ProfileColour colour, const std::optional<std::string>& pin,
                        std::int64_t now);
    // A profile from another computer: its uid, name and colour. Somebody else of that name keeps it; then this one is told
    // apart by a number.
    Result<Learner> adopt(const Learner& brought, const std::optional<std::string>& pin, std::int64_t now);
    // The same, as a part of a change that is being made.
    Result<Learner> enter(const Learner& brought, const std::optional<std::string>& sealedPin, std::int64_t now);
    // Hands over what was played without a profile.
    Trouble takeOver(LearnerId id);
    // Gives a PIN to a profile that has none.
    Trouble seal(LearnerId id, const std::string& pin);
    // Whether somebody may play under this name.
    Result<bool> mayPlay(LearnerId id, std::string_view pin) const;

    // Delete my data: the profile, every attempt with all that was said, and the progress are gone from the file, not
    // only out of sight. Only for whoever may play under the name. `nobody`: what was played without a profile.
    Trouble remove(LearnerId id);

private:
    Database& m_database;
};

} // namespace rapport
