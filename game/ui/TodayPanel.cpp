#include "ui/TodayPanel.h"

#include "learner/PracticeWords.h"
#include "ui/CardGrid.h"
#include "ui/HeaderBar.h"

#include <vector>

namespace rapport {

namespace {

constexpr Wording title{"Today's practice", "今日练习"};
constexpr Wording nothing{
    "Nothing is due today: everything that cost points waits for its day. Any conversation is worth another try.",
    "今天没有要练的：丢过分的地方都还没到日子。想练的话，哪段对话都可以再试一次。"};
constexpr Wording moments{"Once more, from right there", "从这里再来一次"};
constexpr Wording fresh{"Conversations you have not had yet", "还没练过的对话"};
constexpr Wording exchange{"{0}: “{1}” You said: “{2}”", "{0}：“{1}”上次你说：“{2}”"};
constexpr Wording turnIs{"Turn {}", "第 {} 轮"};
constexpr Wording violated{"Violated: {}", "违背：{}"};
constexpr int mostAcross = 2;

std::string wordsOf(const Ui& ui, const TodaysMoment& moment) {
    const Dialogue& dialogue = moment.dialogue();
    const std::size_t language = dialogue.texts.columnOf(tagOf(ui.language));
    const TextId line = moment.session.line();
    return fmt::format(fmt::runtime(ui.say(exchange)), dialogue.text(dialogue.customer.name, language),
                       line == noText ? std::string_view("…") : dialogue.text(line, language),
                       dialogue.text(dialogue.choices[moment.said].say, language));
}

void facts(Ui& ui, Flow& flow, const TodaysMoment& moment, int today) {
    chip(ui, flow, ui.say(reasonFor(moment, today)),
         {Ink::warnSoft, Ink::warn, moment.moment.step == 0 ? Pictogram::down : Pictogram::again});
    for (const Principle principle : moment.violated())
        chip(ui, flow, fmt::format(fmt::runtime(ui.say(violated)), ui.say(nameOf(principle))),
             {Ink::badSoft, Ink::bad, Pictogram::cross});
    chip(ui, flow, fmt::format(fmt::runtime(ui.say(turnIs)), moment.moment.turn + 1),
         {Ink::sunken, Ink::muted, std::nullopt});
}

void heading(Ui& ui, Column& column, Wording words) {
    paragraph(ui, column, ui.say(words), {ui.theme.faces.large});
    column.skip(ui.space(8));
}

} // namespace

std::optional<Action> todayPanel(Ui& ui, const Today& today) {
    Screen screen(ui, "today");
    std::optional<Action> action = headerBar(ui, screen.column, {ui.say(title)});
    ScrollArea area(ui, "moments",
                    {{screen.column.x, screen.column.y}, {screen.column.x + screen.column.width, ui.size.y}});
    Column& column = area.column;
    paragraph(ui, column, ui.say(spoken(today.streak)), {ui.theme.faces.text, Ink::muted});
    column.skip(ui.space(14));
    if (today.isEmpty()) paragraph(ui, column, ui.say(nothing), {ui.theme.faces.text});

    std::vector<std::string> words;
    for (const TodaysMoment& moment : today.moments) words.push_back(wordsOf(ui, moment));
    std::vector<CardFace> faces;
    for (std::size_t i = 0; i < today.moments.size(); ++i) {
        const TodaysMoment& moment = today.moments[i];
        const Dialogue& dialogue = moment.dialogue();
        faces.push_back({dialogue.text(dialogue.title, dialogue.texts.columnOf(tagOf(ui.language))),
                         words[i],
                         {},
                         [&](Ui& its, Flow& flow) { facts(its, flow, moment, today.day); }});
    }
    ui.focus.startHere();
    if (!faces.empty()) {
        heading(ui, column, moments);
        if (const auto pressed = cardGrid(ui, "moments", column, faces, true, mostAcross))
            action = StartMoment{*pressed};
    }
    if (today.talks.empty()) return action;
    heading(ui, column, fresh);
    faces.clear();
    for (const auto& talk : today.talks) {
        const std::size_t language = talk->texts.columnOf(tagOf(ui.language));
        faces.push_back(
            {talk->text(talk->title, language), talk->text(talk->brief, language), {}, [&talk](Ui& its, Flow& flow) {
                 chip(its, flow, its.begun(typeName(talk->customer.type)),
                      {Ink::accentSoft, Ink::accentDeep, Pictogram::bubble});
                 difficultyDots(its, flow, talk->difficulty);
             }});
    }
    if (const auto pressed = cardGrid(ui, "talks", column, faces, today.moments.empty(), mostAcross))
        action = OpenDialogue{today.talks[*pressed]->id};
    return action;
}

} // namespace rapport
