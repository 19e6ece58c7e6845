#include "puppet/Figure.h"
#include "puppet/LookReader.h"
#include "puppet/ShippedCast.h"
#include "support/Catch.h"

#include <cstdlib>
#include <set>

using namespace rapport;
using namespace rapport::testing;

namespace {

std::string lookFile(std::string_view replace = "", std::string_view with = "") {
    std::string xml = R"(<?xml version="1.0"?>
<look xmlns="urn:rapport:look:1" id="man-33-red-coat" sex="man" build="110" jaw="60" lines="10">
  <face skin="#ECC19A" lips="#B8705F" eyes="#5a3a22" glasses="yes"/>
  <hair style="curly" colour="#5D5855" beard="moustache"/>
  <clothes outfit="suit" outer="#A02020" inner="#F3F4F2" accent="#7C3B42" tie="yes"/>
  <companion sex="woman">
    <face skin="#ECC19A" lips="#B8705F" eyes="#5A3A22"/>
    <hair style="bob" colour="#2A1E1A"/>
    <clothes outfit="raincoat" outer="#E8B93A" inner="#4A6C8C" accent="#F3E7C8"/>
  </companion>
</look>
)";
    const std::size_t at = xml.find(replace);
    REQUIRE(at != std::string::npos);
    return xml.replace(at, replace.size(), with);
}

LookReading reading(std::string_view replace = "", std::string_view with = "") {
    return readLook({"man-33-red-coat.xml", lookFile(replace, with)});
}

// The one rule that is broken.
std::string broken(std::string_view replace, std::string_view with) {
    const LookReading found = reading(replace, with);
    CHECK_FALSE(found.look);
    REQUIRE(found.diagnostics.size() == 1);
    return found.diagnostics[0].rule;
}

} // namespace

TEST_CASE("a look is read with all its parts", "[puppet][look]") {
    const LookReading found = reading();
    CHECK(found.diagnostics.empty());
    REQUIRE(found.look);
    const Look& look = *found.look;
    CHECK(look.name == "man-33-red-coat");
    CHECK_FALSE(look.woman);
    CHECK(look.build == 1.1f);
    CHECK(look.skin == rgb(0xECC19A));
    CHECK(look.eyes == rgb(0x5A3A22));
    CHECK(look.glasses);
    CHECK(look.hair == Hair::curly);
    CHECK(look.beard == Beard::moustache);
    CHECK(look.outfit == Outfit::suit);
    CHECK(look.tie);
    REQUIRE(look.companion);
    CHECK(look.companion->woman);
    CHECK(look.companion->outfit == Outfit::raincoat);
    CHECK_FALSE(look.companion->companion);
}

TEST_CASE("what is wrong in a look is found where it stands", "[puppet][look]") {
    CHECK(broken("#ECC19A", "ECC19A") == "bad-value");
    CHECK(broken("#ECC19A", "#ECC19G") == "bad-value");
    CHECK(broken("#ECC19A", "red") == "bad-value");
    CHECK(broken("curly", "curley") == "bad-value");
    CHECK(broken("build=\"110\"", "build=\"300\"") == "out-of-range");
    CHECK(broken("lips=", "lip=") == "unknown-attribute");
    CHECK(broken("id=\"man-33-red-coat\"", "id=\"man-34-red-coat\"") == "wrong-file-name");
    CHECK(broken("<hair style=\"curly\" colour=\"#5D5855\" beard=\"moustache\"/>", "") == "missing-element");
    CHECK(broken("look:1", "look:2") == "wrong-namespace");
    const Diagnostic found = reading("curly", "curley").diagnostics[0];
    CHECK(found.place.line == 4);
    CHECK(found.hint.en.find("curly") != std::string::npos);
    CHECK(found.hint.zh.find("curly") != std::string::npos);
}

TEST_CASE("the cast has people of many kinds, and each is found by name only", "[puppet][look]") {
    const Cast& cast = shippedCast();
    CHECK(cast.looks().size() >= 14);
    int women = 0, children = 0, glasses = 0;
    std::set<Hair> hairs;
    std::set<Outfit> outfits;
    for (const Look& look : cast.looks()) {
        CHECK(cast.find(look.name) == &look);
        women += look.woman ? 1 : 0;
        children += look.companion ? 1 : 0;
        glasses += look.glasses ? 1 : 0;
        hairs.insert(look.hair);
        outfits.insert(look.outfit);
    }
    CHECK(women >= 6);
    CHECK(women + 6 <= int(cast.looks().size()));
    CHECK(children >= 1);
    CHECK(glasses >= 2);
    CHECK(hairs.size() == std::size_t(Hair::headscarf) + 1);
    CHECK(outfits.size() == std::size_t(Outfit::raincoat) + 1);
    CHECK_FALSE(cast.find("man-51-grey-jacket"));
    CHECK_FALSE(cast.find(""));
    CHECK_FALSE(Cast().find("man-50-grey-jacket"));
}

TEST_CASE("whoever stands in looks like the first customer of the game", "[puppet][look]") {
    const Look* first = shippedCast().find("man-50-grey-jacket");
    REQUIRE(first);
    DisplayList one, other;
    drawFigure(*first, poseOf({}, Gesture::neutral), one);
    drawFigure(standardLook(), poseOf({}, Gesture::neutral), other);
    CHECK(one == other);
}

TEST_CASE("the schema takes the looks that come with the game, and refuses misspelt ones", "[puppet][look][schema]") {
    const auto succeeds = [](const std::string& command) {
        return std::system(("cd '" RAPPORT_SOURCE_DIR "/assets/looks' && (" + command + ") >/dev/null 2>&1").c_str()) ==
               0;
    };
    if (!succeeds("xmllint --version")) return;
    const std::string validate = "xmllint --noout --nonet --schema look.xsd ";
    CHECK(succeeds(validate + "*.xml"));
    for (const char* misspelling : {"s/ponytail/pony-tail/", "s/#F4D0B0/F4D0B0/", "s/build=\"91\"/build=\"191\"/",
                                    "s/<hair/<hairs/", "s/look:1/look:2/", "s/ sex=\"woman\"//"}) {
        INFO(misspelling);
        CHECK_FALSE(succeeds(std::string("sed '") + misspelling + "' woman-36-and-daughter.xml | " + validate + "-"));
    }
}
