// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <memory_resource>
#include <span>
#include <string_view>
#include <vector>

namespace glasshouse {

/// Holds what a decoded request points to beyond the request's own bytes: unescaped text, lists of attributes. Grows
/// only; everything goes with it. One thread at a time.
class Arena
{
public:
    std::string_view keep(std::string_view text)
    {
        if (text.empty())
            return {};
        char *bytes = static_cast<char *>(m_memory.allocate(text.size(), 1));
        text.copy(bytes, text.size());
        return {bytes, text.size()};
    }
    template<typename T>
    std::span<const T> keep(const std::vector<T> &list)
    {
        return keep(std::span<const T>(list));
    }
    template<typename T>
    std::span<const T> keep(std::span<const T> list)
    {
        static_assert(std::is_trivially_destructible_v<T>);
        if (list.empty())
            return {};
        T *copy = static_cast<T *>(m_memory.allocate(list.size() * sizeof(T), alignof(T)));
        std::uninitialized_copy(list.begin(), list.end(), copy);
        return {copy, list.size()};
    }
    /// `count` default values, to be filled in.
    template<typename T>
    std::span<T> list(size_t count)
    {
        static_assert(std::is_trivially_destructible_v<T>);
        if (count == 0)
            return {};
        T *values = static_cast<T *>(m_memory.allocate(count * sizeof(T), alignof(T)));
        std::uninitialized_value_construct_n(values, count);
        return {values, count};
    }
    /// Memory of its own, uninitialised.
    char *raw(size_t bytes) { return static_cast<char *>(m_memory.allocate(bytes, 1)); }
    std::pmr::memory_resource *memory() { return &m_memory; }

private:
    std::pmr::monotonic_buffer_resource m_memory{16 * 1024};
};

} // namespace glasshouse
