// What stands on the classroom's stage where no reply is decided on: how to join, those who play alone, the result.

#include "ui/ClassStageParts.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace rapport {

namespace {

constexpr Wording joinHere{"Scan with your phone, or open", "用手机扫码，或打开"};
constexpr Wording withCode{"with the code", "输入课堂码"};
constexpr Wording present{"Here: {}", "已到 {} 人"};
constexpr Wording guests{"{} without a name", "{} 位未留名"};
constexpr Wording oneGuest{"1 without a name", "1 位未留名"};
constexpr Wording team{"Team {}", "第 {} 组"};
constexpr Wording teamScored{"Team {0}: {1}", "第 {0} 组：{1} 分"};
constexpr Wording aloneTitle{"Everyone in their own talk", "每人都在自己的谈话里"};
constexpr Wording finished{"Finished: {}", "已结束：{}"};
constexpr Wording underWay{"Under way: {}", "进行中：{}"};
constexpr Wording finishedOf{"Came to the end: {0} of {1}", "{1} 人中 {0} 人到了最后"};
constexpr Wording afterReplies{"Phones after so many replies", "各走到第几句的手机数"};
constexpr Wording aloneQuestions{"Everyone with their own questions", "每人自己答题"};
constexpr Wording afterQuestions{"Phones after so many questions", "各答到第几题的手机数"};
constexpr Wording aloneResultTitle{"How it went", "大家的结果"};
constexpr Wording onAverage{"{} of 100 on average", "平均 {} 分（满分 100）"};
constexpr Wording pointsOfThose{"Of 100 points, so many people came to", "各分数段的人数（满分 100）"};
constexpr Wording hardestQuestion{"Most often missed, {} times:", "最容易答错的一题，错了 {} 次："};
constexpr Wording hardestLine{"Here most points were lost, by {}:", "这里丢分最多，有 {} 人次："};
constexpr Wording talkIsOver{"The talk is over", "谈话结束了"};
constexpr Wording questionsAreOver{"The end of the questions", "答题结束"};
constexpr Wording rightOf{"The room: {0} of {1} right", "全场答对 {0} 题，共 {1} 题"};
constexpr Wording roomScore{"The room: {} of 100", "全场 {} 分（满分 100）"};

// The names of who is here, as many as fit, and how many said none.
void drawNames(Ui& ui, const Column& column, float bottom, const std::vector<std::string>& names) {
    Flow flow(column, ui.space(8));
    int nameless = 0;
    std::size_t shown = 0;
    for (const std::string& name : names) {
        if (name.empty()) {
            ++nameless;
            continue;
        }
        if (flow.bottom() + 2 * lineHeight(ui.theme.faces.text) > bottom) break;
        chip(ui, flow, name, {Ink::accentSoft, Ink::accentDeep, std::nullopt});
        ++shown;
    }
    const std::size_t hidden = names.size() - std::size_t(nameless) - shown;
    if (hidden > 0) chip(ui, flow, fmt::format("+ {}", hidden), {Ink::sunken, Ink::muted, std::nullopt});
    if (nameless > 0)
        chip(ui, flow,
             nameless == 1 ? std::string(ui.say(oneGuest)) : fmt::format(fmt::runtime(ui.say(guests)), nameless),
             {Ink::sunken, Ink::muted, std::nullopt});
}

void drawBars(Ui& ui, const Box& box, const std::vector<int>& counts) {
    if (counts.empty()) return;
    const int most = std::max(1, *std::ranges::max_element(counts));
    ImFont* font = ui.theme.faces.text;
    const float line = lineHeight(font), step = std::min(box.width() / float(counts.size()), ui.px(90));
    for (std::size_t i = 0; i < counts.size(); ++i) {
        const float left = box.min.x + step * float(i), middle = left + step / 2;
        const float height = (box.height() - 2 * line) * float(counts[i]) / float(most);
        const float foot = box.max.y - line;
        drawing().AddRectFilled({left + step * 0.15f, foot - height}, {left + step * 0.85f, foot}, Ink::accent,
                                ui.px(4));
        if (counts[i] > 0)
            label(ui, {middle, foot - height - line}, std::to_string(counts[i]), {font, Ink::text, 0.5f});
        label(ui, {middle, foot}, std::to_string(i), {font, Ink::muted, 0.5f});
    }
}

// How many came to how much, as bars with their numbers.
void drawBands(Ui& ui, Column& column, const std::array<int, 4>& bands) {
    constexpr const char* names[] = {"0 – 24", "25 – 49", "50 – 74", "75 – 100"};
    ImFont* font = ui.theme.faces.text;
    const float line = lineHeight(font), left = column.x + widthOf(font, names[3]) + ui.space(14);
    const float room = column.x + column.width - left - ui.px(60);
    const int most = std::max(1, *std::ranges::max_element(bands));
    for (std::size_t i = bands.size(); i-- > 0;) {
        label(ui, {column.x, column.y}, names[i], {font, Ink::muted});
        const float end = left + std::max(ui.px(3), room * float(bands[i]) / float(most));
        drawing().AddRectFilled({left, column.y + line * 0.15f}, {end, column.y + line * 0.85f}, Ink::accent, ui.px(4));
        label(ui, {end + ui.space(8), column.y}, std::to_string(bands[i]), {font, Ink::text});
        column.skip(line + ui.space(4));
    }
}

// What is told of it once everybody has stopped.
void drawAloneResult(Ui& ui, const Box& body, const Wall& wall) {
    const Typefaces& faces = ui.theme.faces;
    const AloneResult& result = *wall.result;
    StageArea area(ui, "alone result", body);
    Column& column = area.column;
    stageHeading(ui, column, ui.say(aloneResultTitle));
    column.skip(ui.space(8));
    std::string lead = fmt::format(fmt::runtime(ui.say(finishedOf)), wall.finished, wall.finished + wall.talking);
    if (result.mean) lead += " · " + fmt::format(fmt::runtime(ui.say(onAverage)), *result.mean);
    paragraph(ui, column, lead, {faces.large});
    std::string ends;
    for (const auto& [outcome, count] : wall.outcomes)
        ends += fmt::format("{}{} × {}", ends.empty() ? "" : " · ", count, ui.say(nameOf(outcome)));
    if (!ends.empty()) paragraph(ui, column, ends, {faces.text});
    column.skip(ui.space(12));
    if (wall.finished > 0) {
        paragraph(ui, column, ui.say(pointsOfThose), {faces.text, Ink::muted});
        column.skip(ui.space(4));
        drawBands(ui, column, result.bands);
        column.skip(ui.space(12));
    }
    if (result.hardest.empty()) return;
    paragraph(ui, column,
              fmt::format(fmt::runtime(ui.say(wall.questions > 0 ? hardestQuestion : hardestLine)), result.missed),
              {faces.text, Ink::muted});
    const float top = area.column.y - body.min.y + ImGui::GetScrollY(); // wherever it has been scrolled to
    const bool isRoomy = top + heightOf(ui, ui.say(result.hardest), faces.large, column.width) <= body.height();
    paragraph(ui, column, ui.say(result.hardest), {isRoomy ? faces.large : faces.text, Ink::accentDeep});
}

ImFont* headingFace(Ui& ui, std::string_view words, float width) {
    const Typefaces& faces = ui.theme.faces;
    return heightOf(ui, words, faces.title, width) > 2.5f * lineHeight(faces.title) ? faces.large : faces.title;
}

} // namespace

