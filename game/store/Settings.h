#pragma once

#include "store/Database.h"

#include <cstdint>
#include <optional>

namespace rapport {

// How the learner wants the game to be. Kept beside the attempts; whatever is missing or makes no sense there is as
// here.
struct Settings {
    enum class Motion : std::uint8_t { full, reduced, off };
    enum class Light : std::uint8_t { day, night };

    std::optional<Language> language; // nothing: as the system says
    int textSize = 100;               // per cent, 100 to 200
    Motion motion = Motion::full;
    Light light = Light::day;
    int clockFactor = 1; // how much longer timed replies may take: 1, 2 or 5; 0: no clocks
    int width = 1280;    // of the window, in pixels, from 1024
    int height = 800;    // from 640
    int volume = 50;     // of sounds, 0 to 100
    bool isMuted = false;
    bool projector = false; // letters for a whole room
    bool fullScreen = false;
    bool tutorialSeen = false;

    bool operator==(const Settings&) const = default;
};

Result<Settings> readSettings(const Database& database);

// Writes what has changed and nothing else, so that two windows do not undo each other's.
Trouble writeSettings(Database& database, const Settings& before, const Settings& after);

} // namespace rapport
