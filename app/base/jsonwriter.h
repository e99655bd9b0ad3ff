// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/money.h"

#include <QByteArray>
#include <QString>

#include <string>
#include <string_view>

namespace glasshouse {

/// Writes one JSON value as UTF-8 text, front to back: the one writer of everything the program prints or stores as JSON.
/// Integers keep all 64 bits and money is its exact decimal. What could steer a terminal (C1, DEL, bidirectional and
/// zero-width controls) is escaped as \uXXXX, which JSON reads back unchanged; broken UTF-16 and UTF-8 become U+FFFD.
/// The caller keeps the nesting right. A value; no thread.
class JsonWriter
{
public:
    enum class Style {
        Compact, ///< one line
        Indented ///< one field or element a line, two spaces a level
    };
    explicit JsonWriter(Style style = Style::Compact) : m_indented(style == Style::Indented) {}

    JsonWriter &beginObject() { return open('{'); }
    JsonWriter &endObject() { return close('}'); }
    JsonWriter &beginArray() { return open('['); }
    JsonWriter &endArray() { return close(']'); }

    /// The name of the next value.
    JsonWriter &key(std::string_view name);

    JsonWriter &value(std::string_view utf8);
    JsonWriter &value(const char *utf8) { return value(std::string_view(utf8)); }
    JsonWriter &value(const std::string &utf8) { return value(std::string_view(utf8)); }
    JsonWriter &value(const QString &text);
    JsonWriter &value(qint64 number);
    JsonWriter &value(int number) { return value(qint64(number)); }
    JsonWriter &value(bool truth);
    /// US dollars, every digit that is not a trailing zero: 0.000000001 and 12.5, never 12.499999999999998.
    JsonWriter &value(NanoUsd amount);
    /// With that many digits after the point; null where it is not finite.
    JsonWriter &value(double number, int decimals);
    JsonWriter &null();
    /// `json` must be one JSON value already.
    JsonWriter &raw(std::string_view json);

    template<typename T>
    JsonWriter &field(std::string_view name, const T &fieldValue)
    {
        return key(name).value(fieldValue);
    }

    /// What was written; the writer is empty after.
    QByteArray take();
    /// What was written since the last part, so that a long answer need not be held as a whole; writing goes on.
    QByteArray takePart();

private:
    JsonWriter &open(char bracket);
    JsonWriter &close(char bracket);
    void beforeValue();
    void newLine();
    void writeText(std::string_view utf8);

    std::string m_text;
    int m_depth = 0;
    bool m_indented;
    bool m_first = true; ///< nothing yet in the innermost bracket
    bool m_afterKey = false;
};

/// The exact decimal of an amount in US dollars, without trailing zeros: "12.5", "-0.000000001", "0".
std::string exactDecimal(NanoUsd amount);

} // namespace glasshouse
