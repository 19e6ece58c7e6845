#pragma once

#include "app/Library.h"
#include "bench/Moment.h"
#include "desktop/Desk.h"
#include "engine/ReplyOrder.h"
#include "store/Attempts.h"
#include "store/Settings.h"
#include "ui/ConversationLayout.h"

#include <thread>

// The game as it is played to be measured: always the same talk, in the same window, in the language with more letters.

namespace rapport {

inline constexpr int screenWidth = 1920, screenHeight = 1080;
inline constexpr float windowWidth = 1280, windowHeight = 800;
inline const std::string language = "zh-Hans";
inline constexpr std::uint64_t seed = 1; // of the order of replies

inline std::string measuredTalk() {
    return dialogueFile("case-long-queue");
}

inline Session newSession() {
    const Library library({RAPPORT_SOURCE_DIR});
    return Session(library.read(measuredTalk()).dialogue);
}

// Takes the first reply that is open; the key that does so in the window.
inline std::string answer(Session& session) {
    int number = 0;
    for (const Session::Offer& offer : offersInOrder(session.dialogue(), session.state(), seed)) {
        if (session.dialogue().choices[offer.choice].isTimeout) continue;
        ++number;
        if (offer.availability != Availability::open) continue;
        session.choose(offer.choice);
        break;
    }
    return std::to_string(number);
}

// No introduction, and as much that moves as is said.
inline void prepare(const std::filesystem::path& home, Settings::Motion motion) {
    Result<Attempts> attempts = Attempts::open(Home(home));
    if (!attempts) throw std::runtime_error(attempts.reason().en);
    Settings settings;
    settings.tutorialSeen = true;
    settings.motion = motion;
    writeSettings(attempts->database(), {}, settings);
}

// A desk with the game on it as it was prepared.
struct PreparedDesk : Desk {
    PreparedDesk(Settings::Motion motion, std::vector<std::string> arguments)
        : Desk(screenWidth, screenHeight, std::move(arguments)) {
        kill();
        prepare(home(), motion);
        start();
        std::this_thread::sleep_for(std::chrono::seconds(1));
    }
};

inline Moment momentOf(const Desk& desk) {
    Moment moment;
    for (const TextBox& box : desk.texts()) {
        const bool isSeen = box.x < box.clipX + box.clipWidth && box.x + box.width > box.clipX &&
                            box.y < box.clipY + box.clipHeight && box.y + box.height > box.clipY;
        if (isSeen) moment.texts.push_back({box.x, box.y, box.height, box.text});
    }
    return moment;
}

inline Moment momentOfTalk(const Desk& desk) {
    Moment moment = momentOf(desk);
    const Box box = pictureBox({windowWidth, windowHeight}, 1);
    moment.left = int(box.min.x);
    moment.top = int(box.min.y);
    moment.width = int(box.width());
    moment.height = int(box.height());
    return moment;
}

// A folder in memory, so that no disk is waited for.
struct Folder {
    std::filesystem::path path;

    Folder() {
        std::string pattern = "/dev/shm/rapport-bench-XXXXXX";
        if (!mkdtemp(pattern.data())) throw std::runtime_error("no temporary folder");
        path = pattern;
    }
    ~Folder() { std::filesystem::remove_all(path); }
};

} // namespace rapport
