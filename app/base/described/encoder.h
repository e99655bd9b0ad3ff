// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/jsonwriter.h"
#include "base/described/shapes.h"
#include "base/cell.h"

#include <QDate>
#include <QStringList>

#include <boost/pfr/tuple_size.hpp>

#include <charconv>
#include <cmath>
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
    void write(const QDate &date)
    {
        if (date.isValid())
            m_json.value(date.toString(Qt::ISODate));
        else
            m_json.null();
    }
    void write(double number)
    {
        if (!std::isfinite(number)) {
            m_json.null();
            return;
        }
        char text[32];
        const auto end = std::to_chars(std::begin(text), std::end(text), number).ptr;
        m_json.raw(std::string_view(text, std::size_t(end - text)));
    }
    void write(const QStringList &texts) { writeAll(texts); }
    /// A real stands in an array of its own: what reads 2.0 as a whole number still knows.
    void write(const SqlCell &cell)
    {
        if (const auto *const real = std::get_if<double>(&cell)) {
            m_json.beginArray();
            write(*real);
            m_json.endArray();
        } else if (const auto *const integer = std::get_if<qint64>(&cell)) {
            m_json.value(*integer);
        } else if (const auto *const text = std::get_if<QString>(&cell)) {
            m_json.value(*text);
        } else {
            m_json.null();
        }
    }

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
    void write(const T &object)
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
