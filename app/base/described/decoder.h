// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/money.h"
#include "base/described/shapes.h"
#include "base/cell.h"

#include <QDate>
#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QStringList>

#include <limits>
#include <string>

namespace glasshouse {

/// Reads any described struct. After a wrong value the rest is left as it is, and trouble() names the place.
class Decoder
{
public:
    enum class Manner {
        Strict, ///< what is not known is an error
        Lenient ///< it is skipped
    };
    explicit Decoder(Manner manner) : m_manner(manner) {}

    const QString &trouble() const { return m_trouble; }

    void read(const QJsonValue &json, QString &text)
    {
        if (json.isString())
            text = json.toString();
        else
            wrong("a text is needed");
    }
    void read(const QJsonValue &json, std::string &text)
    {
        if (json.isString())
            text = json.toString().toStdString();
        else
            wrong("a text is needed");
    }
    void read(const QJsonValue &json, bool &truth)
    {
        if (json.isBool())
            truth = json.toBool();
        else
            wrong("true or false is needed");
    }
    void read(const QJsonValue &json, NanoUsd &amount) { read(json, amount.value); }
    void read(const QJsonValue &json, QDate &date)
    {
        if (json.isNull())
            date = {};
        else if (date = QDate::fromString(json.toString(), Qt::ISODate); !date.isValid())
            wrong("a date is needed");
    }
    void read(const QJsonValue &json, double &number)
    {
        if (json.isDouble())
            number = json.toDouble();
        else if (json.isNull())
            number = std::numeric_limits<double>::quiet_NaN();
        else
            wrong("a number is needed");
    }
    void read(const QJsonValue &json, QStringList &texts) { readAll(json, texts); }
    void read(const QJsonValue &json, SqlCell &cell)
    {
        cell = {};
        if (json.isArray())
            read(json.toArray().at(0), cell.emplace<double>());
        else if (json.isString())
            cell = json.toString();
        else if (!json.isNull())
            read(json, cell.emplace<qint64>());
    }

    template<shapes::WholeNumber T>
    void read(const QJsonValue &json, T &number)
    {
        // Two defaults that tell what is no whole number of 64 bits from either of them.
        const qint64 value = json.toInteger(0);
        if (!json.isDouble() || (value == 0 && json.toInteger(1) == 1))
            return wrong("a whole number is needed");
        if (value < qint64(std::numeric_limits<T>::min()) || value > qint64(std::numeric_limits<T>::max()))
            return wrong("the number is too large");
        number = T(value);
    }
    template<shapes::NamedEnum T>
    void read(const QJsonValue &json, T &value)
    {
        if (const auto known = shapes::enumOf<T>(json.toString().toStdString()))
            value = *known;
        else if (!json.isString() || m_manner == Manner::Strict)
            wrong("the name is not known");
        else
            value = T();
    }
    template<typename T>
    void read(const QJsonValue &json, std::optional<T> &value)
    {
        if (json.isNull())
            value.reset();
        else
            read(json, value.emplace());
    }
    template<typename T>
    void read(const QJsonValue &json, std::vector<T> &values)
    {
        readAll(json, values);
    }
    template<typename T, std::size_t N>
    void read(const QJsonValue &json, std::array<T, N> &values)
    {
        const QJsonArray array = json.toArray();
        if (!json.isArray() || (m_manner == Manner::Strict && array.size() != qsizetype(N)))
            return wrong("an array is needed");
        for (std::size_t i = 0; i < N && qsizetype(i) < array.size() && m_trouble.isEmpty(); ++i)
            within(QString::number(i), [&] { read(array.at(qsizetype(i)), values[i]); });
    }
    template<shapes::Described T>
    void read(const QJsonValue &json, T &object)
    {
        if (!json.isObject())
            return wrong("an object is needed");
        const QJsonObject members = json.toObject();
        qsizetype known = 0;
        shapes::forEachField(object, [&](std::string_view name, auto &member) {
            const auto found = members.constFind(QLatin1StringView(name.data(), qsizetype(name.size())));
            if (found == members.constEnd() || !m_trouble.isEmpty())
                return;
            ++known;
            within(QString::fromLatin1(name.data(), qsizetype(name.size())), [&] { read(found.value(), member); });
        });
        if (m_manner == Manner::Strict && m_trouble.isEmpty() && known < members.size())
            nameUnknown(members, object);
    }

private:
    template<typename List>
    void readAll(const QJsonValue &json, List &values)
    {
        if (!json.isArray())
            return wrong("an array is needed");
        const QJsonArray array = json.toArray();
        values.clear();
        values.reserve(decltype(values.size())(array.size()));
        for (qsizetype i = 0; i < array.size() && m_trouble.isEmpty(); ++i)
            within(QString::number(i), [&] { read(array.at(i), values.emplace_back()); });
    }
    template<typename T>
    void nameUnknown(const QJsonObject &members, T &object)
    {
        QStringList names;
        shapes::forEachField(object, [&](std::string_view name, auto &) {
            names.append(QString::fromLatin1(name.data(), qsizetype(name.size())));
        });
        for (auto each = members.constBegin(); each != members.constEnd(); ++each) {
            if (!names.contains(each.key()))
                return within(each.key().left(64), [this] { wrong("there is no such field"); });
        }
    }
    template<typename Read>
    void within(const QString &name, Read reading)
    {
        m_place.append(name);
        reading();
        m_place.removeLast();
    }
    void wrong(const char *what)
    {
        if (m_trouble.isEmpty())
            m_trouble =
                (m_place.isEmpty() ? QString() : m_place.join(u'.') + QStringLiteral(": ")) + QString::fromLatin1(what);
    }

    Manner m_manner;
    QStringList m_place;
    QString m_trouble;
};

} // namespace glasshouse
