#include "dialogue/Chapters.h"

namespace rapport {

namespace {

constexpr std::string_view customer[] = {"types", "difficult", "online-styles", "online-traits", "needs", "influences"};
constexpr std::string_view behaviour[] = {
    "centre",        "principles", "styles", "behaviours", "org-behaviours", "listening", "barriers",   "questions",
    "problem-links", "opening",    "phone",  "phrases",    "feedback",       "talking",   "own-stress", "staff-skills"};
constexpr std::string_view unfolding[] = {"complaint-steps", "complaint-errors", "complaint-forming", "win-win",
                                          "waiting",         "expectation",      "quality",           "retain",
                                          "value",           "loyalty",          "channels"};
constexpr std::string_view cases[] = {"case-dropped-calls", "case-long-queue",          "case-wrong-bill",
                                      "case-see-manager",   "case-too-young-to-ride",   "case-belt-gift",
                                      "case-phone-charger", "case-shoes-for-boyfriend", "case-construction-call",
                                      "case-repair-visit",  "case-sofa-door",           "case-returned-clothes"};

constexpr Chapter allChapters[] = {
    {{"Who the customer is", "客户是谁"}, customer},
    {{"How to behave", "我们怎么做"}, behaviour},
    {{"How a case unfolds", "事情怎样发展"}, unfolding},
    {{"Cases", "案例"}, cases},
};

} // namespace

std::span<const Chapter> chapters() {
    return allChapters;
}

} // namespace rapport
