#include "scene/Surface.h"

#include <algorithm>

namespace rapport {

Surface::Surface(int width, int height)
    : m_surface(cairo_image_surface_create(CAIRO_FORMAT_ARGB32, width, height)),
      m_context(cairo_create(m_surface.get())) {}

std::span<std::uint8_t> Surface::pixels() {
    cairo_surface_flush(m_surface.get());
    std::uint8_t* data = cairo_image_surface_get_data(m_surface.get());
    const int rows = cairo_image_surface_get_height(m_surface.get());
    return {data, data ? std::size_t(rows) * std::size_t(cairo_image_surface_get_stride(m_surface.get())) : 0};
}

std::span<const std::uint32_t> Surface::words() {
    const std::span<std::uint8_t> bytes = pixels();
    return {reinterpret_cast<const std::uint32_t*>(bytes.data()), bytes.size() / sizeof(std::uint32_t)};
}

void Surface::copyFrom(Surface& other) {
    const auto from = other.pixels();
    const auto to = pixels();
    std::copy_n(from.begin(), std::min(from.size(), to.size()), to.begin());
    cairo_surface_mark_dirty(m_surface.get());
}

} // namespace rapport
