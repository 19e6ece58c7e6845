#include "scene/ContactSheet.h"

#include "scene/Place.h"
#include "scene/Surface.h"

namespace rapport {

namespace {

constexpr int gap = 6, captionHeight = 20;

// Writes a caption under a picture, smaller if it is longer than the picture is wide.
void write(cairo_t* context, const std::string& caption, int x, int y, int width) {
    cairo_select_font_face(context, "sans", CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_NORMAL);
    constexpr double size = 12;
    cairo_set_font_size(context, size);
    cairo_text_extents_t extents;
    cairo_text_extents(context, caption.c_str(), &extents);
    if (extents.x_advance > width - 4) cairo_set_font_size(context, size * (width - 4) / extents.x_advance);
    cairo_set_source_rgb(context, 0.15, 0.18, 0.22);
    cairo_move_to(context, x + 2, y + 14);
    cairo_show_text(context, caption.c_str());
    cairo_new_path(context);
}

} // namespace

bool saveContactSheet(std::span<const Shot> shots, int columns, int width, int height, const std::string& path) {
    if (shots.empty() || columns <= 0 || width <= 0 || height <= 0) return false;
    const int rows = (int(shots.size()) + columns - 1) / columns;
    const int wide = width + gap, high = height + captionHeight + gap;
    Surface sheet(columns * wide + gap, rows * high + gap);
    cairo_t* const context = sheet.context();
    cairo_set_source_rgb(context, 0.93, 0.94, 0.95);
    cairo_paint(context);
    for (int i = 0; i < int(shots.size()); ++i) {
        const Shot& shot = shots[std::size_t(i)];
        const int x = gap + i % columns * wide, y = gap + i / columns * high;
        const Stage stage(shot.place, width, height);
        cairo_save(context);
        cairo_rectangle(context, x, y, width, height);
        cairo_clip(context);
        cairo_translate(context, x, y);
        stage.paintPlace(context);
        stage.paintFigure(shot.figure, context);
        cairo_restore(context);
        write(context, shot.caption, x, y + height, width);
    }
    cairo_surface_flush(sheet.get());
    return cairo_surface_write_to_png(sheet.get(), path.c_str()) == CAIRO_STATUS_SUCCESS;
}

} // namespace rapport
