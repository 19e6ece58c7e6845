#include "ui/ClassEndedPanel.h"

#include "ui/Question.h"

namespace rapport {

namespace {

constexpr Wording ended{"The class is over", "下课了"};
constexpr Wording savedAs{
    "How the room voted, without anybody's name, is saved: to read (.html), to print (.pdf) and as a table (.csv).\n{}",
    "大家怎么投的，不记名字，已经存好：可以看（.html），可以打印（.pdf），也有表格（.csv）。\n{}"};
constexpr Wording notSaved{"The debrief could not be saved. Begun again, the class still has it on the trainer's page.",
                           "回顾没能存下来。重新打开这堂课，培训师页面上还能看到。"};
constexpr Wording openIt{"Open the debrief", "打开回顾"};
constexpr Wording done{"Back to the list", "回到列表"};

} // namespace

std::optional<Action> classEndedPanel(Ui& ui, const ClassEndedModel& model) {
    const std::string heading = fmt::format("{} · {}", ui.say(ended), ui.say(model.title));
    const Answer leave{"done", ui.say(done), ForClass{LeaveEnded{}}};
    if (model.saved.empty()) return questionScreen(ui, "class ended", heading, ui.say(notSaved), {leave}, leave.action);
    return questionScreen(ui, "class ended", heading, fmt::format(fmt::runtime(ui.say(savedAs)), model.saved),
                          {{"open", ui.say(openIt), ForClass{OpenDebrief{}}, ButtonLook::primary}, leave},
                          leave.action);
}

} // namespace rapport
