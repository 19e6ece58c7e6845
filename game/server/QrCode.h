#pragma once

#include <string>
#include <string_view>

namespace rapport {

// An address as the square that telephones read: one path of an SVG, a unit for each module, `size` on either side. The
// quiet margin of four modules is not in it.
struct QrCode {
    int size = 0;
    std::string path;
};
QrCode qrCodeOf(const std::string& address);

// The same as a whole SVG with its margin, black on white.
std::string svgOf(const QrCode& code);

} // namespace rapport
