#pragma once

#include "base/Legible.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace rapport {

// A report as its parts, before it becomes a page on the screen (DocumentHtml) or sheets of paper (DocumentPdf). All words
// are plain text; whoever writes them out makes them safe.
struct Document {
    // Begins a part of the report.
    struct Heading {
        std::string words;
    };
    struct Paragraph {
        std::string words;
        bool isQuiet = false; // a remark in small letters
    };
    // The few numbers to be seen first, each with what it is.
    struct Figures {
        struct Figure {
            std::string value;
            std::string name;
        };
        std::vector<Figure> figures;
    };
    // The first columns are words, the others numbers and set to the right.
    struct Table {
        std::vector<std::string> head;
        std::vector<std::vector<std::string>> rows;
        std::size_t wordColumns = 1;
    };
    // Shares of 0 to 100, each with a remark; none where there was nothing to measure.
    struct Bars {
        struct Bar {
            std::string name;
            std::optional<int> percent;
            std::string note;
        };
        std::vector<Bar> bars;
    };
    // Lines from left to right, between 0 and `top`.
    struct Curves {
        struct Line {
            std::string name;
            std::vector<int> values;
        };
        std::string name;  // what is to be seen, also for those who cannot see it
        std::string below; // what goes from left to right
        int top = 10;
        std::vector<Line> lines;
    };
    // Something told line by line, never torn apart: a turn of a talk.
    struct Card {
        struct Line {
            std::string name;
            std::string words;
            bool isMain = false;
        };
        std::string title;
        std::string note; // at the right of the title
        std::vector<Line> lines;
    };
    using Block = std::variant<Heading, Paragraph, Figures, Table, Bars, Curves, Card>;

    std::string tag = "en"; // of the language it is written in
    std::string title;
    std::string lead; // below the title: who, what, when
    std::vector<Block> blocks;

    template <class Part>
    Document& add(Part part) {
        blocks.emplace_back(std::move(part));
        return *this;
    }
};

// Where the points of a curve lie in a field of this size, from its upper left corner.
std::vector<std::pair<double, double>> pointsOf(const Document::Curves& curves, const Document::Curves::Line& line,
                                                double width, double height);

} // namespace rapport
