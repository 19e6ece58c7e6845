#include "store/Settings.h"

#include "store/Query.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <string_view>
#include <type_traits>

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

// A setting that is one of a few words, which stand in the order of its enumeration.
template <auto member, const auto& words>
std::string writeWord(const Settings& settings) {
    return std::string(words[std::size_t(settings.*member)]);
}

template <auto member, const auto& words>
void readWord(Settings& settings, std::string_view text) {
    using Word = std::remove_reference_t<decltype(settings.*member)>;
    const auto found = std::ranges::find(words, text);
    if (found != words.end()) settings.*member = Word(found - words.begin());
}

constexpr std::array<std::string_view, 3> motions = {"full", "reduced", "off"};
constexpr std::array<std::string_view, 2> lights = {"day", "night"};

void readClockFactor(Settings& settings, std::string_view text) {
    if (text == "0" || text == "1" || text == "2" || text == "5") settings.clockFactor = text.front() - '0';
}

constexpr int widest = 16384; // pixels; no screen is wider

constexpr std::array entries = {
    Entry{"language", writeLanguage, readLanguage},
    Entry{"text-size", writeNumber<&Settings::textSize>, readNumber<&Settings::textSize, 100, 200>},
    Entry{"motion", writeWord<&Settings::motion, motions>, readWord<&Settings::motion, motions>},
    Entry{"light", writeWord<&Settings::light, lights>, readWord<&Settings::light, lights>},
    Entry{"clock-factor", writeNumber<&Settings::clockFactor>, readClockFactor},
    Entry{"volume", writeNumber<&Settings::volume>, readNumber<&Settings::volume, 0, 100>},
    Entry{"muted", writeYes<&Settings::isMuted>, readYes<&Settings::isMuted>},
    Entry{"projector", writeYes<&Settings::projector>, readYes<&Settings::projector>},
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
