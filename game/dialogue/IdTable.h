#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>
#include <vector>

namespace rapport {

// Ids and what they stand for, found at once however many there are. The words must outlive the table.
class IdTable {
public:
    struct Entry {
        std::string_view id;
        std::uint32_t index = 0;
        std::uint32_t hash = 0;
    };

    void reserve(std::size_t count) {
        m_entries.reserve(count);
        std::size_t size = 64;
        while (size < 2 * count) size *= 2;
        grow(size);
    }

    // Adds an id. If it is there already, nothing is added and the earlier entry is given.
    const Entry* add(std::string_view id, std::uint32_t index) {
        if (2 * (m_entries.size() + 1) > m_slots.size()) grow(m_slots.empty() ? 64 : m_slots.size() * 2);
        const std::uint32_t hash = hashOf(id);
        std::uint32_t& slot = m_slots[slotOf(id, hash)];
        if (slot) return &m_entries[slot - 1];
        m_entries.push_back({id, index, hash});
        slot = std::uint32_t(m_entries.size());
        return nullptr;
    }

    const Entry* find(std::string_view id) const {
        if (m_slots.empty()) return nullptr;
        const std::uint32_t slot = m_slots[slotOf(id, hashOf(id))];
        return slot ? &m_entries[slot - 1] : nullptr;
    }

    const std::vector<Entry>& entries() const { return m_entries; }

private:
    static std::uint32_t hashOf(std::string_view id) { return std::uint32_t(std::hash<std::string_view>{}(id)); }

    // The slot that holds the id, or the free one where it belongs.
    std::size_t slotOf(std::string_view id, std::uint32_t hash) const {
        std::size_t at = hash & (m_slots.size() - 1);
        while (m_slots[at] && !isAt(m_slots[at], id, hash)) at = (at + 1) & (m_slots.size() - 1);
        return at;
    }
    bool isAt(std::uint32_t slot, std::string_view id, std::uint32_t hash) const {
        const Entry& entry = m_entries[slot - 1];
        return entry.hash == hash && entry.id == id;
    }
    void grow(std::size_t size) {
        m_slots.assign(size, 0);
        for (std::size_t i = 0; i < m_entries.size(); ++i)
            m_slots[slotOf(m_entries[i].id, m_entries[i].hash)] = std::uint32_t(i + 1);
    }

    std::vector<Entry> m_entries;
    std::vector<std::uint32_t> m_slots; // entry number + 1, or 0; a power of two, at most half full
};

} // namespace rapport
