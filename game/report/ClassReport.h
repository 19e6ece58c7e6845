#pragma once

#include "learner/Gradebook.h"
#include "report/Document.h"

#include <nlohmann/json.hpp>

namespace rapport {

// What one learner's talks come to: scores over time, dialogues, principles, styles by type of customer, mistakes.
Document learnerDocument(std::string_view name, const Gradebook::LearnerPage& page, const Gradebook& book,
                         Language language);
std::vector<std::vector<std::string>> learnerRows(const Gradebook::LearnerPage& page, const Gradebook& book,
                                                  Language language);
nlohmann::ordered_json learnerJson(std::string_view name, const Gradebook::LearnerPage& page, const Gradebook& book);

// The same of many: learner by learner, dialogue by dialogue, and all together.
Document classDocument(const Gradebook& book, Language language);
std::vector<std::vector<std::string>> classRows(const Gradebook& book, Language language);
nlohmann::ordered_json classJson(const Gradebook& book);

// How every reply did over all finished talks: frequency, difficulty, discrimination. Few talks are warned of.
Document itemsDocument(const Gradebook& book, Language language);
std::vector<std::vector<std::string>> itemsRows(const Gradebook& book, Language language);
nlohmann::ordered_json itemsJson(const Gradebook& book);

} // namespace rapport
