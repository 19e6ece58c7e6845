#pragma once

#include "dialogue/Course.h"
#include "dialogue/Dialogue.h"

#include <memory>
#include <string>
#include <vector>

namespace rapport {

// What a class is held on: one conversation or drill, or the parts of a course one after the other.
struct ClassPlan {
    struct Part {
        Course::Part::Kind kind = Course::Part::Kind::dialogue;
        Message title;
        std::shared_ptr<const Dialogue> dialogue; // of a drill: drillTalk; null: a page, which is not voted on
        Message purpose;
        std::vector<Message> prompts;
        std::vector<Message> lookFors;
    };

    std::string id;
    Message title;
    std::vector<Part> parts; // at least one with a dialogue
};

} // namespace rapport
