#include "report/CourseJson.h"

namespace rapport {

nlohmann::ordered_json courseJson(const Course& course, const FactsOf& factsOf, Reader reader) {
    using Json = nlohmann::ordered_json;
    Json parts = Json::array();
    for (const Course::Part& part : course.parts) {
        const PartFacts facts = factsOf(part);
        parts.push_back({{"kind", word(part.kind)},
                         {"id", part.id},
                         {"title", reader(facts.title)},
                         {"pass", part.canBePassed() ? Json(part.pass) : Json(nullptr)},
                         {"minutes", part.minutes},
                         {"purpose", reader(course, part.purpose)},
                         {"best", facts.best ? Json(*facts.best) : Json(nullptr)},
                         {"passed", part.isPassedWith(facts.best)}});
    }
    return {{"course", course.id},        {"title", reader(course, course.title)},
            {"pass", course.pass},        {"minutes", course.minutes()},
            {"class", course.isForClass}, {"parts", std::move(parts)}};
}

} // namespace rapport
