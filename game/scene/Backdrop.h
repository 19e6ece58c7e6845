#pragma once

#include "puppet/DisplayList.h"

#include <string_view>

namespace rapport {

// A counter stands in one of these rooms, by day or in the evening.
struct Backdrop {
    enum class Room { hall, shop, bank, hotel, clinic };

    Room room = Room::hall;
    bool isEvening = false;
};

// The backdrop of a word such as "bank" or "hotel-evening". Whatever else there is, is a hall.
Backdrop backdropOf(std::string_view word);

// Draws the room over the whole width and height, in points of the figure's sheet. The customer stands in the middle of
// the lower edge, so that is where a room is quiet and light.
void drawBackdrop(const Backdrop& backdrop, float width, float height, DisplayList& list);

} // namespace rapport
