#pragma once

#include "base/Wording.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace rapport {

// The five principles (curriculum: principles). Each reply honours, violates or leaves each of them alone.
enum class Principle : std::uint8_t { noNegate, noBlame, noDoubt, noGossip, understand };
inline constexpr std::size_t principleCount = 5;
inline constexpr std::array<Principle, principleCount> allPrinciples = {
    Principle::noNegate, Principle::noBlame, Principle::noDoubt, Principle::noGossip, Principle::understand};

// The four communication styles (curriculum: styles). Every reply has exactly one.
enum class Style : std::uint8_t { aggressive, passive, passiveAggressive, assertive };
inline constexpr std::size_t styleCount = 4;
inline constexpr std::array<Style, styleCount> allStyles = {Style::aggressive, Style::passive, Style::passiveAggressive,
                                                            Style::assertive};

// The two faces of aggression (curriculum: styles): playing the injured one, or intimidating.
enum class AggressiveForm : std::uint8_t { unsaid, hurt, anger };

// How a talk ends (curriculum: win-win). The first word is the player's side.
enum class Outcome : std::uint8_t { loseLose, winLose, loseWin, winWin };
inline constexpr std::size_t outcomeCount = 4;
inline constexpr std::array<Outcome, outcomeCount> allOutcomes = {Outcome::loseLose, Outcome::winLose, Outcome::loseWin,
                                                                  Outcome::winWin};

// Where the talk takes place.
enum class Channel : std::uint8_t { counter, phone, chat };

// Words as in XML and JSON ("no-negate", "passive-aggressive", "win-win", "chat").
std::string_view word(Principle);
std::string_view word(Style);
std::string_view word(AggressiveForm);
std::string_view word(Outcome);
std::string_view word(Channel);
std::optional<Principle> principleFromWord(std::string_view);
std::optional<Style> styleFromWord(std::string_view);
std::optional<AggressiveForm> aggressiveFormFromWord(std::string_view);
std::optional<Outcome> outcomeFromWord(std::string_view);
std::optional<Channel> channelFromWord(std::string_view);

// Names as people read them.
Wording nameOf(Principle);
Wording nameOf(Style);
Wording nameOf(Outcome);
Wording nameOf(Channel);

} // namespace rapport
