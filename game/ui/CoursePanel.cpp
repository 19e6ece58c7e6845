#include "ui/CoursePanel.h"

#include "ui/CardGrid.h"
#include "ui/HeaderBar.h"
#include "ui/TermsRow.h"

#include <algorithm>
#include <cmath>

namespace rapport {

namespace {

using Kind = Course::Part::Kind;

constexpr Wording minutesOf{"{} min", "{} 分钟"};
constexpr Wording passAt{"Pass mark {}", "{} 分及格"};
constexpr Wording passedWith{"Passed with {}", "已通过：{} 分"};
constexpr Wording soFar{"{} so far", "目前 {} 分"};
constexpr Wording nextIs{"Next", "下一步"};
constexpr float widest = 860; // at 100 %

Action opening(const Course::Part& part) {
    switch (part.kind) {
    case Kind::dialogue: return OpenDialogue{part.id};
    case Kind::drill: return OpenDrill{part.id};
    case Kind::page: break;
    }
    return ShowHandbook{part.id};
}

Pictogram pictogramOf(Kind kind) {
    return kind == Kind::dialogue ? Pictogram::bubble : kind == Kind::drill ? Pictogram::star : Pictogram::bulb;
}

void facts(Ui& ui, Flow& flow, const Course::Part& part, const PartFace& face, bool isNext) {
    if (isNext) chip(ui, flow, ui.say(nextIs), {Ink::warnSoft, Ink::warn, Pictogram::forward});
    chip(ui, flow, ui.begun(nameOf(part.kind)), {Ink::accentSoft, Ink::accentDeep, pictogramOf(part.kind)});
    if (part.minutes > 0)
        chip(ui, flow, fmt::format(fmt::runtime(ui.say(minutesOf)), part.minutes),
             {Ink::sunken, Ink::muted, Pictogram::hourglass});
    if (!part.canBePassed()) return;
    if (part.isPassedWith(face.best))
        return chip(ui, flow, fmt::format(fmt::runtime(ui.say(passedWith)), *face.best),
                    {Ink::goodSoft, Ink::good, Pictogram::check});
    chip(ui, flow, fmt::format(fmt::runtime(ui.say(passAt)), part.pass), {Ink::sunken, Ink::muted, std::nullopt});
    if (face.best)
        chip(ui, flow, fmt::format(fmt::runtime(ui.say(soFar)), *face.best), {Ink::sunken, Ink::muted, std::nullopt});
}

} // namespace

std::optional<Action> coursePanel(Ui& ui, const CourseModel& model) {
    Screen screen(ui, "course");
    const Course& course = model.course;
    const std::size_t language = course.texts.columnOf(tagOf(ui.language));
    std::optional<Action> action = headerBar(ui, screen.column, {course.text(course.title, language)});
    ScrollArea area(ui, "parts",
                    {{screen.column.x, screen.column.y}, {screen.column.x + screen.column.width, ui.size.y}});
    Column column{area.column.x, area.column.y, std::min(area.column.width, ui.px(widest))};
    column.x += std::floor((area.column.width - column.width) / 2);
    paragraph(ui, column, course.text(course.brief, language), {ui.theme.faces.text, Ink::muted});
    column.skip(ui.space(14));
    const auto has = [&](Kind kind) {
        return std::ranges::any_of(course.parts, [kind](const Course::Part& part) { return part.kind == kind; });
    };
    if (has(Kind::dialogue))
        if (const auto terms = termsRow(ui, column, model.isExam, has(Kind::drill))) action = terms;

    bool isNextFound = false;
    for (std::size_t i = 0; i < course.parts.size(); ++i) {
        const Course::Part& part = course.parts[i];
        const PartFace& face = model.parts[i];
        const bool isNext = !isNextFound && part.canBePassed() && !part.isPassedWith(face.best);
        isNextFound = isNextFound || isNext;
        if (isNext || (i == 0 && !isNextFound)) ui.focus.startHere();
        const CardFace card{ui.say(face.title), course.text(part.purpose, language), {}, [&](Ui& its, Flow& flow) {
                                facts(its, flow, part, face, isNext);
                            }};
        const std::string id = std::to_string(i);
        if (cardGrid(ui, id.c_str(), column, std::span(&card, 1), false, 1)) action = opening(part);
    }
    area.column.y = column.y;
    return action;
}

} // namespace rapport
