#include "base/Legible.h"

#include "support/Catch.h"

using namespace rapport;

TEST_CASE("a name in a command is one word to the shell, whatever is in it", "[base][legible]") {
    CHECK(shellWord("Ana") == "'Ana'");
    CHECK(shellWord("$(rm -rf ~) `x` \"y\" \\") == "'$(rm -rf ~) `x` \"y\" \\'");
    CHECK(shellWord("O'Brien 小梅") == "'O'\\''Brien 小梅'");
    CHECK(shellWord("a\nb") == "'a b'");
    CHECK(shellWord("") == "''");
}
