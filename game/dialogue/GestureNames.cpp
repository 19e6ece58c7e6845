#include "dialogue/GestureNames.h"

namespace rapport {

namespace {

constexpr std::array<Wording, gestureCount> names = {{{"stands still", "站着没动"},
                                                      {"paces up and down", "来回踱步"},
                                                      {"drums their fingers", "手指不停地敲"},
                                                      {"points", "伸手一指"},
                                                      {"leans in", "身子往前凑"},
                                                      {"bangs down a hand", "一掌拍下去"},
                                                      {"tilts their head", "歪着头"},
                                                      {"scratches their head", "挠挠头"},
                                                      {"fidgets", "手上动个不停"},
                                                      {"shifts from foot to foot", "两脚换来换去"},
                                                      {"looks away", "把脸转开"},
                                                      {"crosses their arms", "抱起胳膊"},
                                                      {"nods", "点点头"},
                                                      {"looks at their watch", "看了看表"},
                                                      {"looks around", "四下张望"},
                                                      {"flushes", "涨红了脸"},
                                                      {"trembles", "微微发抖"},
                                                      {"smiles", "笑了笑"},
                                                      {"sighs", "叹了口气"},
                                                      {"waves", "挥了挥手"}}};

} // namespace

Wording nameOf(Gesture gesture) {
    return names[std::size_t(gesture)];
}

} // namespace rapport
