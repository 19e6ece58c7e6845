#pragma once

#include "base/Diagnostic.h"
#include "engine/Expectations.h"

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace rapport {

// A conversation as text: which dialogue, which replies. The one format for saving, replaying, golden tests and bug
// reports. Lines of `key: value`; `#` begins a comment. Expectations are checked where they stand.
struct Transcript {
    struct Choose {
        std::string id;
    };
    // A remark that does not touch the state: a hint looked at, a guess of the type, a pause.
    struct Note {
        std::string text;
    };
    // What the author expects at this point, such as `feels: anger <= 4`; the words are in ExpectationForm.h.
    struct Expect {
        std::string key;
        std::string value;
    };
    struct Entry {
        std::variant<Choose, Note, Expect> what;
        std::uint32_t line = 0;
    };

    std::string dialogue;              // its id
    std::optional<std::uint64_t> hash; // of the dialogue's file when it was played
    std::string language = "en";
    std::vector<Entry> entries;
    std::uint32_t dialogueLine = 0; // in its file

    std::vector<std::string> choiceIds() const;
    std::string toText() const;
};

struct TranscriptReading {
    std::optional<Transcript> transcript;
    std::vector<Diagnostic> diagnostics;
};
TranscriptReading readTranscript(const SourceText& source);

// The transcript of a session so far.
Transcript transcriptOf(const Session& session, std::string_view language);

// What is found in a transcript whose dialogue nobody knows. `known` ids are looked through for what was meant.
Diagnostic unknownDialogue(const Transcript& transcript, const SourceText& source,
                           const std::vector<std::string_view>& known);

// Plays a transcript. Stops at the first reply that does not fit; expectations that fail are reported and passed over.
struct Replay {
    Session session;
    std::vector<Diagnostic> diagnostics;
};
Replay replay(const Transcript& transcript, const SourceText& source, LazyOutlook& outlook);
Replay replay(std::shared_ptr<const Dialogue> dialogue, const Transcript& transcript, const SourceText& source);

} // namespace rapport
