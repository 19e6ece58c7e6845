// The drills and courses that come with the game: clean, in both languages, of the right length, and fair to guessers.

#include "author/Typography.h"
#include "dialogue/CourseReader.h"
#include "dialogue/DrillReader.h"
#include "support/Catch.h"
#include "support/Shipped.h"

#include <algorithm>
#include <filesystem>
#include <functional>
#include <map>

using namespace rapport;
namespace fs = std::filesystem;

namespace {

const fs::path dialogues = RAPPORT_SOURCE_DIR "/dialogues";

template <class See>
void eachFile(const std::string& folder, See see) {
    int count = 0;
    for (const auto& entry : fs::directory_iterator(dialogues / folder))
        if (entry.path().extension() == ".xml") {
            see(shippedFile("dialogues/" + folder + "/" + entry.path().filename().string()));
            ++count;
        }
    CHECK(count > 0);
}

template <class See>
void eachDrill(See see) {
    eachFile("drills", [&](const SourceText& source) {
        const DrillReading reading = readDrill(source, shippedRulebook());
        for (const Diagnostic& found : reading.diagnostics) UNSCOPED_INFO(format(found, Language::english));
        CHECK(reading.diagnostics.empty());
        REQUIRE(reading.drill);
        INFO(reading.drill->id);
        see(*reading.drill);
    });
}

} // namespace

TEST_CASE("there are at least ten drills of 12 to 20 items, clean and in both languages", "[content][drill]") {
    int count = 0;
    eachDrill([&](const Drill& drill) {
        ++count;
        CHECK(drill.items.size() >= 12);
        CHECK(drill.items.size() <= 20);
        CHECK(drill.texts.languages().size() == 2);
        const std::size_t en = drill.texts.columnOf("en"), zh = drill.texts.columnOf("zh-Hans");
        const auto see = [&](TextId text) {
            if (text == noText) return;
            INFO(drill.text(text, en) << "\n" << drill.text(text, zh));
            CHECK(foreignPunctuation(drill.text(text, en), "en") == "");
            CHECK(foreignPunctuation(drill.text(text, zh), "zh-Hans") == "");
        };
        see(drill.title), see(drill.brief);
        for (const Drill::Item& item : drill.items) {
            INFO(item.id);
            see(item.ask), see(item.signs), see(item.why);
            for (const Drill::Answer& answer : item.answers) see(answer.say), see(answer.why);
        }
    });
    CHECK(count >= 10);
}

TEST_CASE("no drill gives its right answers away by their length, nor shared ones by their place", "[content][drill]") {
    constexpr int telling = 6; // of fewer answers nothing can be said
    eachDrill([&](const Drill& drill) {
        std::map<std::uint8_t, int> shared; // how often each of the answers that keep their places is right
        int fixed = 0;
        for (const Drill::Item& item : drill.items)
            if (item.form == DrillForm::choose && item.right.size() == 1 && !item.shufflesAnswers)
                ++fixed, ++shared[item.right.front()];
        for (const auto& [answer, times] : shared) CHECK(times * 10 <= fixed * 7);
        for (const std::string& language : drill.texts.languages()) {
            const std::size_t column = drill.texts.columnOf(language);
            int longest = 0, shortest = 0, all = 0;
            for (const Drill::Item& item : drill.items) {
                if (item.form != DrillForm::choose || item.right.size() > 1 || !item.shufflesAnswers) continue;
                const auto sizeOf = [&](const Drill::Answer& answer) { return drill.text(answer.say, column).size(); };
                const std::size_t right = sizeOf(item.answers[item.right.front()]);
                const auto isAlone = [&](auto beats) { // no other answer is as long, or as short
                    return std::ranges::all_of(item.answers, [&](const Drill::Answer& answer) {
                        return &answer == &item.answers[item.right.front()] || beats(right, sizeOf(answer));
                    });
                };
                longest += isAlone(std::greater<>());
                shortest += isAlone(std::less<>());
                ++all;
            }
            INFO(language << ": of " << all << " the right answer is longest in " << longest << " and shortest in "
                          << shortest);
            if (all < telling) continue;
            CHECK(longest * 10 <= all * 5);
            CHECK(shortest * 10 <= all * 5);
        }
    });
}

TEST_CASE("the six courses are clean, and what they name is there", "[content][course]") {
    std::vector<std::string> ids;
    eachFile("courses", [&](const SourceText& source) {
        const CourseReading reading = readCourse(source, [](Course::Part::Kind kind, std::string_view id) {
            const fs::path folder = kind == Course::Part::Kind::drill  ? "drills"
                                    : kind == Course::Part::Kind::page ? "handbook"
                                                                       : "";
            return fs::exists(dialogues / folder / (std::string(id) + ".xml"));
        });
        for (const Diagnostic& found : reading.diagnostics) UNSCOPED_INFO(format(found, Language::english));
        CHECK(reading.diagnostics.empty());
        REQUIRE(reading.course);
        ids.push_back(reading.course->id);
        if (reading.course->isForClass) CHECK(reading.course->minutes() == 60);
        for (const Course::Part& part : reading.course->parts) {
            INFO(reading.course->id << ": " << part.id);
            CHECK(part.minutes > 0);
            if (reading.course->isForClass) CHECK_FALSE(part.prompts.empty());
        }
    });
    for (const std::string_view wanted :
         {"first-week", "on-the-phone", "online", "when-it-gets-loud", "the-quiet-ones", "trainers-hour"})
        CHECK(std::ranges::find(ids, wanted) != ids.end());
}
