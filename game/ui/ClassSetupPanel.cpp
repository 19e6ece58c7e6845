#include "ui/ClassSetupPanel.h"

#include "ui/CardGrid.h"
#include "ui/ClassStageParts.h"
#include "ui/HeaderBar.h"
#include "ui/SearchField.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstring>

namespace rapport {

namespace {

constexpr Wording classroom{"Classroom", "课堂"};
constexpr Wording listNote{
    "Play with a whole room: this screen on the projector, votes by phone or raised hands, no internet. Nothing listens before you start.",
    "全班一起练：投影显示这个窗口，大家用手机或举手投票，不需要互联网。开课之前，本机不接受任何连接。"};
constexpr Wording goOnWith{"Go on with a class", "接着上的课"};
constexpr Wording lessons{"Lessons", "成套课程"};
constexpr Wording conversations{"Single conversations", "单个对话"};
constexpr Wording forClass{"for a class", "课堂用"};
constexpr Wording minutesOf{"{} min", "{} 分钟"};
constexpr Wording conversationsOf{"{} conversations", "{} 段对话"};
constexpr Wording oneConversation{"1 conversation", "1 段对话"};
constexpr Wording begunAgo{"begun {} min ago", "{} 分钟前开的课"};
constexpr Wording begunHoursAgo{"begun {} h ago", "{} 小时前开的课"};

constexpr Wording held{"A class on this was held today", "今天上过这一课"};
constexpr Wording heldNote{"It can go on where it was: same code, same phones, nobody has to join again.",
                           "可以从停下的地方接着上：课堂码和手机不变，大家不用重新加入。"};
constexpr Wording goOn{"Go on where it was", "接着上"};
constexpr Wording anew{"Begin another class", "重新开一堂"};
constexpr Wording network{"Network", "网络"};
constexpr Wording networkNote{"Where phones find this computer. \"Every network\" is right unless they get lost.",
                              "手机从哪里连到这台电脑。一般选“所有网络”即可，连不上时再换。"};
constexpr Wording port{"Port", "端口"};
constexpr Wording willListen{
    "Will listen on {0}, port {1}. Nothing listens until then, and nothing leaves this network.",
    "将在 {0} 的端口 {1} 上接受连接。在此之前不接受任何连接，任何内容都不会离开本地网络。"};
constexpr Wording badPort{"A port is a number from 1024 to 65535.", "端口是 1024 到 65535 之间的数字。"};
constexpr Wording reach{"Can a phone reach me?", "手机连得上吗？"};
constexpr Wording start{"Start", "开课"};

constexpr Wording listening{"The class is open", "课堂已打开"};
constexpr Wording listeningOn{"Listening on {}. Leaving the class ends that.", "正在 {} 上接受连接，下课即停止。"};
constexpr Wording join{"Phones join here", "手机从这里加入"};
constexpr Wording code{"Code {}", "课堂码 {}"};
constexpr Wording here{"Here: {}", "已到 {} 人"};
constexpr Wording isReached{"A phone has reached this computer.", "已经有手机连上了。"};
constexpr Wording showRoom{"Show the class to the room", "向全班展示"};
constexpr Wording withoutPhones{"Without phones it works too: the number keys count raised hands. H shows all keys.",
                                "没有手机也行：用数字键数举手。按 H 看全部按键。"};

std::string agoWords(const Ui& ui, int minutes) {
    return minutes < 120 ? fmt::format(fmt::runtime(ui.say(begunAgo)), minutes)
                         : fmt::format(fmt::runtime(ui.say(begunHoursAgo)), minutes / 60);
}

CardFace faceOf(const Ui& ui, const ClassItem& item) {
    return {ui.say(item.title), ui.say(item.brief), {}, [&item](Ui& its, Flow& flow) {
                if (item.minutesAgo)
                    chip(its, flow, agoWords(its, *item.minutesAgo), {Ink::warnSoft, Ink::warn, Pictogram::again});
                if (item.isForClass) chip(its, flow, its.begun(forClass), {Ink::goodSoft, Ink::good, Pictogram::star});
                if (item.minutes > 0)
                    chip(its, flow, fmt::format(fmt::runtime(its.say(minutesOf)), item.minutes),
                         {Ink::sunken, Ink::muted, Pictogram::hourglass});
                if (item.isCourse)
                    chip(its, flow,
                         item.conversations == 1
                             ? std::string(its.say(oneConversation))
                             : fmt::format(fmt::runtime(its.say(conversationsOf)), item.conversations),
                         {Ink::accentSoft, Ink::accentDeep, Pictogram::bubble});
                if (item.difficulty > 0) difficultyDots(its, flow, item.difficulty);
            }};
}

// Those of the items that belong together, below a heading; the place of the one pressed.
std::optional<std::size_t> section(Ui& ui, Column& column, Wording heading, std::span<const ClassItem> items,
                                   const auto& belongs) {
    std::vector<CardFace> faces;
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < items.size(); ++i)
        if (belongs(items[i])) faces.push_back(faceOf(ui, items[i])), places.push_back(i);
    if (faces.empty()) return std::nullopt;
    paragraph(ui, column, ui.say(heading), {ui.theme.faces.large});
    column.skip(ui.space(8));
    const auto pressed = cardGrid(ui, heading.en.data(), column, faces, false);
    column.skip(ui.space(8));
    return pressed ? std::optional(places[*pressed]) : std::nullopt;
}

void heading(Ui& ui, Column& column, Wording name, Wording note = {}) {
    paragraph(ui, column, ui.say(name), {ui.theme.faces.large});
    if (!note.en.empty()) paragraph(ui, column, ui.say(note), {ui.theme.faces.small, Ink::muted});
    column.skip(ui.space(8));
}

void drawAdvice(Ui& ui, Column& column, std::span<const Message> advice) {
    if (advice.empty()) return;
    column.skip(ui.space(16));
    heading(ui, column, reach);
    for (const Message& each : advice) {
        paragraph(ui, column, ui.say(each), {ui.theme.faces.text, Ink::muted});
        column.skip(ui.space(4));
    }
}

// A port as typed; 0 for the usual one, nothing if it is none.
std::optional<int> portIn(const std::array<char, 6>& typed) {
    const std::size_t size = std::strlen(typed.data());
    int number = 0;
    const auto [end, error] = std::from_chars(typed.data(), typed.data() + size, number);
    if (size == 0) return 0;
    if (error != std::errc() || end != typed.data() + size || number < 1024 || number > 65535) return std::nullopt;
    return number;
}

Column centred(const Ui& ui, const Column& whole, float widest) {
    Column column = whole;
    column.width = std::min(whole.width - ui.space(8), ui.px(widest));
    column.x += std::floor((whole.width - column.width) / 2);
    column.skip(ui.space(3));
    return column;
}

} // namespace

