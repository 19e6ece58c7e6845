#include "cli/Run.h"
#include "support/Catch.h"

TEST_CASE("graph prints a picture in the language that is asked for", "[cli]") {
    const Run svg = run("graph " + queue);
    CHECK(svg.code == 0);
    CHECK(svg.says("<svg "));
    CHECK(svg.says("Twenty-three minutes"));
    CHECK(svg.output == run("graph --svg " + queue).output);
    const Run chinese = run("--lang zh-Hans graph " + queue);
    CHECK(chinese.code == 0);
    CHECK(chinese.says("果断自信型"));
    const Run dot = run("graph --dot " + queue);
    CHECK(dot.code == 0);
    CHECK(dot.output.starts_with("digraph "));
    CHECK(run("graph --svg --dot " + queue).code == 2);
}

TEST_CASE("graph of a dialogue with errors prints its findings, and of a missing file the reason", "[cli]") {
    const Run broken = run("graph " RAPPORT_SOURCE_DIR "/tests/bad/dangling-goto.xml");
    CHECK(broken.code == 1);
    CHECK(broken.output.empty());
    CHECK(broken.complains("[dangling-goto]"));
    const Run missing = run("graph no-such-file.xml");
    CHECK(missing.code == 2);
    CHECK(missing.output.empty());
}
