// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/described/decoder.h"

#include <algorithm>

namespace glasshouse {

void Decoder::read(const QJsonValue &json, QString &text)
{
    if (json.isString())
        text = json.toString();
    else
        wrong("a text is needed");
}

void Decoder::read(const QJsonValue &json, std::string &text)
{
    if (json.isString())
        text = json.toString().toStdString();
    else
        wrong("a text is needed");
}

void Decoder::read(const QJsonValue &json, bool &truth)
{
    if (json.isBool())
        truth = json.toBool();
    else
        wrong("true or false is needed");
}

void Decoder::read(const QJsonValue &json, QDate &date)
{
    if (json.isNull())
        date = {};
    else if (date = QDate::fromString(json.toString(), Qt::ISODate); !date.isValid())
        wrong("a date is needed");
}

void Decoder::read(const QJsonValue &json, double &number)
{
    if (json.isDouble())
        number = json.toDouble();
    else if (json.isNull())
        number = std::numeric_limits<double>::quiet_NaN();
    else
        wrong("a number is needed");
}

void Decoder::read(const QJsonValue &json, SqlCell &cell)
{
    cell = {};
    if (json.isArray())
        read(json.toArray().at(0), cell.emplace<double>());
    else if (json.isString())
        cell = json.toString();
    else if (!json.isNull())
        read(json, cell.emplace<qint64>());
}

bool Decoder::readWhole(const QJsonValue &json, qint64 least, qint64 most, qint64 &value)
{
    // Two defaults that tell what is no whole number of 64 bits from either of them.
    value = json.toInteger(0);
    if (!json.isDouble() || (value == 0 && json.toInteger(1) == 1))
        wrong("a whole number is needed");
    else if (value < least || value > most)
        wrong("the number is too large");
    else
        return true;
    return false;
}

void Decoder::nameUnknown(const QJsonObject &members, std::span<const std::string_view> known)
{
    for (auto each = members.constBegin(); each != members.constEnd(); ++each) {
        const QString name = each.key();
        const bool isKnown = std::any_of(known.begin(), known.end(), [&name](std::string_view field) {
            return name == QLatin1StringView(field.data(), qsizetype(field.size()));
        });
        if (isKnown)
            continue;
        m_place.append(name.left(64));
        wrong("there is no such field");
        return leave();
    }
}

QJsonValue Decoder::enter(const QJsonObject &members, std::string_view name)
{
    const QLatin1StringView field(name.data(), qsizetype(name.size()));
    const auto found = members.constFind(field);
    if (found == members.constEnd() || !m_trouble.isEmpty())
        return QJsonValue(QJsonValue::Undefined);
    m_place.append(field);
    return found.value();
}

void Decoder::enter(qsizetype index)
{
    m_place.append(QString::number(index));
}

void Decoder::wrong(const char *what)
{
    if (!m_trouble.isEmpty())
        return;
    const QString place = m_place.isEmpty() ? QString() : m_place.join(u'.') + QStringLiteral(": ");
    m_trouble = place + QString::fromLatin1(what);
}

} // namespace glasshouse
