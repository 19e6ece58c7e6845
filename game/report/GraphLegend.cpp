#include "report/GraphLegend.h"

#include "report/GraphInk.h"
#include "report/GraphWords.h"

#include <algorithm>

namespace rapport {

namespace {

constexpr int lineWidth = 40, legendSignWidth = 20, legendRowHeight = 26, headHeight = 66, letterSize = 12;

std::string line(std::string_view colour, std::string_view dashes, double width = 1.8) {
    return fmt::format("<path d=\"M0 9H{}\" fill=\"none\" stroke=\"{}\" stroke-width=\"{}\" stroke-dasharray=\"{}\"/>",
                       lineWidth, colour, width, dashes);
}

std::string arrow(std::string_view name, std::string_view colour) {
    return fmt::format(
        "<marker id=\"to-{}\" viewBox=\"0 0 10 10\" refX=\"9.5\" refY=\"5\" markerUnits=\"userSpaceOnUse\" "
        "markerWidth=\"11\" markerHeight=\"11\" orient=\"auto\"><path d=\"M0 1L10 5L0 9z\" fill=\"{}\"/></marker>\n",
        name, colour);
}

std::string useOf(std::string_view sign, int x, int y) {
    return fmt::format("<use href=\"#sign-{}\" x=\"{}\" y=\"{}\"/>", sign, x, y);
}

} // namespace

void defineParts(SvgSheet& sheet) {
    sheet.put(
        "<defs>\n<pattern id=\"never\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\" "
        "patternTransform=\"rotate(45)\"><rect width=\"8\" height=\"8\" fill=\"{}\"/><path d=\"M0 0V8\" stroke=\"{}\" "
        "stroke-width=\"3\"/></pattern>\n",
        GraphInk::sunken, GraphInk::rule);
    for (const Style style : allStyles) sheet.put("{}", arrow(word(style), inkOf(style).colour));
    sheet.put("{}{}", arrow("divert", GraphInk::text), arrow("plain", GraphInk::edge));
    sheet.put(
        "<path id=\"sign-best\" d=\"M6 0.5L7.6 4.3L11.7 4.6L8.6 7.3L9.6 11.3L6 9.1L2.4 11.3L3.4 7.3L0.3 4.6L4.4 4.3z\" "
        "fill=\"{}\"/>\n",
        GraphInk::best);
    sheet.put("<path id=\"sign-worst\" d=\"M0.5 1.5H11.5L6 11.5z\" fill=\"{}\"/>\n", GraphInk::worst);
    sheet.put(
        "<g id=\"sign-once\" fill=\"none\" stroke=\"{0}\" stroke-width=\"1.4\"><circle cx=\"6\" cy=\"6\" r=\"5.2\"/>"
        "<path d=\"M4.6 4.6L6.4 3.2V9\"/></g>\n",
        GraphInk::muted);
    sheet.put(
        "<g id=\"sign-lock\"><path d=\"M3.4 6V3.8a2.6 2.6 0 0 1 5.2 0V6\" fill=\"none\" stroke=\"{0}\" "
        "stroke-width=\"1.5\"/><rect x=\"1.8\" y=\"5.6\" width=\"8.4\" height=\"6\" rx=\"1.2\" fill=\"{0}\"/></g>\n",
        GraphInk::muted);
    sheet.put(
        "<g id=\"sign-clock\" fill=\"none\" stroke=\"{0}\" stroke-width=\"1.4\"><path d=\"M2 0.8H10M2 11.2H10M3 0.8C3 "
        "4.5 9 7.5 9 11.2M9 0.8C9 4.5 3 7.5 3 11.2\"/></g>\n</defs>\n",
        GraphInk::muted);
}

void drawSign(SvgSheet& sheet, std::string_view sign, int x, int y) {
    sheet.put("{}\n", useOf(sign, x, y));
}

std::string plainOutline(const GraphLayout::Box& box) {
    return fmt::format("M{} {}h{}a9 9 0 0 1 9 9v{}a9 9 0 0 1 -9 9h-{}a9 9 0 0 1 -9 -9v-{}a9 9 0 0 1 9 -9z", box.x + 9,
                       box.y, box.width - 18, box.height - 18, box.width - 18, box.height - 18);
}

std::string outlineOf(Outcome outcome, const GraphLayout::Box& box) {
    const int cut = std::min(14, box.height / 4), half = box.height / 2;
    switch (outcome) {
    case Outcome::winWin:
        return fmt::format("M{} {}h{}a{} {} 0 0 1 0 {}h-{}a{} {} 0 0 1 0 -{}z", box.x + half, box.y,
                           box.width - 2 * half, half, half, 2 * half, box.width - 2 * half, half, half, 2 * half);
    case Outcome::loseWin:
        return fmt::format("M{} {}H{}L{} {}L{} {}H{}L{} {}z", box.x + cut, box.y, box.right() - cut, box.right(),
                           box.y + half, box.right() - cut, box.bottom(), box.x + cut, box.x, box.y + half);
    case Outcome::winLose:
        return fmt::format("M{} {}H{}L{} {}H{}z", box.x + cut, box.y, box.right(), box.right() - cut, box.bottom(),
                           box.x);
    case Outcome::loseLose: break;
    }
    return fmt::format("M{} {}H{}L{} {}V{}L{} {}H{}L{} {}V{}z", box.x + cut, box.y, box.right() - cut, box.right(),
                       box.y + cut, box.bottom() - cut, box.right() - cut, box.bottom(), box.x + cut, box.x,
                       box.bottom() - cut, box.y + cut);
}

GraphLegend::GraphLegend(const Dialogue& dialogue, const PathAnalysis& paths, Voice voice, int width)
    : m_title(dialogue.text(dialogue.title, voice.column)) {
    const auto in = [&](const Message& message) { return message.in(voice.language); };
    m_numbers = in(say("{} · {} nodes, {} endings, {} replies", "{} · {} 个场面、{} 个结局、{} 句回复", dialogue.id,
                       dialogue.nodes.size(), dialogue.endings.size(), dialogue.choices.size()));
    for (const Style style : {Style::assertive, Style::passive, Style::passiveAggressive, Style::aggressive}) {
        const StyleInk ink = inkOf(style);
        add(fmt::format("{} · {}", ink.badge.in(voice.language), nameOf(style).in(voice.language)),
            line(ink.colour, ink.dashes));
    }
    add(in(Message("several styles, or several ways", "几种风格，或几条路并在一起")), line(GraphInk::edge, "none"));
    add(in(Message("the customer leads on", "客户直接转到")), line(GraphInk::text, divertDashes));
    if (paths.complete) {
        add(in(say("best conversation: {} points", "最好的谈法：{} 点", pointsText(paths.best.points))),
            line(GraphInk::bestGlow, "none", bestGlowWidth) + useOf("best", 15, 3));
        add(in(say("worst: {} points", "最差的谈法：{} 点", pointsText(paths.worst.points))),
            line(GraphInk::worstGlow, worstGlowDashes, worstGlowWidth) + useOf("worst", 15, 3));
        add(in(Message("in no conversation", "任何谈法都走不到")),
            fmt::format("<rect x=\"4\" y=\"1\" width=\"34\" height=\"16\" rx=\"5\" fill=\"url(#never)\" stroke=\"{}\" "
                        "stroke-dasharray=\"4 3\"/>",
                        GraphInk::edge));
    } else {
        add(in(Message("too many states: not known what is reached, best or worst",
                       "状态太多：走不走得到、哪条最好最差，都不知道")),
            "", 0);
    }
    add(in(Message("not always open", "不是随时能选")), useOf("lock", 2, 3), legendSignWidth);
    add(in(Message("once in a talk", "一次对话只能说一次")), useOf("once", 2, 3), legendSignWidth);
    add(in(Message("when time runs out", "时间用完时")), useOf("clock", 2, 3), legendSignWidth);
    for (const Outcome outcome : {Outcome::winWin, Outcome::loseWin, Outcome::winLose, Outcome::loseLose})
        if (std::any_of(dialogue.endings.begin(), dialogue.endings.end(),
                        [&](const Ending& end) { return end.outcome == outcome; }))
            add(std::string(nameOf(outcome).in(voice.language)),
                fmt::format("<path transform=\"translate(2 0) scale(0.5)\" d=\"{}\" fill=\"{}\" stroke=\"{}\" "
                            "stroke-width=\"3\"/>",
                            outlineOf(outcome, {0, 2, 78, 32}), inkOf(outcome).ground, inkOf(outcome).edge));
    add(in(Message("number: points less than the best reply of the turn", "数字：比这一轮最好的回复少的点数")), "", 0);
    place(width);
}

void GraphLegend::add(std::string words, std::string sample, int width) {
    m_entries.push_back({std::move(words), std::move(sample), width, 0, 0});
}

void GraphLegend::place(int width) {
    int x = 0;
    for (Entry& entry : m_entries) {
        const int needed = entry.sampleWidth + drawnWidth(entry.words, letterSize);
        if (x > 0 && x + needed > width) x = 0, ++m_rows;
        entry.x = x;
        entry.row = m_rows;
        x += needed + 24;
    }
    ++m_rows;
}

int GraphLegend::height() const {
    return headHeight + m_rows * legendRowHeight + 26;
}

void GraphLegend::draw(SvgSheet& sheet, int x, int y) const {
    sheet.words(x, y + 20, m_title, fmt::format("font-size=\"24\" font-weight=\"bold\" fill=\"{}\"", GraphInk::text));
    sheet.words(x, y + 44, m_numbers, fmt::format("font-size=\"13\" fill=\"{}\"", GraphInk::muted));
    for (const Entry& entry : m_entries) {
        const int top = y + headHeight + entry.row * legendRowHeight;
        if (!entry.sample.empty())
            sheet.put("<g transform=\"translate({} {})\">{}</g>\n", x + entry.x, top, entry.sample);
        sheet.words(x + entry.x + entry.sampleWidth, top + 13, entry.words,
                    fmt::format("font-size=\"{}\" fill=\"{}\"", letterSize, GraphInk::muted));
    }
}

} // namespace rapport
