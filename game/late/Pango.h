#pragma once

#include "late/LateLibrary.h"

#include <pango/pangocairo.h>

namespace rapport {

// What is used of Pango and of GObject below it, which bring fifteen other libraries.
struct Pango : LateLibrary {
    Pango() : LateLibrary("libpangocairo-1.0.so.0") {}

    RAPPORT_LATE(pango_, cairo_create_layout);
    RAPPORT_LATE(pango_, cairo_show_layout);
    RAPPORT_LATE(pango_, context_set_language);
    RAPPORT_LATE(pango_, language_from_string);
    RAPPORT_LATE(pango_, font_description_from_string);
    RAPPORT_LATE(pango_, font_description_set_absolute_size);
    RAPPORT_LATE(pango_, font_description_set_weight);
    RAPPORT_LATE(pango_, font_description_free);
    RAPPORT_LATE(pango_, layout_get_context);
    RAPPORT_LATE(pango_, layout_get_extents);
    RAPPORT_LATE(pango_, layout_get_size);
    RAPPORT_LATE(pango_, layout_set_alignment);
    RAPPORT_LATE(pango_, layout_set_ellipsize);
    RAPPORT_LATE(pango_, layout_set_font_description);
    RAPPORT_LATE(pango_, layout_set_line_spacing);
    RAPPORT_LATE(pango_, layout_set_text);
    RAPPORT_LATE(pango_, layout_set_width);
    RAPPORT_LATE(pango_, layout_set_wrap);
    RAPPORT_LATE(g_, object_unref);
};

inline const Pango& pango() {
    static const Pango library;
    return library;
}

} // namespace rapport
