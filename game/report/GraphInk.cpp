#include "report/GraphInk.h"

namespace rapport {

StyleInk inkOf(Style style) {
    switch (style) {
    case Style::aggressive: return {"#ad3328", "#fbe9e6", "2 4", {"Ag", "主"}};
    case Style::passive: return {"#4d5e72", "#eef2f6", "9 5", {"P", "消"}};
    case Style::passiveAggressive: return {"#7a5200", "#fff3d6", "9 4 2 4", {"PA", "被"}};
    case Style::assertive: break;
    }
    return {"#1b66a8", "#e3eff9", "none", {"As", "果"}};
}

OutcomeInk inkOf(Outcome outcome) {
    switch (outcome) {
    case Outcome::winWin: return {"#1c7348", "#e2f3ea", {"win-win", "双赢"}};
    case Outcome::winLose: return {"#7a5200", "#fff3d6", {"win-lose", "我赢客户输"}};
    case Outcome::loseWin: return {"#1b66a8", "#e3eff9", {"lose-win", "我输客户赢"}};
    case Outcome::loseLose: break;
    }
    return {"#ad3328", "#fbe9e6", {"lose-lose", "双输"}};
}

} // namespace rapport
