#pragma once

#include "engine/Outlook.h"
#include "learner/ClassPlan.h"
#include "learner/ClassRound.h"

#include <array>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace rapport {

// How a class plays: all on one conversation, the same in teams with scores, or everyone on the telephone alone.
enum class ClassFormat : std::uint8_t { together, teams, alone };
std::string_view word(ClassFormat format);
std::optional<ClassFormat> classFormatFromWord(std::string_view word);

enum class ClassPhase : std::uint8_t { lobby, line, open, closed, revealed, discussing, alone, over };
std::string_view word(ClassPhase phase);

// Why something that came from outside does not count.
enum class ClassRefusal : std::uint8_t { unknown, removed, nameTaken, closed, notYours, notNow, badRequest };

// Somebody with a telephone.
struct Participant {
    enum class Status : std::uint8_t { here, left, removed };

    std::string key;
    Language language = Language::english;
    std::string name; // empty: without a name
    Status status = Status::here;
    int team = 0;                  // from 1; 0: none
    std::optional<Principle> card; // watches for it, and does not vote
    std::optional<Session> alone;  // the own talk, while everyone plays alone

    bool isHere() const { return status == Status::here; }
};

// A class at one moment: many learners, one conversation. A pure function of the plan, the seed and the events so far.
class Classroom {
public:
    static constexpr int mostTeams = 6;
    static constexpr int longestClock = 600; // seconds

    Classroom(ClassPlan plan, std::uint64_t seed);

    // Lets something happen. Nothing changes if it is refused.
    std::optional<ClassRefusal> apply(const ClassEvent& event);
    // Whether the trainer can do this now.
    bool can(Lead lead) const;

    const ClassPlan& plan() const { return m_plan; }
    std::uint64_t seed() const { return m_seed; }
    std::size_t part() const { return m_part; }
    const ClassPlan::Part& partNow() const { return m_plan.parts[m_part]; }
    const Dialogue& dialogue() const { return *partNow().dialogue; }
    ClassFormat format() const { return m_format; }
    ClassPhase phase() const { return m_table ? m_table->phase : m_resting; }
    bool isPaused() const { return m_isPaused; }
    bool isBlank() const { return m_isBlank; }
    bool showsNames() const { return m_showsNames; }
    bool isAloneRevealed() const { return m_isAloneRevealed; }
    int teams() const { return m_teams; }
    // How long a vote is to stay open, in seconds; 0: until it is closed. Set anew for every part.
    int seconds() const { return m_seconds; }
    // When a vote with a countdown ends, in milliseconds since 1970; 0: none.
    std::int64_t deadline() const { return m_deadline; }

    const std::map<PhoneId, Participant>& participants() const { return m_participants; }
    const Participant* find(PhoneId phone) const;
    std::optional<PhoneId> phoneOf(std::string_view key) const;
    PhoneId nextPhone() const { return m_participants.empty() ? 1 : m_participants.rbegin()->first + 1; }
    std::size_t present() const;
    bool canVote(PhoneId phone) const;

    // The talk of the room; null in the lobby and while everyone plays alone.
    const Session* talk() const { return m_table ? &m_table->talk : nullptr; }
    // The reply being decided on; null when there is none. Its number counts from 1.
    const ClassRound* round() const;
    int roundNumber() const { return m_table && m_table->round ? int(*m_table->round) + 1 : 0; }
    const std::vector<ClassRound>& rounds() const { return m_rounds; }
    bool isInBranch() const { return m_main.has_value(); }

    // One time a part was played, with the talk as the room led it.
    struct Run {
        std::size_t part = 0;
        ClassFormat format = ClassFormat::together;
        std::optional<Session> talk; // none where everyone played alone
        std::vector<Session> alone;  // those talks
        std::int64_t begun = 0;      // milliseconds since 1970, as is `ended`
        std::int64_t ended = 0;      // 0: it goes on
    };
    const std::vector<Run>& runs() const { return m_runs; }

