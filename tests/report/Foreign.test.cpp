#include "report/AssignmentFile.h"
#include "report/AttemptLines.h"
#include "report/JsonParts.h"
#include "report/LearnerData.h"
#include "support/Catch.h"

using namespace rapport;

namespace {

// As many lists in each other, whole or cut off.
std::string nested(std::size_t levels, bool isWhole = true) {
    return std::string(levels, '[') + (isWhole ? std::string(levels, ']') : std::string());
}

} // namespace

TEST_CASE("what is nested deeper than anything of ours is no JSON, however deep it is", "[report][foreign]") {
    CHECK_FALSE(readJson(nested(16)).is_discarded());
    CHECK_FALSE(readJson("[{\"a\":[1,2,{}]},null]").is_discarded());
    CHECK(readJson(nested(18)).is_discarded());
    for (const bool isWhole : {true, false})
        for (const std::string& deep : {nested(100'000, isWhole), "{\"a\":" + nested(100'000, isWhole) + ",\"b\":1}"}) {
            CHECK(readJson(deep).is_discarded());
            CHECK(readJson<nlohmann::ordered_json>(deep).is_discarded());
        }
    CHECK(readJson("[1] 2").is_discarded());
    CHECK(partIn(readJson("[1]"), "a").is_null());
}

TEST_CASE("nested lines, data and assignments are refused", "[report][foreign]") {
    const std::string deep = nested(100'000);
    CHECK(std::holds_alternative<Message>(readAttemptLine("{\"rapport\":\"attempt\",\"consent\":" + deep + "}")));
    for (const char* key : {"attempts", "learner", "version", "other"})
        CHECK(std::holds_alternative<Message>(
            readLearnerData("{\"rapport\":\"learner\",\"version\":1,\"" + std::string(key) + "\":" + deep + "}")));
    CHECK(std::holds_alternative<Message>(readAssignment("{\"rapport\":\"assignment\",\"from\":" + deep + "}")));
}
