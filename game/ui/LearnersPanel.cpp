#include "ui/LearnersPanel.h"

#include "ui/CardGrid.h"
#include "ui/HeaderBar.h"
#include "ui/SearchField.h"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

namespace rapport {

namespace {

using Question = LearnersView::Question;

constexpr Wording title{"Who is learning?", "谁在练习？"};
constexpr Wording withoutProfile{"Without a profile", "不用档案"};
constexpr Wording withoutNote{"What you play is kept, but under nobody's name.", "练习会保存，但不记在任何人名下。"};
constexpr Wording newcomer{"New profile…", "新建档案……"};
constexpr Wording newcomerNote{"A name and a colour, and a PIN if you like.", "起个名字，选个颜色，也可以设 PIN。"};
constexpr Wording learningNow{"Learning now", "正在练习"};
constexpr Wording withPin{"with a PIN", "设有 PIN"};
constexpr Wording pinOf{"PIN of {}", "{}的 PIN"};
constexpr Wording pinHint{"4 to 12 digits", "4 到 12 位数字"};
constexpr Wording goOn{"Go on", "继续"};
constexpr Wording nameIs{"Name", "名字"};
constexpr Wording nameHint{"What others call you", "别人怎么称呼你"};
constexpr Wording colourIs{"Colour", "颜色"};
constexpr Wording pinIs{"PIN, if you want one", "PIN（可以不设）"};
constexpr Wording pinNote{"Without it nobody can play under your name. If you forget it, it cannot be recovered.",
                          "不知道 PIN 的人不能用你的名字练习。忘了就找不回来。"};
constexpr Wording looseTalks{"What was played here without a profile", "之前没用档案时的练习"};
constexpr Wording leaveThem{"Leave it as it is", "保持原样"};
constexpr Wording takeThem{"It was mine: take it over", "是我练的：归到我名下"};
constexpr Wording create{"Create the profile", "建立档案"};
constexpr Wording myData{"My data", "我的数据"};
constexpr Wording looseData{"What was played without a profile", "没用档案时的练习"};
constexpr Wording save{"Save as a file", "存成文件"};
constexpr Wording savedIn{"Saved: {}", "已存到：{}"};
constexpr Wording erase{"Delete…", "删除……"};
constexpr Wording eraseHeading{"Delete everything?", "全部删除？"};
constexpr Wording eraseMine{"The profile of {} and every conversation played under it will be gone for good.",
                            "{}的档案和名下的所有对话都将永久删除。"};
constexpr Wording eraseLoose{"Every conversation played without a profile will be gone for good.",
                             "没用档案时的所有对话都将永久删除。"};
constexpr Wording keep{"Keep everything", "不删了"};
constexpr Wording eraseForGood{"Delete for good", "永久删除"};

void ask(LearnersView& view, Question question, LearnerId who = nobody) {
    view = {};
    view.question = question;
    view.who = who;
}

const Learner* find(std::span<const Learner> learners, LearnerId id) {
    const auto found = std::ranges::find(learners, id, &Learner::id);
    return found == learners.end() ? nullptr : &*found;
}

void colourChip(Ui& ui, Flow& flow, ProfileColour colour) {
    chip(ui, flow, ui.begun(nameOf(colour)), {inkOf(colour), Ink::onAccent, std::nullopt});
}

// A narrow card in the middle that asks for something.
struct Form {
    Form(Ui& ui, ScrollArea& area) : column{area.column} {
        column.width = std::min(column.width - ui.space(8), ui.px(600));
        column.x += std::floor((area.column.width - column.width) / 2);
        column.skip(ui.space(12));
    }
    Column column;
};

// A field with its name above. The keyboard goes into it if it is called.
Typing field(Ui& ui, const char* id, Column& column, std::string_view name, std::span<char> words,
             std::string_view hint, bool isCalled, bool isSecret = false) {
    if (isCalled) ui.keys.find = true;
    if (!name.empty()) paragraph(ui, column, name, {ui.theme.faces.text});
    column.skip(ui.space(4));
    const float height = ui.px(40);
    const Typing typing = searchField(ui, id, {{column.x, column.y}, {column.x + column.width, column.y + height}},
                                      words, hint, isSecret);
    column.skip(height + ui.space(16));
    return typing;
}

// Why the answer would not do, right below the field it was typed in.
void refusal(Ui& ui, Column& column, const LearnersView& view) {
    if (view.refusal.empty()) return;
    column.y -= ui.space(10);
    paragraph(ui, column, ui.begun({view.refusal.en, view.refusal.zh}), {ui.theme.faces.text, Ink::bad});
    column.skip(ui.space(12));
}

// Saving and deleting what is kept of whoever plays.
std::optional<Action> dataRow(Ui& ui, Column& column, const LearnersModel& model, LearnersView& view) {
    if (model.current == nobody && !model.hasLooseTalks) return std::nullopt;
    std::optional<Action> action;
    column.skip(ui.space(8));
    paragraph(ui, column, ui.say(model.current == nobody ? looseData : myData), {ui.theme.faces.large});
    column.skip(ui.space(8));
    Flow flow(column, ui.space(10));
    const auto pressed = [&](const char* id, Wording words) {
        const Box size = buttonSize(ui, ui.say(words), column.width);
        return buttonAt(ui, id, flow.place(size.width(), size.height()), ui.say(words), ButtonLook::plain);
    };
    if (pressed("save", save)) action = SaveLearnerData{};
    if (pressed("erase", erase)) ask(view, Question::removal);
    column.y = flow.bottom() + ui.space(8);
    if (!model.saved.empty())
        paragraph(ui, column, fmt::format(fmt::runtime(ui.say(savedIn)), model.saved),
                  {ui.theme.faces.small, Ink::muted});
    column.skip(ui.space(12));
    return action;
}

std::optional<Action> whoScreen(Ui& ui, Column& column, const LearnersModel& model, LearnersView& view) {
    const std::string pinNeeded = ui.begun(withPin);
    std::vector<CardFace> faces;
    std::optional<std::size_t> current;
    for (const Learner& learner : model.learners) {
        if (learner.id == model.current) current = faces.size();
        faces.push_back({learner.name,
                         learner.hasPin ? std::string_view(pinNeeded) : std::string_view(),
                         {},
                         [&](Ui& its, Flow& flow) {
                             colourChip(its, flow, learner.colour);
                             if (learner.id == model.current)
                                 chip(its, flow, its.say(learningNow), {Ink::goodSoft, Ink::good, Pictogram::check});
                         }});
    }
    const std::size_t loose = faces.size();
    faces.push_back({ui.say(withoutProfile), ui.say(withoutNote), {}, [&](Ui& its, Flow& flow) {
                         if (model.current == nobody)
                             chip(its, flow, its.say(learningNow), {Ink::goodSoft, Ink::good, Pictogram::check});
                     }});
    faces.push_back({ui.say(newcomer), ui.say(newcomerNote)});
    ui.focus.startHere();
    std::optional<Action> action;
    if (const auto pressed = cardGrid(ui, "learners", column, faces, true)) {
        if (*pressed > loose)
            ask(view, Question::newcomer);
        else if (*pressed == loose)
            action = ChooseLearner{};
        else if (const Learner& chosen = model.learners[*pressed]; chosen.hasPin && chosen.id != model.current)
            ask(view, Question::pin, chosen.id);
        else
            action = ChooseLearner{chosen.id, {}};
    }
    const auto wish = dataRow(ui, column, model, view);
    return wish ? wish : action;
}

std::optional<Action> pinScreen(Ui& ui, Column& column, const Learner& learner, LearnersView& view, bool isCalled) {
    Card card(ui, column);
    Column& inside = card.inside;
    paragraph(ui, inside, fmt::format(fmt::runtime(ui.say(pinOf)), learner.name), {ui.theme.faces.large});
    inside.skip(ui.space(6));
    const Typing typing = field(ui, "pin", inside, {}, view.pin, ui.say(pinHint), isCalled, true);
    refusal(ui, inside, view);
    if (button(ui, "go on", inside, ui.say(goOn), ButtonLook::primary) || typing.entered)
        return ChooseLearner{learner.id, view.pin.data()};
    return std::nullopt;
}

std::optional<Action> newcomerScreen(Ui& ui, Column& column, const LearnersModel& model, LearnersView& view,
                                     bool isCalled) {
    Card card(ui, column);
    Column& inside = card.inside;
    const bool isAboutPin = !view.refusal.empty() && view.pin[0] != 0 && !isPin(view.pin.data());
    bool isDone =
        field(ui, "name", inside, ui.say(nameIs), view.name, ui.say(nameHint), isCalled && !isAboutPin).entered;
    if (!isAboutPin) refusal(ui, inside, view);
    paragraph(ui, inside, ui.say(colourIs), {ui.theme.faces.text});
    inside.skip(ui.space(4));
    Flow flow(inside, ui.space(8));
    for (std::size_t i = 0; i < profileColourWords.size(); ++i) {
        const auto colour = ProfileColour(i);
        const std::string words = ui.begun(nameOf(colour));
        const Box size = buttonSize(ui, words, inside.width, true);
        const Box box = flow.place(size.width(), size.height());
        const bool isChosen = colour == view.colour;
        if (buttonAt(ui, profileColourWords[i].data(), box, words, ButtonLook::plain,
                     isChosen ? std::optional(Pictogram::check) : std::nullopt))
            view.colour = colour;
        const float edge = ui.px(isChosen ? 5 : 3);
        drawing().AddRectFilled({box.min.x + ui.px(10), box.max.y - ui.px(2) - edge},
                                {box.max.x - ui.px(10), box.max.y - ui.px(2)}, inkOf(colour));
    }
    inside.y = flow.bottom() + ui.space(16);
    isDone = field(ui, "pin", inside, ui.say(pinIs), view.pin, ui.say(pinHint), isCalled && isAboutPin, true).entered ||
             isDone;
    if (isAboutPin) refusal(ui, inside, view);
    inside.y -= ui.space(10);
    paragraph(ui, inside, ui.say(pinNote), {ui.theme.faces.small, Ink::muted});
    inside.skip(ui.space(16));
    if (model.hasLooseTalks) {
        paragraph(ui, inside, ui.say(looseTalks), {ui.theme.faces.text});
        inside.skip(ui.space(4));
        if (const auto chosen = options(ui, "loose", inside, {ui.say(leaveThem), ui.say(takeThem)}, view.takesOver))
            view.takesOver = *chosen == 1;
        inside.skip(ui.space(16));
    }
    if (button(ui, "create", inside, ui.say(create), ButtonLook::primary)) isDone = true;
    if (isDone) return AddLearner{view.name.data(), view.colour, view.pin.data(), view.takesOver};
    return std::nullopt;
}

std::optional<Action> removalScreen(Ui& ui, Column& column, const LearnersModel& model, LearnersView& view) {
    Card card(ui, column);
    Column& inside = card.inside;
    const Learner* learner = find(model.learners, model.current);
    paragraph(ui, inside, ui.say(eraseHeading), {ui.theme.faces.large});
    inside.skip(ui.space(6));
    paragraph(ui, inside,
              learner ? fmt::format(fmt::runtime(ui.say(eraseMine)), learner->name) : std::string(ui.say(eraseLoose)),
              {ui.theme.faces.text, Ink::muted});
    inside.skip(ui.space(18));
    ui.focus.startHere();
    if (button(ui, "keep", inside, ui.say(keep), ButtonLook::primary)) ask(view, Question::who);
    inside.skip(ui.space(10));
    if (button(ui, "erase for good", inside, ui.say(eraseForGood))) return RemoveLearner{};
    return std::nullopt;
}

} // namespace

ImU32 inkOf(ProfileColour colour) {
    constexpr Shade inks[] = {shade(0x1B66A8, 0x74B4F0), shade(0x1C7348, 0x82D3A4), shade(0xA34A00, 0xF0A868),
                              shade(0x6A3FA0, 0xC3A6F0), shade(0x0B6E70, 0x7FD0D0), shade(0xAD3328, 0xF59E92),
                              shade(0x6B4A2B, 0xD2B295), shade(0x4D5E72, 0xAAB8C7)};
    return inks[std::size_t(colour)];
}

std::optional<Action> learnersPanel(Ui& ui, const LearnersModel& model, LearnersView& view) {
    Screen screen(ui, "learners");
    std::optional<Action> action = headerBar(ui, screen.column, {ui.say(title)});
    if (action && std::holds_alternative<Back>(*action) && view.question != Question::who) {
        action.reset();
        ask(view, Question::who);
    }
    const std::string name = fmt::format("body {}", int(view.question)); // each question begins at its top
    ScrollArea area(ui, name.c_str(),
                    {{screen.column.x, screen.column.y}, {screen.column.x + screen.column.width, ui.size.y}});
    const Learner* const asked = find(model.learners, view.who);
    std::optional<Action> wish;
    if (view.question == Question::who || (view.question == Question::pin && !asked)) {
        wish = whoScreen(ui, area.column, model, view);
    } else {
        const bool isCalled = std::exchange(view.isNew, false);
        Form form(ui, area);
        if (view.question == Question::pin)
            wish = pinScreen(ui, form.column, *asked, view, isCalled);
        else if (view.question == Question::newcomer)
            wish = newcomerScreen(ui, form.column, model, view, isCalled);
        else
            wish = removalScreen(ui, form.column, model, view);
        area.column.y = form.column.y;
    }
    return wish ? wish : action;
}

} // namespace rapport
