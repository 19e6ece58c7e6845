#include "dialogue/SourceEdits.h"

#include <algorithm>
#include <cassert>

namespace rapport {

void SourceEdits::replace(std::size_t offset, std::size_t bytes, std::string_view words) {
    m_edits.push_back({offset, bytes, std::string(words)});
}

std::string SourceEdits::applyTo(std::string_view text) const {
    std::vector<const Edit*> inOrder;
    std::size_t size = text.size();
    for (const Edit& edit : m_edits) {
        inOrder.push_back(&edit);
        size += edit.words.size();
    }
    std::stable_sort(inOrder.begin(), inOrder.end(), [](const Edit* a, const Edit* b) {
        return a->offset != b->offset ? a->offset < b->offset : a->bytes == 0 && b->bytes != 0;
    });

    std::string edited;
    edited.reserve(size);
    std::size_t at = 0;
    for (const Edit* edit : inOrder) {
        assert(edit->offset >= at && edit->offset + edit->bytes <= text.size());
        edited += text.substr(at, edit->offset - at);
        edited += edit->words;
        at = edit->offset + edit->bytes;
    }
    return edited += text.substr(at);
}

} // namespace rapport
