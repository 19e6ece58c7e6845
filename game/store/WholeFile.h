#pragma once

#include "store/Descriptor.h"
#include "store/Result.h"

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace rapport {

// Writes a file whole or not at all: whoever looks, also after a power cut, finds the old text or the new one. A file
// that was there keeps its permissions, and a link to it stays a link. Folders, pipes, devices and files that are
// write-protected are refused.
Trouble writeWhole(const std::filesystem::path& file, std::string_view text);

// A new text that lies ready beside its file, unseen, until it takes the file's place. Gone if it never does. For texts that
// are too long to be held whole; the same is refused as above.
class Draft {
public:
    explicit Draft(std::filesystem::path name);
    Draft(const Draft&) = delete;
    Draft& operator=(const Draft&) = delete;
    ~Draft();

    Trouble begin();
    Trouble add(std::string_view text);
    // Makes sure that it is on the disk.
    Trouble keep();
    // Takes the file's place.
    Trouble place();
    // Takes a name that nothing has.
    Trouble placeAs(const std::filesystem::path& newName);

private:
    std::filesystem::path m_name;
    std::filesystem::path m_target; // behind its links
    std::filesystem::path m_draft;
    Descriptor m_open;
};

// One file's part in a change of several.
struct Rewriting {
    std::filesystem::path file;
    std::string before; // what it must hold still, or somebody else has changed it
    std::string after;
    std::optional<std::filesystem::path> newName =
        {}; // where it shall be afterwards, if elsewhere; nothing may be there
};

// Changes all files, or none and says why.
Trouble rewrite(std::span<const Rewriting> changes);

} // namespace rapport
