#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace rapport {

// An address as the square that telephones read, `size` modules on either side: as one path of an SVG, a unit for each
// module, and as modules, row by row. The quiet margin of four modules is not in it.
struct QrCode {
    int size = 0;
    std::string path;
    std::vector<bool> dark;
};
QrCode qrCodeOf(const std::string& address);

// The same as a whole SVG with its margin, black on white.
std::string svgOf(const QrCode& code);

} // namespace rapport
