#include "scene/Painter.h"

#include "scene/Place.h"
#include "scene/Surface.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <functional>
#include <memory>

namespace rapport {

namespace {

struct Free {
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
    void operator()(cairo_pattern_t* pattern) const { cairo_pattern_destroy(pattern); }
    void operator()(cairo_path_t* path) const { cairo_path_destroy(path); }
    void operator()(cairo_t* context) const { cairo_destroy(context); }
};
template <class Thing>
using Owned = std::unique_ptr<Thing, Free>;

// Finer curves than a quarter of a pixel cost time and cannot be seen.
constexpr double tolerance = 0.25;

using Shades = std::array<std::uint32_t, 256>; // as many as a part of a colour has, as pixels

Shades shadesBetween(const float* from, const float* to) {
    std::array<std::int32_t, 4> value, step; // blue, green, red, alpha, in parts of 65536
    for (std::size_t i = 0; i < 4; ++i) {
        const auto part = [&](const float* c) { return (i == 3 ? 1 : c[2 - i]) * c[3] * 255 * 65536; };
        step[i] = std::int32_t((part(to) - part(from)) / float(Shades{}.size()));
        value[i] = std::int32_t(part(from)) + step[i] / 2 + 32768;
    }
    Shades shades;
    for (std::uint32_t& shade : shades) {
        shade = 0;
        for (std::size_t i = 0; i < 4; ++i) {
            shade |= std::uint32_t(value[i] >> 16) << 8 * i;
            value[i] += step[i];
        }
    }
    return shades;
}

// A small picture as a paint that goes on for ever at its edges. Cairo reads it sooner than it reckons a gradient.
Owned<cairo_pattern_t> paintFrom(int width, int height, const std::function<void(std::uint32_t* pixels)>& draw,
                                 const cairo_matrix_t& matrix) {
    const Owned<cairo_surface_t> surface(cairo_image_surface_create(CAIRO_FORMAT_ARGB32, width, height));
    cairo_surface_flush(surface.get());
    if (unsigned char* const pixels = cairo_image_surface_get_data(surface.get()))
        draw(reinterpret_cast<std::uint32_t*>(pixels));
    cairo_surface_mark_dirty(surface.get());
    Owned<cairo_pattern_t> pattern(cairo_pattern_create_for_surface(surface.get()));
    cairo_pattern_set_extend(pattern.get(), CAIRO_EXTEND_PAD);
    cairo_pattern_set_filter(pattern.get(), CAIRO_FILTER_NEAREST);
    cairo_pattern_set_matrix(pattern.get(), &matrix);
    return pattern;
}

// From one colour to another along a line; where that has no length, the other.
Owned<cairo_pattern_t> linear(const float* n) {
    const Shades shades = shadesBetween(n + 4, n + 8);
    const double x = n[2] - n[0], y = n[3] - n[1], square = x * x + y * y;
    cairo_matrix_t matrix{1, 0, 0, 1, double(shades.size()), 0};
    if (square > 0) {
        const double along = double(shades.size()) / square;
        const double across = 1e-3 / std::sqrt(square); // there nothing changes, but a matrix must be invertible
        matrix = {x * along, -y * across, y * along, x * across, -(n[0] * x + n[1] * y) * along, 0};
    }
    return paintFrom(
        int(shades.size()), 1, [&](std::uint32_t* to) { std::ranges::copy(shades, to); }, matrix);
}

// From the colour of a centre to that of a rim, and on from there.
Owned<cairo_pattern_t> radial(const float* n) {
    constexpr int side = 128, half = side / 2;
    static const auto distances = [] {
        std::array<std::uint8_t, side * side> all;
        for (int at = 0; at < side * side; ++at) {
            const double x = at % side + 0.5 - half, y = at / side + 0.5 - half;
            all[std::size_t(at)] = std::uint8_t(std::min(255.0, std::hypot(x, y) * 256 / half));
        }
        return all;
    }();
    const Shades shades = shadesBetween(n + 3, n + 7);
    const double scale = half / double(std::max(n[2], 1e-3f));
    return paintFrom(
        side, side,
        [&](std::uint32_t* to) { std::ranges::transform(distances, to, [&](std::uint8_t at) { return shades[at]; }); },
        {scale, 0, 0, scale, half - scale * n[0], half - scale * n[1]});
}

// Fills shapes with a gradient by way of a mask: Cairo then reads the gradient in one go, and not anew for every piece of
// every row.
class Mask {
public:
    explicit Mask(cairo_t* context) : m_context(context) {
        cairo_surface_t* const target = cairo_get_target(context);
        if (cairo_surface_get_type(target) != CAIRO_SURFACE_TYPE_IMAGE) return;
        m_width = cairo_image_surface_get_width(target);
        m_height = cairo_image_surface_get_height(target);
    }

