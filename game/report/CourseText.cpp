#include "report/CourseText.h"

namespace rapport {

namespace {

constexpr Wording minutesOf{"{} min", "{} 分钟"};
constexpr Wording passAt{"pass mark {}", "{} 分及格"};
constexpr Wording bestIs{"best {}", "最好 {} 分"};
constexpr Wording passedWord{"passed", "已通过"};
constexpr Wording minutesInAll{"{} minutes in all", "共 {} 分钟"};

std::string filled(Wording form, Reader reader, int number) {
    return fmt::format(fmt::runtime(reader(form)), number);
}

} // namespace

std::string factsLine(const Course::Part& part, std::optional<int> best, Reader reader) {
    std::string line(reader(nameOf(part.kind)));
    if (part.minutes > 0) line += " · " + filled(minutesOf, reader, part.minutes);
    if (part.canBePassed()) line += " · " + filled(passAt, reader, part.pass);
    if (best) line += " · " + filled(bestIs, reader, *best);
    if (part.isPassedWith(best)) line += fmt::format(" · {}", reader(passedWord));
    return line;
}

std::string wholeTime(const Course& course, Reader reader) {
    return course.minutes() > 0 ? filled(minutesInAll, reader, course.minutes()) : std::string();
}

std::string courseText(const Course& course, const FactsOf& factsOf, Reader reader) {
    std::string text = fmt::format("{}\n{}\n", reader(course, course.title), reader(course, course.brief));
    if (const std::string time = wholeTime(course, reader); !time.empty()) text += time + "\n";
    int number = 0;
    for (const Course::Part& part : course.parts) {
        const PartFacts facts = factsOf(part);
        text += fmt::format("\n{} {} [{}]\n  {}\n  {}\n", ++number, reader(facts.title), part.id,
                            factsLine(part, facts.best, reader), reader(course, part.purpose));
    }
    return text;
}

} // namespace rapport
