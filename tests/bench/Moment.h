#pragma once

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace rapport {

// What can be read on the window at one moment, and where the customer's picture stands, all in pixels: enough for a
// bare window to show the same.
struct Moment {
    struct Text {
        int x = 0, y = 0;
        int size = 0; // of the letters
        std::string words;
    };

    int left = 0, top = 0, width = 0, height = 0; // of the picture; nothing if there is none
    std::vector<Text> texts;
};

inline void write(const Moment& moment, const std::filesystem::path& file) {
    std::ofstream out(file);
    out << moment.left << ' ' << moment.top << ' ' << moment.width << ' ' << moment.height << '\n';
    for (const Moment::Text& text : moment.texts)
        out << text.x << ' ' << text.y << ' ' << text.size << ' ' << text.words << '\n';
}

inline Moment readMoment(const std::filesystem::path& file) {
    Moment moment;
    std::ifstream in(file);
    in >> moment.left >> moment.top >> moment.width >> moment.height;
    Moment::Text text;
    while (in >> text.x >> text.y >> text.size && in.get() && std::getline(in, text.words))
        moment.texts.push_back(text);
    return moment;
}

} // namespace rapport
