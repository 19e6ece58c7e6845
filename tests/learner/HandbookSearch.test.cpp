#include "learner/HandbookSearch.h"

#include "support/Catch.h"
#include "support/SmallHandbook.h"

using namespace rapport;

namespace {

const Handbook& handbook() {
    static const Handbook small = smallHandbook();
    return small;
}

// "page" or "framework.item" of each hit.
std::vector<std::string> found(std::string_view words, std::string_view tag = "en") {
    std::vector<std::string> places;
    for (const HandbookHit& hit : search(handbook(), words, tag))
        places.push_back(hit.item ? std::string(item(*hit.item).id) : hit.page->id);
    return places;
}

using Places = std::vector<std::string>;

} // namespace

TEST_CASE("the handbook is searched in both languages, in titles, names, ids and texts", "[learner][handbook][unit]") {
    CHECK(found("ninth") == Places{"case-long-queue"});
    CHECK(found("NINTH") == Places{"case-long-queue"});
    CHECK(found("排第九") == Places{"case-long-queue"});
    CHECK(found("五项原则") == Places{"principles"});
    CHECK(found("no-gossip") == Places{"principles.no-gossip"});
    CHECK(found("不议论客户") == Places{"principles.no-gossip"}); // the program's name for it
    CHECK(found("alone today") == Places{"feedback.no-defending"});
    CHECK(found("nowhere").empty());
    CHECK(found("").empty());
    CHECK(found(" \xE3\x80\x80 ").empty());
}

TEST_CASE("all words of a search stand in one place, titles before names before texts", "[learner][handbook][unit]") {
    CHECK(found("fault helps") == Places{"principles.no-blame"});
    CHECK(found("helps　fault") == Places{"principles.no-blame"});
    CHECK(found("fault ninth").empty());
    CHECK(found("principles").front() == "principles");
    const Places criticism = found("criticis");
    REQUIRE(criticism.size() == 1);
    CHECK(found("blame").front() == "principles.no-blame");
}

TEST_CASE("a hit shows the words where they stand, in the reader's language if they stand there",
          "[learner][handbook][unit]") {
    const auto passage = [](std::string_view words, std::string_view tag) {
        return search(handbook(), words, tag).at(0).passage;
    };
    CHECK(passage("ninth", "en") == "He was the ninth.");
    CHECK(passage("ninth", "zh-Hans") == "He was the ninth.");
    CHECK(passage("case-long-queue", "zh-Hans") == "一位先生在柜台前发火。");
    const std::string excuse = passage("excuse", "en");
    CHECK(excuse.starts_with("…"));
    CHECK(excuse.ends_with("…"));
    CHECK(excuse.find("sounds like an excuse, and") != std::string::npos);
    CHECK(excuse.size() < 150);
    CHECK(excuse[3] != ' '); // whole words at both ends
    const std::string early = passage("解释得太早", "zh-Hans");
    CHECK(early.find("先等一等：解释得太早，听起来像借口") != std::string::npos);
}