Middle::Middle(const Box& box, const char* id)
    : m_height(ImGui::GetStateStorage()->GetFloatRef(ImGui::GetID(id), box.height() * 0.5f)) {
    column = {box.min.x, box.min.y + std::max(0.f, std::floor((box.height() - *m_height) / 2)), box.width()};
    m_top = column.y;
}

// The bar for scrolling stands outside the box, so that it takes nothing from the width.
StageArea::StageArea(Ui& ui, const char* name, const Box& box)
    : ScrollArea(ui, name,
                 {box.min, {box.max.x + ImGui::GetStyle().ScrollbarSize + ui.space(4), box.max.y + ui.space(6)}},
                 false) {
    const float step = box.height() * 0.4f;
    if (ui.keys.down) ImGui::SetScrollY(ImGui::GetScrollY() + step);
    if (ui.keys.up) ImGui::SetScrollY(std::max(0.f, ImGui::GetScrollY() - step));
    column.width = box.width();
}

void stageHeading(Ui& ui, Column& column, std::string_view words, float align) {
    paragraph(ui, column, words, {headingFace(ui, words, column.width), Ink::text, align});
}

float headingHeight(Ui& ui, std::string_view words, float width) {
    return heightOf(ui, words, headingFace(ui, words, width), width);
}

std::string presentWords(const Ui& ui, int count) {
    return fmt::format(fmt::runtime(ui.say(present)), count);
}

std::string teamWords(const Ui& ui, const TeamView& it) {
    if (!it.score) return fmt::format(fmt::runtime(ui.say(team)), it.number);
    return fmt::format(fmt::runtime(ui.say(teamScored)), it.number, *it.score);
}

