#include "learner/ClassViews.h"

#include "engine/Debrief.h"
#include "learner/ClassClosing.h"
#include "learner/DrillTalk.h"

#include <algorithm>

namespace rapport {

namespace {

std::optional<Message> orNothing(Message text) {
    if (text.empty()) return std::nullopt;
    return text;
}

std::optional<Message> textOf(const Dialogue& dialogue, TextId text) {
    return orNothing(dialogue.texts.both(text));
}

SceneView sceneOf(const Dialogue& dialogue, const State& state) {
    SceneView scene{dialogue.texts.both(dialogue.customer.name),
                    dialogue.place,
                    word(dialogue.channel),
                    {},
                    dialogue.texts.both(lineIn(dialogue, state))};
    if (!dialogue.isEnding(state.at)) scene.narration = dialogue.texts.both(dialogue.node(state.at).narration);
    if (isDrillTalk(dialogue) && scene.narration.empty())
        scene.narration = dialogue.texts.both(dialogue.brief); // what is asked
    return scene;
}

ChoiceView choiceOf(const Dialogue& dialogue, const State& state, const Session::Offer& offer) {
    const Choice& choice = dialogue.choices[offer.choice];
    ChoiceView view{std::string(dialogue.name(choice.id)), dialogue.texts.both(choice.say), {}};
    if (offer.availability == Availability::locked) {
        const auto reason = [&](Language language) {
            return lockReason(dialogue, state, choice, dialogue.texts.columnOf(tagOf(language)));
        };
        view.locked = Message(reason(Language::english), reason(Language::chinese));
    }
    return view;
}

std::vector<ChoiceView> choicesOf(const Dialogue& dialogue, const State& state, std::uint64_t seed) {
    std::vector<ChoiceView> views;
    for (const Session::Offer& offer : offersToShow(dialogue, state, seed))
        views.push_back(choiceOf(dialogue, state, offer));
    return views;
}

std::string idOf(const Dialogue& dialogue, ChoiceIndex choice) {
    return std::string(dialogue.name(dialogue.choices[choice].id));
}

JudgedChoice judged(const Dialogue& dialogue, ChoiceIndex index) {
    const Choice& choice = dialogue.choices[index];
    JudgedChoice view{idOf(dialogue, index), choice.style, {}, dialogue.texts.both(choice.why)};
    for (const Mark& mark : dialogue.marksOf(choice)) view.marks.push_back({mark.principle, mark.severity});
    view.hasStyle = !isDrillTalk(dialogue);
    return view;
}

RevealView revealOf(const Classroom& room, const ClassRound& round) {
    const Dialogue& dialogue = room.dialogue();
    RevealView view;
    for (const auto& [choice, count] : round.tally()) view.votes[idOf(dialogue, choice)] = count;
    for (const ChoiceIndex choice : room.best(room.part(), round.at)) view.good.push_back(idOf(dialogue, choice));
    for (const ChoiceIndex choice : ballot(dialogue, round.at, room.seed()))
        view.choices.push_back(judged(dialogue, choice));
    if (const auto leading = round.leading(); leading.size() == 1) view.goesWith = idOf(dialogue, leading.front());
    return view;
}

// The talk shown, also once the room has put it away.
const Session* talkShown(const Classroom& room) {
    if (room.talk()) return room.talk();
    if (room.phase() != ClassPhase::over || room.runs().empty() || !room.runs().back().talk) return nullptr;
    return &*room.runs().back().talk;
}

OverView overOf(const Classroom& room, const Session& talk) {
    const Debrief review = debrief(talk, room.outlook(room.part()));
    OverView view{review.outcome, {}, {}, review.score, review.points, review.best};
    view.stopped = stoppedAfter(talk);
    if (isDrillTalk(talk.dialogue())) {
        view.outcome.reset();
        view.questions = int(talk.dialogue().nodes.size());
        view.answered = int(review.turns.size());
        view.right = int(std::ranges::count(review.turns, 0, [](const auto& turn) { return turn.lost.value_or(0); }));
    }
    if (review.ending) {
        view.ending = talk.dialogue().texts.both(review.ending->text);
        view.lastWords = talk.dialogue().texts.both(review.ending->lastWords);
    }
    return view;
}

// Everything the trainer sees of the room, too; what is paused or dark is taken out afterwards.
RoomView wholeView(const Classroom& room, const ClassMoment& moment) {
    RoomView view;
    view.phase = word(room.phase());
    view.format = room.format();
    view.title = room.partNow().title;
    view.teams = room.teams();
    view.isBranch = room.isInBranch();
    view.seconds = room.seconds();
    const VoteTally tally = voteTallyOf(room, moment);
    view.voted = tally.voted, view.voters = tally.voters, view.present = tally.present;
    if (room.deadline() > 0) view.millisecondsLeft = std::max<std::int64_t>(room.deadline() - moment.now, 0);
    if (isDrillTalk(room.dialogue())) view.questions = int(room.dialogue().nodes.size());
    const Session* const talk = talkShown(room);
    if (!talk) return view;

    const Dialogue& dialogue = talk->dialogue();
    view.scene = sceneOf(dialogue, talk->state());
    if (!talk->turns().empty() && !isDrillTalk(dialogue))
        view.said = textOf(dialogue, dialogue.choices[talk->turns().back().choice].say);
    if (room.phase() == ClassPhase::over) view.over = overOf(room, *talk);
    if (isDrillTalk(dialogue)) {
        view.questions = int(dialogue.nodes.size());
        view.question = std::min(int(talk->turns().size()) + 1, view.questions);
    }
    const ClassRound* const round = room.round();
    if (!round) return view;
    view.round = room.roundNumber();
    view.choices = choicesOf(dialogue, round->at, room.seed());
    if (round->isRevealed) view.reveal = revealOf(room, *round);
    view.isExplained = round->isExplained;
    for (const auto& [choice, count] : round->hands) view.hands += count;
    if (room.phase() == ClassPhase::discussing) view.prompt = textOf(dialogue, dialogue.node(round->at.at).discuss);
    return view;
}

AloneView aloneOf(const Classroom& room, const Session& talk) {
    const Dialogue& dialogue = talk.dialogue();
    AloneView view;
    view.turn = int(talk.turns().size());
    view.scene = sceneOf(dialogue, talk.state());
    if (isDrillTalk(dialogue)) view.questions = int(dialogue.nodes.size());
    view.isOver = talk.isOver() || room.isAloneRevealed();
    view.isEnded = view.isOver && !talk.isOver();
    if (!view.isOver) view.choices = choicesOf(dialogue, talk.state(), room.seed());
    if (talk.ending()) view.ending = dialogue.texts.both(talk.ending()->text);
    if (!room.isAloneRevealed()) return view;
    const Debrief review = debrief(talk, room.outlook(room.part()));
    for (std::size_t i = 0; i < talk.turns().size(); ++i) {
        const Turn& turn = talk.turns()[i];
        const Choice& choice = dialogue.choices[turn.choice];
        view.review.push_back({dialogue.texts.both(lineIn(dialogue, turn.before)), dialogue.texts.both(choice.say),
                               dialogue.texts.both(choice.why), choice.style, turn.points, review.turns[i].lost,
                               !isDrillTalk(dialogue)});
    }
    return view;
}

Wall wallOf(const Classroom& room) {
    Wall wall;
    if (isDrillTalk(room.dialogue())) wall.questions = int(room.dialogue().nodes.size());
    for (const auto& [phone, who] : room.participants()) {
        if (!who.alone || who.status == Participant::Status::removed) continue;
        ++(who.alone->isOver() ? wall.finished : wall.talking);
        const std::size_t turns = who.alone->turns().size();
        if (wall.turns.size() <= turns) wall.turns.resize(turns + 1);
        ++wall.turns[turns];
        if (who.alone->isOver() && !isDrillTalk(who.alone->dialogue()))
            ++wall.outcomes[outcomeOf(who.alone->dialogue(), who.alone->state())];
    }
    return wall;
}

std::optional<Wall> wallShown(const Classroom& room) {
    const bool isAlone =
        room.phase() == ClassPhase::alone || (room.phase() == ClassPhase::over && room.format() == ClassFormat::alone);
    if (!isAlone) return std::nullopt;
    Wall wall = wallOf(room);
    if (room.isAloneRevealed()) wall.result = aloneResultOf(room);
    return wall;
}

std::optional<DuelView> duelOf(const Classroom& room) {
    if (!room.duel()) return std::nullopt;
    DuelView view;
    view.turn = room.duel()->side;
    for (std::size_t i = 0; i < 2; ++i) {
        const Session& talk = *room.duel()->talks[i];
        const Dialogue& dialogue = talk.dialogue();
        DuelView::Side& side = view.sides[i];
        side.say = dialogue.texts.both(dialogue.choices[room.duel()->first[i]].say);
        std::size_t begin = 0; // the turn at which the ways part
        while (begin < talk.turns().size() && talk.turns()[begin].choice != room.duel()->first[i]) ++begin;
        for (std::size_t turn = begin; turn < talk.turns().size(); ++turn)
            side.lines.push_back(dialogue.texts.both(lineIn(dialogue, talk.turns()[turn].after)));
        if (talk.isOver()) side.outcome = outcomeOf(dialogue, talk.state()), side.points = talk.points();
        for (const auto& [phone, which] : room.duel()->sides) {
            const Participant* who = room.find(phone);
            side.members += who && who->isHere() && which == int(i);
        }
    }
    return view;
}

} // namespace

VoteTally voteTallyOf(const Classroom& room, const ClassMoment& moment) {
    VoteTally tally;
    const ClassRound* const now = room.round();
    for (const auto& [phone, who] : room.participants()) {
        const bool isReached = !moment.knowsHere || moment.here.contains(phone) || (now && now->votes.contains(phone));
        tally.voters += isReached && room.canVote(phone);
    }
    tally.present = int(room.present());
    if (const ClassRound* round = room.round()) tally.voted = int(round->votes.size());
    return tally;
}

RoomView roomView(const Classroom& room, const ClassMoment& moment) {
    if (!room.isPaused() && !room.isBlank()) return wholeView(room, moment);
    RoomView view;
    view.phase = room.isBlank() ? "blank" : "paused";
    view.format = room.format();
    view.title = room.partNow().title;
    view.teams = room.teams();
    view.present = int(room.present());
    view.round = room.roundNumber();
    return view;
}

PhoneView phoneView(const Classroom& room, PhoneId phone) {
    return phoneView(room, phone, standingsOf(room));
}

PhoneView phoneView(const Classroom& room, PhoneId phone, const Standings& standings) {
    const Participant& who = *room.find(phone);
    PhoneView view;
    view.id = phone;
    view.name = who.name;
    view.language = who.language;
    view.team = who.team;
    view.card = who.card;
    view.canVote = room.canVote(phone);
    const bool isDark = room.isPaused() || room.isBlank();
    if (const ClassRound* round = room.round(); round && !isDark) {
        if (const auto vote = round->votes.find(phone); vote != round->votes.end())
            view.yours = idOf(room.dialogue(), vote->second);
        for (const auto& [key, noticed] : round->notes)
            if (key.first == phone) view.notes[idOf(room.dialogue(), key.second)] = noticed;
    }
    const bool isAlone =
        room.format() == ClassFormat::alone && (room.phase() == ClassPhase::alone || room.phase() == ClassPhase::over);
    if (isAlone && who.alone && !isDark) view.alone = aloneOf(room, *who.alone);
    if (room.phase() != ClassPhase::over || isDark) return view;
    view.result = voteResultOf(room, standings, phone);
    if (who.card) view.cardResult = cardResultOf(room, phone);
    if (who.team > 0 && room.format() == ClassFormat::teams) {
        const auto mine = std::ranges::find(standings.teams, who.team, &TeamView::number);
        if (mine == standings.teams.end()) return view;
        view.teamResult = *mine;
        view.teamPlace = 1 + int(std::ranges::count_if(
                                 standings.teams, [&](const TeamView& other) { return other.score > mine->score; }));
    }
    return view;
}

ProjectorView projectorView(const Classroom& room, const ClassMoment& moment) {
    ProjectorView view;
    view.room = roomView(room, moment);
    view.showsNames = room.showsNames();
    if (room.showsNames())
        for (const auto& [phone, who] : room.participants())
            if (who.isHere()) view.names.push_back(who.name);
    if (room.isBlank() || room.isPaused()) return view;
    view.teams = teamViews(room);
    view.wall = wallShown(room);
    if (view.wall && !room.isAloneRevealed()) view.wall->outcomes.clear();
    view.duel = duelOf(room);
    if (room.phase() != ClassPhase::over || room.isInBranch()) return view;
    view.parts = partViews(room);
    view.split = widestSplit(room);
    return view;
}

TrainerView trainerView(const Classroom& room, const ClassMoment& moment) {
    TrainerView view;
    view.room = wholeView(room, moment);
    view.isPaused = room.isPaused();
    view.isBlank = room.isBlank();
    view.part = room.part();
    view.showsNames = room.showsNames();
    view.teams = teamViews(room);
    view.wall = wallShown(room);
    view.duel = duelOf(room);
    for (std::size_t lead = 0; lead < leadCount; ++lead)
        if (room.can(Lead(lead))) view.can.push_back(Lead(lead));

    const Dialogue& dialogue = room.dialogue();
    const ClassPlan::Part& part = room.partNow();
    view.notes = {{}, {}, {}, textOf(dialogue, dialogue.brief), orNothing(part.purpose), part.prompts, part.lookFors};
    const ClassRound* const round = room.round();
    for (const auto& [phone, who] : room.participants()) {
        if (!who.isHere()) continue;
        view.observers += who.card.has_value();
        view.participants.push_back({phone, who.name, who.language, moment.here.contains(phone),
                                     round && round->votes.contains(phone), who.team, who.card,
                                     who.alone ? int(who.alone->turns().size()) : 0});
    }
    if (const Session* talk = talkShown(room); talk && !isDrillTalk(dialogue)) view.feelings = talk->state().emotion;
    if (room.phase() == ClassPhase::over && !room.runs().empty())
        view.rounds = roundViews(room, room.runs().size() - 1);
    if (!round) return view;

    const Node& node = dialogue.node(round->at.at);
    view.notes.discuss = textOf(dialogue, node.discuss);
    view.notes.hint = textOf(dialogue, node.hint);
    view.notes.thought = textOf(dialogue, node.thought);
    const std::vector<ChoiceIndex> best = room.best(room.part(), round->at);
    const std::map<ChoiceIndex, int> tally = round->tally();
    std::vector<Session::Offer> offers = offersToShow(dialogue, round->at, room.seed());
    for (const Session::Offer& offer : offersIn(dialogue, round->at)) // what silence amounts to: the trainer may say it
        if (std::ranges::find(offers, offer.choice, &Session::Offer::choice) == offers.end()) offers.push_back(offer);
    for (const Session::Offer& offer : offers) {
        const Choice& choice = dialogue.choices[offer.choice];
        const auto votes = tally.find(offer.choice);
        const auto hands = round->hands.find(offer.choice);
        view.choices.push_back(
            {choiceOf(dialogue, round->at, offer), judged(dialogue, offer.choice), choice.isTimeout,
             std::ranges::find(best, offer.choice) != best.end(), votes == tally.end() ? 0 : votes->second,
             hands == round->hands.end() ? 0 : hands->second, std::string(dialogue.idOf(choice.to))});
    }
    const std::vector<ChoiceIndex> leading = round->leading();
    if (leading.size() == 1) view.majority = idOf(dialogue, leading.front());
    if (leading.size() > 1)
        for (const ChoiceIndex choice : leading) view.tie.push_back(idOf(dialogue, choice));
    return view;
}

// ---- results

namespace {

// Every revealed round of the run going on, or of the last one.
template <class See>
void eachRevealed(const Classroom& room, See see) {
    for (const ClassRound& round : room.rounds())
        if (round.isRevealed && round.run + 1 == room.runs().size()) see(round);
}

// What each reply voted for in a round is worth.
std::map<ChoiceIndex, int> scoresIn(const Classroom& room, const ClassRound& round) {
    std::map<ChoiceIndex, int> scores;
    for (const auto& [phone, choice] : round.votes)
        if (!scores.contains(choice)) scores[choice] = room.voteScore(room.runs()[round.run].part, round.at, choice);
    return scores;
}

std::optional<int> mean(int sum, int count) {
    if (count == 0) return std::nullopt;
    return (2 * sum + count) / (2 * count);
}

} // namespace

std::vector<TeamView> teamViews(const Classroom& room) {
    std::vector<TeamView> teams;
    for (int number = 1; number <= room.teams(); ++number) teams.push_back({number, 0, {}});
    for (const auto& [phone, who] : room.participants())
        if (who.isHere() && who.team > 0) ++teams[std::size_t(who.team) - 1].members;
    std::vector<std::pair<int, int>> sums(teams.size());
    if (!teams.empty())
        eachRevealed(room, [&](const ClassRound& round) {
            const std::map<ChoiceIndex, int> scores = scoresIn(room, round);
            for (const auto& [phone, choice] : round.votes) {
                const Participant* who = room.find(phone);
                if (!who || who->team < 1) continue;
                auto& [sum, count] = sums[std::size_t(who->team) - 1];
                sum += scores.at(choice), ++count;
            }
        });
    for (std::size_t i = 0; i < teams.size(); ++i) teams[i].score = mean(sums[i].first, sums[i].second);
    return teams;
}

Standings standingsOf(const Classroom& room) {
    Standings standings;
    if (room.phase() != ClassPhase::over) return standings;
    eachRevealed(room, [&](const ClassRound& round) {
        standings.scores[std::size_t(&round - room.rounds().data())] = scoresIn(room, round);
    });
    standings.teams = teamViews(room);
    return standings;
}

VoteResult voteResultOf(const Classroom& room, const Standings& standings, PhoneId phone) {
    int sum = 0, count = 0;
    for (const auto& [round, scores] : standings.scores) {
        const auto& votes = room.rounds()[round].votes;
        if (const auto vote = votes.find(phone); vote != votes.end()) sum += scores.at(vote->second), ++count;
    }
    return {count, mean(sum, count)};
}

CardResult cardResultOf(const Classroom& room, PhoneId phone) {
    CardResult result;
    const Participant& who = *room.find(phone);
    eachRevealed(room, [&](const ClassRound& round) {
        const Dialogue& dialogue = *room.plan().parts[room.runs()[round.run].part].dialogue;
        for (const ChoiceIndex choice : ballot(dialogue, round.at, room.seed())) {
            Noticed is = Noticed::nothing;
            for (const Mark& mark : dialogue.marksOf(dialogue.choices[choice]))
                if (mark.principle == who.card) is = mark.isHonoured() ? Noticed::honoured : Noticed::violated;
            const auto note = round.notes.find({phone, choice});
            const Noticed noted = note == round.notes.end() ? Noticed::nothing : note->second;
            if (noted == Noticed::nothing)
                result.missed += is != Noticed::nothing;
            else
                ++(noted == is ? result.right : result.wrong);
        }
    });
    return result;
}

std::vector<RoundView> roundViews(const Classroom& room, std::size_t run) {
    std::vector<RoundView> views;
    const Dialogue& dialogue = *room.plan().parts[room.runs()[run].part].dialogue;
    for (std::size_t i = 0; i < room.rounds().size(); ++i) {
        const ClassRound& round = room.rounds()[i];
        if (round.run != run || (!round.isRevealed && !round.taken)) continue;
        RoundView view{int(i) + 1,    dialogue.texts.both(lineIn(dialogue, round.at)), {}, {}, round.isSplit(),
                       round.isBranch};
        if (round.taken) view.said = dialogue.texts.both(dialogue.choices[*round.taken].say);
        const std::map<ChoiceIndex, int> tally = round.tally();
        for (const Session::Offer& offer : offersToShow(dialogue, round.at, room.seed())) {
            const auto votes = tally.find(offer.choice);
            view.votes.emplace_back(dialogue.texts.both(dialogue.choices[offer.choice].say),
                                    votes == tally.end() ? 0 : votes->second);
        }
        views.push_back(std::move(view));
    }
    return views;
}

} // namespace rapport
