#pragma once

#include "scene/Backdrop.h"
#include "scene/Painter.h"

namespace rapport {

// Where the customer is met: "chat" (a calm wall), "phone" (a soft abstract scene), or a counter in a
// room such as "bank" or "hotel-evening"; any other word is a counter in a hall. The stage fits both into a picture of a given size: the figure stands
// in the middle of the lower edge, the place fills the rest.
class Stage {
public:
    Stage(std::string_view place, int width, int height);

    void paintPlace(cairo_t* context) const;
    // Paints the figure over the place, clipped to its box.
    void paintFigure(const DisplayList& figure, cairo_t* context) const;

private:
    enum class Kind { counter, chat, phone };

    Kind m_kind;
    Backdrop m_backdrop;
    float m_scale; // pixels per point
    float m_width; // of the picture, in points
    float m_height;
};

} // namespace rapport
