#include "ui/DrillPanel.h"

#include "dialogue/Sources.h"
#include "ui/Controls.h"
#include "ui/HeaderBar.h"

#include <algorithm>
#include <cmath>

namespace rapport {

namespace {

constexpr Wording place{"Question {0} of {1}", "第 {0} 题，共 {1} 题"};
constexpr Wording orderHint{"Pick them in order, first to last.", "按先后顺序逐个选。"};
constexpr Wording undo{"Undo the last (←)", "撤回上一个（←）"};
constexpr Wording thatIsIt{"That is the order", "就按这个顺序"};
constexpr Wording right{"Right", "答对了"};
constexpr Wording wrong{"Not quite", "不太对"};
constexpr Wording youSaid{"You said: {}", "你选的是：{}"};
constexpr Wording rightIs{"Right is: {}", "正确的是：{}"};
constexpr Wording source{"Source: {}", "出处：{}"};
constexpr Wording next{"Next question", "下一题"};
constexpr Wording toResult{"To the result", "看结果"};
constexpr Wording resultOf{"{0} of {1} right", "{1} 题答对 {0} 题"};
constexpr Wording lookAgain{"Worth another look", "值得再看看"};
constexpr Wording allRight{"Not one mistake.", "全部答对。"};
constexpr Wording again{"Once more, in another order", "换个顺序再来一遍"};
constexpr Wording back{"Back", "返回"};
constexpr float widest = 860; // at 100 %

// The parts of the panel that share what they are drawn from.
class Sheet {
public:
    Sheet(Ui& ui, const DrillModel& model, DrillView& view)
        : m_ui(ui), m_model(model), m_view(view), m_drill(model.run.drill()),
          m_language(m_drill.texts.columnOf(tagOf(ui.language))) {}

    std::optional<Action> draw() {
        Screen screen(m_ui, "drill");
        std::optional<Action> action = headerBar(m_ui, screen.column, {text(m_drill.title)});
        ScrollArea area(m_ui, "body",
                        {{screen.column.x, screen.column.y}, {screen.column.x + screen.column.width, m_ui.size.y}});
        Column column{area.column.x, area.column.y, std::min(area.column.width, m_ui.px(widest))};
        column.x += std::floor((area.column.width - column.width) / 2);
        const bool isResult = m_model.run.isOver() && !m_model.isReviewing;
        if (const auto wish = isResult ? result(column) : question(column); wish && !action) action = wish;
        area.column.y = column.y + m_ui.space(12);
        bringIntoSight(area, screen.column.y, area.column.y);
        return action;
    }

private:
    std::string_view text(TextId id) const { return m_drill.text(id, m_language); }
    template <class... Args>
    std::string filled(Wording form, Args&&... with) const {
        return fmt::format(fmt::runtime(m_ui.say(form)), with...);
    }
    // A question is seen from its beginning; a verdict whole, or from its beginning.
    void bringIntoSight(ScrollArea& area, float top, float end) {
        const std::size_t shown = 2 * m_model.run.answered().size() + !m_model.isReviewing;
        constexpr int pictures = 3; // letters may be missing in the first, and change where lines break
        if (m_view.shown != shown) m_view.arriving = pictures;
        m_view.shown = shown;
        if (m_view.arriving == 0) return;
        --m_view.arriving;
        area.scrollTo(m_model.isReviewing ? std::max(top, std::min(m_verdictTop, end - (m_ui.size.y - top))) : top);
    }

    void progress(Column& column, std::size_t number) {
        const std::size_t all = m_model.run.order().size();
        paragraph(m_ui, column, filled(place, number, all), {m_ui.theme.faces.small, Ink::muted});
        column.skip(m_ui.space(4));
        const Box bar{{column.x, column.y}, {column.x + column.width, column.y + m_ui.px(6)}};
        filledRect(drawing(), bar, Ink::line, m_ui.px(3));
        const float share = float(m_model.run.answered().size()) / float(all);
        if (share > 0)
            filledRect(drawing(), {bar.min, {bar.min.x + bar.width() * share, bar.max.y}}, Ink::accent, m_ui.px(3));
        column.y = bar.max.y + m_ui.space(14);
    }

    std::optional<Action> question(Column& column) {
        const std::size_t number = m_model.run.answered().size() + (m_model.isReviewing ? 0 : 1);
        const Drill::Item& item = m_drill.items[m_model.run.order()[number - 1]];
        progress(column, number);
        if (number == 1) {
            paragraph(m_ui, column, text(m_drill.brief), {m_ui.theme.faces.text, Ink::muted});
            column.skip(m_ui.space(10));
        }
        ask(column, item);
        if (m_model.isReviewing) return verdict(column, item);
        return item.form == DrillForm::order ? bringIntoOrder(column, item) : choose(column, item);
    }

