#include "ui/AuthorPanel.h"

#include "ui/AuthorFindings.h"
#include "ui/AuthorMoment.h"
#include "ui/AuthorTalk.h"
#include "ui/GraphPanel.h"
#include "ui/HeaderBar.h"
#include "ui/TalkLog.h"

#include <algorithm>
#include <cmath>

namespace rapport {

namespace {

using Page = AuthorView::Page;

constexpr Wording graphPage{"Graph", "图"};
constexpr Wording findingsPage{"To mend: {}", "要改的：{}"};
constexpr Wording momentPage{"This moment", "这个场面"};
constexpr Wording talkPage{"Try it out", "试演"};
constexpr Wording keysHint{
    "Drag or arrows move · wheel, + and − zoom · 0 shows all · Page Up/Down select · Enter plays from there",
    "拖动或方向键移动 · 滚轮、+、− 缩放 · 0 看全图 · Page Up/Down 选场面 · 回车从那里试演"};

// Where things stand: the graph beside one or two areas, or one thing at a time.
struct Arrangement {
    Box graph, upper, lower;
    bool hasGraph = true, hasLower = true;
};

Arrangement arranged(const Ui& ui, const Box& body) {
    Arrangement result;
    const float gap = ui.space(12);
    if (body.width() < ui.px(820)) {
        result.hasGraph = result.hasLower = false;
        result.upper = body;
        return result;
    }
    const float right = std::clamp(body.width() * 0.38f, ui.px(370), ui.px(600));
    result.graph = {body.min, {body.max.x - right - gap, body.max.y}};
    result.upper = {{body.max.x - right, body.min.y}, body.max};
    result.hasLower = body.height() >= ui.px(600);
    if (!result.hasLower) return result;
    const float seam = body.min.y + std::floor(body.height() * 0.4f);
    result.lower = {{result.upper.min.x, seam + gap}, body.max};
    result.upper.max.y = seam;
    return result;
}

bool tab(Ui& ui, Flow& flow, const char* id, std::string_view words, bool isShown) {
    ImFont* font = ui.theme.faces.text;
    const Box box = flow.place(widthOf(font, words) + 2 * ui.space(14), lineHeight(font) + 2 * ui.space(6));
    const Touch state = touch(ui, id, box);
    const float rounding = ui.space(9);
    drawing().AddRectFilled(box.min, box.max,
                            isShown                          ? Ink::accent
                            : state.hovered || state.focused ? Ink::accentMid
                                                             : Ink::accentSoft,
                            rounding);
    focusRing(ui, box, rounding, state);
    openCard(ui, box);
    label(ui, {(box.min.x + box.max.x) / 2, box.min.y + ui.space(6)}, words,
          {font, isShown ? Ink::onAccent : Ink::accentDeep, 0.5f});
    closeCard(ui);
    return state.pressed;
}

Box withTabs(Ui& ui, const Box& box, const AuthorModel& model, AuthorView& view, std::initializer_list<Page> pages) {
    Column column{box.min.x, box.min.y, box.width()};
    Flow flow(column, ui.space(6));
    for (const Page page : pages) {
        const std::string words = page == Page::findings
                                      ? fmt::format(fmt::runtime(ui.say(findingsPage)), model.findings.size())
                                      : std::string(ui.say(page == Page::graph    ? graphPage
                                                           : page == Page::moment ? momentPage
                                                                                  : talkPage));
        ImGui::PushID(int(page));
        if (tab(ui, flow, "tab", words, view.page == page)) view.page = page, view.wantsMore = true;
        ImGui::PopID();
    }
    return {{box.min.x, flow.bottom() + ui.space(8)}, box.max};
}

std::optional<AuthorAction> drawPage(Ui& ui, const Box& box, const AuthorModel& model, AuthorView& view, Page page,
                                     bool byKeys) {
    ImGui::PushID(int(page));
    std::optional<AuthorAction> action;
    {
        ScrollArea area(ui, "page", box, byKeys);
        if (page == Page::findings) authorFindings(ui, area.column, model, view);
        if (page == Page::moment) action = authorMoment(ui, area, model, view);
        if (page == Page::talk) action = authorTalk(ui, area, model, view);
    }
    ImGui::PopID();
    return action;
}

std::optional<AuthorAction> drawGraphCard(Ui& ui, const Box& box, const AuthorModel& model, AuthorView& view) {
    const float padding = ui.space(10), rounding = ui.space(12);
    shadowedRect(drawing(), box, Ink::card, rounding, ui.space(3));
    Column column{box.min.x + padding, box.min.y + padding, box.width() - 2 * padding};
    // The toolbar zooms about the middle of what is below it, which stands where it stood in the last picture.
    Box& canvas = view.canvas;
    graphToolbar(ui, column, canvas, model, view);
    ImFont* font = ui.theme.faces.small;
    const float hint = heightOf(ui, ui.say(keysHint), font, column.width);
    const bool hasHint = box.max.y - column.y - hint > ui.px(260);
    canvas = {{box.min.x + padding, column.y},
              {box.max.x - padding, box.max.y - padding - (hasHint ? hint + ui.space(4) : 0)}};
    drawing().AddRectFilled(canvas.min, canvas.max, Ink::sunken, ui.space(8));
    const auto action = graphPanel(ui, canvas, model, view);
    if (hasHint) {
        column.y = canvas.max.y + ui.space(4);
        paragraph(ui, column, ui.say(keysHint), {font, Ink::muted});
    }
    return action;
}

} // namespace

std::optional<AuthorAction> authorPanel(Ui& ui, const AuthorModel& model, AuthorView& view, bool canGoBack) {
    view.wantsMore = false;
    // Near and far belong to the graph here; the size of the text is set by the buttons.
    const bool larger = std::exchange(ui.keys.larger, false), smaller = std::exchange(ui.keys.smaller, false);
    Screen screen(ui, "author");
    const std::string_view title = model.dialogue ? textOf(ui, *model.dialogue, model.dialogue->title) : model.file;
    std::optional<AuthorAction> action;
    if (auto wish = headerBar(ui, screen.column, {title, canGoBack, false})) action = *wish;
    ui.keys.larger = larger, ui.keys.smaller = smaller;

    const Box body{{screen.column.x, screen.column.y},
                   {screen.column.x + screen.column.width, ui.size.y - ui.space(12)}};
    const Arrangement arrangement = arranged(ui, body);
    view.hasBothAreas = arrangement.hasLower;
    const auto note = [&](std::optional<AuthorAction> wish) {
        if (wish) action = std::move(wish);
    };
    if (arrangement.hasGraph) note(drawGraphCard(ui, arrangement.graph, model, view));
    const bool isToMend = !model.findings.empty() || !model.dialogue;
    if ((arrangement.hasGraph || !model.dialogue) && view.page == Page::graph)
        view.page = isToMend ? Page::findings : Page::moment;
    if (arrangement.hasLower && view.page == Page::talk) view.page = view.selected ? Page::moment : Page::findings;

    Box upper = arrangement.upper;
    if (!arrangement.hasGraph)
        upper = withTabs(ui, upper, model, view, {Page::graph, Page::findings, Page::moment, Page::talk});
    else if (!arrangement.hasLower)
        upper = withTabs(ui, upper, model, view, {Page::findings, Page::moment, Page::talk});
    else
        upper = withTabs(ui, upper, model, view, {Page::findings, Page::moment});
    if (view.page == Page::graph) note(drawGraphCard(ui, upper, model, view));
    const bool isUpperMeant = !arrangement.hasLower || ui.focus.isWithin(upper.min, upper.max);
    if (view.page != Page::graph) note(drawPage(ui, upper, model, view, view.page, isUpperMeant));
    if (arrangement.hasLower) note(drawPage(ui, arrangement.lower, model, view, Page::talk, !isUpperMeant));
    return action;
}

} // namespace rapport
