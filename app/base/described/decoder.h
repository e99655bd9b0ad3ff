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
#include <span>
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

    void read(const QJsonValue &json, QString &text);
    void read(const QJsonValue &json, std::string &text);
    void read(const QJsonValue &json, bool &truth);
    void read(const QJsonValue &json, NanoUsd &amount) { read(json, amount.value); }
    void read(const QJsonValue &json, QDate &date);
    void read(const QJsonValue &json, double &number);
    void read(const QJsonValue &json, QStringList &texts) { readAll(json, texts); }
    void read(const QJsonValue &json, SqlCell &cell);

    template<shapes::WholeNumber T>
    void read(const QJsonValue &json, T &number)
    {
        qint64 value = 0;
        if (readWhole(json, qint64(std::numeric_limits<T>::min()), qint64(std::numeric_limits<T>::max()), value))
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
            enter(qsizetype(i)), read(array.at(qsizetype(i)), values[i]), leave();
    }
    template<shapes::Described T>
    [[gnu::noinline]] void read(const QJsonValue &json, T &object) // once for each struct, however many hold it
    {
        if (!json.isObject())
            return wrong("an object is needed");
        const QJsonObject members = json.toObject();
        qsizetype known = 0;
        shapes::forEachField(object, [&](std::string_view name, auto &member) {
            const QJsonValue value = enter(members, name);
            if (value.isUndefined())
                return;
            ++known;
            read(value, member);
            leave();
        });
        if (m_manner == Manner::Strict && m_trouble.isEmpty() && known < members.size())
            nameUnknown(members, shapes::FieldNames<T>);
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
            enter(i), read(array.at(i), values.emplace_back()), leave();
    }
    bool readWhole(const QJsonValue &json, qint64 least, qint64 most, qint64 &value);
    void nameUnknown(const QJsonObject &members, std::span<const std::string_view> known);
    /// The field's value, whose place is where trouble is from now on; undefined, and no place entered, where there is
    /// no such field or trouble already.
    QJsonValue enter(const QJsonObject &members, std::string_view name);
    void enter(qsizetype index);
    void leave() { m_place.removeLast(); }
    void wrong(const char *what);

    Manner m_manner;
    QStringList m_place;
    QString m_trouble;
};

} // namespace glasshouse
