#include "app/Subjects.h"

#include "base/Names.h"
#include "dialogue/DialogueReader.h"
#include "dialogue/DrillReader.h"

namespace rapport {

Message Subjects::Entry::title() const {
    if (dialogue) return dialogue->texts.both(dialogue->title);
    if (drill) return drill->texts.both(drill->title);
    return {};
}

Subjects::Entry& Subjects::find(std::string_view id) {
    const auto found = m_entries.find(id);
    return found != m_entries.end() ? found->second : m_entries.emplace(std::string(id), read(id)).first->second;
}

Subjects::Entry Subjects::read(std::string_view id) const {
    Entry entry;
    if (!isId(id)) return entry; // it comes from outside, and must not lead out of the folders
    const auto file = m_library.find(id, "attempts");
    if (!file) return entry;
    const Result<SourceText> source = readContent(*file);
    if (!source) return entry;
    const Rulebook& rulebook = m_library.rulebook().rulebook;
    if (rootOf(*source) == "drill") {
        DrillReading reading = readDrill(*source, rulebook);
        if (reading.drill) entry.drill = std::make_shared<const Drill>(std::move(*reading.drill));
    } else {
        DialogueReading reading = readDialogue(*source, rulebook);
        if (reading.dialogue) entry.dialogue = std::make_shared<const Dialogue>(std::move(*reading.dialogue));
        if (entry.dialogue) entry.outlook.emplace(entry.dialogue);
    }
    return entry;
}

Gradebook::FindSubject Subjects::forGradebook() {
    return [this](std::string_view id) {
        const Entry& entry = find(id);
        return Subject{entry.title(), entry.dialogue};
    };
}

} // namespace rapport
