#pragma once

#include "late/Pango.h"

#include <cairo.h>

#include <memory>
#include <string>
#include <string_view>

namespace rapport {

// How words are set: size in points, weight, shade of grey (0 black to 1 white).
struct Lettering {
    double size = 9.5;
    bool isBold = false;
    double grey = 0;
    PangoAlignment alignment = PANGO_ALIGN_LEFT;
};

struct LayoutUnref {
    void operator()(PangoLayout* layout) const { pango().object_unref(layout); }
};

// Some words set in lines of a width, ready to be drawn.
struct SetText {
    std::unique_ptr<PangoLayout, LayoutUnref> layout;
    double width = 0; // of what is inked
    double height = 0;
    double grey = 0;
};

// A4 sheets of paper being written one after another into a PDF. Lengths are points (1/72 inch); the place goes down the
// sheet, within its margins.
class Sheets {
public:
    static constexpr double paperWidth = 595.28, paperHeight = 841.89, margin = 48, foot = 30;
    static constexpr double width = paperWidth - 2 * margin;

    // `tag`: the language of the words, for breaking lines and choosing the shapes of characters.
    Sheets(std::string_view title, std::string_view tag);
    ~Sheets();
    Sheets(const Sheets&) = delete;
    Sheets& operator=(const Sheets&) = delete;

    cairo_t* pen() const { return m_pen; }
    double at() const { return m_at; }
    void goDown(double by) { m_at += by; }

    SetText set(std::string_view words, double lineWidth, Lettering lettering) const;
    void draw(const SetText& text, double x, double y) const;

    // Begins a new sheet unless this one has room for the height. Whether it did.
    bool makeRoom(double height);
    double roomLeft() const { return paperHeight - margin - foot - m_at; }

    // Ends the last sheet and gives the whole file; empty if it could not be made.
    std::string finish();

private:
    void endSheet();

    std::string m_file;
    std::string m_title;
    std::string m_tag;
    cairo_surface_t* m_surface = nullptr;
    cairo_t* m_pen = nullptr;
    double m_at = margin;
    int m_number = 1;
};

} // namespace rapport
