#include "dialogue/Sources.h"
#include "ui/Controls.h"
#include "ui/HandbookParts.h"

#include <algorithm>
#include <cmath>

namespace rapport {

namespace {

constexpr Wording example{"For example", "例如"};
constexpr Wording source{"Source: {}", "出处：{}"};
constexpr Wording readOn{"Read on", "接着读"};
constexpr Wording practise{"Practise this", "练一练"};
constexpr Wording showAll{"All {}…", "全部 {} 个……"};
constexpr std::size_t fewPractices = 6;
constexpr float widestPage = 820; // at 100 %: longer lines are hard to read

void paragraphs(Ui& ui, Column& column, const HandbookPage& page, const std::vector<TextId>& texts) {
    for (const TextId text : texts) {
        paragraph(ui, column, textOf(ui, page, text), {ui.theme.faces.text});
        column.skip(ui.space(8));
    }
}

void drawExample(Ui& ui, Column& column, std::string_view words) {
    Column quoted = column.inset(ui.space(16));
    const float top = quoted.y;
    paragraph(ui, quoted, ui.say(example), {ui.theme.faces.small, Ink::muted});
    paragraph(ui, quoted, words, {ui.theme.faces.text});
    drawing().AddRectFilled({column.x, top + ui.px(3)}, {column.x + ui.space(4), quoted.y - ui.px(3)}, Ink::accent, 2);
    column.y = quoted.y + ui.space(8);
}

// The entry one came for stands out.
void drawEntry(Ui& ui, Column& column, const HandbookPage& page, const HandbookPage::Entry& entry, bool isWanted) {
    Card::Look look;
    look.fill = isWanted ? Ink::accentSoft : Ink::card;
    look.border = isWanted ? Ink::accent : Ink::line;
    look.padding = 14;
    look.shadow = false;
    Card card(ui, column, look);
    paragraph(ui, card.inside, ui.begun(item(entry.item).name), {ui.theme.faces.large});
    card.inside.skip(ui.space(4));
    paragraphs(ui, card.inside, page, entry.paragraphs);
    for (const TextId text : entry.examples) drawExample(ui, card.inside, textOf(ui, page, text));
}

// Buttons side by side under a small heading.
class Shelf {
public:
    Shelf(Ui& ui, Column& column, Wording heading)
        : m_ui(ui), m_column(column), m_flow(head(ui, column, heading), ui.space(8)) {}
    ~Shelf() { m_column.y = m_flow.bottom() + m_ui.space(12); }
    Shelf(const Shelf&) = delete;
    Shelf& operator=(const Shelf&) = delete;

    bool button(const char* id, std::string_view words, ButtonLook look,
                std::optional<Pictogram> picture = std::nullopt) {
        const Box size = buttonSize(m_ui, words, m_column.width, picture.has_value());
        return buttonAt(m_ui, id, m_flow.place(size.width(), size.height()), words, look, picture);
    }

private:
    static const Column& head(Ui& ui, Column& column, Wording heading) {
        paragraph(ui, column, ui.say(heading), {ui.theme.faces.small, Ink::muted});
        column.skip(ui.space(4));
        return column;
    }

    Ui& m_ui;
    Column& m_column;
    Flow m_flow;
};

void drawReadOn(Ui& ui, Column& column, const HandbookModel& model, const HandbookPage& page, HandbookView& view) {
    std::vector<const HandbookPage*> pages;
    for (const std::string& id : page.see)
        if (const HandbookPage* other = model.handbook.page(id)) pages.push_back(other);
    if (pages.empty()) return;
    const HandbookPage* wanted = nullptr;
    {
        Shelf shelf(ui, column, readOn);
        ImGui::PushID("read on");
        for (const HandbookPage* other : pages)
            if (shelf.button(other->id.c_str(), textOf(ui, *other, other->title), ButtonLook::plain)) wanted = other;
        ImGui::PopID();
    }
    if (wanted) view.go({wanted->id, std::nullopt});
}

std::optional<Action> drawPractices(Ui& ui, Column& column, const HandbookModel& model, const HandbookPage& page,
                                    HandbookView& view) {
    const auto found = practicesOf(page, view.here().item, model.practices);
    if (found.empty()) return std::nullopt;
    std::optional<Action> action;
    Shelf shelf(ui, column, practise);
    ImGui::PushID("practise");
    const bool isFolded = found.size() > fewPractices && !view.showsAllPractices;
    for (std::size_t i = 0; i < (isFolded ? fewPractices : found.size()); ++i)
        if (shelf.button(found[i]->id.c_str(), ui.say(found[i]->title), ButtonLook::plain,
                         found[i]->kind == Practice::Kind::drill ? Pictogram::star : Pictogram::bubble))
            action = found[i]->kind == Practice::Kind::drill ? Action(OpenDrill{found[i]->id})
                                                             : Action(OpenDialogue{found[i]->id});
    if (isFolded && shelf.button("all", fmt::format(fmt::runtime(ui.say(showAll)), found.size()), ButtonLook::quiet))
        view.showsAllPractices = true;
    ImGui::PopID();
    return action;
}

} // namespace

std::optional<Action> handbookPage(Ui& ui, ScrollArea& area, const HandbookModel& model, HandbookView& view) {
    const HandbookPage& page = *model.handbook.page(view.here().page);
    const HandbookView::Stop stop = view.here();
    const float top = area.column.y;
    float wanted = top + stop.scroll;
    std::optional<Action> action;
    Column column = area.column.inset(ui.space(4), ui.space(2));
    column.width = std::min(column.width, ui.px(widestPage));
    column.skip(ui.space(3));
    {
        Card card(ui, column);
        Column& inside = card.inside;
        paragraph(ui, inside, textOf(ui, page, page.title), {ui.theme.faces.title});
        inside.skip(ui.space(4));
        paragraph(ui, inside, textOf(ui, page, page.summary), {ui.theme.faces.text, Ink::muted});
        inside.skip(ui.space(12));
        paragraphs(ui, inside, page, page.paragraphs);
        inside.skip(ui.space(4));
        for (const HandbookPage::Entry& entry : page.entries) {
            const bool isWanted = stop.item == entry.item;
            if (isWanted && stop.scroll == 0) wanted = inside.y - ui.space(20);
            drawEntry(ui, inside, page, entry, isWanted);
            inside.skip(ui.space(10));
        }
        inside.skip(ui.space(6));
        action = drawPractices(ui, inside, model, page, view);
        drawReadOn(ui, inside, model, page, view);
        const Message citation = spellOut(page.source);
        paragraph(ui, inside, fmt::format(fmt::runtime(ui.say(source)), ui.say(citation)),
                  {ui.theme.faces.small, Ink::muted});
    }
    area.column.y = column.y + ui.space(12);
    const bool isHere = view.here().page == page.id;
    if (view.arriving > 0)
        area.scrollTo(wanted);
    else if (isHere)
        view.trail.back().scroll = ImGui::GetScrollY();
    return action;
}

} // namespace rapport
