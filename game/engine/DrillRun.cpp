#include "engine/DrillRun.h"

#include "base/Names.h"
#include "engine/Shuffle.h"

#include <algorithm>
#include <cassert>
#include <numeric>

namespace rapport {

namespace {

std::vector<std::size_t> inOrder(std::size_t count) {
    std::vector<std::size_t> order(count);
    std::iota(order.begin(), order.end(), 0);
    return order;
}

} // namespace

DrillRun::DrillRun(std::shared_ptr<const Drill> drill, std::vector<std::size_t> order)
    : m_drill(std::move(drill)), m_order(order.empty() ? inOrder(m_drill->items.size()) : std::move(order)) {
    assert(m_order.size() == m_drill->items.size());
}

std::optional<Message> DrillRun::answer(std::span<const std::string> ids) {
    if (isOver()) return say("the drill is over", "练习已经做完了");
    const Drill::Item& now = item();
    DrillReply reply;
    std::vector<std::string_view> known;
    for (const Drill::Answer& answer : now.answers) known.push_back(answer.id);
    for (const std::string& id : ids) {
        const auto found = answerCalled(now, id);
        if (!found) {
            const std::string_view near = nearest(id, known);
            return near.empty()
                       ? say("item \"{0}\" has no answer \"{1}\"; it has: {2}", "题目“{0}”没有答案“{1}”；有：{2}",
                             now.id, id, fmt::format("{}", fmt::join(known, ", ")))
                       : say("item \"{0}\" has no answer \"{1}\"; did you mean \"{2}\"?",
                             "题目“{0}”没有答案“{1}”，是不是“{2}”？", now.id, id, near);
        }
        if (std::ranges::find(reply, std::uint8_t(*found)) != reply.end())
            return say("item \"{0}\": \"{1}\" is named twice", "题目“{0}”：“{1}”写了两次", now.id, id);
        reply.push_back(std::uint8_t(*found));
    }
    const std::size_t wanted = now.form == DrillForm::order ? now.answers.size() : 1;
    if (reply.size() != wanted)
        return say("item \"{0}\" wants {1} answers, not {2}", "题目“{0}”要 {1} 个答案，给了 {2} 个", now.id, wanted,
                   reply.size());
    const bool fits = isRight(now, reply);
    m_answered.push_back({m_order[m_answered.size()], std::move(reply), fits});
    return std::nullopt;
}

int DrillRun::right() const {
    return int(std::ranges::count_if(m_answered, &Answered::isRight));
}

std::optional<int> DrillRun::score() const {
    if (!isOver()) return std::nullopt;
    return 100 * right() / int(m_order.size());
}

bool isRight(const Drill::Item& item, const DrillReply& reply) {
    if (item.form == DrillForm::order) return reply == item.right;
    return reply.size() == 1 && std::ranges::find(item.right, reply.front()) != item.right.end();
}

std::vector<std::size_t> itemOrder(const Drill& drill, std::optional<std::uint64_t> seed) {
    return seed ? shuffled(drill.items.size(), *seed) : inOrder(drill.items.size());
}

std::vector<std::size_t> answerOrder(const Drill& drill, std::size_t item, std::optional<std::uint64_t> seed) {
    const std::size_t count = drill.items[item].answers.size();
    if (!seed || !drill.items[item].shufflesAnswers) return inOrder(count);
    return shuffled(count, *seed ^ ((item + 1) * 0xD1B54A32D192ED03u));
}

} // namespace rapport
