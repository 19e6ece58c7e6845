#include "ui/GuessPanel.h"

#include "ui/Controls.h"
#include "ui/HeaderBar.h"

#include <algorithm>

namespace rapport {

namespace {

constexpr Wording title{"Who is this?", "这是哪一类客户？"};
constexpr Wording once{"You may say it once in this conversation. It changes nothing now; the debrief explains it.",
                       "这场对话里可以说一次。眼下什么都不会变，复盘时会讲明。"};
constexpr Wording type{"Type", "类型"};
constexpr Wording manifestation{"How it shows", "表现"};
constexpr Wording pickType{"Pick a type first.", "先选类型。"};
constexpr Wording seen{"What you saw", "你看到的"};
constexpr Wording heard{"What you heard", "你听到的"};
constexpr Wording read{"What you read", "你读到的"};
constexpr Wording upTo{"What told you? Up to {} signs; {} picked.", "凭什么看出来的？最多 {} 条，已选 {} 条。"};
constexpr Wording noteIt{"Note it", "记下来"};
constexpr Wording notYet{"Not now (Esc)", "先不说（Esc）"};

// A button that stays pressed, with a tick while it is.
bool toggle(Ui& ui, const char* id, Flow& flow, std::string_view words, bool isOn) {
    const Box size = buttonSize(ui, words, flow.widthLeft(), isOn);
    const auto picture = isOn ? std::optional(Pictogram::check) : std::nullopt;
    return buttonAt(ui, id, flow.place(size.width(), size.height()), words,
                    isOn ? ButtonLook::primary : ButtonLook::plain, picture);
}

void heading(Ui& ui, Column& column, std::string_view words) {
    column.skip(ui.space(10));
    paragraph(ui, column, words, {ui.theme.faces.small, Ink::muted});
    column.skip(ui.space(4));
}

void pickProfile(Ui& ui, Column& column, const Rulebook& rulebook, Guess& guess) {
    heading(ui, column, ui.say(type));
    Flow types(column, ui.space(8));
    for (const Profile* each : rulebook.types()) {
        if (!toggle(ui, each->type.c_str(), types, ui.say(each->typeName), guess.type == each->type) ||
            guess.type == each->type)
            continue;
        guess.type = each->type;
        const bool isOnlyOne = std::ranges::count(rulebook.profiles, each->type, &Profile::type) == 1;
        guess.manifestation = isOnlyOne ? each->manifestation : std::string();
    }
    column.y = types.bottom();

    heading(ui, column, ui.say(manifestation));
    if (guess.type.empty()) return void(paragraph(ui, column, ui.say(pickType), {ui.theme.faces.text, Ink::muted}));
    Flow manifestations(column, ui.space(8));
    for (const Profile& each : rulebook.profiles)
        if (each.type == guess.type && toggle(ui, each.manifestation.c_str(), manifestations, ui.say(each.name),
                                              guess.manifestation == each.manifestation))
            guess.manifestation = each.manifestation;
    column.y = manifestations.bottom();
}

void pickSigns(Ui& ui, Column& column, std::string_view words, bool areSeen, Guess& guess) {
    heading(ui, column, words);
    Flow flow(column, ui.space(8));
    for (const Sign& sign : allSigns()) {
        if (sign.isSeen() != areSeen) continue;
        const auto found = std::ranges::find(guess.signs, sign.id);
        const bool isOn = found != guess.signs.end();
        ImGui::PushID("sign");
        const bool isPressed = toggle(ui, std::string(sign.id).c_str(), flow, ui.begun(sign.name), isOn);
        ImGui::PopID();
        if (!isPressed) continue;
        if (isOn)
            guess.signs.erase(found);
        else if (guess.signs.size() < mostSigns)
            guess.signs.emplace_back(sign.id);
    }
    column.y = flow.bottom();
}

} // namespace

std::optional<Action> guessPanel(Ui& ui, const GuessModel& model, GuessView& view) {
    Screen screen(ui, "who");
    std::optional<Action> action = headerBar(ui, screen.column, {ui.say(title)});
    ScrollArea area(
        ui, "body",
        {{screen.column.x - ui.space(4), screen.column.y}, {screen.column.x + screen.column.width, ui.size.y}});
    Column whole = area.column.inset(ui.space(4), ui.space(4));
    whole.skip(ui.space(3));
    {
        Card card(ui, whole);
        Column& column = card.inside;
        Guess& guess = view.guess;
        if (!model.line.empty()) {
            paragraph(ui, column, model.name, {ui.theme.faces.small, Ink::muted});
            paragraph(ui, column, model.line, {ui.theme.faces.text});
            column.skip(ui.space(6));
        }
        paragraph(ui, column, ui.say(once), {ui.theme.faces.small, Ink::muted});
        ui.focus.startHere();
        pickProfile(ui, column, model.rulebook, guess);
        column.skip(ui.space(14));
        paragraph(ui, column, fmt::format(fmt::runtime(ui.say(upTo)), mostSigns, guess.signs.size()),
                  {ui.theme.faces.text});
        if (model.channel == Channel::counter) pickSigns(ui, column, ui.say(seen), true, guess);
        pickSigns(ui, column, ui.say(model.channel == Channel::chat ? read : heard), false, guess);
        column.skip(ui.space(16));
        Flow answers(column, ui.space(10));
        const auto answer = [&](const char* id, Wording words, ButtonLook look) {
            const Box size = buttonSize(ui, ui.say(words), column.width);
            return buttonAt(ui, id, answers.place(size.width(), size.height()), ui.say(words), look);
        };
        if (!guess.manifestation.empty() && answer("say", noteIt, ButtonLook::primary)) action = SayWho{guess};
        if (answer("not yet", notYet, ButtonLook::plain)) action = Back{};
        column.y = answers.bottom();
    }
    area.column.y = whole.y + ui.space(12);
    return action;
}

} // namespace rapport
