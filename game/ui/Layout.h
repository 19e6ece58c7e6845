#pragma once

#include "ui/Ui.h"

namespace rapport {

// How a text looks.
struct Type {
    ImFont* font = nullptr;
    ImU32 colour = Ink::text;
    float align = 0; // 0 left, 0.5 centred, 1 right
};

// A stretch of the screen that is filled from top to bottom; `y` is where the next thing goes.
struct Column {
    float x = 0, y = 0, width = 0;

    void skip(float height) { y += height; }
    Column inset(float left, float right = 0) const { return {x + left, y, width - left - right}; }
};

// Draws a wrapped text and moves the column below it.
Box paragraph(Ui& ui, Column& column, std::string_view text, const Type& type);
// The same for one short line at a place; returns its box.
Box label(Ui& ui, ImVec2 at, std::string_view text, const Type& type);
// How high a wrapped text would be, and how wide its widest line.
float heightOf(Ui& ui, std::string_view text, ImFont* font, float width);
float widestLine(Ui& ui, std::string_view text, ImFont* font, float width);

// Places boxes side by side and begins a new row when one does not fit.
class Flow {
public:
    Flow(const Column& column, float gap) : m_column(column), m_gap(gap), m_x(column.x) {}
    Box place(float width, float height);
    float bottom() const { return m_column.y + m_rowHeight; }
    float widthLeft() const { return m_column.width; }

private:
    Column m_column;
    float m_gap;
    float m_x;
    float m_rowHeight = 0;
};

// A rounded card around whatever is drawn into `inside` while it lives; then the outer column stands below it.
class Card {
public:
    struct Look {
        ImU32 fill = Ink::card;
        ImU32 border = 0;
        float padding = 20; // at 100 %
        bool shadow = true;
    };

    Card(Ui& ui, Column& outer) : Card(ui, outer, Look{}) {}
    Card(Ui& ui, Column& outer, const Look& look, float minHeight = 0);
    ~Card();
    Card(const Card&) = delete;
    Card& operator=(const Card&) = delete;

    // How high the card must be for what has been drawn into it.
    float contentHeight() const;

    Column inside;

private:
    Ui& m_ui;
    Column& m_outer;
    Look m_look;
    float m_minHeight;
    int m_record = -1;
    ImDrawListSplitter m_splitter;
};

// Notes a card for the record of text boxes; for shapes drawn without Card.
int openCard(Ui& ui, const Box& box);
void closeCard(Ui& ui);

// The whole window, on the page colour. One screen a frame.
class Screen {
public:
    Screen(Ui& ui, const char* name);
    ~Screen();
    Screen(const Screen&) = delete;
    Screen& operator=(const Screen&) = delete;

    Column column; // the window less its margin

private:
    Ui& m_ui;
};

// A part of the screen that scrolls by wheel and bar. The main one (`byKeys`) also answers Page Up, Page Down, Home and
// End, fades into the page where its content goes on, and shows an arrow to press where there is more below.
class ScrollArea {
public:
    ScrollArea(Ui& ui, const char* name, const Box& box, bool byKeys = true);
    ~ScrollArea();
    ScrollArea(const ScrollArea&) = delete;
    ScrollArea& operator=(const ScrollArea&) = delete;

    // Brings a height of the content, as drawn now, to the top of the area; past the end means the end.
    void scrollTo(float screenY);

    Column column;

private:
    bool hasMore() const;
    Box arrowBox() const;
    void pageOn(float height) const;
    void fadeEdges() const;
    void drawArrow() const;

    Ui& m_ui;
    bool m_fades;
    bool m_arrowIsLit = false;
    float m_top;
};

ImDrawList& drawing();

// A rounded area, and a line inside its edge; both on whole pixels. As much as can be is made of upright boxes, which are
// drawn several times faster where OpenGL is software.
void filledRect(ImDrawList& draw, const Box& box, ImU32 fill, float rounding);
void outlinedRect(ImDrawList& draw, const Box& box, ImU32 ink, float rounding, float width = 1);
// The shadow of a rounded area that nothing shines through: only what can be seen of it.
void shadowOf(ImDrawList& draw, const Box& box, float rounding, float depth);
void shadowedRect(ImDrawList& draw, const Box& box, ImU32 fill, float rounding, float depth);

} // namespace rapport
