#include "ui/ResumePanel.h"

#include "ui/Question.h"

namespace rapport {

namespace {

constexpr Wording interrupted{"Continue where you stopped?", "接着上次继续吗？"};
constexpr Wording stopped{"“{}” was broken off after {} replies.", "《{}》进行到第 {} 次回应时中断了。"};
constexpr Wording stoppedAfterOne{"“{}” was broken off after one reply.", "《{}》进行到第 1 次回应时中断了。"};
constexpr Wording stoppedAtOnce{"“{}” was broken off before your first reply.", "《{}》在你开口之前中断了。"};
constexpr Wording goOn{"Continue", "继续"};
constexpr Wording anew{"Start over", "重新开始"};
constexpr Wording later{"Not now", "以后再说"};
constexpr Wording beforehand{"Before you begin", "开始之前"};
constexpr Wording contains{"“{0}”: {1}\nYou can stop at any time with Esc, and nothing is lost.",
                           "《{0}》：{1}\n随时可以按 Esc 停下，不会丢失什么。"};
constexpr Wording begin{"Begin", "开始"};
constexpr Wording goBack{"Choose another conversation", "换一段对话"};
constexpr Wording paused{"Paused", "已暂停"}, examPaused{"Exam paused", "考核已暂停"};
constexpr Wording waits{"“{}” waits for you. No time is running.", "《{}》在等你，计时已停。"};
constexpr Wording settings{"Settings", "设置"};
constexpr Wording leave{"Leave, and continue another time", "离开，之后可以接着来"};

} // namespace

std::optional<Action> resumePanel(Ui& ui, const ResumeModel& model) {
    const Wording& words = model.replies == 0 ? stoppedAtOnce : model.replies == 1 ? stoppedAfterOne : stopped;
    std::string text = fmt::format(fmt::runtime(ui.say(words)), model.title, model.replies);
    if (!model.when.empty()) text += fmt::format("\n{}", model.when);
    return questionScreen(ui, "resume", ui.say(interrupted), text,
                          {{"go on", ui.say(goOn), Resume{}, ButtonLook::primary},
                           {"anew", ui.say(anew), Again{}},
                           {"later", ui.say(later), Back{}}},
                          Back{});
}

std::optional<Action> contentNotePanel(Ui& ui, std::string_view title, std::string_view note) {
    return questionScreen(ui, "note", ui.say(beforehand), fmt::format(fmt::runtime(ui.say(contains)), title, note),
                          {{"begin", ui.say(begin), Resume{}, ButtonLook::primary}, {"back", ui.say(goBack), Back{}}},
                          Back{});
}

std::optional<Action> pausePanel(Ui& ui, std::string_view title, const Terms& terms) {
    return questionScreen(ui, "pause", ui.say(terms.isExam ? examPaused : paused),
                          fmt::format(fmt::runtime(ui.say(waits)), title),
                          {{"go on", ui.say(goOn), Resume{}, ButtonLook::primary},
                           {"anew", ui.say(anew), Again{}},
                           {"settings", ui.say(settings), ShowSettings{}},
                           {"leave", ui.say(leave), Back{}}},
                          Resume{});
}

} // namespace rapport
