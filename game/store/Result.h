#pragma once

#include "base/Wording.h"

#include <cassert>
#include <optional>
#include <utility>
#include <variant>

namespace rapport {

// Why something could not be done, in words the user can act on; nothing if it was done.
using Trouble = std::optional<Message>;

// What was asked for, or why the outside world did not give it.
template <class T>
class [[nodiscard]] Result {
public:
    Result(T value) : m_content(std::in_place_index<0>, std::move(value)) {}
    Result(Message reason) : m_content(std::in_place_index<1>, std::move(reason)) {}

    explicit operator bool() const { return m_content.index() == 0; }

    T& operator*() & { return value(*this); }
    const T& operator*() const& { return value(*this); }
    // By value, so that a loop may run over what a function has just returned.
    T operator*() && { return std::move(value(*this)); }
    T* operator->() { return &value(*this); }
    const T* operator->() const { return &value(*this); }

    // Only to be asked for if there is no value.
    const Message& reason() const {
        assert(m_content.index() == 1);
        return *std::get_if<1>(&m_content);
    }

private:
    template <class Self>
    static auto& value(Self& self) {
        assert(self.m_content.index() == 0);
        return *std::get_if<0>(&self.m_content);
    }

    std::variant<T, Message> m_content;
};

} // namespace rapport