    void ask(Column& column, const Drill::Item& item) {
        Card frame(m_ui, column);
        Column& inside = frame.inside;
        if (item.shows && m_model.picture.texture) {
            const Box box = drillPictureBox(m_ui);
            const float left = inside.x + std::floor((inside.width - box.width()) / 2);
            drawing().AddImageRounded(m_model.picture.texture, {left, inside.y},
                                      {left + box.width(), inside.y + box.height()}, {0, 0}, {1, 1}, IM_COL32_WHITE,
                                      m_ui.space(12));
            inside.skip(box.height() + m_ui.space(10));
        }
        if (item.signs != noText) {
            paragraph(m_ui, inside, text(item.signs), {m_ui.theme.faces.small, Ink::muted});
            inside.skip(m_ui.space(6));
        }
        paragraph(m_ui, inside, text(item.ask), {m_ui.theme.faces.large});
    }

    // An answer as a wide button with its number; true when it is taken.
    bool answerRow(Column& column, const Drill::Item& item, std::size_t row, std::string_view number, bool isEnabled) {
        const float side = m_ui.space(12), above = m_ui.space(9), badge = m_ui.px(28);
        const float left = column.x + side + badge + m_ui.space(12);
        const float width = column.x + column.width - side - left;
        ImFont* font = m_ui.theme.faces.text;
        const std::string_view words = text(item.answers[m_model.shown[row]].say);
        const float height = std::max(badge, heightOf(m_ui, words, font, width)) + 2 * above;
        const Box box{{column.x, column.y}, {column.x + column.width, column.y + height}};
        ImGui::PushID(int(row));
        const Touch state = touch(m_ui, "answer", box, isEnabled);
        ImGui::PopID();
        const bool isLit = state.hovered || state.focused;
        const float rounding = m_ui.space(12);
        filledRect(drawing(), box,
                   !isEnabled   ? Ink::sunken
                   : state.held ? Ink::accentMid
                   : isLit      ? Ink::accentSoft
                                : Ink::card,
                   rounding);
        drawing().AddRect(box.min, box.max,
                          !isEnabled ? Ink::line
                          : isLit    ? Ink::accent
                                     : Ink::edge,
                          rounding, 0, 1.5f);
        focusRing(m_ui, box, rounding, state);
        openCard(m_ui, box);
        const Box square{{box.min.x + side, box.min.y + above}, {box.min.x + side + badge, box.min.y + above + badge}};
        filledRect(drawing(), square, isEnabled ? Ink::accent : Ink::line, m_ui.space(8));
        label(m_ui, {(square.min.x + square.max.x) / 2, (square.min.y + square.max.y - lineHeight(font)) / 2}, number,
              {font, isEnabled ? Ink::onAccent : Ink::text, 0.5f});
        Column inside{left, box.min.y + above + std::max(0.f, (badge - lineHeight(font)) / 2), width};
        paragraph(m_ui, inside, words, {font, isEnabled ? Ink::text : Ink::muted});
        closeCard(m_ui);
        column.y = box.max.y + m_ui.space(8);
        return isEnabled && (state.pressed || m_ui.keys.digit == int(row) + 1);
    }

    std::optional<Action> choose(Column& column, const Drill::Item& item) {
        std::optional<Action> action;
        column.skip(m_ui.space(14));
        m_ui.focus.startHere();
        for (std::size_t row = 0; row < m_model.shown.size(); ++row)
            if (answerRow(column, item, row, std::to_string(row + 1), true))
                action = AnswerItem{{std::uint8_t(m_model.shown[row])}};
        return action;
    }

    std::optional<Action> bringIntoOrder(Column& column, const Drill::Item& item) {
        std::vector<std::uint8_t>& order = m_view.order;
        column.skip(m_ui.space(10));
        paragraph(m_ui, column, m_ui.say(orderHint), {m_ui.theme.faces.small, Ink::muted});
        column.skip(m_ui.space(8));
        m_ui.focus.startHere();
        for (std::size_t row = 0; row < m_model.shown.size(); ++row) {
            const auto answer = std::uint8_t(m_model.shown[row]);
            const auto picked = std::ranges::find(order, answer);
            const bool isFree = picked == order.end();
            const std::string number =
                isFree ? std::to_string(row + 1) : fmt::format("{}.", picked - order.begin() + 1);
            if (answerRow(column, item, row, number, isFree)) order.push_back(answer);
        }
        // The last one left has only one place.
        if (order.size() + 1 == item.answers.size())
            for (std::uint8_t answer = 0; answer < item.answers.size(); ++answer)
                if (std::ranges::find(order, answer) == order.end()) {
                    order.push_back(answer);
                    break;
                }
        if (order.empty()) return std::nullopt;
        column.skip(m_ui.space(6));
        std::optional<Action> action;
        if (order.size() == item.answers.size() &&
            button(m_ui, "that is it", column, m_ui.say(thatIsIt), ButtonLook::primary))
            action = AnswerItem{order};
        column.skip(m_ui.space(8));
        if (button(m_ui, "undo", column, m_ui.say(undo), ButtonLook::quiet) || m_ui.keys.left) {
            // The last two went in together.
            if (order.size() == item.answers.size()) order.pop_back();
            if (!order.empty()) order.pop_back();
        }
        return action;
    }

