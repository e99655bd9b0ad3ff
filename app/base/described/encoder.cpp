// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/described/encoder.h"

#include <charconv>
#include <cmath>

namespace glasshouse {

void Encoder::write(const QDate &date)
{
    if (date.isValid())
        m_json.value(date.toString(Qt::ISODate));
    else
        m_json.null();
}

void Encoder::write(double number)
{
    if (!std::isfinite(number)) {
        m_json.null();
        return;
    }
    char text[32];
    const auto end = std::to_chars(std::begin(text), std::end(text), number).ptr;
    m_json.raw(std::string_view(text, std::size_t(end - text)));
}

void Encoder::write(const SqlCell &cell)
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

} // namespace glasshouse
