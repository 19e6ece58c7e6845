#include "server/QrCode.h"

#include <fmt/format.h>
#include <qrcodegen/qrcodegen.hpp>

namespace rapport {

QrCode qrCodeOf(const std::string& address) {
    const qrcodegen::QrCode drawn = qrcodegen::QrCode::encodeText(address.c_str(), qrcodegen::QrCode::Ecc::MEDIUM);
    QrCode code{drawn.getSize(), {}, {}};
    for (int y = 0; y < code.size; ++y)
        for (int x = 0; x < code.size; ++x) code.dark.push_back(drawn.getModule(x, y));
    for (int y = 0; y < code.size; ++y)
        for (int x = 0; x < code.size; ++x) {
            const int begin = x;
            while (x < code.size && drawn.getModule(x, y)) ++x;
            if (x > begin) code.path += fmt::format("M{} {}h{}v1h-{}z", begin, y, x - begin, x - begin);
        }
    return code;
}

std::string svgOf(const QrCode& code) {
    constexpr int margin = 4;
    const int all = code.size + 2 * margin;
    return fmt::format(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"-{0} -{0} {1} {1}\" shape-rendering=\"crispEdges\">"
        "<path fill=\"#fff\" d=\"M-{0} -{0}h{1}v{1}h-{1}z\"/><path d=\"{2}\"/></svg>\n",
        margin, all, code.path);
}

} // namespace rapport
