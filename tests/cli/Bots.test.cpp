#include "cli/Run.h"
#include "support/Catch.h"

#include <algorithm>

TEST_CASE("bots tell programs how far guessing gets", "[cli][bots]") {
    const Run told = run("bots --json " + queue);
    CHECK(told.code == 0);
    CHECK(told.errors.empty());
    for (const char* fact : {"\"library\": {\n    \"en\": {\n      \"random\": 0.0,\n      \"first\": ",
                             "\"zh-Hans\": {", "\"dialogues\": [", "\"dialogue\": \"case-long-queue\"", "\"cues\": {",
                             "\"scores\": {", "\"shortest\": ", "\"apologetic\": ", "\"principled\": "})
        CHECK(told.says(fact));
    CHECK_FALSE(told.says("null"));
}

TEST_CASE("bots tell people in both languages, the library as a whole at the end", "[cli][bots]") {
    const Run one = run("bots " + queue);
    CHECK(one.code == 0);
    for (const char* words :
         {"[case-long-queue]", "cue zh-Hans", "always takes the longest reply", "picks the best reply at: "})
        CHECK(one.says(words));
    CHECK_FALSE(one.says("together"));

    const Run all = run("bots --lang zh-Hans " + dialogues);
    CHECK(all.code == 0);
    CHECK(all.errors.empty());
    CHECK(all.says("总选最长的一句"));
    CHECK(all.says("段对话合在一起"));
    CHECK(all.says("每种线索都低于 0.150"));
}

TEST_CASE("bots pass over what is no dialogue in a folder, and say what is wrong with the rest", "[cli][bots]") {
    Scratch scratch;
    run("new dialogue " + (scratch / "my-talk").string());
    fs::copy(dialogues + "/cues.xml", scratch / "cues.xml");
    const std::string folder = (scratch / "").string();
    CHECK(run("bots " + folder).code == 0);

    scratch.write("broken.xml", "<dialogue xmlns=\"urn:rapport:dialogue:1\" id=\"broken\"/>");
    const Run beside = run("bots " + folder);
    CHECK(beside.code == 1);
    CHECK(beside.says("[my-talk]"));
    CHECK(beside.complains("error:"));

    const Run alone = run("bots " + (scratch / "broken.xml").string() + " --json");
    CHECK(alone.code == 1);
    CHECK(alone.output.empty());
    CHECK(run("bots " + (scratch / "cues.xml").string()).code == 1);
    CHECK(run("bots " + (scratch / "nowhere.xml").string()).code == 2);
    CHECK(run("bots").code == 2);
}
