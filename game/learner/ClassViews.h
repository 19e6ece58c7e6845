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
    bool knowsHere = false; // else all who came count as here
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
    std::optional<int> best;        // points
    int right = 0;                  // of a drill: questions that the room answered rightly
    int answered = 0;               // so many were asked before its end
    int questions = 0;              // all there are; 0: a talk
    std::optional<Message> stopped; // how far it came, if the trainer ended it before its end
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
    bool isExplained = false;    // the reasons of the best and of the chosen reply are told
    int seconds = 0;             // of the countdown set; 0: none
    int hands = 0;               // raised in this round
    int question = 0;            // of a drill, from 1
    int questions = 0;           // 0: a talk
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
    int questions = 0; // of a drill; 0: a talk
    SceneView scene;
    std::vector<ChoiceView> choices;
    bool isOver = false;
    bool isEnded = false; // by the trainer, for all
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

// How those fared who played alone.
struct AloneResult {
    std::optional<int> mean;    // 0 to 100, of those who finished
    std::array<int, 4> bands{}; // how many of them came to 0–24, 25–49, 50–74, 75–100
    Message hardest;            // the line or question at which most lost points; empty if nobody did
    int missed = 0;             // how many
};

// How far those are who play alone.
struct Wall {
    int finished = 0;
    int talking = 0;
    std::vector<int> turns; // telephones after so many replies
    std::map<Outcome, int> outcomes;
    int questions = 0;                 // of a drill; 0: a talk
    std::optional<AloneResult> result; // after the reveal
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

struct RoundView {
    int number = 0;
    Message line;
    std::optional<Message> said;
    std::vector<std::pair<Message, int>> votes; // every reply offered, in the order shown
    bool isSplit = false;
    bool isBranch = false;
};

// A part of the plan, and how the room fared when it was played last.
struct PartView {
    Message title;
    bool isHosted = false;        // else it goes by the trainer's sheet
    std::optional<int> score;     // 0 to 100
    std::optional<Message> lacks; // why there is none
};

struct ProjectorView {
    RoomView room;
    bool showsNames = true;
    std::vector<std::string> names; // empty when hidden
    std::vector<TeamView> teams;
    std::optional<Wall> wall;       // outcomes only after the reveal
    std::vector<PartView> parts;    // once a part is over
    std::optional<RoundView> split; // then too: on what the class was most divided
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
// Whose telephone has lost the line is not waited for, unless they have voted.
VoteTally voteTallyOf(const Classroom& room, const ClassMoment& moment = {});
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