std::optional<Action> classListPanel(Ui& ui, std::span<const ClassItem> items) {
    Screen screen(ui, "class list");
    std::optional<Action> action = headerBar(ui, screen.column, {ui.say(classroom)});
    ScrollArea area(ui, "cards",
                    {{screen.column.x, screen.column.y}, {screen.column.x + screen.column.width, ui.size.y}});
    Column& column = area.column;
    paragraph(ui, column, ui.say(listNote), {ui.theme.faces.text, Ink::muted});
    column.skip(ui.space(12));
    ui.focus.startHere();
    const auto chosen = [&](std::optional<std::size_t> item) {
        if (item) action = ForClass{PlanClass{*item}};
    };
    chosen(section(ui, column, goOnWith, items, [](const ClassItem& item) { return item.minutesAgo.has_value(); }));
    chosen(
        section(ui, column, lessons, items, [](const ClassItem& item) { return !item.minutesAgo && item.isCourse; }));
    chosen(section(ui, column, conversations, items,
                   [](const ClassItem& item) { return !item.minutesAgo && !item.isCourse; }));
    return action;
}

std::optional<Action> classSetupPanel(Ui& ui, const ClassSetupModel& model, ClassSetupView& view) {
    Screen screen(ui, "class setup");
    std::optional<Action> action = headerBar(ui, screen.column, {ui.say(classroom)});
    ScrollArea area(ui, "body",
                    {{screen.column.x, screen.column.y}, {screen.column.x + screen.column.width, ui.size.y}});
    Column column = centred(ui, area.column, 760);
    {
        Card card(ui, column);
        Column& inside = card.inside;
        const float gap = ui.space(16);
        paragraph(ui, inside, ui.say(model.item.title), {ui.theme.faces.large});
        paragraph(ui, inside, ui.say(model.item.brief), {ui.theme.faces.text, Ink::muted});
        inside.skip(gap);
        if (model.item.minutesAgo) {
            heading(ui, inside, held, heldNote);
            if (const auto chosen = options(ui, "go on", inside, {ui.say(goOn), ui.say(anew)}, view.isNew))
                view.isNew = *chosen == 1;
            inside.skip(gap);
        }
        heading(ui, inside, network, networkNote);
        view.address = std::clamp(view.address, 0, int(model.addresses.size()) - 1);
        std::vector<std::string> names;
        for (const ClassAddress& each : model.addresses)
            names.push_back(fmt::format("{} · {}", ui.say(each.name), each.numbers));
        const std::vector<std::string_view> shown(names.begin(), names.end());
        if (const auto chosen = options(ui, "network", inside, shown, view.address)) view.address = *chosen;
        inside.skip(gap);

        const float height = lineHeight(ui.theme.faces.text) + 2 * ui.space(8), label = ui.px(70);
        Column name = inside;
        name.y += (height - lineHeight(ui.theme.faces.text)) / 2;
        paragraph(ui, name, ui.say(port), {ui.theme.faces.text});
        searchField(ui, "port", {{inside.x + label, inside.y}, {inside.x + label + ui.px(110), inside.y + height}},
                    view.port, std::to_string(model.usualPort));
        inside.skip(height + ui.space(10));

        const std::string numbers = model.addresses[std::size_t(view.address)].numbers;
        const auto asked = portIn(view.port);
        if (asked)
            paragraph(ui, inside,
                      fmt::format(fmt::runtime(ui.say(willListen)), numbers, *asked > 0 ? *asked : model.usualPort),
                      {ui.theme.faces.small, Ink::muted});
        else
            paragraph(ui, inside, ui.say(badPort), {ui.theme.faces.text, Ink::bad});
        inside.skip(gap);
        ui.focus.startHere();
        if (button(ui, "start", inside, ui.say(start), ButtonLook::primary) && asked)
            action = ForClass{OpenClass{numbers, *asked, view.isNew && model.item.minutesAgo}};
        drawAdvice(ui, inside, model.advice);
    }
    area.column.y = column.y;
    return action;
}

