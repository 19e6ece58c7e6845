#include "learner/PracticeWords.h"

namespace rapport {

namespace {

// A day or week that is not yet, because the clock was turned back, is simply told as the present one.
Message daysAgo(int days) {
    if (days <= 0) return {"today", "今天"};
    if (days == 1) return {"yesterday", "昨天"};
    return say("{} days ago", "{} 天前", days);
}

Message weeksAgo(int weeks) {
    if (weeks <= 0) return {"this week", "本周"};
    if (weeks == 1) return {"last week", "上周"};
    return say("{} weeks ago", "{} 周前", weeks);
}

} // namespace

Wording nameOf(Level::Standing standing) {
    switch (standing) {
    case Level::Standing::unknown: break;
    case Level::Standing::weak: return {"needs practice", "需要多练"};
    case Level::Standing::growing: return {"getting there", "正在进步"};
    case Level::Standing::mastered: return {"mastered", "已掌握"};
    }
    return {"too little seen yet", "见得还太少"};
}

Message evidenceOf(const Level& level, int thisWeek) {
    if (level.all == 0) return {"not met yet", "还没遇到过"};
    const Message when = weeksAgo(thisWeek - level.lastWeek);
    if (level.all == 1) return {"once, " + when.en, "1 次，" + when.zh};
    return {fmt::format("{} times, most recently {}", level.all, when.en),
            fmt::format("{} 次，最近是{}", level.all, when.zh)};
}

Message reasonFor(const TodaysMoment& moment, int today) {
    const Message last = daysAgo(today - moment.moment.day);
    const int well = moment.moment.step;
    if (well == 1)
        return {fmt::format("It went well {}; once more, so that it stays.", last.en),
                fmt::format("{}没有丢分；再来一次，记得更牢。", last.zh)};
    if (well > 1)
        return {
            fmt::format("It went well {} times running, most recently {}; once more, so that it stays.", well, last.en),
            fmt::format("已连续 {} 次没有丢分，最近是{}；再来一次，记得更牢。", well, last.zh)};
    constexpr int some = 10, much = 40; // points of a dialogue, which has a hundred or a few
    const int lost = moment.lost();
    const Wording amount = lost < some   ? Wording{"A little", "一点分"}
                           : lost < much ? Wording{"Quite a bit", "不少分"}
                                         : Wording{"A great deal", "很多分"};
    return {fmt::format("{} was lost here, most recently {}.", amount.en, last.en),
            fmt::format("在这里丢了{}，最近是{}。", amount.zh, last.zh)};
}

Message spoken(const Streak& streak) {
    if (streak.days == 0 && streak.longest < 2) return {"A day of practice makes a beginning.", "练上一天，就是开始。"};
    if (streak.days == 0)
        return say("The longest row so far was {} days; today can begin a new one.",
                   "最长连续练过 {} 天；今天可以重新开始。", streak.longest);
    Message words = streak.days == 1 ? Message{"One day of practice", "已练习 1 天"}
                                     : say("{} days of practice in a row", "已连续练习 {} 天", streak.days);
    if (streak.longest > streak.days)
        words.en += fmt::format(", the longest was {}", streak.longest),
            words.zh += fmt::format("，最长 {} 天", streak.longest);
    words.en += streak.isTodayDone ? "; today is done." : "; today is still to come.";
    words.zh += streak.isTodayDone ? "；今天已经练过了。" : "；今天还没练。";
    return words;
}

Wording typeName(std::string_view type) {
    const auto found = findItem(fmt::format("types.{}", type));
    return found ? item(*found).name : Wording{type, type};
}

} // namespace rapport
