#include "ui/ClassTrainerLink.h"

#include "ui/ClassStageParts.h"
#include "ui/HeaderBar.h"

#include <algorithm>
#include <cmath>

namespace rapport {

namespace {

constexpr Wording forYou{"For your eyes only", "只给你看"};
constexpr Wording linkNote{
    "Your notes, the discussion prompts and all controls, on this computer's browser or a tablet's. Whoever has this link leads the class, so look away from the projector before you show it.",
    "你的备注、讨论题和全部操作都在这个页面上，可用本机或平板的浏览器打开。谁有这个链接，谁就能主持课堂：显示之前，先确认没有投影出来。"};
constexpr Wording openPage{"Open it in the browser", "用浏览器打开"};
constexpr Wording copyLink{"Copy the link", "复制链接"};
constexpr Wording copied{"Copied", "已复制"};
constexpr Wording showLink{"Show link and code for a tablet", "显示平板用的链接和二维码"};
constexpr Wording hideLink{"Hide them", "隐藏"};
constexpr Wording myPage{"My page", "我的页面"};

} // namespace

std::optional<Action> drawTrainerLink(Ui& ui, Column& column, const TrainerLink& link, bool& isShown) {
    std::optional<Action> action;
    const Typefaces& faces = ui.theme.faces;
    paragraph(ui, column, ui.say(forYou), {faces.large});
    paragraph(ui, column, ui.say(linkNote), {faces.small, Ink::muted});
    column.skip(ui.space(10));
    Flow flow(column, ui.space(10));
    const auto press = [&](const char* id, std::string_view words) {
        const Box size = buttonSize(ui, words, column.width);
        return buttonAt(ui, id, flow.place(size.width(), size.height()), words, ButtonLook::plain);
    };
    if (press("open page", ui.say(openPage))) action = ForClass{OpenTrainerPage{}};
    if (press("copy", ui.say(link.isCopied ? copied : copyLink))) action = ForClass{CopyTrainerLink{}};
    if (press("show link", ui.say(isShown ? hideLink : showLink))) isShown = !isShown;
    column.y = flow.bottom();
    if (!isShown) return action;
    column.skip(ui.space(12));
    paragraph(ui, column, link.link, {faces.text, Ink::accentDeep});
    column.skip(ui.space(8));
    const float side = std::min(ui.px(240), column.width);
    drawQr({{column.x, column.y}, {column.x + side, column.y + side}}, link.qr);
    column.skip(side);
    return action;
}

std::optional<Action> classTrainerPanel(Ui& ui, const TrainerLink& link, bool& isShown) {
    Screen screen(ui, "class trainer");
    std::optional<Action> action = headerBar(ui, screen.column, {ui.say(myPage)});
    ScrollArea area(ui, "body",
                    {{screen.column.x, screen.column.y}, {screen.column.x + screen.column.width, ui.size.y}});
    Column column = area.column;
    column.width = std::min(column.width - ui.space(8), ui.px(860));
    column.x += std::floor((area.column.width - column.width) / 2);
    column.skip(ui.space(3));
    {
        Card card(ui, column);
        if (auto wish = drawTrainerLink(ui, card.inside, link, isShown)) action = std::move(wish);
    }
    area.column.y = column.y;
    return action;
}

} // namespace rapport
