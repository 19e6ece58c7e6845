#include "report/Sheets.h"

#include "report/Document.h"

#include <cairo-pdf.h>
#include <fmt/format.h>

namespace rapport {

namespace {

constexpr const char* typefaces = "Noto Sans, DejaVu Sans, Noto Sans CJK SC, WenQuanYi Micro Hei, Sans";
constexpr const char* chineseTypefaces = "Noto Sans CJK SC, WenQuanYi Micro Hei, Noto Sans, DejaVu Sans, Sans";

cairo_status_t append(void* file, const unsigned char* bytes, unsigned count) {
    static_cast<std::string*>(file)->append(reinterpret_cast<const char*>(bytes), count);
    return CAIRO_STATUS_SUCCESS;
}

} // namespace

Sheets::Sheets(std::string_view title, std::string_view tag)
    : m_title(legible(title)), m_tag(tag),
      m_surface(cairo_pdf_surface_create_for_stream(append, &m_file, paperWidth, paperHeight)),
      m_pen(cairo_create(m_surface)) {
    cairo_pdf_surface_set_metadata(m_surface, CAIRO_PDF_METADATA_TITLE, m_title.c_str());
    cairo_pdf_surface_set_metadata(m_surface, CAIRO_PDF_METADATA_CREATOR, "Rapport");
}

Sheets::~Sheets() {
    cairo_destroy(m_pen);
    cairo_surface_destroy(m_surface);
}

SetText Sheets::set(std::string_view words, double lineWidth, Lettering lettering) const {
    SetText text;
    text.grey = lettering.grey;
    text.layout.reset(pango().cairo_create_layout(m_pen));
    PangoLayout* const layout = text.layout.get();
    pango().context_set_language(pango().layout_get_context(layout), pango().language_from_string(m_tag.c_str()));
    PangoFontDescription* const font =
        pango().font_description_from_string(m_tag.starts_with("zh") ? chineseTypefaces : typefaces);
    pango().font_description_set_absolute_size(font, lettering.size * PANGO_SCALE);
    pango().font_description_set_weight(font, lettering.isBold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
    pango().layout_set_font_description(layout, font);
    pango().font_description_free(font);
    pango().layout_set_width(layout, int(lineWidth * PANGO_SCALE));
    pango().layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
    pango().layout_set_alignment(layout, lettering.alignment);
    pango().layout_set_line_spacing(layout, 1.15f);
    const std::string shown = legible(words);
    pango().layout_set_text(layout, shown.data(), int(shown.size()));
    PangoRectangle ink, logical;
    pango().layout_get_extents(layout, &ink, &logical);
    text.width = double(logical.width) / PANGO_SCALE;
    text.height = double(logical.height) / PANGO_SCALE;
    return text;
}

void Sheets::draw(const SetText& text, double x, double y) const {
    cairo_set_source_rgb(m_pen, text.grey, text.grey, text.grey);
    cairo_move_to(m_pen, x, y);
    pango().cairo_show_layout(m_pen, text.layout.get());
}

bool Sheets::makeRoom(double height) {
    if (height <= roomLeft() || m_at == margin) return false;
    endSheet();
    cairo_show_page(m_pen);
    ++m_number;
    m_at = margin;
    return true;
}

void Sheets::endSheet() {
    const double y = paperHeight - margin - foot / 2;
    const SetText name = set(m_title, width - 60, {8, false, 0.35});
    pango().layout_set_ellipsize(name.layout.get(), PANGO_ELLIPSIZE_END);
    draw(name, margin, y);
    draw(set(std::to_string(m_number), width, {8, false, 0.35, PANGO_ALIGN_RIGHT}), margin, y);
}

std::string Sheets::finish() {
    endSheet();
    cairo_surface_finish(m_surface);
    return cairo_surface_status(m_surface) == CAIRO_STATUS_SUCCESS && cairo_status(m_pen) == CAIRO_STATUS_SUCCESS
               ? m_file
               : "";
}

} // namespace rapport
