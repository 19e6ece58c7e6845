#include "report/GraphWords.h"

namespace rapport {

std::string_view firstWords(const Dialogue& dialogue, NodeIndex at, Voice voice) {
    const auto text = [&](TextId id) { return dialogue.text(id, voice.column); };
    if (dialogue.isEnding(at)) {
        const Ending& ending = dialogue.ending(at);
        return text(ending.text != noText ? ending.text : ending.lastWords);
    }
    const Node& node = dialogue.node(at);
    return text(node.said != noText ? node.said : node.narration);
}

std::string storyOf(const Dialogue& dialogue, NodeIndex at, Voice voice) {
    std::string story(dialogue.idOf(at));
    const auto add = [&](TextId text) {
        if (text != noText) story += fmt::format("\n{}", dialogue.text(text, voice.column));
    };
    if (dialogue.isEnding(at)) {
        const Ending& ending = dialogue.ending(at);
        story += fmt::format(" · {}", nameOf(ending.outcome).in(voice.language));
        add(ending.lastWords);
        add(ending.text);
        return story;
    }
    const Node& node = dialogue.node(at);
    add(node.narration);
    add(node.said);
    for (const Variant& variant : dialogue.variantsOf(node)) add(variant.line);
    return story;
}

std::string storyOf(const Dialogue& dialogue, const Choice& choice, Voice voice) {
    const auto text = [&](TextId id) { return dialogue.text(id, voice.column); };
    std::string story = fmt::format("{} · {} · ", dialogue.name(choice.id), nameOf(choice.style).in(voice.language));
    story += say("{} points", "{} 点", pointsText(choice.points)).in(voice.language);
    if (choice.isOnce()) story += Wording{" · once in a talk", " · 一次对话只能说一次"}.in(voice.language);
    if (choice.isTimeout) story += Wording{" · when time runs out", " · 时间用完时"}.in(voice.language);
    story += fmt::format("\n{}", text(choice.say));
    if (!choice.when.empty()) story += Wording{"\nNot always open.", "\n不是随时能选。"}.in(voice.language);
    if (choice.lockedReason != noText) story += fmt::format(" {}", text(choice.lockedReason));
    if (choice.why != noText) story += fmt::format("\n— {}", text(choice.why));
    return story;
}

std::string storyOf(const Dialogue& dialogue, NodeIndex from, const Divert& divert, Voice voice) {
    return say("{} → {}: the customer leads on at once, if the conditions hold",
               "{} → {}：条件满足时，客户直接转到那里", dialogue.idOf(from), dialogue.idOf(divert.to))
        .in(voice.language);
}

std::string pointsText(int points) {
    return points < 0 ? fmt::format("−{}", -points) : std::to_string(points);
}

} // namespace rapport
