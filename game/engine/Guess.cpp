#include "engine/Guess.h"

#include <algorithm>

namespace rapport {

namespace {

constexpr std::string_view keyword = "guess";
constexpr int worthOfType = 50, worthOfManifestation = 30, worthOfSigns = 20;

std::string_view nextWord(std::string_view& text) {
    text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
    const std::string_view found = text.substr(0, text.find(' '));
    text.remove_prefix(found.size());
    return found;
}

} // namespace

std::string noteOf(const Guess& guess) {
    std::string note = fmt::format("{} {} {}", keyword, guess.type, guess.manifestation);
    for (const std::string& sign : guess.signs) note += " " + sign;
    return note;
}

std::optional<Guess> guessIn(std::string_view note, const Rulebook& rulebook) {
    if (nextWord(note) != keyword) return std::nullopt;
    Guess guess;
    guess.type = nextWord(note);
    guess.manifestation = nextWord(note);
    if (!rulebook.profile(guess.type, guess.manifestation)) return std::nullopt;
    for (std::string_view id = nextWord(note); !id.empty(); id = nextWord(note))
        if (findSign(id) && guess.signs.size() < mostSigns && std::ranges::find(guess.signs, id) == guess.signs.end())
            guess.signs.emplace_back(id);
    return guess;
}

std::optional<Guess> guessIn(const Transcript& transcript, const Rulebook& rulebook) {
    for (const Transcript::Entry& entry : transcript.entries)
        if (const auto* note = std::get_if<Transcript::Note>(&entry.what))
            if (auto guess = guessIn(note->text, rulebook)) return guess;
    return std::nullopt;
}

GuessReview judge(const Guess& guess, const Dialogue& dialogue, const Rulebook& rulebook) {
    GuessReview review;
    review.guess = guess;
    review.guessed = rulebook.profile(guess.type, guess.manifestation);
    review.actual = rulebook.profile(dialogue.customer.type, dialogue.customer.manifestation);
    review.isTypeRight = guess.type == dialogue.customer.type;
    review.isManifestationRight = review.isTypeRight && guess.manifestation == dialogue.customer.manifestation;
    for (const Sign& sign : allSigns()) {
        const bool isNamed = std::ranges::find(guess.signs, sign.id) != guess.signs.end();
        const bool isTheirs = review.actual && shows(*review.actual, sign);
        if (isNamed)
            (isTheirs ? review.told : review.misread).push_back(&sign);
        else if (isTheirs && isNoticed(sign, dialogue.channel))
            review.missed.push_back(&sign);
    }
    if (review.isTypeRight) review.score += worthOfType;
    if (review.isManifestationRight) review.score += worthOfManifestation;
    if (const std::size_t named = review.told.size() + review.misread.size())
        review.score += int(std::size_t(worthOfSigns) * review.told.size() / named);
    return review;
}

} // namespace rapport
