#pragma once

#include "learner/Classroom.h"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace rapport {

// What a class looks like from three places. A telephone and the wall know no votes, marks or whys of a reply before the
// trainer reveals them; only the trainer's own page does.

// What a class does not know of itself: the time in milliseconds since 1970, and which telephones hold the line.
struct ClassMoment {
    std::int64_t now = 0;
    std::set<PhoneId> here;
};

struct SceneView {
    Message speaker;
    std::string_view place;
    std::string_view channel;
    Message narration;
    Message line;
};

struct ChoiceView {
    std::string id;
    Message say;
    std::optional<Message> locked; // why it cannot be said now
};

struct MarkView {
    Principle principle = Principle::understand;
    int severity = 0; // 0: honoured
};

// What a reply is, told afterwards.
struct JudgedChoice {
    std::string id;
    Style style = Style::assertive;
    std::vector<MarkView> marks;
    Message why;
    bool hasStyle = true; // false: the answer to a question of a drill
};

// How the room voted, and why a reply was good or bad.
struct RevealView {
    std::map<std::string, int> votes;
    std::vector<std::string> good;
    std::vector<JudgedChoice> choices;
    std::optional<std::string> goesWith; // the majority; none for a tie
};

struct TeamView {
    int number = 0;
    int members = 0;
    std::optional<int> score; // 0 to 100, of the votes revealed so far
};

struct OverView {
    std::optional<Outcome> outcome; // none if the trainer ended the talk, and of a drill
    Message ending;
    Message lastWords;
    std::optional<int> score; // 0 to 100: the room between the worst and the best there is
    int points = 0;
    std::optional<int> best; // points
};

// What everyone in the room may know, the same for all telephones and the wall.
struct RoomView {
    std::string phase; // a ClassPhase, or "paused", "blank"
    ClassFormat format = ClassFormat::together;
    Message title;
    int teams = 0;
    std::optional<SceneView> scene;
    int round = 0;
    std::vector<ChoiceView> choices;
    std::optional<std::int64_t> millisecondsLeft;
    int voted = 0;
    int voters = 0;
    int present = 0;
    std::optional<RevealView> reveal;
    std::optional<Message> prompt;
    bool isBranch = false;
    std::optional<Message> said; // the reply said last
    std::optional<OverView> over;
};

struct VoteTally {
    int voted = 0;
    int voters = 0;
    int present = 0;
};

struct AloneTurn {
    Message line;
    Message say;
    Message why;
    Style style = Style::assertive;
    int points = 0;
    std::optional<int> lost;
    bool hasStyle = true;
};

struct AloneView {
    int turn = 0;
    SceneView scene;
    std::vector<ChoiceView> choices;
    bool isOver = false;
    Message ending;
    std::vector<AloneTurn> review; // after the reveal
};

struct CardResult {
    int right = 0;
    int missed = 0;
    int wrong = 0;
};

struct VoteResult {
    int votes = 0;
    std::optional<int> score; // 0 to 100
};

struct PhoneView {
    PhoneId id = 0;
    std::string name;
    Language language = Language::english;
    int team = 0;
    std::optional<Principle> card;
    std::optional<std::string> yours; // voted for
    bool canVote = false;
    std::map<std::string, Noticed> notes;
    std::optional<AloneView> alone;
    // Once over:
    std::optional<VoteResult> result;
    std::optional<CardResult> cardResult;
    std::optional<TeamView> teamResult;
    int teamPlace = 0;
};

// How far those are who play alone.
struct Wall {
    int finished = 0;
    int talking = 0;
    std::vector<int> turns; // telephones after so many replies
    std::map<Outcome, int> outcomes;
};

// Two branches side by side.
struct DuelView {
    struct Side {
        Message say; // the reply it began with
        std::vector<Message> lines;
        std::optional<Outcome> outcome; // once over
        std::optional<int> points;
        int members = 0;
    };
    std::array<Side, 2> sides;
    int turn = 0; // whose turn it is
};

struct ProjectorView {
    RoomView room;
    bool showsNames = true;
    std::vector<std::string> names; // empty when hidden
    std::vector<TeamView> teams;
    std::optional<Wall> wall; // outcomes only after the reveal
    std::optional<DuelView> duel;
};

struct TrainerChoice {
    ChoiceView shown;
    JudgedChoice judged;
    bool isTimeout = false;
    bool isBest = false;
    int votes = 0;
    int hands = 0;
    std::string to; // node
};

struct TrainerNotes {
    std::optional<Message> discuss, hint, thought, brief, purpose;
    std::vector<Message> prompts;
    std::vector<Message> lookFors;
};

struct ParticipantView {
    PhoneId id = 0;
    std::string name;
    Language language = Language::english;
    bool isHere = false; // holds the line
    bool hasVoted = false;
    int team = 0;
    std::optional<Principle> card;
    int answered = 0; // replies, while playing alone
};

struct RoundView {
    int number = 0;
    Message line;
    std::optional<Message> said;
    std::vector<std::pair<Message, int>> votes; // every reply offered, in the author's order
    bool isSplit = false;
    bool isBranch = false;
};

struct TrainerView {
    RoomView room; // with the real phase, and never empty
    bool isPaused = false;
    bool isBlank = false;
    std::size_t part = 0;
    std::vector<TrainerChoice> choices;
    std::optional<std::string> majority;
    std::vector<std::string> tie;
    TrainerNotes notes;
    std::optional<Emotion> feelings; // none of a drill
    bool showsNames = true;
    std::vector<TeamView> teams;
    int observers = 0;
    std::vector<ParticipantView> participants;
    std::vector<Lead> can;
    std::optional<Wall> wall;
    std::optional<DuelView> duel;
    std::vector<RoundView> rounds; // of this run, once over
};

// What the votes on revealed rounds came to, once the class is over; to be reckoned once for all telephones.
struct Standings {
    std::map<std::size_t, std::map<ChoiceIndex, int>> scores; // by round: 0 to 100, of every reply voted for
    std::vector<TeamView> teams;
};
Standings standingsOf(const Classroom& room);

RoomView roomView(const Classroom& room, const ClassMoment& moment);
VoteTally voteTallyOf(const Classroom& room);
PhoneView phoneView(const Classroom& room, PhoneId phone);
PhoneView phoneView(const Classroom& room, PhoneId phone, const Standings& standings);
ProjectorView projectorView(const Classroom& room, const ClassMoment& moment);
TrainerView trainerView(const Classroom& room, const ClassMoment& moment);

// A team's votes so far, those of revealed rounds.
std::vector<TeamView> teamViews(const Classroom& room);
// What came of the votes of one telephone, and of the notes of one that watched.
VoteResult voteResultOf(const Classroom& room, const Standings& standings, PhoneId phone);
CardResult cardResultOf(const Classroom& room, PhoneId phone);
// The rounds of a run that were revealed or led on.
std::vector<RoundView> roundViews(const Classroom& room, std::size_t run);

} // namespace rapport
