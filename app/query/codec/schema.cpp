// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/money.h"
#include "query/codec/codec.h"
#include "query/codec/described.h"
#include "base/described/shapes.h"

#include <QDate>

#include <QJsonArray>

#include <boost/core/type_name.hpp>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

QJsonObject ofType(const QString &type)
{
    return {{u"type"_s, type}};
}

/// "glasshouse::KpisAnswer::Day" is "KpisAnswer.Day".
template<typename T>
QString schemaName()
{
    QString name = QString::fromStdString(boost::core::type_name<T>());
    name.remove(u"glasshouse::"_s);
    return name.replace(u"::"_s, u"."_s);
}

class Schemas
{
public:
    explicit Schemas(QJsonObject &definitions) : m_definitions(definitions) {}

    template<typename T>
    QJsonObject of()
    {
        if constexpr (shapes::IsOptional<T>::value) {
            return {{u"anyOf"_s, QJsonArray{of<typename T::value_type>(), ofType(u"null"_s)}}};
        } else if constexpr (std::is_same_v<T, QStringList> || shapes::IsVector<T>::value
                             || shapes::IsArray<T>::value) {
            QJsonObject array = ofType(u"array"_s);
            array.insert(u"items"_s, of<typename T::value_type>());
            return array;
        } else if constexpr (shapes::Described<T>) {
            return refer<T>([this] { return object<T>(); });
        } else if constexpr (shapes::NamedEnum<T>) {
            return refer<T>([] { return names<T>(); });
        } else if constexpr (std::is_same_v<T, SqlCell>) {
            return {
                {u"anyOf"_s, QJsonArray{ofType(u"null"_s), of<qint64>(), of<QString>(), of<std::vector<double>>()}}};
        } else if constexpr (std::is_same_v<T, QDate>) {
            return {{u"type"_s, QJsonArray{u"string"_s, u"null"_s}}, {u"format"_s, u"date"_s}};
        } else if constexpr (std::is_same_v<T, NanoUsd>) {
            return {{u"type"_s, u"integer"_s}, {u"format"_s, u"int64"_s}, {u"description"_s, u"1e-9 US dollars"_s}};
        } else if constexpr (std::is_same_v<T, bool>) {
            return ofType(u"boolean"_s);
        } else if constexpr (shapes::WholeNumber<T>) {
            return {{u"type"_s, u"integer"_s}, {u"format"_s, sizeof(T) == 8 ? u"int64"_s : u"int32"_s}};
        } else if constexpr (std::is_floating_point_v<T>) {
            return {{u"type"_s, QJsonArray{u"number"_s, u"null"_s}}};
        } else {
            static_assert(std::is_same_v<T, QString> || std::is_same_v<T, std::string>);
            return ofType(u"string"_s);
        }
    }

private:
    template<typename T>
    QJsonObject object()
    {
        QJsonObject properties;
        using Members = boost::describe::describe_members<T, boost::describe::mod_public>;
        boost::mp11::mp_for_each<Members>([&](auto field) {
            using Member = std::remove_reference_t<decltype(std::declval<T &>().*field.pointer)>;
            properties.insert(QString::fromLatin1(field.name), of<Member>());
        });
        QJsonObject object = ofType(u"object"_s);
        object.insert(u"properties"_s, properties);
        return object;
    }
    template<typename E>
    static QJsonObject names()
    {
        QJsonArray all;
        boost::mp11::mp_for_each<boost::describe::describe_enumerators<E>>(
            [&](auto each) { all.append(QString::fromLatin1(each.name)); });
        QJsonObject object = ofType(u"string"_s);
        object.insert(u"enum"_s, all);
        return object;
    }
    template<typename T, typename Make>
    QJsonObject refer(Make make)
    {
        const QString name = schemaName<T>();
        if (!m_definitions.contains(name)) {
            m_definitions.insert(name, QJsonObject()); // before its fields, which may refer to it
            m_definitions.insert(name, make());
        }
        return {{u"$ref"_s, u"#/components/schemas/"_s + name}};
    }

    QJsonObject &m_definitions;
};

template<typename Variant, std::size_t I = 0>
QJsonObject schemaAt(std::size_t index, Schemas &schemas)
{
    if constexpr (I == std::variant_size_v<Variant>)
        return {};
    else
        return index == I ? schemas.of<std::variant_alternative_t<I, Variant>>()
                          : schemaAt<Variant, I + 1>(index, schemas);
}

} // namespace

QJsonObject questionSchema(std::size_t index, QJsonObject &definitions)
{
    Schemas schemas(definitions);
    return schemaAt<AnyQuestion>(index, schemas);
}

QJsonObject answerSchema(std::size_t index, QJsonObject &definitions)
{
    Schemas schemas(definitions);
    return schemaAt<AnyAnswer>(index, schemas);
}

QJsonObject actSchema(std::size_t index, QJsonObject &definitions)
{
    Schemas schemas(definitions);
    return schemaAt<Act>(index, schemas);
}

QJsonObject actDoneSchema(QJsonObject &definitions)
{
    return Schemas(definitions).of<ActDone>();
}

} // namespace glasshouse
