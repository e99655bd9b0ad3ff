// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the three walkers over described structs share: which kinds of value there are.

#include <boost/describe/enumerators.hpp>
#include <boost/describe/members.hpp>
#include <boost/mp11/algorithm.hpp>

#include <array>
#include <optional>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace glasshouse::shapes {

template<typename T>
struct IsOptional : std::false_type {};
template<typename T>
struct IsOptional<std::optional<T>> : std::true_type {};

template<typename T>
struct IsVector : std::false_type {};
template<typename T>
struct IsVector<std::vector<T>> : std::true_type {};

template<typename T>
struct IsArray : std::false_type {};
template<typename T, std::size_t N>
struct IsArray<std::array<T, N>> : std::true_type {};

template<typename T>
concept Described = boost::describe::has_describe_members<T>::value;
template<typename T>
concept NamedEnum = boost::describe::has_describe_enumerators<T>::value;
template<typename T>
concept WholeNumber = std::is_integral_v<T> && !std::is_same_v<T, bool>;

template<Described T>
inline constexpr std::size_t FieldCount =
    boost::mp11::mp_size<boost::describe::describe_members<T, boost::describe::mod_public>>::value;

/// Calls visit(name, member) for each field.
template<typename T, typename Visit>
void forEachField(T &object, Visit visit)
{
    using Members = boost::describe::describe_members<std::remove_const_t<T>, boost::describe::mod_public>;
    boost::mp11::mp_for_each<Members>([&](auto field) { visit(std::string_view(field.name), object.*field.pointer); });
}

template<NamedEnum E>
std::string_view enumName(E value)
{
    std::string_view name;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<E>>([&](auto each) {
        if (each.value == value)
            name = each.name;
    });
    return name;
}

template<NamedEnum E>
std::optional<E> enumOf(std::string_view name)
{
    std::optional<E> value;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<E>>([&](auto each) {
        if (name == each.name)
            value = each.value;
    });
    return value;
}

} // namespace glasshouse::shapes
