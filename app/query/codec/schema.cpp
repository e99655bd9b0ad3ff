// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/money.h"
#include "query/codec/codec.h"
#include "query/codec/described.h"
#include "base/described/shapes.h"

#include <QDate>

#include <QJsonArray>

#include <boost/core/type_name.hpp>

#include <span>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

// The parts of a schema, each written once: for every field of every struct they would be compiled again.
QJsonObject ofType(const char *type)
{
    return {{u"type"_s, QLatin1StringView(type)}};
}
QJsonObject ofTypeOrNull(const char *type)
{
    return {{u"type"_s, QJsonArray{QLatin1StringView(type), u"null"_s}}};
}
QJsonObject withFormat(QJsonObject schema, const char *format)
{
    schema.insert(u"format"_s, QLatin1StringView(format));
    return schema;
}
QJsonObject wholeNumber(std::size_t bytes)
{
    return withFormat(ofType("integer"), bytes == 8 ? "int64" : "int32");
}
QJsonObject money()
{
    QJsonObject schema = wholeNumber(8);
    schema.insert(u"description"_s, u"1e-9 US dollars"_s);
    return schema;
}
QJsonObject anyOf(const QJsonArray &schemas)
{
    return {{u"anyOf"_s, schemas}};
}
QJsonObject arrayOf(const QJsonObject &items)
{
    QJsonObject schema = ofType("array");
    schema.insert(u"items"_s, items);
    return schema;
}
QJsonObject objectOf(const QJsonObject &properties)
{
    QJsonObject schema = ofType("object");
    schema.insert(u"properties"_s, properties);
    return schema;
}
QJsonObject oneOf(std::span<const std::string_view> names)
{
    QJsonArray all;
    for (const std::string_view name : names)
        all.append(QLatin1StringView(name.data(), qsizetype(name.size())));
    QJsonObject schema = ofType("string");
    schema.insert(u"enum"_s, all);
    return schema;
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
            return anyOf({of<typename T::value_type>(), ofType("null")});
        } else if constexpr (std::is_same_v<T, QStringList> || shapes::IsVector<T>::value
                             || shapes::IsArray<T>::value) {
            return arrayOf(of<typename T::value_type>());
        } else if constexpr (shapes::Described<T>) {
            return refer(schemaName<T>(), &Schemas::object<T>);
        } else if constexpr (shapes::NamedEnum<T>) {
            return refer(schemaName<T>(), &Schemas::names<T>);
        } else if constexpr (std::is_same_v<T, SqlCell>) {
            return anyOf({ofType("null"), of<qint64>(), of<QString>(), of<std::vector<double>>()});
        } else if constexpr (std::is_same_v<T, QDate>) {
            return withFormat(ofTypeOrNull("string"), "date");
        } else if constexpr (std::is_same_v<T, NanoUsd>) {
            return money();
        } else if constexpr (std::is_same_v<T, bool>) {
            return ofType("boolean");
        } else if constexpr (shapes::WholeNumber<T>) {
            return wholeNumber(sizeof(T));
        } else if constexpr (std::is_floating_point_v<T>) {
            return ofTypeOrNull("number");
        } else {
            static_assert(std::is_same_v<T, QString> || std::is_same_v<T, std::string>);
            return ofType("string");
        }
    }

private:
    using Make = QJsonObject (Schemas::*)();

    template<typename T>
    QJsonObject object()
    {
        QJsonObject properties;
        addFields<T>(properties, boost::describe::describe_members<T, boost::describe::mod_public>());
        return objectOf(properties);
    }
    template<typename T, template<typename...> typename List, typename... Fields>
    void addFields(QJsonObject &properties, List<Fields...>)
    {
        (properties.insert(QLatin1StringView(Fields::name),
                           of<std::remove_reference_t<decltype(std::declval<T &>().*Fields::pointer)>>()),
         ...);
    }
    template<typename E>
    QJsonObject names()
    {
        return oneOf(shapes::EnumNames<E>);
    }
    QJsonObject refer(const QString &name, Make make)
    {
        if (!m_definitions.contains(name)) {
            m_definitions.insert(name, QJsonObject()); // before its fields, which may refer to it
            m_definitions.insert(name, (this->*make)());
        }
        return {{u"$ref"_s, u"#/components/schemas/"_s + name}};
    }

    QJsonObject &m_definitions;
};

template<typename Variant, std::size_t... I>
QJsonObject schemaAt(std::size_t index, Schemas &schemas, std::index_sequence<I...>)
{
    using Make = QJsonObject (Schemas::*)();
    static constexpr Make Makes[] = {&Schemas::of<std::variant_alternative_t<I, Variant>>...};
    return index < sizeof...(I) ? (schemas.*Makes[index])() : QJsonObject();
}
template<typename Variant>
QJsonObject schemaAt(std::size_t index, QJsonObject &definitions)
{
    Schemas schemas(definitions);
    return schemaAt<Variant>(index, schemas, std::make_index_sequence<std::variant_size_v<Variant>>());
}

} // namespace

QJsonObject questionSchema(std::size_t index, QJsonObject &definitions)
{
    return schemaAt<AnyQuestion>(index, definitions);
}

QJsonObject answerSchema(std::size_t index, QJsonObject &definitions)
{
    return schemaAt<AnyAnswer>(index, definitions);
}

QJsonObject actSchema(std::size_t index, QJsonObject &definitions)
{
    return schemaAt<Act>(index, definitions);
}

QJsonObject actDoneSchema(QJsonObject &definitions)
{
    return Schemas(definitions).of<ActDone>();
}

} // namespace glasshouse
