#pragma once

#include "dialogue/DialogueReader.h"
#include "support/TestRulebook.h"

#include <memory>
#include <string>

namespace rapport {

// A dialogue around the given nodes and endings, in English; fails the test if it has errors. `head` goes before the
// nodes: flags, promises. The customer starts with anger 6, trust 4, patience 5, clarity 5.
std::shared_ptr<const Dialogue> smallDialogue(const std::string& nodes, const std::string& head = "");

// The XML of a reply with only what matters to a test.
std::string reply(const std::string& id, const std::string& to, const std::string& attributes = "",
                  const std::string& children = "");

// The XML of a node whose line says which it is; inside are its replies and whatever else it has.
std::string node(const std::string& id, const std::string& inside, const std::string& attributes = "");

} // namespace rapport
