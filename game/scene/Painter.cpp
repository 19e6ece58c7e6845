#include "scene/Painter.h"

#include "scene/Place.h"
#include "scene/Surface.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <functional>
#include <map>
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

// The shades between two colours as a small picture, so wide and high. Most are wanted again for the next figure.
cairo_surface_t* pictureOf(int width, int height, const float* from, const float* to,
                           const std::function<void(const Shades& shades, std::uint32_t* pixels)>& draw) {
    using Key = std::array<float, 10>;
    static std::map<Key, Owned<cairo_surface_t>> known;
    constexpr std::size_t most = 96; // those of two figures; 6 MB at the very most, usually 1
    Key key{float(width), float(height)};
    std::copy(to, to + 4, std::copy(from, from + 4, key.begin() + 2));
    if (const auto found = known.find(key); found != known.end()) return found->second.get();
    if (known.size() >= most) known.clear();
    Owned<cairo_surface_t>& made = known[key];
    made.reset(cairo_image_surface_create(CAIRO_FORMAT_ARGB32, width, height));
    cairo_surface_flush(made.get());
    if (unsigned char* const pixels = cairo_image_surface_get_data(made.get()))
        draw(shadesBetween(from, to), reinterpret_cast<std::uint32_t*>(pixels));
    cairo_surface_mark_dirty(made.get());
    return made.get();
}

// A small picture as a paint that goes on for ever at its edges. Cairo reads it sooner than it reckons a gradient.
Owned<cairo_pattern_t> paintFrom(cairo_surface_t* picture, const cairo_matrix_t& matrix) {
    Owned<cairo_pattern_t> pattern(cairo_pattern_create_for_surface(picture));
    cairo_pattern_set_extend(pattern.get(), CAIRO_EXTEND_PAD);
    cairo_pattern_set_filter(pattern.get(), CAIRO_FILTER_NEAREST);
    cairo_pattern_set_matrix(pattern.get(), &matrix);
    return pattern;
}

// Cairo counts the pixels of such a picture in 16 bits: stretched too little, it could not be placed far from the corner.
constexpr double mostToAPixel = 8;

double pixelsOf(cairo_t* context, double x, double y) {
    cairo_user_to_device_distance(context, &x, &y);
    return std::hypot(x, y);
}

// Cairo reckons such a gradient once for a whole row.
bool isUpright(cairo_t* context, double x, double y) {
    cairo_user_to_device_distance(context, &x, &y);
    return x == 0;
}

Owned<cairo_pattern_t> between(cairo_pattern_t* gradient, const float* from, const float* to) {
    cairo_pattern_add_color_stop_rgba(gradient, 0, from[0], from[1], from[2], from[3]);
    cairo_pattern_add_color_stop_rgba(gradient, 1, to[0], to[1], to[2], to[3]);
    return Owned<cairo_pattern_t>(gradient);
}

// From one colour to another along a line.
Owned<cairo_pattern_t> linear(cairo_t* context, const float* n) {
    const double x = n[2] - n[0], y = n[3] - n[1], square = x * x + y * y;
    const double length = double(Shades{}.size());
    if (isUpright(context, x, y) || pixelsOf(context, x, y) * mostToAPixel < length)
        return between(cairo_pattern_create_linear(n[0], n[1], n[2], n[3]), n + 4, n + 8);
    const double along = length / square;
    const double across = 1e-3 / std::sqrt(square); // there nothing changes, but a matrix must be invertible
    return paintFrom(pictureOf(int(length), 1, n + 4, n + 8,
                               [](const Shades& shades, std::uint32_t* to) { std::ranges::copy(shades, to); }),
                     {x * along, -y * across, y * along, x * across, -(n[0] * x + n[1] * y) * along, 0});
}