void drawQr(const Box& box, const QrModules& code) {
    if (code.size == 0 || !code.dark) return;
    constexpr int margin = 4;
    const float side = std::min(box.width(), box.height());
    const float module = std::max(1.f, std::floor(side / float(code.size + 2 * margin)));
    const float whole = module * float(code.size + 2 * margin);
    const ImVec2 at{std::floor((box.min.x + box.max.x - whole) / 2), std::floor((box.min.y + box.max.y - whole) / 2)};
    ImDrawList& list = drawing();
    list.AddRectFilled(at, {at.x + whole, at.y + whole}, IM_COL32_WHITE, module);
    for (int y = 0; y < code.size; ++y)
        for (int x = 0; x < code.size; ++x) {
            const int begin = x;
            while (x < code.size && (*code.dark)[std::size_t(y * code.size + x)]) ++x;
            const float left = at.x + module * float(margin + begin), top = at.y + module * float(margin + y);
            if (x > begin)
                list.AddRectFilled({left, top}, {left + module * float(x - begin), top + module}, IM_COL32_BLACK);
        }
}

void drawStageWelcome(Ui& ui, const Box& body, const ClassStageModel& model, std::string_view words) {
    const Typefaces& faces = ui.theme.faces;
    const float square = std::min(body.height(), std::floor(body.width() * 0.46f));
    drawQr({{body.max.x - square, body.min.y}, {body.max.x, body.min.y + body.height()}}, model.qr);
    Column column{body.min.x, body.min.y, body.width() - square - ui.space(24)};
    stageHeading(ui, column, words);
    column.skip(ui.space(16));
    paragraph(ui, column, ui.say(joinHere), {faces.text, Ink::muted});
    paragraph(ui, column, model.address, {faces.large, Ink::accentDeep});
    column.skip(ui.space(8));
    paragraph(ui, column, ui.say(withCode), {faces.text, Ink::muted});
    paragraph(ui, column, model.code, {faces.title, Ink::accentDeep});
    column.skip(ui.space(16));
    paragraph(ui, column, presentWords(ui, model.view.room.present), {faces.large});
    column.skip(ui.space(8));
    drawNames(ui, column, body.max.y, model.view.names);
}

void drawStageWall(Ui& ui, const Box& body, const Wall& wall) {
    const Typefaces& faces = ui.theme.faces;
    if (wall.result) return drawAloneResult(ui, body, wall);
    Column column{body.min.x, body.min.y, body.width()};
    stageHeading(ui, column, ui.say(wall.questions > 0 ? aloneQuestions : aloneTitle));
    column.skip(ui.space(8));
    paragraph(ui, column,
              fmt::format("{} · {}", fmt::format(fmt::runtime(ui.say(finished)), wall.finished),
                          fmt::format(fmt::runtime(ui.say(underWay)), wall.talking)),
              {faces.large});
    column.skip(ui.space(12));
    paragraph(ui, column, ui.say(wall.questions > 0 ? afterQuestions : afterReplies), {faces.text, Ink::muted});
    drawBars(ui, {{column.x, column.y}, {column.x + column.width, body.max.y}}, wall.turns);
}

void drawStageResult(Ui& ui, const Box& body, const ClassStageModel& model) {
    const Typefaces& faces = ui.theme.faces;
    Middle middle(body, "result");
    Column& column = middle.column;
    const std::optional<OverView>& over = model.view.room.over;
    const bool isDrill = over && over->questions > 0;
    stageHeading(ui, column,
                 over && over->outcome ? ui.begun(nameOf(*over->outcome))
                                       : std::string(ui.say(isDrill ? questionsAreOver : talkIsOver)),
                 0.5f);
    if (over) {
        column.skip(ui.space(10));
        if (!over->lastWords.empty())
            paragraph(ui, column, ui.say(over->lastWords), {faces.large, Ink::accentDeep, 0.5f});
        column.skip(ui.space(6));
        if (!over->ending.empty() && !isDrill)
            paragraph(ui, column, ui.say(over->ending), {faces.text, Ink::muted, 0.5f});
        column.skip(ui.space(16));
        if (over->stopped) {
            paragraph(ui, column, ui.begun(Wording{over->stopped->en, over->stopped->zh}),
                      {faces.large, Ink::accentDeep, 0.5f});
            column.skip(ui.space(6));
        }
        if (isDrill && over->answered > 0)
            paragraph(ui, column, fmt::format(fmt::runtime(ui.say(rightOf)), over->right, over->answered),
                      {faces.title, Ink::accentDeep, 0.5f});
        else if (over->score)
            paragraph(ui, column, fmt::format(fmt::runtime(ui.say(roomScore)), *over->score),
                      {faces.title, Ink::accentDeep, 0.5f});
    }
    if (model.view.teams.empty()) return;
    column.skip(ui.space(12));
    std::vector<TeamView> teams = model.view.teams;
    std::ranges::stable_sort(teams, std::greater<>(), [](const TeamView& each) { return each.score.value_or(-1); });
    for (const TeamView& each : teams) paragraph(ui, column, teamWords(ui, each), {faces.large, Ink::text, 0.5f});
}

} // namespace rapport
