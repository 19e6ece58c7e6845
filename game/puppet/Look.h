#pragma once

#include "puppet/Colour.h"

#include <cstdint>
#include <memory>
#include <string>

namespace rapport {

enum class Hair : std::uint8_t {
    sidePart,
    tousled,
    cropped,
    receding,
    longParted,
    bob,
    bun,
    ponytail,
    curly,
    longLoose,
    shaved,
    headscarf, // a cloth instead of hair, in the hair's colour
};
enum class Beard : std::uint8_t { none, stubble, moustache, full };
enum class Outfit : std::uint8_t { jacket, coat, hoodie, cardigan, sweater, shirt, suit, tunic, overall, raincoat };

// What a customer looks like, as plain data: one file under assets/looks. Everything that moves is in Pose. What is
// written here is the standard customer.
struct Look {
    std::string name = "man-50-grey-jacket";
    bool woman = false;
    float build = 1.04f; // width of the shoulders: 0.85 slight, 1 average, 1.2 broad
    float jaw = 0.75f;   // 0 narrow to 1 square
    float lines = 0.5f;  // lines of age: 0 none to 1 deep
    Colour skin = rgb(0xECC19A);
    Colour lips = rgb(0xB8705F);
    Colour eyes = rgb(0x5A3A22);
    Hair hair = Hair::sidePart;
    Colour hairColour = rgb(0x5D5855);
    Beard beard = Beard::none;
    bool glasses = false;
    bool tie = true;
    Outfit outfit = Outfit::jacket;
    Colour outer = rgb(0x6F767F);          // jacket, coat, hoodie …
    Colour inner = rgb(0xF3F4F2);          // shirt, blouse, turtleneck
    Colour accent = rgb(0x7C3B42);         // tie, cords, trimmings, frame of the glasses
    std::shared_ptr<const Look> companion; // the child who came along, or null
};

// Who stands in where a look is missing or damaged.
const Look& standardLook();

} // namespace rapport
