// Drills and courses are read whole, and everything that is wrong with one is told at its place.

#include "dialogue/CourseReader.h"
#include "dialogue/DrillReader.h"
#include "support/Catch.h"
#include "support/Shipped.h"

#include <algorithm>

using namespace rapport;

namespace {

constexpr std::string_view soundDrill = R"(<?xml version="1.0" encoding="UTF-8"?>
<drill xmlns="urn:rapport:dialogue:1" id="talk" difficulty="2" form="choose" shuffle="items">
  <title xml:lang="en">Open or closed?</title>
  <title xml:lang="zh-Hans">开放还是封闭？</title>
  <brief xml:lang="en">Say which.</brief>
  <brief xml:lang="zh-Hans">说出是哪种。</brief>
  <covers framework="questions"/>
  <answer id="open"><say xml:lang="en">open</say><say xml:lang="zh-Hans">开放式</say></answer>
  <answer id="closed"><say xml:lang="en">closed</say><say xml:lang="zh-Hans">封闭式</say></answer>
  <item id="what-for" practises="questions.open questions.closed" right="open" source="S1 ch.4 §2">
    <ask xml:lang="en">What for?</ask><ask xml:lang="zh-Hans">做什么用？</ask>
    <signs xml:lang="en">She frowns.</signs><signs xml:lang="zh-Hans">她皱眉。</signs>
    <shows look="woman-30-cream-coat" type="angry" manifestation="argumentative" gesture="paces"/>
    <why xml:lang="en">No yes or no.</why><why xml:lang="zh-Hans">答不了是或不是。</why>
  </item>
  <item id="in-order" form="order" practises="questions.open" right="second first" source="S1 ch.4 §2">
    <ask xml:lang="en">In order?</ask><ask xml:lang="zh-Hans">什么顺序？</ask>
    <answer id="first"><say xml:lang="en">one</say><say xml:lang="zh-Hans">一</say><why xml:lang="en">Too early.</why><why xml:lang="zh-Hans">太早。</why></answer>
    <answer id="second"><say xml:lang="en">two</say><say xml:lang="zh-Hans">二</say></answer>
    <why xml:lang="en">So.</why><why xml:lang="zh-Hans">就这样。</why>
  </item>
</drill>
)";

constexpr std::string_view course = R"(<?xml version="1.0" encoding="UTF-8"?>
<course xmlns="urn:rapport:dialogue:1" id="talk" pass="60" class="yes">
  <title xml:lang="en">A course</title>
  <brief xml:lang="en">Short.</brief>
  <part drill="there" minutes="10" pass="80">
    <purpose xml:lang="en">To hear.</purpose>
    <prompt xml:lang="en">First?</prompt><prompt xml:lang="en">Second?</prompt>
    <look-for xml:lang="en">Laughter.</look-for>
  </part>
  <part dialogue="there"><purpose xml:lang="en">To talk.</purpose></part>
  <part page="there" minutes="5"><purpose xml:lang="en">To read.</purpose></part>
</course>
)";

std::string changed(std::string_view text, std::string_view from, std::string_view to) {
    std::string result(text);
    return result.replace(result.find(from), from.size(), to);
}

DrillReading drillOf(std::string_view text) {
    return readDrill({"talk.xml", std::string(text)}, shippedRulebook());
}

CourseReading courseOf(std::string_view text) {
    return readCourse({"talk.xml", std::string(text)}, [](auto, std::string_view id) { return id == "there"; });
}

bool finds(const std::vector<Diagnostic>& found, std::string_view rule) {
    return std::ranges::any_of(found, [rule](const Diagnostic& each) { return each.rule == rule; });
}

} // namespace

TEST_CASE("a drill is read with its shared and own answers, its picture and its right order", "[dialogue][drill]") {
    const DrillReading reading = drillOf(soundDrill);
    REQUIRE(reading.drill);
    CHECK(reading.diagnostics.empty());
    const Drill& drill = *reading.drill;
    CHECK(drill.difficulty == 2);
    REQUIRE(drill.items.size() == 2);
    CHECK(drill.items[0].answers.size() == 2);
    CHECK(drill.items[0].practises.size() == 2);
    CHECK(drill.items[0].right == std::vector<std::uint8_t>{0});
    REQUIRE(drill.items[0].shows);
    CHECK(drill.items[0].shows->gesture == Gesture::paces);
    CHECK(drill.items[1].form == DrillForm::order);
    CHECK_FALSE(drill.items[0].shufflesAnswers); // the shared ones
    CHECK(drill.items[1].shufflesAnswers);       // its own
    CHECK(drill.items[1].right == std::vector<std::uint8_t>{1, 0});
    CHECK(drill.text(drill.items[1].answers[0].why, drill.texts.columnOf("zh-Hans")) == "太早。");
    CHECK(drill.itemCalled("in-order") == 1u);
    CHECK_FALSE(drill.itemCalled("elsewhere"));
}