    std::optional<Action> verdict(Column& column, const Drill::Item& item) {
        const DrillRun::Answered& last = m_model.run.answered().back();
        column.skip(m_ui.space(14));
        m_verdictTop = column.y - m_ui.space(4);
        {
            Card::Look look;
            look.fill = last.isRight ? Ink::goodSoft : Ink::badSoft;
            Card frame(m_ui, column, look);
            Column& inside = frame.inside;
            const ImU32 ink = last.isRight ? Ink::good : Ink::bad;
            const float size = m_ui.px(26);
            rapport::draw(drawing(), last.isRight ? Pictogram::check : Pictogram::cross,
                          {inside.x + size / 2, inside.y + size / 2 + m_ui.px(2)}, size, ink);
            Column heading = inside.inset(size + m_ui.space(8));
            paragraph(m_ui, heading, m_ui.say(last.isRight ? right : wrong), {m_ui.theme.faces.large, ink});
            inside.y = heading.y + m_ui.space(6);
            if (!last.isRight)
                paragraph(m_ui, inside, filled(youSaid, pickedAnswer(m_drill, item, last.reply, m_language)),
                          {m_ui.theme.faces.text});
            paragraph(m_ui, inside, filled(rightIs, rightAnswer(m_drill, item, m_language)), {m_ui.theme.faces.text});
            const TextId own = item.form == DrillForm::choose ? item.answers[last.reply.front()].why : noText;
            if (own != noText) paragraph(m_ui, inside, text(own), {m_ui.theme.faces.text});
            paragraph(m_ui, inside, text(item.why), {m_ui.theme.faces.text});
            inside.skip(m_ui.space(4));
            paragraph(m_ui, inside, filled(source, m_ui.say(spellOut(item.source))),
                      {m_ui.theme.faces.small, Ink::muted});
        }
        column.skip(m_ui.space(14));
        m_ui.focus.startAndEnterHere();
        const bool isLast = m_model.run.isOver();
        const bool isPressed = button(m_ui, "next", column, m_ui.say(isLast ? toResult : next), ButtonLook::primary);
        return isPressed || m_ui.keys.enter ? std::optional<Action>(NextItem{}) : std::nullopt;
    }

    std::optional<Action> result(Column& column) {
        const DrillRun& run = m_model.run;
        {
            Card frame(m_ui, column);
            paragraph(m_ui, frame.inside, std::to_string(run.score().value_or(0)),
                      {m_ui.theme.faces.title, Ink::accentDeep, 0.5f});
            paragraph(m_ui, frame.inside, filled(resultOf, run.right(), run.order().size()),
                      {m_ui.theme.faces.text, Ink::muted, 0.5f});
        }
        column.skip(m_ui.space(12));
        std::optional<Action> action;
        m_ui.focus.startAndEnterHere();
        if (button(m_ui, "again", column, m_ui.say(again), ButtonLook::primary)) action = Again{};
        column.skip(m_ui.space(8));
        if (button(m_ui, "back", column, m_ui.say(back))) action = Back{};
        column.skip(m_ui.space(18));
        if (run.right() == int(run.order().size())) {
            paragraph(m_ui, column, m_ui.say(allRight), {m_ui.theme.faces.text, Ink::good, 0.5f});
            return action;
        }
        paragraph(m_ui, column, m_ui.say(lookAgain), {m_ui.theme.faces.large});
        column.skip(m_ui.space(8));
        for (const DrillRun::Answered& answered : run.answered()) {
            if (answered.isRight) continue;
            const Drill::Item& item = m_drill.items[answered.item];
            {
                Card frame(m_ui, column);
                paragraph(m_ui, frame.inside, text(item.ask), {m_ui.theme.faces.text});
                frame.inside.skip(m_ui.space(4));
                paragraph(m_ui, frame.inside, rightAnswer(m_drill, item, m_language),
                          {m_ui.theme.faces.text, Ink::good});
                frame.inside.skip(m_ui.space(4));
                paragraph(m_ui, frame.inside, text(item.why), {m_ui.theme.faces.small, Ink::muted});
            }
            column.skip(m_ui.space(10));
        }
        return action;
    }

    Ui& m_ui;
    const DrillModel& m_model;
    DrillView& m_view;
    const Drill& m_drill;
    std::size_t m_language;
    float m_verdictTop = 0;
};

} // namespace

Box drillPictureBox(const Ui& ui) {
    const float height = std::clamp(ui.size.y * 0.34f, 140.f, 300.f);
    return {{0, 0}, {std::floor(height * 1.25f), std::floor(height)}};
}

std::optional<Action> drillPanel(Ui& ui, const DrillModel& model, DrillView& view) {
    return Sheet(ui, model, view).draw();
}

} // namespace rapport
