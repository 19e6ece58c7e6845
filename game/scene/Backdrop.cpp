#include "scene/Backdrop.h"

#include "scene/Rooms.h"
#include "scene/Shapes.h"

namespace rapport {

namespace {

struct Named {
    std::string_view word;
    Backdrop::Room room;
};

constexpr Named rooms[] = {{"shop", Backdrop::Room::shop},
                           {"bank", Backdrop::Room::bank},
                           {"hotel", Backdrop::Room::hotel},
                           {"clinic", Backdrop::Room::clinic}};

void drawWalls(Backdrop::Room room, const Space& space) {
    switch (room) {
    case Backdrop::Room::hall: return drawHall(space);
    case Backdrop::Room::shop: return drawShop(space);
    case Backdrop::Room::bank: return drawBank(space);
    case Backdrop::Room::hotel: return drawHotel(space);
    case Backdrop::Room::clinic: return drawClinic(space);
    }
}

} // namespace

Backdrop backdropOf(std::string_view word) {
    constexpr std::string_view evening = "-evening";
    Backdrop backdrop;
    backdrop.isEvening = word.ends_with(evening);
    if (backdrop.isEvening) word.remove_suffix(evening.size());
    for (const Named& each : rooms)
        if (each.word == word) backdrop.room = each.room;
    return backdrop;
}

void drawBackdrop(const Backdrop& backdrop, float width, float height, DisplayList& list) {
    Space space{list, width, height, backdrop.isEvening, {}};
    drawWalls(backdrop.room, space);
    // Depth: the far is paler by day and darker at night, and the picture is brightest behind the head.
    const Point light{space.middle() - 40, height - 450};
    if (!backdrop.isEvening) return glow(list, light, 420, rgb(0xFFFBF2, 0.55f));
    box(list, {0, 0}, {width, height}).fill(Linear{{0, 0}, {0, height}, rgb(0x171C46, 0.5f), rgb(0x3A1E30, 0.24f)});
    glow(list, light + Point{40, 60}, 470, rgb(0xFFC98A, 0.42f));
    for (std::size_t i = 0; i < space.lampCount; ++i) {
        glow(list, space.lamps[i], 170, rgb(0xFFCE85, 0.42f));
        glow(list, space.lamps[i], 46, rgb(0xFFF1CF, 0.85f));
    }
}

} // namespace rapport
