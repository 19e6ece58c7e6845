#include "ui/TermsRow.h"

#include "learner/Terms.h"
#include "ui/Controls.h"

namespace rapport {

namespace {

constexpr Wording ofPractice{
    "You see what the customer feels, may ask for hints, and can go back to say something else.",
    "能看到客户的情绪，可以要提示，也能退回去换一种说法。"};
constexpr Wording ofExam{
    "No hints, no going back, no handbook, and the customer's feelings are hidden. The result counts.",
    "没有提示，不能退回，不能翻手册，也看不到客户的情绪。成绩算数。"};
constexpr Wording ofDrills{"Drills are no exams: every answer is explained at once.",
                           "练习题不当考核，答完一题讲一题。"};

} // namespace

std::optional<Action> termsRow(Ui& ui, Column& column, bool isExam, bool hasDrills) {
    const std::string practice = ui.begun(nameOf(Terms{false, {}})), exam = ui.begun(nameOf(Terms{true, {}}));
    Column inside = column.inset(ui.space(2), ui.space(4));
    const std::optional<int> pressed = options(ui, "terms", inside, {practice, exam}, isExam);
    inside.skip(ui.space(4));
    paragraph(ui, inside, ui.say(isExam ? ofExam : ofPractice), {ui.theme.faces.small, Ink::muted});
    if (isExam && hasDrills) paragraph(ui, inside, ui.say(ofDrills), {ui.theme.faces.small, Ink::muted});
    column.y = inside.y + ui.space(8);
    if (!pressed) return std::nullopt;
    return ChooseTerms{*pressed == 1};
}

} // namespace rapport
