#include "author/Difficulty.h"

#include "support/Catch.h"

using namespace rapport;

TEST_CASE("harder dialogues may be scored lower by chance, and neighbouring bands overlap", "[author][difficulty]") {
    for (int difficulty = 2; difficulty <= 5; ++difficulty) {
        CHECK(bandOf(difficulty).least < bandOf(difficulty - 1).least);
        CHECK(bandOf(difficulty).most < bandOf(difficulty - 1).most);
        CHECK(bandOf(difficulty).most > bandOf(difficulty - 1).least);
    }
}

TEST_CASE("the difficulty proposed is the nearest to the one claimed that a mean fits", "[author][difficulty]") {
    CHECK(difficultyFor(700, 5) == 1);
    CHECK(difficultyFor(460, 1) == 1);
    CHECK(difficultyFor(450, 5) == 5);
    CHECK(difficultyFor(380, 1) == 3);
    CHECK(difficultyFor(200, 1) == 5);
    CHECK(difficultyFor(701, 1) == 0);
    CHECK(difficultyFor(199, 5) == 0);
}
