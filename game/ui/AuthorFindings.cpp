#include "ui/AuthorFindings.h"

#include "author/RuleTable.h"
#include "ui/Controls.h"

#include <fmt/format.h>

namespace rapport {

namespace {

constexpr Wording noneFound{"Nothing to mend was found.", "没有发现要改的地方。"};
constexpr Wording thinking{"Trying every conversation there can be…", "正在把所有可能的对话走一遍……"};
constexpr Wording outdated{"The file has errors now. The graph and the talk still show it as it was before.",
                           "文件现在有错误，图和试演显示的还是出错之前的内容。"};
constexpr Wording neverGood{"Mend the errors below, save the file, and its graph appears here.",
                            "改好下面的错误并保存，图就会出现。"};
constexpr Wording why{"Why this matters", "为什么要紧"};
constexpr Wording less{"Less", "收起"};
constexpr Wording hintMark{"What to do: {}", "怎么改：{}"};

struct Look {
    Pictogram picture;
    ImU32 ink, ground;
    Wording name;
};

Look lookOf(Severity severity) {
    switch (severity) {
    case Severity::error: return {Pictogram::cross, Ink::bad, Ink::badSoft, {"error", "错误"}};
    case Severity::warning: return {Pictogram::warning, Ink::warn, Ink::warnSoft, {"warning", "警告"}};
    default: return {Pictogram::bulb, Ink::accentDeep, Ink::accentSoft, {"note", "提示"}};
    }
}

std::string placeOf(const Ui& ui, const Diagnostic& found) {
    const std::string name = found.file.substr(found.file.find_last_of('/') + 1);
    return found.place.line == 0
               ? fmt::format("{} · {}", ui.say(lookOf(found.severity).name), name)
               : fmt::format("{} · {}:{}", ui.say(lookOf(found.severity).name), name, found.place.line);
}

// Examples are lines of the file, shown as they stand.
void ruleText(Ui& ui, Column& column, std::string_view id) {
    const Rule* found = rule(id);
    if (!found) return;
    const std::string text = explain(*found, ui.language);
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        if (end == begin)
            column.skip(ui.space(6));
        else
            paragraph(ui, column, std::string_view(text).substr(begin, end - begin),
                      {ui.theme.faces.small, Ink::muted});
        begin = end + 1;
    }
}

void unfolded(Ui& ui, Column& column, const Diagnostic& found, AuthorView& view) {
    if (!found.hint.empty()) {
        column.skip(ui.space(4));
        paragraph(ui, column, fmt::format(fmt::runtime(ui.say(hintMark)), ui.say(found.hint)),
                  {ui.theme.faces.text, Ink::accentDeep});
    }
    for (const Note& note : found.notes) {
        column.skip(ui.space(4));
        paragraph(ui, column, fmt::format("{}: {}", note.place.line, ui.say(note.message)),
                  {ui.theme.faces.small, Ink::muted});
    }
    if (!rule(found.rule)) return;
    column.skip(ui.space(8));
    Flow flow(column, ui.space(8));
    const std::string_view words = ui.say(view.showsRule ? less : why);
    const Box size = buttonSize(ui, words, column.width);
    if (buttonAt(ui, "why", flow.place(size.width(), size.height()), words, ButtonLook::plain))
        view.showsRule = !view.showsRule;
    column.y = flow.bottom() + ui.space(4);
    if (view.showsRule) ruleText(ui, column, found.rule);
}

void drawFinding(Ui& ui, Column& outer, const AuthorFinding& finding, std::size_t index, AuthorView& view) {
    const Diagnostic& found = finding.found;
    const Look look = lookOf(found.severity);
    const bool isOpen = view.finding == index;
    Card::Look card;
    card.padding = 12;
    card.shadow = false;
    card.border = isOpen ? Ink::accent : Ink::line;
    Card frame(ui, outer, card);
    const float top = frame.inside.y, badge = ui.px(26);
    draw(drawing(), look.picture, {frame.inside.x + badge / 2, top + badge / 2}, badge * 0.7f, look.ink);
    Column text = frame.inside.inset(badge + ui.space(8));
    paragraph(ui, text, placeOf(ui, found), {ui.theme.faces.small, look.ink});
    paragraph(ui, text, ui.say(found.message), {ui.theme.faces.text});
    const Box head{{outer.x, top - ui.space(8)}, {outer.x + outer.width, text.y + ui.space(4)}};
    const Touch state = touch(ui, "finding", head);
    if (state.hovered && !isOpen) drawing().AddRect(head.min, head.max, Ink::accent, ui.space(10), 0, 1.5f);
    focusRing(ui, head, ui.space(10), state);
    if (isOpen) unfolded(ui, text, found, view);
    frame.inside.y = std::max(text.y, top + badge);
    if (!state.pressed) return;
    view.finding = isOpen ? std::nullopt : std::optional(index);
    view.showsRule = false;
    view.wantsMore = true;
    if (finding.node) view.select(*finding.node, finding.choice);
}

void banner(Ui& ui, Column& column, Wording words, ImU32 ink, ImU32 ground, Pictogram picture) {
    Card::Look look;
    look.fill = ground;
    look.padding = 12;
    look.shadow = false;
    {
        Card card(ui, column, look);
        draw(drawing(), picture, {card.inside.x + ui.px(11), card.inside.y + ui.px(13)}, ui.px(20), ink);
        Column text = card.inside.inset(ui.px(30));
        paragraph(ui, text, ui.say(words), {ui.theme.faces.text, ink});
        card.inside.y = text.y;
    }
    column.skip(ui.space(8));
}

} // namespace

void authorFindings(Ui& ui, Column& column, const AuthorModel& model, AuthorView& view) {
    if (model.isOutdated) banner(ui, column, outdated, Ink::warn, Ink::warnSoft, Pictogram::warning);
    if (!model.dialogue) banner(ui, column, neverGood, Ink::warn, Ink::warnSoft, Pictogram::warning);
    if (model.isThinking) banner(ui, column, thinking, Ink::accentDeep, Ink::accentSoft, Pictogram::hourglass);
    if (model.findings.empty() && !model.isThinking)
        banner(ui, column, noneFound, Ink::good, Ink::goodSoft, Pictogram::check);
    for (std::size_t i = 0; i < model.findings.size(); ++i) {
        ImGui::PushID(int(i));
        drawFinding(ui, column, model.findings[i], i, view);
        ImGui::PopID();
        column.skip(ui.space(8));
    }
}

} // namespace rapport
