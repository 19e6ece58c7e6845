#include "dialogue/Chapters.h"
#include "ui/Controls.h"
#include "ui/HandbookParts.h"

#include <algorithm>

namespace rapport {

namespace {

constexpr Wording places{"{} places", "找到 {} 处"};
constexpr Wording onePlace{"1 place", "找到 1 处"};
constexpr Wording nothing{"Nothing found. Try fewer words or shorter ones.", "没有找到。换个词，或少写几个字试试。"};
constexpr Wording more{"{} more: another word would narrow it down.", "还有 {} 处：再加一个词，范围会小些。"};
constexpr Wording empty{"The handbook is empty.", "手册还是空的。"};
constexpr std::size_t mostHits = 40;

struct Row {
    std::string_view heading;
    std::string_view below; // may be empty
    bool isHere = false;
};

// A row to be pressed, as wide as the column.
Touch row(Ui& ui, Column& column, const char* id, const Row& row) {
    const Typefaces& faces = ui.theme.faces;
    const float side = ui.space(12), pad = ui.space(7), width = column.width - 2 * side;
    const float height =
        heightOf(ui, row.heading, faces.text, width) + heightOf(ui, row.below, faces.small, width) + 2 * pad;
    const float ring = ui.space(3); // room for the ring of the keyboard
    const Box box{{column.x + ring, column.y}, {column.x + column.width - ring, column.y + height}};
    const Touch state = touch(ui, id, box);
    const bool isLit = state.hovered || state.held || state.focused;
    if (row.isHere || isLit)
        drawing().AddRectFilled(box.min, box.max, row.isHere ? Ink::card : Ink::accentSoft, ui.space(8));
    if (row.isHere)
        drawing().AddRectFilled({box.min.x, box.min.y + pad}, {box.min.x + ui.space(4), box.max.y - pad}, Ink::accent,
                                2);
    focusRing(ui, box, ui.space(8), state);
    Column inside{box.min.x + side, box.min.y + pad, width};
    paragraph(ui, inside, row.heading, {faces.text, row.isHere ? Ink::accentDeep : Ink::text});
    paragraph(ui, inside, row.below, {faces.small, Ink::muted});
    column.y = box.max.y + ui.space(2);
    return state;
}

} // namespace

std::string_view textOf(const Ui& ui, const HandbookPage& page, TextId text) {
    return page.text(text, page.texts.columnOf(tagOf(ui.language)));
}

void handbookList(Ui& ui, Column& column, const HandbookModel& model, HandbookView& view, bool withSummaries) {
    if (model.handbook.empty()) paragraph(ui, column, ui.say(empty), {ui.theme.faces.text, Ink::muted});
    for (const Chapter& chapter : chapters()) {
        bool isFirst = true;
        for (const std::string_view id : chapter.frameworks) {
            const HandbookPage* page = model.handbook.page(id);
            if (!page) continue;
            if (std::exchange(isFirst, false)) {
                Column heading = column.inset(ui.space(12));
                heading.skip(ui.space(8));
                paragraph(ui, heading, ui.say(chapter.name), {ui.theme.faces.small, Ink::muted});
                column.y = heading.y + ui.space(2);
            }
            const std::string_view summary = withSummaries ? textOf(ui, *page, page->summary) : std::string_view{};
            if (row(ui, column, page->id.c_str(), {textOf(ui, *page, page->title), summary, view.here().page == id})
                    .pressed)
                view.go({page->id, std::nullopt});
        }
    }
}

void handbookHits(Ui& ui, Column& column, HandbookView& view) {
    const Typefaces& faces = ui.theme.faces;
    Column heading = column.inset(ui.space(12));
    const std::size_t count = view.hits.size();
    paragraph(ui, heading,
              count == 0   ? std::string(ui.say(nothing))
              : count == 1 ? std::string(ui.say(onePlace))
                           : fmt::format(fmt::runtime(ui.say(places)), count),
              {faces.small, Ink::muted});
    column.y = heading.y + ui.space(4);
    for (std::size_t i = 0; i < std::min(count, mostHits); ++i) {
        const HandbookHit& hit = view.hits[i];
        std::string name(textOf(ui, *hit.page, hit.page->title));
        if (hit.item) name += fmt::format(" · {}", ui.say(item(*hit.item).name));
        const bool isHere = view.here().page == hit.page->id && view.here().item == hit.item;
        ImGui::PushID(int(i));
        if (i == 0 && std::exchange(view.wantsFirstHit, false)) ui.focus.bring(ImGui::GetID("hit"));
        if (row(ui, column, "hit", {name, hit.passage, isHere}).pressed) view.go({hit.page->id, hit.item});
        ImGui::PopID();
    }
    if (count > mostHits) {
        Column below = column.inset(ui.space(12));
        paragraph(ui, below, fmt::format(fmt::runtime(ui.say(more)), count - mostHits), {faces.small, Ink::muted});
        column.y = below.y;
    }
}

} // namespace rapport