TEST_CASE("what is wrong with a drill is found", "[dialogue][drill]") {
    struct Change {
        std::string_view from, to, rule;
    };
    for (
        const auto& [from, to, rule] : {
            Change{"id=\"talk\"", "id=\"walk\"", "wrong-file-name"},
            Change{"difficulty=\"2\"", "difficulty=\"6\"", "out-of-range"},
            Change{"form=\"choose\"", "form=\"chose\"", "bad-value"},
            Change{"shuffle=\"items\"", "shuffle=\"never\"", "bad-value"},
            Change{"framework=\"questions\"", "framework=\"question\"", "unknown-framework"},
            Change{"right=\"open\"", "right=\"opne\"", "unknown-answer"},
            Change{"right=\"open\"", "right=\"open open\"", "bad-value"},
            Change{"right=\"open\"", "right=\" \"", "bad-value"},
            Change{"right=\"second first\"", "right=\"second\"", "incomplete-order"},
            Change{"practises=\"questions.open\"", "practises=\"questions.opne\"", "unknown-item"},
            Change{"practises=\"questions.open\"", "practises=\"\"", "bad-value"},
            Change{"source=\"S1 ch.4 §2\"", "source=\"a book\"", "bad-value"},
            Change{"id=\"in-order\"", "id=\"what-for\"", "duplicate-id"},
            Change{"<answer id=\"second\">", "<answer id=\"first\">", "duplicate-id"},
            Change{
                "<answer id=\"closed\"><say xml:lang=\"en\">closed</say><say xml:lang=\"zh-Hans\">封闭式</say></answer>",
                "", "answer-count"},
            Change{"manifestation=\"argumentative\"", "manifestation=\"argumentativ\"", "unknown-customer"},
            Change{"gesture=\"paces\"", "gesture=\"runs\"", "bad-value"},
            Change{"<why xml:lang=\"en\">So.</why><why xml:lang=\"zh-Hans\">就这样。</why>", "", "missing-element"},
            Change{"<covers framework=\"questions\"/>", "", "missing-element"},
            Change{"<signs xml:lang=\"en\">", "<sigs xml:lang=\"en\">", "xml-syntax"},
        }) {
        INFO(from << "  →  " << to);
        const DrillReading reading = drillOf(changed(soundDrill, from, to));
        CHECK_FALSE(reading.drill);
        CHECK(finds(reading.diagnostics, rule));
    }
    const DrillReading untranslated = drillOf(changed(soundDrill, "<why xml:lang=\"zh-Hans\">就这样。</why>", ""));
    CHECK(untranslated.drill);
    CHECK(finds(untranslated.diagnostics, "missing-translation"));
}

TEST_CASE("a course is read with its pass marks, and what is wrong with one is found", "[dialogue][course]") {
    const CourseReading reading = courseOf(course);
    REQUIRE(reading.course);
    CHECK(reading.diagnostics.empty());
    CHECK(reading.course->isForClass);
    REQUIRE(reading.course->parts.size() == 3);
    CHECK(reading.course->parts[0].pass == 80);
    CHECK(reading.course->parts[0].prompts.size() == 2);
    CHECK(reading.course->parts[1].pass == 60);
    CHECK(reading.course->minutes() == 15);

    struct Change {
        std::string_view from, to, rule;
    };
    for (const auto& [from, to, rule] : {
             Change{"pass=\"60\"", "pass=\"101\"", "out-of-range"},
             Change{"class=\"yes\"", "class=\"perhaps\"", "bad-value"},
             Change{"drill=\"there\"", "drill=\"elsewhere\"", "missing-part"},
             Change{"drill=\"there\"", "drill=\"there\" page=\"there\"", "part-of-what"},
             Change{"drill=\"there\"", "", "part-of-what"},
             Change{"page=\"there\"", "page=\"there\" pass=\"3\"", "bad-value"},
             Change{"<purpose xml:lang=\"en\">To talk.</purpose>", "", "missing-element"},
         }) {
        INFO(from << "  →  " << to);
        const CourseReading broken = courseOf(changed(course, from, to));
        CHECK_FALSE(broken.course);
        CHECK(finds(broken.diagnostics, rule));
    }
}

TEST_CASE("the schemas take every drill and course that comes with the game", "[dialogue][drill][schema]") {
    const auto succeeds = [](const std::string& command) {
        return std::system(("cd " RAPPORT_SOURCE_DIR " && " + command + " >/dev/null 2>&1").c_str()) == 0;
    };
    if (!succeeds("xmllint --version")) return;
    CHECK(succeeds("xmllint --noout --nonet --schema dialogues/drills/drill.xsd dialogues/drills/*.xml"));
    CHECK(succeeds("xmllint --noout --nonet --schema dialogues/courses/course.xsd dialogues/courses/*.xml"));
}
