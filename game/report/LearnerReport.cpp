#include "report/ClassReport.h"
#include "report/Dates.h"
#include "report/TallyParts.h"

namespace rapport {

namespace {

std::string titleOf(const Gradebook& book, const std::string& id, Language language) {
    const auto found = book.subjects().find(id);
    return found == book.subjects().end() || found->second.subject.title.empty()
               ? id
               : found->second.subject.title.in(language);
}

void addScores(Document& page, const Gradebook::LearnerPage& learner, Language language) {
    if (learner.scores.size() < 2) return;
    const bool isChinese = language == Language::chinese;
    page.add(Document::Heading{isChinese ? "得分的变化" : "Scores over time"});
    Document::Curves::Line line{isChinese ? "得分" : "Score", {}};
    for (const auto& each : learner.scores) line.values.push_back(each.score);
    page.add(Document::Curves{
        isChinese ? "每次谈完的得分，0 到 100" : "The score of every finished talk, 0 to 100",
        fmt::format("{} – {}", dateOf(learner.scores.front().when), dateOf(learner.scores.back().when)),
        100,
        {std::move(line)}});
}

void addSubjects(Document& page, const Gradebook::LearnerPage& learner, const Gradebook& book, Language language) {
    const bool isChinese = language == Language::chinese;
    page.add(Document::Heading{isChinese ? "对话和练习" : "Dialogues and drills"});
    Document::Table table;
    table.head = isChinese
                     ? std::vector<std::string>{"名称", "次数", "谈完", "第一次", "最近一次", "最好", "最近日期"}
                     : std::vector<std::string>{"Title", "Talks", "Finished", "First", "Last", "Best", "Last played"};
    for (const auto& [id, tally] : learner.bySubject)
        table.rows.push_back({titleOf(book, id, language), std::to_string(tally.talks), std::to_string(tally.finished),
                              orDash(tally.first), orDash(tally.last), orDash(tally.best), dateOf(tally.lastPlayed)});
    page.add(std::move(table));
}

} // namespace

Document learnerDocument(std::string_view name, const Gradebook::LearnerPage& learner, const Gradebook& book,
                         Language language) {
    const bool isChinese = language == Language::chinese;
    const Tally& tally = learner.tally;
    Document page;
    page.tag = tagOf(language);
    page.title = name.empty() ? (isChinese ? "学习报告" : "Learning report")
                              : fmt::format(fmt::runtime(isChinese ? "学习报告：{}" : "Learning report: {}"), name);
    if (tally.talks == 0) {
        page.add(Document::Paragraph{isChinese ? "还没有练习记录。" : "There are no talks yet."});
        return page;
    }
    page.lead = say("Last played {0} · {1} in talks", "最近一次练习 {0} · 共用时 {1}", dateOf(tally.lastPlayed),
                    spokenDuration(tally.milliseconds).in(language))
                    .in(language);
    const auto share = styleShare(tally.styles, Style::assertive);
    page.add(Document::Figures{
        {{fmt::format("{} / {}", tally.finished, tally.talks), isChinese ? "谈完 / 全部" : "Finished / all talks"},
         {orDash(tally.meanScore()), isChinese ? "平均分" : "Mean score"},
         {orDash(tally.best), isChinese ? "最高分" : "Best score"},
         {share ? fmt::format("{} %", *share) : "–", std::string(nameOf(Style::assertive).in(language))}}});
    constexpr std::int64_t enough = 5;
    if (tally.finished < enough)
        page.add(Document::Paragraph{say("From {} finished talks little can be concluded.",
                                         "只有 {} 次谈完的记录，还下不了什么结论。", tally.finished)
                                         .in(language),
                                     true});
    addScores(page, learner, language);
    addSubjects(page, learner, book, language);
    addPrinciples(page, tally, language);
    addStyles(page, tally, language);
    addMistakes(page, tally, language);
    return page;
}

std::vector<std::vector<std::string>> learnerRows(const Gradebook::LearnerPage& learner, const Gradebook& book,
                                                  Language language) {
    std::vector<std::vector<std::string>> rows = {
        {"id", "title", "talks", "finished", "first", "last", "best", "mean", "seconds", "last played"}};
    for (const auto& [id, tally] : learner.bySubject)
        rows.push_back({id, titleOf(book, id, language), std::to_string(tally.talks), std::to_string(tally.finished),
                        orEmpty(tally.first), orEmpty(tally.last), orEmpty(tally.best), orEmpty(tally.meanScore()),
                        std::to_string(tally.milliseconds / 1000), dateAndTime(tally.lastPlayed)});
    return rows;
}

nlohmann::ordered_json learnerJson(std::string_view name, const Gradebook::LearnerPage& learner,
                                   const Gradebook& book) {
    nlohmann::ordered_json subjects = nlohmann::ordered_json::array();
    for (const auto& [id, tally] : learner.bySubject) {
        nlohmann::ordered_json subject = {{"id", id}, {"title", titleOf(book, id, Language::english)}};
        subject.update(tallyJson(tally));
        subjects.push_back(std::move(subject));
    }
    nlohmann::ordered_json scores = nlohmann::ordered_json::array();
    for (const auto& each : learner.scores)
        scores.push_back({{"when", isoTime(each.when * 1000)}, {"score", each.score}});
    nlohmann::ordered_json facts = {
        {"learner", name.empty() ? nlohmann::ordered_json() : nlohmann::ordered_json(name)}};
    facts.update(tallyJson(learner.tally));
    facts["subjects"] = std::move(subjects);
    facts["scores"] = std::move(scores);
    return facts;
}

} // namespace rapport
