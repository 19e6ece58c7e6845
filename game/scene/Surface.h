#pragma once

#include <cairo.h>

#include <cstdint>
#include <memory>
#include <span>

namespace rapport {

// A picture in memory that Cairo can paint on: four bytes a pixel, blue first, rows without gaps.
class Surface {
public:
    Surface(int width, int height);

    cairo_surface_t* get() const { return m_surface.get(); }
    cairo_t* context() const { return m_context.get(); }
    // Finishes pending painting and gives the pixels.
    std::span<std::uint8_t> pixels();
    // The same, a number for each pixel.
    std::span<const std::uint32_t> words();
    void copyFrom(Surface& other);

private:
    struct Free {
        void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
        void operator()(cairo_t* context) const { cairo_destroy(context); }
    };
    std::unique_ptr<cairo_surface_t, Free> m_surface;
    std::unique_ptr<cairo_t, Free> m_context;
};

} // namespace rapport
