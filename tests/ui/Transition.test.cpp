#include "ui/Transition.h"

#include "support/Catch.h"
#include "ui/Blind.h"

using namespace rapport;

namespace {

// The veil over everything in the last frame: how thick, 0 to 255.
int veil(Blind& blind, const Transition& transition) {
    int alpha = 0;
    blind.frame([&](Ui&) -> std::optional<Action> {
        transition.draw();
        const ImDrawList& top = *ImGui::GetForegroundDrawList();
        if (top.VtxBuffer.Size > 0) alpha = int(top.VtxBuffer.back().col >> IM_COL32_A_SHIFT);
        return std::nullopt;
    });
    return alpha;
}

} // namespace

TEST_CASE("a new screen comes up within a fifth of a second and can be made out from its first picture", "[ui][unit]") {
    static_assert(Transition::length < 200);
    Blind blind;
    Transition transition;
    CHECK_FALSE(transition.isRunning());
    CHECK(veil(blind, transition) == 0);
    transition.begin();
    int before = veil(blind, transition);
    CHECK(before < 240);
    for (int passed = 0; passed < Transition::length; passed += 20) {
        REQUIRE(transition.isRunning());
        transition.advance(20);
        const int now = veil(blind, transition);
        CHECK(now < before);
        before = now;
    }
    CHECK_FALSE(transition.isRunning());
    transition.begin();
    transition.end();
    CHECK(veil(blind, transition) == 0);
}
