#include "app/Tries.h"

namespace rapport {

Result<std::vector<Try>> otherTries(const Attempts& attempts, AttemptId attempt,
                                    const std::shared_ptr<const Dialogue>& dialogue, const Outlook& outlook) {
    const Result<std::vector<Attempt>> family = attempts.family(attempt);
    if (!family) return family.reason();
    std::vector<Try> tries;
    for (const Attempt& each : *family) {
        if (each.id == attempt || each.dialogue != dialogue->id) continue;
        const Result<std::vector<SaidReply>> replies = attempts.replies(each.id);
        if (!replies) return replies.reason();
        Session session(dialogue);
        for (const SaidReply& reply : *replies)
            if (session.choose(reply.choice)) break;
        Debrief review = debrief(session, outlook);
        tries.push_back({each, std::move(session), std::move(review)});
    }
    return tries;
}

} // namespace rapport
