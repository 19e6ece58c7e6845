#include "report/TodayText.h"

#include "base/Legible.h"
#include "learner/PracticeWords.h"
#include "report/Dates.h"

namespace rapport {

namespace {

std::string momentPart(const TodaysMoment& moment, int today, int number, Reader reader) {
    const Dialogue& dialogue = moment.dialogue();
    const bool isChinese = reader.language == Language::chinese;
    std::string text = say("\n{0}  {1} [{2}], turn {3}\n", "\n{0}  {1} [{2}]，第 {3} 轮\n", number,
                           reader(dialogue, dialogue.title), dialogue.id, moment.moment.turn + 1)
                           .in(reader.language);
    if (moment.session.line() != noText)
        text += fmt::format("   {}{}{}\n", reader(dialogue, dialogue.customer.name), isChinese ? "：" : ": ",
                            reader(dialogue, moment.session.line()));
    text += say("   You said: {}\n", "   上次你说：{}\n", reader(dialogue, dialogue.choices[moment.said].say))
                .in(reader.language);
    for (const Principle principle : moment.violated())
        text += say("   Violated: {}\n", "   违背：{}\n", nameOf(principle).in(reader.language)).in(reader.language);
    return text + fmt::format("   {}\n", reader(reasonFor(moment, today)));
}

std::string talkPart(const Dialogue& dialogue, int number, Reader reader) {
    return say("{0}  {1} [{2}], {3} customer, difficulty {4}\n", "{0}  {1} [{2}]，{3}客户，难度 {4}\n", number,
               reader(dialogue, dialogue.title), dialogue.id, typeName(dialogue.customer.type).in(reader.language),
               dialogue.difficulty)
        .in(reader.language);
}

} // namespace

std::string todayText(const Today& today, std::string_view learner, Reader reader) {
    const std::string date = dateOfDay(today.day);
    std::string text = (learner.empty() ? say("Today's practice, {}\n", "今日练习，{}\n", date)
                                        : say("Today's practice for {0}, {1}\n", "{0}的今日练习，{1}\n", learner, date))
                           .in(reader.language);
    text += fmt::format("{}\n", reader(spoken(today.streak)));
    if (today.isEmpty())
        return text + Message("\nNothing is due today: everything that cost points waits for its day.\n",
                              "\n今天没有要练的：丢过分的地方都还没到日子。\n")
                          .in(reader.language);
    int number = 0;
    for (const TodaysMoment& moment : today.moments) text += momentPart(moment, today.day, ++number, reader);
    if (!today.talks.empty())
        text += Message("\nConversations you have not had yet:\n", "\n还没练过的对话：\n").in(reader.language);
    for (const auto& talk : today.talks) text += talkPart(*talk, ++number, reader);
    const std::string whose = learner.empty() ? std::string() : fmt::format(" --learner {}", shellWord(learner));
    return text + say("\nTo start one: rapport today{} --play NUMBER\n",
                      "\n开始其中一项：rapport today{} --play 编号\n", whose)
                      .in(reader.language);
}

nlohmann::ordered_json todayJson(const Today& today, std::string_view learner, Reader reader) {
    using Json = nlohmann::ordered_json;
    Json moments = Json::array(), talks = Json::array();
    int number = 0;
    for (const TodaysMoment& moment : today.moments) {
        const Dialogue& dialogue = moment.dialogue();
        Json violated = Json::array();
        for (const Principle principle : moment.violated()) violated.push_back(word(principle));
        const TextId line = moment.session.line();
        moments.push_back({{"number", ++number},
                           {"dialogue", dialogue.id},
                           {"title", reader(dialogue, dialogue.title)},
                           {"node", moment.moment.node},
                           {"turn", moment.moment.turn + 1},
                           {"line", line == noText ? Json() : Json(reader(dialogue, line))},
                           {"said", dialogue.name(dialogue.choices[moment.said].id)},
                           {"violated", std::move(violated)},
                           {"lost", moment.lost()},
                           {"times", moment.moment.times},
                           {"wentWell", moment.moment.step},
                           {"last", dateOfDay(moment.moment.day)},
                           {"reason", reader(reasonFor(moment, today.day))},
                           {"attempt", moment.moment.attempt}});
    }
    for (const auto& talk : today.talks)
        talks.push_back({{"number", ++number},
                         {"dialogue", talk->id},
                         {"title", reader(*talk, talk->title)},
                         {"type", talk->customer.type},
                         {"difficulty", talk->difficulty}});
    return {{"day", dateOfDay(today.day)},
            {"learner", learner.empty() ? Json() : Json(learner)},
            {"streak",
             {{"days", today.streak.days}, {"longest", today.streak.longest}, {"today", today.streak.isTodayDone}}},
            {"moments", std::move(moments)},
            {"talks", std::move(talks)}};
}

} // namespace rapport
