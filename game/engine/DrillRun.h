#pragma once

#include "base/Diagnostic.h"
#include "dialogue/Drill.h"

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace rapport {

// What was answered to an item: one answer, or all of them in an order.
using DrillReply = std::vector<std::uint8_t>;

// A drill being answered, item by item, in an order that a face has drawn. Pure: the same order and the same replies give the
// same result.
class DrillRun {
public:
    struct Answered {
        std::size_t item = 0; // its place in the drill
        DrillReply reply;
        bool isRight = false;
    };

    // `order` names every item once; the author's order if it is empty.
    explicit DrillRun(std::shared_ptr<const Drill> drill, std::vector<std::size_t> order = {});

    const Drill& drill() const { return *m_drill; }
    const std::vector<std::size_t>& order() const { return m_order; }
    bool isOver() const { return m_answered.size() == m_order.size(); }
    // The item to be answered now; there is none once it is over.
    const Drill::Item& item() const { return m_drill->items[m_order[m_answered.size()]]; }
    const std::vector<Answered>& answered() const { return m_answered; }

    // Answers the item by ids: one answer, or the whole order. Says what is wrong with it, and then changes nothing.
    std::optional<Message> answer(std::span<const std::string> ids);
    std::optional<Message> answer(std::string_view id) {
        const std::string one(id);
        return answer(std::span(&one, 1));
    }

    int right() const;
    // 100·right div items; nothing before the end.
    std::optional<int> score() const;

private:
    std::shared_ptr<const Drill> m_drill;
    std::vector<std::size_t> m_order;
    std::vector<Answered> m_answered;
};

// Whether a reply is what the item asks for.
bool isRight(const Drill::Item& item, const DrillReply& reply);

// The order of a drill's items, and that in which an item's answers are shown: each item draws its own. Without a seed both
// are the author's.
std::vector<std::size_t> itemOrder(const Drill& drill, std::optional<std::uint64_t> seed);
std::vector<std::size_t> answerOrder(const Drill& drill, std::size_t item, std::optional<std::uint64_t> seed);

} // namespace rapport
