#include "ui/TutorialPanel.h"

#include "ui/FeelingWords.h"
#include "ui/HeaderBar.h"
#include "ui/MoodStrip.h"
#include "ui/TalkLog.h"

#include <algorithm>
#include <cmath>

namespace rapport {

namespace {

constexpr Wording title{"One minute of introduction", "一分钟入门"};
constexpr Wording next{"Next", "下一步"};
constexpr Wording begin{"Choose a conversation", "选择对话"};
constexpr Wording skip{"Skip", "跳过"};
constexpr Wording stepOf{"Step {} of {}", "第 {} 步，共 {} 步"};

struct Step {
    Wording heading;
    Wording words;
};
constexpr Step steps[tutorialSteps] = {
    {{"Listen first", "先听"},
     {"A customer stands before you, calls or writes. What they say is in the bubble; scroll up to read what was said "
      "before.",
      "客户来到柜台、打来电话，或发来消息。气泡里是对方说的话；往上滚动，可以看之前说过什么。"}},
    {{"Read face and mood", "看神情，读情绪"},
     {"Nobody tells you what kind of customer this is. Watch face, hands and posture. Below the picture you see what "
      "your last reply moved.",
      "没有人会告诉你对方是哪一类客户。留意表情、手势和姿态。画面下方能看到你上一句话让情绪怎样变化。"}},
    {{"Choose what to say", "选一句回应"},
     {"Click a reply or press its number, and think about what it does to this person. U takes a slip back within two "
      "seconds, B goes back a turn, H gives a hint, and W is for saying who you think this is.",
      "点击一句回应，或按它的数字键；想一想，这句话会让眼前这个人怎样。选错了，两秒内按 U 收回；B "
      "退回一轮，H 看提示，看出是哪类客户就按 W。"}},
    {{"Some replies are locked", "有些话现在还不能说"},
     {"A lock shows what must come first, for example a little more trust. Now and then there is a clock: whoever says "
      "nothing has answered too. The settings (F10) make it slower or switch it off.",
      "带锁的回应会写明缺什么，比如对方还不够信任你。偶尔会计时：一直不说话，也是一种回应。设置（F10）里可以放慢或关掉计时。"}},
    {{"Look back", "回头看"},
     {"At the end you see your score, the principles and styles behind it, and turn by turn why, what it cost and what "
      "would have been better. Practise as often as you like; an exam hides moods and hints.",
      "结束后能看到得分、背后的原则与风格，以及每一轮的原因、代价和更好的说法。练习不限次数；考核时看不到情绪和提示。"}},
};

constexpr Wording customer{"Customer", "客户"};
constexpr Wording exampleLine{"I have been waiting for twenty minutes!", "我都等了二十分钟了！"};
constexpr Wording exampleReply{"Twenty minutes is long. Let me see what I can do now.",
                               "二十分钟确实久。我马上看看现在能怎么办。"};
constexpr Wording exampleLocked{"Would Thursday suit you?", "周四给您送过去行吗？"};
constexpr Wording exampleReason{"Trust is too low", "对方还不够信任你"};

void exampleButton(Ui& ui, Column& column, std::string_view words, std::string_view reason, bool isLocked) {
    ImFont* font = ui.theme.faces.text;
    const float side = ui.space(12), badge = ui.px(28), text = column.width - 3 * side - badge;
    const float height =
        std::max(badge, heightOf(ui, words, font, text) + heightOf(ui, reason, ui.theme.faces.small, text)) +
        2 * ui.space(10);
    const Box box{{column.x, column.y}, {column.x + column.width, column.y + height}};
    drawing().AddRectFilled(box.min, box.max, isLocked ? Ink::sunken : Ink::card, ui.space(12));
    drawing().AddRect(box.min, box.max, isLocked ? Ink::line : Ink::edge, ui.space(12), 0, 1.5f);
    const Box mark{{box.min.x + side, box.min.y + ui.space(10)},
                   {box.min.x + side + badge, box.min.y + ui.space(10) + badge}};
    drawing().AddRectFilled(mark.min, mark.max, isLocked ? Ink::line : Ink::accent, ui.space(8));
    const ImVec2 centre{(mark.min.x + mark.max.x) / 2, (mark.min.y + mark.max.y) / 2};
    if (isLocked)
        draw(drawing(), Pictogram::lock, centre, badge * 0.66f, Ink::muted);
    else
        label(ui, {centre.x, centre.y - lineHeight(font) / 2}, "1", {font, Ink::onAccent, 0.5f});
    Column inside{mark.max.x + side, box.min.y + ui.space(10), text};
    paragraph(ui, inside, words, {font, isLocked ? Ink::muted : Ink::text});
    paragraph(ui, inside, reason, {ui.theme.faces.small, Ink::warn});
    column.y = box.max.y;
}

// A small example of what the step is about.
void example(Ui& ui, Column& column, int step) {
    const auto mood = [&](std::initializer_list<int> now, std::initializer_list<int> before) {
        const auto emotion = [](std::initializer_list<int> levels) {
            Emotion made;
            std::size_t i = 0;
            for (const int level : levels) made.set(allFeelings[i++], level);
            return made;
        };
        const float height = moodStripHeight(ui.theme.scale, column.width, 4);
        const Emotion old = emotion(before);
        moodStrip(ui, {{column.x, column.y}, {column.x + column.width, column.y + height}},
                  {Feeling::anger, Feeling::trust, Feeling::patience, Feeling::clarity}, emotion(now), &old);
        column.skip(height);
    };
    switch (step) {
    case 0: return drawBubble(ui, column, {ui.say(customer), ui.say(exampleLine), false, true});
    case 1: return mood({7, 4, 4, 6}, {9, 3, 4, 6});
    case 2: return exampleButton(ui, column, ui.say(exampleReply), {}, false);
    case 3: return exampleButton(ui, column, ui.say(exampleLocked), ui.say(exampleReason), true);
    default: {
        Flow flow(column, ui.space(8));
        chip(ui, flow, ui.begun(nameOf(Style::assertive)), {Ink::goodSoft, Ink::good, Pictogram::bubble});
        chip(ui, flow, ui.begun(nameOf(Principle::understand)), {Ink::goodSoft, Ink::good, Pictogram::check});
        chip(ui, flow, ui.begun(nameOf(Principle::noBlame)), {Ink::badSoft, Ink::bad, Pictogram::cross});
        column.y = flow.bottom();
    }
    }
}

void progress(Ui& ui, Column& column, int step) {
    const float size = ui.px(10), gap = ui.px(10);
    float x = column.x;
    for (int i = 0; i < tutorialSteps; ++i, x += size + gap) {
        const ImVec2 centre{x + size / 2, column.y + size / 2};
        if (i <= step)
            drawing().AddCircleFilled(centre, size / 2, Ink::accent);
        else
            drawing().AddCircle(centre, size / 2 - 1, Ink::edge, 0, 1.5f);
    }
    column.skip(size + ui.space(10));
    paragraph(ui, column, fmt::format(fmt::runtime(ui.say(stepOf)), step + 1, tutorialSteps),
              {ui.theme.faces.small, Ink::muted});
}

} // namespace

std::optional<Action> tutorialPanel(Ui& ui, int step) {
    step = std::clamp(step, 0, tutorialSteps - 1);
    Screen screen(ui, "tutorial");
    std::optional<Action> action = headerBar(ui, screen.column, {ui.say(title), false, false});
    if (ui.keys.escape) action = SkipTutorial{};
    ScrollArea area(ui, "body",
                    {{screen.column.x, screen.column.y}, {screen.column.x + screen.column.width, ui.size.y}});
    Column column = area.column;
    column.width = std::min(column.width - ui.space(8), ui.px(680));
    column.x += std::floor((area.column.width - column.width) / 2);
    column.skip(std::max(ui.space(3), std::floor((ui.size.y - area.column.y - ui.px(440)) * 0.35f)));
    const float top = column.y;
    {
        Card::Look look;
        look.padding = 28;
        Card card(ui, column, look);
        Column& inside = card.inside;
        progress(ui, inside, step);
        inside.skip(ui.space(10));
        paragraph(ui, inside, ui.say(steps[step].heading), {ui.theme.faces.title});
        inside.skip(ui.space(4));
        paragraph(ui, inside, ui.say(steps[step].words), {ui.theme.faces.text});
        inside.skip(ui.space(18));
        example(ui, inside, step);
        // The buttons stand at the same height in every step, so that they can be pressed without looking.
        const float foot = std::min(top + ui.px(330), ui.size.y - ui.px(44) - ui.space(44));
        inside.y = std::max(inside.y + ui.space(24), foot);
        Flow buttons(inside, ui.space(10));
        const auto place = [&](const char* id, Wording words, ButtonLook kind) {
            const Box size = buttonSize(ui, ui.say(words), inside.width);
            return buttonAt(ui, id, buttons.place(size.width(), size.height()), ui.say(words), kind);
        };
        const bool isLast = step == tutorialSteps - 1;
        ui.focus.startAndEnterHere();
        if (place("next", isLast ? begin : next, ButtonLook::primary)) action = NextTutorial{};
        if (!isLast && place("skip", skip, ButtonLook::quiet)) action = SkipTutorial{};
        inside.y = buttons.bottom();
        if (!action && ui.keys.enter) action = NextTutorial{};
    }
    area.column.y = column.y;
    return action;
}

} // namespace rapport