    // The path that the context has, with the paint that it has.
    void fill() {
        if (m_width == 0) return cairo_fill(m_context);
        if (!m_surface) create();
        const Owned<cairo_path_t> path(cairo_copy_path(m_context));
        cairo_matrix_t matrix;
        cairo_get_matrix(m_context, &matrix);
        cairo_save(m_context);
        cairo_identity_matrix(m_context);
        double left, top, right, bottom;
        cairo_path_extents(m_context, &left, &top, &right, &bottom);
        cairo_new_path(m_context);
        const int x = std::clamp(int(std::floor(left)), 0, m_width), y = std::clamp(int(std::floor(top)), 0, m_height);
        const int width = std::clamp(int(std::ceil(right)), x, m_width) - x;
        const int height = std::clamp(int(std::ceil(bottom)), y, m_height) - y;
        if (width > 0 && height > 0) {
            clear(x, y, width, height);
            cairo_set_matrix(m_pen.get(), &matrix);
            cairo_append_path(m_pen.get(), path.get());
            cairo_fill(m_pen.get());
            cairo_rectangle(m_context, x, y, width, height);
            cairo_clip(m_context);
            cairo_mask_surface(m_context, m_surface.get(), 0, 0);
        }
        cairo_restore(m_context);
    }

private:
    void create() {
        m_surface.reset(cairo_image_surface_create(CAIRO_FORMAT_A8, m_width, m_height));
        m_pen.reset(cairo_create(m_surface.get()));
        cairo_set_tolerance(m_pen.get(), tolerance);
        cairo_set_antialias(m_pen.get(), cairo_get_antialias(m_context));
    }

    void clear(int x, int y, int width, int height) {
        cairo_surface_flush(m_surface.get());
        unsigned char* const pixels = cairo_image_surface_get_data(m_surface.get());
        const int stride = cairo_image_surface_get_stride(m_surface.get());
        for (int row = y; pixels && row < y + height; ++row) std::fill_n(pixels + row * stride + x, width, 0);
        cairo_surface_mark_dirty_rectangle(m_surface.get(), x, y, width, height);
    }

    cairo_t* m_context;
    int m_width = 0, m_height = 0; // none where the target is not a picture
    Owned<cairo_surface_t> m_surface;
    Owned<cairo_t> m_pen;
};

// Reads the numbers of a display list one after the other and hands them to Cairo.
class Brush {
public:
    Brush(const DisplayList& list, cairo_t* context)
        : m_number(list.numbers().data()), m_context(context), m_mask(context) {}

    void follow(Verb verb) {
        const float* n = m_number;
        m_number += numbersOf(verb);
        switch (verb) {
        case Verb::move: cairo_move_to(m_context, n[0], n[1]); break;
        case Verb::line: cairo_line_to(m_context, n[0], n[1]); break;
        case Verb::curve: cairo_curve_to(m_context, n[0], n[1], n[2], n[3], n[4], n[5]); break;
        case Verb::close: cairo_close_path(m_context); break;
        case Verb::solid: solid(n); break;
        case Verb::linear: gradient(linear(n)); break;
        case Verb::radial: gradient(radial(n)); break;
        case Verb::fill: m_isGradient ? m_mask.fill() : cairo_fill(m_context); break;
        case Verb::stroke:
            cairo_set_line_width(m_context, n[0]);
            cairo_stroke(m_context);
            break;
        case Verb::transform: {
            const cairo_matrix_t matrix{n[0], n[2], n[1], n[3], n[4], n[5]};
            cairo_save(m_context);
            cairo_transform(m_context, &matrix);
            break;
        }
        case Verb::clip:
            // Cairo forgets the path when it clips, but a save would keep it.
            cairo_save(m_context);
            cairo_clip(m_context);
            break;
        case Verb::restore: cairo_restore(m_context); break;
        }
    }

private:
    void solid(const float* c) {
        m_isGradient = false;
        cairo_set_source_rgba(m_context, c[0], c[1], c[2], c[3]);
    }
    void gradient(const Owned<cairo_pattern_t>& pattern) {
        m_isGradient = true;
        cairo_set_source(m_context, pattern.get());
    }

    const float* m_number;
    cairo_t* m_context;
    Mask m_mask;
    bool m_isGradient = false;
};

} // namespace

void paint(const DisplayList& list, cairo_t* context) {
    cairo_save(context);
    cairo_set_line_cap(context, CAIRO_LINE_CAP_ROUND);
    cairo_set_line_join(context, CAIRO_LINE_JOIN_ROUND);
    cairo_set_tolerance(context, tolerance);
    cairo_new_path(context);
    Brush brush(list, context);
    for (Verb verb : list.verbs()) brush.follow(verb);
    cairo_restore(context);
}

bool savePng(const DisplayList& list, std::string_view place, int width, int height, const std::string& path) {
    if (width <= 0 || height <= 0) return false;
    Surface surface(width, height);
    const Stage stage(place, width, height);
    stage.paintPlace(surface.context());
    stage.paintFigure(list, surface.context());
    cairo_surface_flush(surface.get());
    return cairo_surface_write_to_png(surface.get(), path.c_str()) == CAIRO_STATUS_SUCCESS;
}

} // namespace rapport
