#include "ui/ExercisesPanel.h"

#include "ui/CardGrid.h"
#include "ui/HeaderBar.h"

#include <vector>

namespace rapport {

namespace {

constexpr Wording title{"Drills and courses", "练习与课程"};
constexpr Wording courses{"Courses", "课程"};
constexpr Wording drills{"Drills", "练习"};
constexpr Wording none{"No drills were found.", "没有找到任何练习。"};
constexpr Wording itemCount{"{} questions", "{} 题"};
constexpr Wording minutesOf{"{} min", "{} 分钟"};
constexpr Wording partsPassed{"{0} of {1} passed", "已通过 {0}/{1}"};
constexpr Wording forClass{"for a class", "课堂用"};

CardFace faceOf(const Ui& ui, const CourseCard& card) {
    return {ui.say(card.title), ui.say(card.brief), {}, [&card](Ui& its, Flow& flow) {
                if (card.isForClass)
                    chip(its, flow, its.begun(forClass), {Ink::warnSoft, Ink::warn, Pictogram::bubble});
                if (card.minutes > 0)
                    chip(its, flow, fmt::format(fmt::runtime(its.say(minutesOf)), card.minutes),
                         {Ink::sunken, Ink::muted, Pictogram::hourglass});
                const bool isDone = card.parts > 0 && card.passed == card.parts;
                chip(its, flow, fmt::format(fmt::runtime(its.say(partsPassed)), card.passed, card.parts),
                     {isDone ? Ink::goodSoft : Ink::accentSoft, isDone ? Ink::good : Ink::accentDeep,
                      isDone ? std::optional(Pictogram::check) : std::nullopt});
            }};
}

CardFace faceOf(const Ui& ui, const DrillCard& card) {
    return {ui.say(card.title), ui.say(card.brief), {}, [&card](Ui& its, Flow& flow) {
                chip(its, flow, fmt::format(fmt::runtime(its.say(itemCount)), card.items),
                     {Ink::accentSoft, Ink::accentDeep, std::nullopt});
                difficultyDots(its, flow, card.difficulty);
                bestChip(its, flow, card.bestScore);
            }};
}

// A heading and the cards below it; the place of the one that was pressed.
template <class CardOf>
std::optional<std::size_t> section(Ui& ui, Column& column, Wording heading, std::span<const CardOf> cards) {
    paragraph(ui, column, ui.say(heading), {ui.theme.faces.large});
    column.skip(ui.space(8));
    std::vector<CardFace> faces;
    for (const CardOf& card : cards) faces.push_back(faceOf(ui, card));
    const auto pressed = cardGrid(ui, heading.en.data(), column, faces, false);
    column.skip(ui.space(8));
    return pressed;
}

} // namespace

std::optional<Action> exercisesPanel(Ui& ui, const ExercisesModel& model) {
    Screen screen(ui, "exercises");
    std::optional<Action> action = headerBar(ui, screen.column, {ui.say(title)});
    ScrollArea area(ui, "cards",
                    {{screen.column.x, screen.column.y}, {screen.column.x + screen.column.width, ui.size.y}});
    Column& column = area.column;
    if (model.courses.empty() && model.drills.empty())
        paragraph(ui, column, ui.say(none), {ui.theme.faces.text, Ink::muted});
    ui.focus.startHere();
    if (!model.courses.empty())
        if (const auto pressed = section(ui, column, courses, model.courses))
            action = OpenCourse{model.courses[*pressed].id};
    if (!model.drills.empty())
        if (const auto pressed = section(ui, column, drills, model.drills))
            action = OpenDrill{model.drills[*pressed].id};
    return action;
}

} // namespace rapport
