#pragma once

#include "puppet/Cast.h"
#include "puppet/LookReader.h"
#include "support/Shipped.h"

namespace rapport::testing {

// Everybody who comes with the game; fails the test if anything is found in a file.
inline const Cast& shippedCast() {
    static const Cast shipped = [] {
        std::vector<Look> looks;
        for (const std::string& name : shippedRulebook().looks) {
            LookReading reading = readLook(shippedFile("assets/looks/" + name + ".xml"));
            for (const Diagnostic& found : reading.diagnostics) FAIL(format(found, Language::english));
            looks.push_back(std::move(*reading.look));
        }
        return Cast(std::move(looks));
    }();
    return shipped;
}

} // namespace rapport::testing
