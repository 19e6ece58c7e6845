#include "late/Curl.h"
#include "late/MicroHttpd.h"
#include "late/Pango.h"
#include "support/Catch.h"

#include <fstream>
#include <string>

using namespace rapport;

namespace {

struct Nowhere : LateLibrary {
    Nowhere() : LateLibrary("librapport-nowhere.so.1") {}

    double (*anything)(double) = find<double(double)>("anything");
};

struct Mathematics : LateLibrary {
    explicit Mathematics(const char* another) : LateLibrary("libm.so.6"), lost(find<double(double)>(another)) {}

    double (*cosine)(double) = find<double(double)>("cos");
    double (*lost)(double);
};

bool isLinked(const std::string& name) {
    std::ifstream maps("/proc/self/maps");
    for (std::string line; std::getline(maps, line);)
        if (line.find('/' + name) != std::string::npos) return true;
    return false;
}

} // namespace

TEST_CASE("a library that is linked late gives its functions, and says if one is missing", "[late][unit]") {
    const Mathematics whole("sin");
    CHECK(whole.isComplete());
    CHECK(whole.cosine(0) == 1);
    CHECK(whole.lost(0) == 0);
    const Mathematics partial("no_such_function");
    CHECK_FALSE(partial.isComplete());
    CHECK_FALSE(partial.lost);
    const Nowhere nowhere;
    CHECK_FALSE(nowhere.isComplete());
    CHECK_FALSE(nowhere.anything);
}

TEST_CASE("the libraries that are linked late are here, and are not linked before", "[late][unit]") {
    for (const char* name : {"libcurl", "libmicrohttpd", "libpango"}) CHECK_FALSE(isLinked(name));
    CHECK(curl().isComplete());
    CHECK(microHttpd().isComplete());
    CHECK(pango().isComplete());
    for (const char* name : {"libcurl", "libmicrohttpd", "libpango"}) CHECK(isLinked(name));
}
