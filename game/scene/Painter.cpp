#include "scene/Painter.h"

#include "scene/Place.h"
#include "scene/Surface.h"

#include <utility>

namespace rapport {

namespace {

// Reads the numbers of a display list one after the other and hands them to Cairo.
class Brush {
public:
    Brush(const DisplayList& list, cairo_t* context) : m_number(list.numbers().data()), m_context(context) {}

    void follow(Verb verb) {
        const float* n = m_number;
        m_number += numbersOf(verb);
        switch (verb) {
        case Verb::move: cairo_move_to(m_context, n[0], n[1]); break;
        case Verb::line: cairo_line_to(m_context, n[0], n[1]); break;
        case Verb::curve: cairo_curve_to(m_context, n[0], n[1], n[2], n[3], n[4], n[5]); break;
        case Verb::close: cairo_close_path(m_context); break;
        case Verb::solid: solid(n); break;
        case Verb::linear: gradient(cairo_pattern_create_linear(n[0], n[1], n[2], n[3]), n + 4); break;
        case Verb::radial: gradient(cairo_pattern_create_radial(n[0], n[1], 0, n[0], n[1], n[2]), n + 3); break;
        case Verb::fill: cairo_fill(m_context); break;
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
    void solid(const float* c) { cairo_set_source_rgba(m_context, c[0], c[1], c[2], c[3]); }
    void gradient(cairo_pattern_t* pattern, const float* c) {
        for (int end = 0; end < 2; ++end, c += 4)
            cairo_pattern_add_color_stop_rgba(pattern, end, c[0], c[1], c[2], c[3]);
        cairo_set_source(m_context, pattern);
        cairo_pattern_destroy(pattern);
    }

    const float* m_number;
    cairo_t* m_context;
};

} // namespace

void paint(const DisplayList& list, cairo_t* context) {
    cairo_save(context);
    cairo_set_line_cap(context, CAIRO_LINE_CAP_ROUND);
    cairo_set_line_join(context, CAIRO_LINE_JOIN_ROUND);
    // Finer curves than a quarter of a pixel cost time and cannot be seen.
    cairo_set_tolerance(context, 0.25);
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
