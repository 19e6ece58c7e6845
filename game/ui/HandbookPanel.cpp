#include "ui/HandbookPanel.h"

#include "ui/HandbookParts.h"
#include "ui/HeaderBar.h"
#include "ui/SearchField.h"

#include <algorithm>
#include <cmath>

namespace rapport {

namespace {

constexpr Wording title{"Handbook", "手册"};
constexpr Wording find{"Search (Ctrl+F)", "查找（Ctrl+F）"};
constexpr Wording intro{"Short pages to read between two customers. Choose one at the left, or look for a word.",
                        "接待两位客户的间隙就能读完的短文。在左边选一篇，或查找一个词。"};
constexpr float bothFrom = 900;   // width at 100 % from which list and page stand side by side
constexpr float listWidth = 320;  // at 100 %
constexpr int framesToArrive = 3; // letters may be missing in the first, and change where lines break
constexpr std::size_t longestTrail = 50;

void lookFor(const HandbookModel& model, HandbookView& view, Language language) {
    view.hits = search(model.handbook, view.words.data(), tagOf(language));
    view.hitsIn = language;
}

void searchRow(Ui& ui, Column& column, const HandbookModel& model, HandbookView& view, bool isBoth) {
    const float height = lineHeight(ui.theme.faces.text) + ui.space(12);
    const Typing typing =
        searchField(ui, "search", {{column.x, column.y}, {column.x + column.width, column.y + height}}, view.words,
                    ui.say(find), view.ahead);
    column.skip(height + ui.space(10));
    if (typing.changed || (view.words[0] != 0 && view.hitsIn != ui.language)) lookFor(model, view, ui.language);
    if (typing.changed && !isBoth && !view.here().page.empty()) view.go({}); // there is room for one only
    if (typing.entered) view.wantsFirstHit = true;
}

void drawList(Ui& ui, const Box& box, const HandbookModel& model, HandbookView& view, bool isBoth) {
    ScrollArea area(ui, view.words[0] ? "hits" : "list", box, !isBoth || view.here().page.empty());
    if (view.words[0])
        handbookHits(ui, area.column, view);
    else
        handbookList(ui, area.column, model, view, !isBoth);
}

void drawIntro(Ui& ui, Column column) {
    Card card(ui, column);
    paragraph(ui, card.inside, ui.say(title), {ui.theme.faces.title});
    card.inside.skip(ui.space(6));
    paragraph(ui, card.inside, ui.say(intro), {ui.theme.faces.text, Ink::muted});
}

std::optional<Action> drawPage(Ui& ui, const Box& box, const HandbookModel& model, HandbookView& view) {
    ScrollArea area(ui, "page", box);
    if (!model.handbook.page(view.here().page)) {
        drawIntro(ui, area.column);
        return std::nullopt;
    }
    return handbookPage(ui, area, model, view);
}

} // namespace

HandbookView::HandbookView(HandbookPlace place) {
    if (place.page) trail.back() = {place.page->id, place.item};
    arriving = framesToArrive;
}

void HandbookView::go(Stop stop) {
    if (stop.page == here().page) trail.pop_back();
    trail.push_back(std::move(stop));
    if (trail.size() > longestTrail) trail.erase(trail.begin());
    arriving = framesToArrive;
    showsAllPractices = false;
}

bool HandbookView::goBack() {
    if (trail.size() == 1) return false;
    trail.pop_back();
    arriving = framesToArrive;
    showsAllPractices = false;
    return true;
}

std::optional<Action> handbookPanel(Ui& ui, const HandbookModel& model, HandbookView& view) {
    Screen screen(ui, "handbook");
    typeAhead(ui, view.words, view.ahead);
    std::optional<Action> action = headerBar(ui, screen.column, {ui.say(title)});
    if (action && std::holds_alternative<Back>(*action) && view.goBack()) action.reset();
    if (view.arriving > 0) --view.arriving;

    const bool isBoth = screen.column.width >= ui.px(bothFrom);
    const float right = screen.column.x + screen.column.width;
    Column left = screen.column;
    if (isBoth) left.width = ui.px(listWidth);
    ui.focus.startHere();
    searchRow(ui, left, model, view, isBoth);
    const bool showsList = isBoth || view.here().page.empty();
    if (showsList) drawList(ui, {{left.x, left.y}, {left.x + left.width, ui.size.y}}, model, view, isBoth);
    if (isBoth || !showsList) {
        const Box box{{isBoth ? left.x + left.width + ui.space(12) : left.x, isBoth ? screen.column.y : left.y},
                      {right, ui.size.y}};
        if (const auto pressed = drawPage(ui, box, model, view)) action = pressed;
    }
    return action;
}

} // namespace rapport
