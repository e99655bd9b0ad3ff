// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/jsonwriter.h"
#include "base/described/shapes.h"
#include "base/cell.h"

#include <QDate>
#include <QStringList>

#include <boost/pfr/tuple_size.hpp>

#include <string>

namespace glasshouse {

/// Writes any described struct, field by field.
class Encoder
{
public:
    explicit Encoder(JsonWriter &json) : m_json(json) {}

    void write(const QString &text) { m_json.value(text); }
    void write(const std::string &text) { m_json.value(text); }
    void write(bool truth) { m_json.value(truth); }
    void write(NanoUsd amount) { m_json.value(amount.value); }
    void write(const QDate &date);
    void write(double number);
    void write(const QStringList &texts) { writeAll(texts); }
    /// A real stands in an array of its own: what reads 2.0 as a whole number still knows.
    void write(const SqlCell &cell);

    template<shapes::WholeNumber T>
    void write(T number)
    {
        m_json.value(qint64(number));
    }
    template<shapes::NamedEnum T>
    void write(T value)
    {
        m_json.value(shapes::enumName(value));
    }
    template<typename T>
    void write(const std::optional<T> &value)
    {
        if (value)
            write(*value);
        else
            m_json.null();
    }
    template<typename T>
    void write(const std::vector<T> &values)
    {
        writeAll(values);
    }
    template<typename T, std::size_t N>
    void write(const std::array<T, N> &values)
    {
        writeAll(values);
    }
    template<shapes::Described T>
    [[gnu::noinline]] void write(const T &object) // once for each struct, however many hold it
    {
        static_assert(boost::pfr::tuple_size_v<T> == shapes::FieldCount<T>, "a field is missing in described.h");
        m_json.beginObject();
        shapes::forEachField(object, [this](std::string_view name, const auto &member) {
            m_json.key(name);
            write(member);
        });
        m_json.endObject();
    }

private:
    template<typename List>
    void writeAll(const List &values)
    {
        m_json.beginArray();
        for (const auto &each : values)
            write(each);
        m_json.endArray();
    }

    JsonWriter &m_json;
};

} // namespace glasshouse
