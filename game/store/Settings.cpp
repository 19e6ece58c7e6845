#include "store/Settings.h"

#include "store/Query.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <string_view>

namespace rapport {

namespace {

// One line of the table: how a setting is written, and how it is taken from a text that makes sense.
struct Entry {
    std::string_view key;
    std::string (*write)(const Settings&);
    void (*read)(Settings&, std::string_view);
};

template <int Settings::*member, int least, int most>
void readNumber(Settings& settings, std::string_view text) {
    int number = 0;
    const char* end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, number);
    if (error == std::errc() && stop == end && number >= least && number <= most) settings.*member = number;
}

template <int Settings::*member>
std::string writeNumber(const Settings& settings) {
    return std::to_string(settings.*member);
}

template <bool Settings::*member>
void readYes(Settings& settings, std::string_view text) {
    if (text == "yes" || text == "no") settings.*member = text == "yes";
}

template <bool Settings::*member>
std::string writeYes(const Settings& settings) {
    return settings.*member ? "yes" : "no";
}

std::string writeLanguage(const Settings& settings) {
    return settings.language ? std::string(tagOf(*settings.language)) : "system";
}

void readLanguage(Settings& settings, std::string_view text) {
    if (text == "system") settings.language.reset();
    for (const Language language : {Language::english, Language::chinese})
        if (text == tagOf(language)) settings.language = language;
}

constexpr std::array<std::string_view, 3> motions = {"full", "reduced", "off"};

std::string writeMotion(const Settings& settings) {
    return std::string(motions[std::size_t(settings.motion)]);
}

void readMotion(Settings& settings, std::string_view text) {
    const auto found = std::ranges::find(motions, text);
    if (found != motions.end()) settings.motion = Settings::Motion(found - motions.begin());
}

void readClockFactor(Settings& settings, std::string_view text) {
    if (text == "0" || text == "1" || text == "2" || text == "5") settings.clockFactor = text.front() - '0';
}

constexpr int widest = 16384; // pixels; no screen is wider

constexpr std::array entries = {
    Entry{"language", writeLanguage, readLanguage},
    Entry{"text-size", writeNumber<&Settings::textSize>, readNumber<&Settings::textSize, 100, 200>},
    Entry{"motion", writeMotion, readMotion},
    Entry{"clock-factor", writeNumber<&Settings::clockFactor>, readClockFactor},
    Entry{"window-width", writeNumber<&Settings::width>, readNumber<&Settings::width, 1024, widest>},
    Entry{"window-height", writeNumber<&Settings::height>, readNumber<&Settings::height, 640, widest>},
    Entry{"full-screen", writeYes<&Settings::fullScreen>, readYes<&Settings::fullScreen>},
    Entry{"tutorial-seen", writeYes<&Settings::tutorialSeen>, readYes<&Settings::tutorialSeen>},
};

} // namespace

Result<Settings> readSettings(const Database& database) {
    Settings settings;
    Query query(database, "SELECT key, value FROM settings");
    while (query.next()) {
        const std::string key = query.text();
        const auto entry = std::ranges::find(entries, key, &Entry::key);
        if (entry != entries.end()) entry->read(settings, query.text());
    }
    if (query.trouble()) return *query.trouble();
    return settings;
}

Trouble writeSettings(Database& database, const Settings& before, const Settings& after) {
    if (before == after) return {};
    return database.write([&]() -> Trouble {
        for (const Entry& entry : entries) {
            const std::string value = entry.write(after);
            if (value == entry.write(before)) continue;
            Query insert(database,
                         "INSERT INTO settings (key, value) VALUES (?, ?)"
                         " ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                         entry.key, value);
            if (insert.run()) return insert.trouble();
        }
        return {};
    });
}

} // namespace rapport