// From the colour of a centre to that of a rim, and on from there.
Owned<cairo_pattern_t> radial(cairo_t* context, const float* n) {
    constexpr int side = 128, half = side / 2;
    if (pixelsOf(context, n[2], 0) * mostToAPixel < half)
        return between(cairo_pattern_create_radial(n[0], n[1], 0, n[0], n[1], n[2]), n + 3, n + 7);
    static const auto distances = [] {
        std::array<std::uint8_t, side * side> all;
        for (int at = 0; at < side * side; ++at) {
            const double x = at % side + 0.5 - half, y = at / side + 0.5 - half;
            all[std::size_t(at)] = std::uint8_t(std::min(255.0, std::hypot(x, y) * 256 / half));
        }
        return all;
    }();
    const double scale = half / double(n[2]);
    const auto draw = [](const Shades& shades, std::uint32_t* to) {
        std::ranges::transform(distances, to, [&](std::uint8_t at) { return shades[at]; });
    };
    return paintFrom(pictureOf(side, side, n + 3, n + 7, draw),
                     {scale, 0, 0, scale, half - scale * n[0], half - scale * n[1]});
}

// Fills the path that a context has with the gradient it has, by way of a mask as large as the shape: Cairo then reads the
// gradient in one go, and not anew for every piece of every row.
void fillByMask(cairo_t* context) {
    cairo_surface_t* const target = cairo_get_target(context);
    if (cairo_surface_get_type(target) != CAIRO_SURFACE_TYPE_IMAGE) return cairo_fill(context);
    const Owned<cairo_path_t> path(cairo_copy_path(context));
    cairo_matrix_t matrix;
    cairo_get_matrix(context, &matrix);
    cairo_identity_matrix(context);
    double left, top, right, bottom;
    cairo_path_extents(context, &left, &top, &right, &bottom);
    double clipLeft, clipTop, clipRight, clipBottom;
    cairo_clip_extents(context, &clipLeft, &clipTop, &clipRight, &clipBottom);
    const int x = int(std::floor(std::max(left, clipLeft))), y = int(std::floor(std::max(top, clipTop)));
    const int width = int(std::ceil(std::min(right, clipRight))) - x;
    const int height = int(std::ceil(std::min(bottom, clipBottom))) - y;
    cairo_new_path(context);
    if (width > 0 && height > 0) {
        const Owned<cairo_surface_t> mask(cairo_image_surface_create(CAIRO_FORMAT_A8, width, height));
        const Owned<cairo_t> pen(cairo_create(mask.get()));
        cairo_set_tolerance(pen.get(), tolerance);
        cairo_set_antialias(pen.get(), cairo_get_antialias(context));
        cairo_translate(pen.get(), -x, -y);
        cairo_transform(pen.get(), &matrix);
        cairo_append_path(pen.get(), path.get());
        cairo_fill(pen.get());
        cairo_mask_surface(context, mask.get(), x, y);
    }
    cairo_set_matrix(context, &matrix);
}

// Reads the numbers of a display list one after the other and hands them to Cairo.
class Brush {
public:
    Brush(const DisplayList& list, cairo_t* context)
        : m_number(list.numbers().data()), m_context(context), m_antialias(cairo_get_antialias(context)) {}

    void follow(Verb verb) {
        const float* n = m_number;
        m_number += numbersOf(verb);
        switch (verb) {
        case Verb::move: cairo_move_to(m_context, n[0], n[1]); break;
        case Verb::line: cairo_line_to(m_context, n[0], n[1]); break;
        case Verb::curve: cairo_curve_to(m_context, n[0], n[1], n[2], n[3], n[4], n[5]); break;
        case Verb::close: cairo_close_path(m_context); break;
        case Verb::solid: solid(n); break;
        case Verb::linear: gradient(linear(m_context, n)); break;
        case Verb::radial: gradient(radial(m_context, n)); break;
        case Verb::fill: m_isGradient ? fillByMask(m_context) : cairo_fill(m_context); break;
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
        case Verb::window:
            cairo_save(m_context);
            cairo_set_antialias(m_context, CAIRO_ANTIALIAS_NONE);
            cairo_rectangle(m_context, n[0], n[1], n[2] - n[0], n[3] - n[1]);
            cairo_clip(m_context);
            cairo_set_antialias(m_context, m_antialias);
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
    cairo_antialias_t m_antialias;
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
