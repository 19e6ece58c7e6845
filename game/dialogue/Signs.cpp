#include "dialogue/Signs.h"

#include <algorithm>

namespace rapport {

namespace {

constexpr Sign table[] = {
    {"close", {"leans in, comes close", "身体前倾，凑得很近"}, "leans-in", {}},
    {"watch", {"looks at the watch", "看表"}, "looks-at-watch", {}},
    {"drums", {"drums the fingers", "用手指敲桌面"}, "drums", {}},
    {"points", {"points a finger", "用手指着"}, "points", {}},
    {"arms", {"crosses the arms", "双臂抱胸"}, "crosses-arms", {}},
    {"fist", {"bangs the desk", "捶桌子"}, "bangs", {}},
    {"paces", {"walks up and down", "来回踱步"}, "paces", {}},
    {"flushed", {"a flushed face", "满脸通红"}, "flushes", {}},
    {"lively", {"large, lively movements", "动作大而活跃"}, "waves", {}},
    {"head", {"tilts or scratches the head", "歪头、挠头"}, "tilts-head scratches", {}},
    {"restless", {"fidgets, shifts from foot to foot", "摆弄手指，两脚换重心"}, "fidgets shifts-feet", {}},
    {"eyes", {"avoids your eyes", "回避目光"}, "looks-away", {}},
    {"round", {"looks round, or to others", "四处看，或看别人"}, "looks-around", {}},
    {"uneasy", {"trembles or sighs", "发抖或叹气"}, "trembles sighs", {}},
    {"friendly", {"smiles, nods", "微笑，点头"}, "smiles nods", {}},

    {"straight", {"says outright what they want, sure of the answer", "开门见山，认定了答案"}, {}, "self-assured"},
    {"rapid", {"short, quick sentences, no pause", "句子又短又快，不停顿"}, {}, "demanding blunt"},
    {"advises", {"long, careful sentences, gives advice", "长句细讲，爱给建议"}, {}, "directive"},
    {"interrupts", {"interrupts, skips everything else", "爱打断，别的都跳过"}, {}, "blunt argumentative"},
    {"questions", {"statements end as questions", "说着说着成了问句"}, {}, "confused hesitant"},
    {"gaps", {"gaps, “er…”, “maybe”", "断断续续，“呃……”“也许吧”"}, {}, "hesitant"},
    {"what-if", {"“what if…?”, an unsteady voice", "“万一……呢？”，声音发颤"}, {}, "worried"},
    {"excuses", {"“it wasn't me”, “forget it”, explains nothing", "“不是我弄的”“算了”，什么都不解释"}, {}, "avoidant"},
    {"frank", {"warm, open, full sentences", "开朗热情，句子完整"}, {}, "sincere"},
    {"believes", {"believes and follows at once", "一说就信，马上照做"}, {}, "naive"},
    {"few-words", {"few but clear words", "话少而清楚"}, {}, "quiet"},
    {"crude", {"crude words, “you people always…”", "言语粗鲁，“你们这些人总是……”"}, {}, "offensive"},
    {"threats", {"“or else”, deadlines, authorities", "“不然的话……”，给期限、搬出有关部门"}, {}, "threatening"},
    {"proof", {"demands proof, “I know I am right”", "要求拿出依据，“我知道我没错”"}, {}, "confrontational"},
    {"repeats", {"says the same grievance again and again", "同一件事反复诉说"}, {}, "argumentative"},
    {"modest", {"“it's all right”, “whenever you have time”", "“还行”“您有空再说”"}, {}, "unobtrusive"},
};

bool has(std::string_view words, std::string_view word) {
    while (!words.empty()) {
        const std::size_t end = std::min(words.find(' '), words.size());
        if (words.substr(0, end) == word) return true;
        words.remove_prefix(std::min(end + 1, words.size()));
    }
    return false;
}

} // namespace

std::span<const Sign> allSigns() {
    return table;
}

const Sign* findSign(std::string_view id) {
    const auto found = std::ranges::find(table, id, &Sign::id);
    return found == std::end(table) ? nullptr : found;
}

bool shows(const Profile& profile, const Sign& sign) {
    return has(sign.manifestations, profile.manifestation) ||
           std::ranges::any_of(profile.gestures, [&](Gesture gesture) { return has(sign.gestures, word(gesture)); });
}

bool isNoticed(const Sign& sign, Channel channel) {
    return channel == Channel::counter || !sign.isSeen();
}

} // namespace rapport
