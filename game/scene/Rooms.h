#pragma once

#include "puppet/DisplayList.h"

#include <array>

namespace rapport {

// A room while it is being drawn. Its lamps are lit when the evening has been laid over the walls.
struct Space {
    DisplayList& list;
    float width, height; // of the picture, in points of the figure's sheet
    bool isEvening;
    mutable std::array<Point, 16> lamps;
    mutable std::size_t lampCount = 0;

    float middle() const { return 0.5f * width; }
    float floor() const { return height - 150; }
    void addLamp(Point at) const {
        if (lampCount < lamps.size()) lamps[lampCount++] = at;
    }
};

// The rooms of the counter: walls, furniture and floor.
void drawHall(const Space& space);
void drawShop(const Space& space);
void drawBank(const Space& space);
void drawHotel(const Space& space);
void drawClinic(const Space& space);

} // namespace rapport