    // Two branches held against each other: the sides take turns.
    struct Duel {
        std::array<ChoiceIndex, 2> first{}; // the replies that part the ways
        std::array<std::optional<Session>, 2> talks;
        int side = 0; // whose turn it is
        std::map<PhoneId, int> sides;
    };
    const std::optional<Duel>& duel() const { return m_duel; }

    // What all conversations of a part can come to; reckoned when first asked for.
    const Outlook& outlook(std::size_t part) const;
    // What a reply is worth in the end: its points and the most that can follow.
    int worth(std::size_t part, const State& at, ChoiceIndex choice) const;
    // The replies worth most among those to vote on.
    std::vector<ChoiceIndex> best(std::size_t part, const State& at) const;
    // 100 for the best reply to vote on, 0 for the worst.
    int voteScore(std::size_t part, const State& at, ChoiceIndex choice) const;

private:
    // Where a talk of the room stands.
    struct Table {
        Session talk;
        ClassPhase phase = ClassPhase::line;
        std::optional<std::size_t> round; // of m_rounds
    };

    std::optional<ClassRefusal> happen(const ClassEvent::Join& event);
    std::optional<ClassRefusal> happen(const ClassEvent::Leave& event);
    std::optional<ClassRefusal> happen(const ClassEvent::Vote& event);
    std::optional<ClassRefusal> happen(const ClassEvent::Note& event);
    std::optional<ClassRefusal> happen(const ClassEvent::Answer& event);
    std::optional<ClassRefusal> happen(const ClassEvent::PickTeam& event);
    std::optional<ClassRefusal> happen(const ClassEvent::Do& event);

    std::optional<ClassRefusal> refuse(PhoneId phone) const;
    std::optional<ClassRefusal> start(const std::string& format);
    std::optional<ClassRefusal> open(const ClassEvent::Do& event);
    std::optional<ClassRefusal> proceed(const std::string& choice);
    std::optional<ClassRefusal> look(const std::string& choice);
    std::optional<ClassRefusal> fight(const std::string& one, const std::string& other);
    std::optional<ClassRefusal> remove(PhoneId phone);
    std::optional<ClassRefusal> deal(int teams);
    std::optional<ClassRefusal> choose(int observers);
    std::optional<ClassRefusal> count(const std::string& choice, int hands);
    std::optional<ClassRefusal> raise(const std::string& choice, int by);
    std::optional<ClassRefusal> enter(int part);
    std::optional<ClassRefusal> prepare(const std::string& format);
    std::optional<ClassRefusal> limit(const ClassEvent::Do& event);

    ClassRound* roundNow();
    // The reply of an id among those open now; in the ballot only, or the one for silence too.
    std::optional<ChoiceIndex> openChoice(std::string_view id, bool silenceToo) const;
    void take(ChoiceIndex choice);
    void beginRound();
    void takeTurns();
    void joinTeam(Participant& who);
    void forget(PhoneId phone);
    void rest(ClassPhase phase);
    void keepAlone();

    ClassPlan m_plan;
    std::uint64_t m_seed;
    std::size_t m_part = 0;
    ClassFormat m_format = ClassFormat::together;
    ClassPhase m_resting = ClassPhase::lobby; // while no talk of the room goes on
    bool m_isPaused = false;
    bool m_isBlank = false;
    bool m_showsNames = true;
    bool m_isAloneRevealed = false;
    int m_teams = 0;
    int m_seconds = 0;
    std::int64_t m_deadline = 0;
    std::int64_t m_pausedAt = 0;
    std::int64_t m_now = 0; // when the trainer did something last
    std::map<PhoneId, Participant> m_participants;
    std::map<std::string, PhoneId, std::less<>> m_keys;
    std::optional<Table> m_table;
    std::optional<Table> m_main; // the way the room went, while it looks at another
    std::optional<Duel> m_duel;
    std::vector<ClassRound> m_rounds;
    std::vector<Run> m_runs;
    mutable std::map<std::size_t, std::unique_ptr<const Outlook>> m_outlooks;
};

} // namespace rapport
