#include "puppet/Presence.h"
#include "scene/Painter.h"
#include "support/Catch.h"

#include <cairo.h>

#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <memory>

using namespace rapport;

namespace {

struct Free {
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};
using Image = std::unique_ptr<cairo_surface_t, Free>;

// How far two pictures differ: the mean over all pixels and colours, of 255. Another size is another picture.
double difference(const std::string& one, const std::string& other) {
    const Image a(cairo_image_surface_create_from_png(one.c_str())),
        b(cairo_image_surface_create_from_png(other.c_str()));
    REQUIRE(cairo_surface_status(a.get()) == CAIRO_STATUS_SUCCESS);
    REQUIRE(cairo_surface_status(b.get()) == CAIRO_STATUS_SUCCESS);
    const int width = cairo_image_surface_get_width(a.get()), height = cairo_image_surface_get_height(a.get());
    if (width != cairo_image_surface_get_width(b.get()) || height != cairo_image_surface_get_height(b.get()))
        return 255;
    double sum = 0;
    for (int y = 0; y < height; ++y) {
        const unsigned char* p = cairo_image_surface_get_data(a.get()) + y * cairo_image_surface_get_stride(a.get());
        const unsigned char* q = cairo_image_surface_get_data(b.get()) + y * cairo_image_surface_get_stride(b.get());
        for (int x = 0; x < width; ++x)
            for (int colour = 0; colour < 3; ++colour) sum += std::abs(int(p[4 * x + colour]) - int(q[4 * x + colour]));
    }
    return sum / (3.0 * width * height);
}

// Paints the customer as they are now and holds them against the picture kept under that name. What differs stays beside the
// tests' temporary files; RAPPORT_NEW_PICTURES=1 keeps the new ones instead.
void expectPicture(const Presence& customer, const std::string& place, const std::string& name) {
    INFO(name);
    const std::string kept = RAPPORT_SOURCE_DIR "/tests/scene/pictures/" + name + ".png";
    const std::string drawn = (std::filesystem::temp_directory_path() / ("rapport-" + name + ".png")).string();
    DisplayList list;
    customer.draw(list);
    if (std::getenv("RAPPORT_NEW_PICTURES")) {
        REQUIRE(savePng(list, place, 300, 350, kept));
        return;
    }
    REQUIRE(savePng(list, place, 300, 350, drawn));
    CHECK(difference(kept, drawn) < 1.0); // edges differ by a shade between versions of Cairo
}

Emotion feeling(int anger, int patience, int clarity) {
    Emotion emotion;
    emotion.set(Feeling::anger, anger);
    emotion.set(Feeling::patience, patience);
    emotion.set(Feeling::clarity, clarity);
    return emotion;
}

constexpr std::string_view line =
    "I have called three times now, and three times somebody promised to call back. Nobody did.";

} // namespace

TEST_CASE("a voice on the telephone looks as it did: calm, angry, worried, on hold", "[scene][golden]") {
    const auto voice = [](const Emotion& feels) {
        Presence customer(standardLook(), Channel::phone);
        customer.setAmount(Amount::off);
        customer.feel(feels);
        customer.speak(line);
        return customer;
    };
    expectPicture(voice(Emotion{}), "phone", "phone-calm");
    expectPicture(voice(feeling(9, 2, 5)), "phone", "phone-angry");
    expectPicture(voice(feeling(2, 5, 0)), "phone", "phone-worried");
    Presence held = voice(Emotion{});
    held.hold();
    expectPicture(held, "phone", "phone-hold");
}

TEST_CASE("a chat looks as it did: alone, with others waiting, with a sticker", "[scene][golden]") {
    Presence customer(standardLook(), Channel::chat);
    expectPicture(customer, "chat", "chat-alone");
    customer.setWaiting(3);
    customer.feel(feeling(8, 2, 5));
    customer.gesture(Gesture::sighs);
    expectPicture(customer, "chat", "chat-sticker");
}
