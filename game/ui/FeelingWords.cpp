#include "ui/FeelingWords.h"

#include "ui/Theme.h"

#include <algorithm>

namespace rapport {

namespace {

constexpr int stages = 5; // 0–1, 2–3, 4–5, 6–7, 8–10

struct Words {
    Wording stage[stages];
    Shade colour;
};

constexpr Words words[feelingCount] = {
    {{{"calm", "平静"}, {"annoyed", "有些不快"}, {"upset", "不满"}, {"angry", "生气"}, {"furious", "怒不可遏"}},
     Ink::anger},
    {{{"no trust", "毫不信任"},
      {"wary", "有戒心"},
      {"undecided", "半信半疑"},
      {"trusting", "比较信任"},
      {"full trust", "非常信任"}},
     Ink::trust},
    {{{"no patience", "忍无可忍"},
      {"impatient", "不耐烦"},
      {"restless", "有点着急"},
      {"patient", "有耐心"},
      {"very patient", "很有耐心"}},
     Ink::patience},
    {{{"lost", "一头雾水"},
      {"unsure", "不太清楚"},
      {"half clear", "大致清楚"},
      {"clear", "比较清楚"},
      {"fully clear", "一清二楚"}},
     Ink::clarity},
    {{{"no hopes", "不抱指望"},
      {"low hopes", "期望不高"},
      {"some hopes", "有些盼头"},
      {"high hopes", "期望较高"},
      {"great hopes", "期望很高"}},
     Ink::expectation},
    // With how the matter is dealt with, so that it contradicts no mood.
    {{{"badly served", "办得很差"},
      {"poorly served", "办得不好"},
      {"so-so", "办得一般"},
      {"well served", "办得不错"},
      {"very well served", "办得很好"}},
     Ink::satisfaction},
};

const Words& of(Feeling feeling) {
    return words[std::size_t(feeling)];
}

} // namespace

Wording levelWord(Feeling feeling, int level) {
    return of(feeling).stage[level >= 8 ? 4 : level / 2];
}

ImU32 colourOf(Feeling feeling) {
    return of(feeling).colour;
}

bool isWelcome(Feeling feeling) {
    return feeling != Feeling::anger;
}

std::vector<Feeling> feelingsShown(const Session& session) {
    const Dialogue& dialogue = session.dialogue();
    const auto isPromised = [&](const Promise& promise) { return session.state().flags & promise.all(); };
    const bool promised = std::any_of(dialogue.promises.begin(), dialogue.promises.end(), isPromised);
    std::vector<Feeling> shown = {Feeling::anger, Feeling::trust, Feeling::patience, Feeling::clarity};
    for (const Feeling feeling : {Feeling::expectation, Feeling::satisfaction}) {
        const auto moved = [&](const Turn& turn) { return turn.after.emotion[feeling] != feelingUnused; };
        if (promised || dialogue.customer.feels[feeling] != feelingUnused ||
            std::any_of(session.turns().begin(), session.turns().end(), moved))
            shown.push_back(feeling);
    }
    return shown;
}

} // namespace rapport
