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

/// Calls visit(name, member) for each field. Spelled out as one expression: a call of its own for every field of every
/// struct is what compiling the walkers would mostly be about.
template<typename T, typename Visit, template<typename...> typename List, typename... Fields>
void visitFields(T &object, Visit &visit, List<Fields...>)
{
    (visit(std::string_view(Fields::name), object.*Fields::pointer), ...);
}
template<typename T, typename Visit>
void forEachField(T &object, Visit visit)
{
    visitFields(object, visit,
                boost::describe::describe_members<std::remove_const_t<T>, boost::describe::mod_public>());
}

template<template<typename...> typename List, typename... Each>
constexpr std::array<std::string_view, sizeof...(Each)> namesIn(List<Each...>)
{
    return {std::string_view(Each::name)...};
}
template<template<typename...> typename List, typename... Each>
constexpr auto valuesIn(List<Each...>)
{
    return std::array{Each::value...};
}
template<Described T>
inline constexpr auto FieldNames = namesIn(boost::describe::describe_members<T, boost::describe::mod_public>());
template<NamedEnum E>
inline constexpr auto EnumNames = namesIn(boost::describe::describe_enumerators<E>());
template<NamedEnum E>
inline constexpr auto EnumValues = valuesIn(boost::describe::describe_enumerators<E>());

template<NamedEnum E>
std::string_view enumName(E value)
{
    for (std::size_t i = 0; i < EnumNames<E>.size(); ++i) {
        if (EnumValues<E>[i] == value)
            return EnumNames<E>[i];
    }
    return {};
}

template<NamedEnum E>
std::optional<E> enumOf(std::string_view name)
{
    for (std::size_t i = 0; i < EnumNames<E>.size(); ++i) {
        if (EnumNames<E>[i] == name)
            return EnumValues<E>[i];
    }
    return std::nullopt;
}

} // namespace glasshouse::shapes