std::optional<Action> classReadyPanel(Ui& ui, const ClassReadyModel& model, ClassReadyView& view) {
    Screen screen(ui, "class ready");
    std::optional<Action> action = headerBar(ui, screen.column, {ui.say(model.title)});
    ScrollArea area(ui, "body",
                    {{screen.column.x, screen.column.y}, {screen.column.x + screen.column.width, ui.size.y}});
    const Typefaces& faces = ui.theme.faces;
    Column column = centred(ui, area.column, 860);
    const auto ask = [&](ClassAction wish) { action = ForClass{std::move(wish)}; };
    {
        Card card(ui, column);
        Column& inside = card.inside;
        const float square = std::min(ui.px(220), std::floor(inside.width * 0.4f));
        const float top = inside.y;
        drawQr({{inside.x + inside.width - square, top}, {inside.x + inside.width, top + square}}, model.qr);
        Column words{inside.x, top, inside.width - square - ui.space(16)};
        paragraph(ui, words, ui.say(listening), {faces.large});
        paragraph(ui, words, fmt::format(fmt::runtime(ui.say(listeningOn)), model.bound), {faces.small, Ink::muted});
        words.skip(ui.space(12));
        paragraph(ui, words, ui.say(join), {faces.text, Ink::muted});
        paragraph(ui, words, model.address, {faces.large, Ink::accentDeep});
        paragraph(ui, words, fmt::format(fmt::runtime(ui.say(code)), model.code), {faces.large, Ink::accentDeep});
        words.skip(ui.space(6));
        paragraph(ui, words, fmt::format(fmt::runtime(ui.say(here)), model.present), {faces.text});
        if (model.isReached) paragraph(ui, words, ui.say(isReached), {faces.text, Ink::good});
        if (model.note) paragraph(ui, words, ui.say(*model.note), {faces.text, Ink::warn});
        inside.y = std::max(words.y, top + square) + ui.space(14);
        ui.focus.startHere();
        if (button(ui, "show", inside, ui.say(showRoom), ButtonLook::primary)) ask(ShowStage{});
        inside.skip(ui.space(6));
        paragraph(ui, inside, ui.say(withoutPhones), {faces.small, Ink::muted});
    }
    column.skip(ui.space(14));
    {
        Card card(ui, column);
        Column& inside = card.inside;
        if (auto wish = drawTrainerLink(ui, inside, model.trainer, view.showsLink)) action = std::move(wish);
        if (!model.isReached) drawAdvice(ui, inside, model.advice);
    }
    area.column.y = column.y;
    return action;
}

} // namespace rapport
