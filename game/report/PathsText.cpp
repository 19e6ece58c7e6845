#include "report/PathsText.h"

#include "report/Table.h"

#include <algorithm>

namespace rapport {

namespace {

using Way = PathAnalysis::Way;

// 34383120 → "34 383 120"
std::string grouped(std::string_view digits) {
    std::string text;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (i > 0 && (digits.size() - i) % 3 == 0) text += ' ';
        text += digits[i];
    }
    return text;
}

std::string withOneDecimal(int tenths) {
    return fmt::format("{}{}.{}", tenths < 0 ? "-" : "", std::abs(tenths) / 10, std::abs(tenths) % 10);
}

class PathsWords {
public:
    PathsWords(const Dialogue& dialogue, const PathAnalysis& paths, Language language)
        : m_dialogue(dialogue), m_paths(paths), m_language(language) {}

    std::string whole() const { return head() + '\n' + totals() + '\n' + endings() + '\n' + replies(); }

private:
    std::string in(std::string_view en, std::string_view zh) const {
        return std::string(m_language == Language::chinese ? zh : en);
    }

    std::string head() const {
        const std::size_t column = m_dialogue.texts.columnOf(tagOf(m_language));
        return fmt::format("{} [{}]\n", m_dialogue.text(m_dialogue.title, column), m_dialogue.id) +
               say("{} conversations of at most {} replies, through {} states\n",
                   "共有 {} 种谈法，最长 {} 句，经过 {} 个状态\n", grouped(m_paths.conversations), m_paths.longest,
                   grouped(std::to_string(m_paths.states)))
                   .in(m_language);
    }

    std::string ids(const Way& way) const {
        std::string list;
        for (const ChoiceIndex choice : way) {
            if (!list.empty()) list += ", ";
            list += m_dialogue.name(m_dialogue.choices[choice].id);
        }
        return list;
    }

    std::string totals() const {
        Table table(1);
        table.add({in("best", "最好"), points(m_paths.best.points), ids(m_paths.best.choices)});
        table.add({in("worst", "最差"), points(m_paths.worst.points), ids(m_paths.worst.choices)});
        return table.text() + random();
    }

    std::string points(int points) const { return say("{} points", "{} 点", points).in(m_language); }

    std::string random() const {
        const RandomPlayer& player = m_paths.random;
        if (!player.mean || !player.points.mean) return {};
        std::string text = say("Replies taken at random score {} of 100 on average ({} points)",
                               "随便乱选，平均得 {} 分（满分 100；{} 点）", withOneDecimal(*player.mean),
                               withOneDecimal(*player.points.mean))
                               .in(m_language);
        if (player.isDistributionKnown)
            text += say("; of ten such talks one scores at most {}, five at most {}, nine at most {}",
                        "；十次里有一次不超过 {} 分，五次不超过 {} 分，九次不超过 {} 分", *player.p10, *player.p50,
                        *player.p90)
                        .in(m_language);
        return text + in(".\n", "。\n");
    }

    std::string endings() const {
        Table table(0);
        table.add({in("Endings, and the shortest way there", "各个结局，以及到那里最短的谈法")});
        for (std::size_t i = 0; i < m_dialogue.endings.size(); ++i) {
            const Ending& ending = m_dialogue.endings[i];
            const auto& way = m_paths.endings[i].witness;
            table.add({fmt::format("  {}", m_dialogue.name(ending.id)),
                       std::string(nameOf(ending.outcome).in(m_language)),
                       way ? ids(*way) : in("never reached", "永远到不了")});
        }
        return table.text();
    }

    std::string replies() const {
        Table table(4);
        table.add({in("Replies", "各句回复"), in("turn", "最早"), in("best", "最好"), in("worst", "最差"),
                   in("costs", "代价"), ""});
        for (NodeIndex node = 0; node < m_dialogue.nodes.size(); ++node) {
            table.add({fmt::format("  {}", m_dialogue.idOf(node))});
            const Stretch choices = m_dialogue.node(node).choices;
            for (ChoiceIndex choice = choices.begin; choice < choices.end; ++choice) table.add(replyRow(choice));
        }
        return table.text() +
               in("turn: the first in which it can be said; best, worst: points of whole conversations with it;\n"
                  "costs: points that are lost for good by saying it, at the least\n",
                  "最早：最早第几轮能说；最好、最差：说了这句的整段对话的总点数；代价：说了它至少会永远失去的点数\n");
    }

    std::vector<std::string> replyRow(ChoiceIndex index) const {
        const PathAnalysis::Reply& reply = m_paths.replies[index];
        const std::string name = fmt::format("    {}", m_dialogue.name(m_dialogue.choices[index].id));
        if (reply.status == PathAnalysis::Status::neverOpen)
            return {name, "-", "-", "-", "-", in("never open", "永远选不了")};
        if (reply.status == PathAnalysis::Status::unreachable)
            return {name, "-", "-", "-", "-", in("never come to", "永远走不到")};
        return {name,
                std::to_string(reply.witness.size()),
                std::to_string(*reply.best),
                std::to_string(*reply.worst),
                std::to_string(*reply.lost),
                reply.everLocked ? in("locked at times", "有时选不了") : ""};
    }

    const Dialogue& m_dialogue;
    const PathAnalysis& m_paths;
    Language m_language;
};

} // namespace

std::string pathsText(const Dialogue& dialogue, const PathAnalysis& paths, Language language) {
    return paths.complete ? PathsWords(dialogue, paths, language).whole() : "";
}

} // namespace rapport
