#pragma once

#include "engine/Outlook.h"
#include "engine/Session.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace rapport {

// A dialogue's outlook, worked out when it is first asked for. Several talks of one dialogue may share it.
class LazyOutlook {
public:
    explicit LazyOutlook(std::shared_ptr<const Dialogue> dialogue) : m_dialogue(std::move(dialogue)) {}

    const std::shared_ptr<const Dialogue>& dialogue() const { return m_dialogue; }
    const Outlook& get() {
        if (!m_outlook) m_outlook.emplace(*m_dialogue);
        return *m_outlook;
    }

private:
    std::shared_ptr<const Dialogue> m_dialogue;
    std::optional<Outlook> m_outlook;
};

// Compares a talk with what is expected of it, and gives what it shows instead; nothing if all is as expected.
// The word and what is expected must be understood (ExpectationForm.h). `language` is a text column.
std::optional<std::string> differs(const Session& session, std::string_view word, std::string_view expected,
                                   std::size_t language, LazyOutlook& outlook);

} // namespace rapport
