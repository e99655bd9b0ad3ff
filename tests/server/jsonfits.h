// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QString>

#include <cmath>

namespace glasshouse {

/// Why a value has not the form that a schema asks for; empty: it has. `$ref` leads into `definitions`. Knows what our own
/// schemas use: type, const, enum, anyOf, properties, required, additionalProperties, items.
inline QString whyNotFits(const QJsonValue &value, const QJsonObject &schema, const QJsonObject &definitions,
                          const QString &at = QStringLiteral("$"))
{
    const auto key = [&schema](const char *name) { return schema.value(QLatin1String(name)); };
    if (const QJsonValue reference = key("$ref"); reference.isString()) {
        const QString name = reference.toString().section(QLatin1Char('/'), -1);
        return definitions.contains(name) ? whyNotFits(value, definitions.value(name).toObject(), definitions, at)
                                          : at + QStringLiteral(": no schema ") + name;
    }
    if (const QJsonValue any = key("anyOf"); any.isArray()) {
        QString why;
        for (const QJsonValue each : any.toArray()) {
            why = whyNotFits(value, each.toObject(), definitions, at);
            if (why.isEmpty())
                return {};
        }
        return why;
    }
    if (const QJsonValue constant = key("const"); !constant.isUndefined() && constant != value)
        return at + QStringLiteral(": is not the constant");
    if (const QJsonValue names = key("enum"); names.isArray() && !names.toArray().contains(value))
        return at + QStringLiteral(": is none of the names: ") + value.toString();
    if (const QJsonValue type = key("type"); !type.isUndefined()) {
        const auto is = [&type](const char *name) {
            return type == QLatin1String(name) || type.toArray().contains(QLatin1String(name));
        };
        const bool right = (value.isNull() && is("null")) || (value.isString() && is("string"))
            || (value.isBool() && is("boolean")) || (value.isArray() && is("array"))
            || (value.isObject() && is("object")) || (value.isDouble() && is("number"))
            || (value.isDouble() && is("integer") && std::floor(value.toDouble()) == value.toDouble());
        if (!right)
            return at + QStringLiteral(": is of another type");
    }
    if (value.isArray() && key("items").isObject()) {
        const QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i) {
            const QString why =
                whyNotFits(array[i], key("items").toObject(), definitions, at + QStringLiteral("[%1]").arg(i));
            if (!why.isEmpty())
                return why;
        }
    }
    if (!value.isObject())
        return {};
    const QJsonObject object = value.toObject(), properties = key("properties").toObject();
    for (const QJsonValue name : key("required").toArray()) {
        if (!object.contains(name.toString()))
            return at + QStringLiteral(": lacks ") + name.toString();
    }
    const QJsonValue others = key("additionalProperties");
    for (auto field = object.begin(); field != object.end(); ++field) {
        const QString place = at + QLatin1Char('.') + field.key();
        if (properties.contains(field.key())) {
            const QString why = whyNotFits(field.value(), properties.value(field.key()).toObject(), definitions, place);
            if (!why.isEmpty())
                return why;
        } else if (others == false) {
            return place + QStringLiteral(": is no field of it");
        } else if (others.isObject()) {
            const QString why = whyNotFits(field.value(), others.toObject(), definitions, place);
            if (!why.isEmpty())
                return why;
        }
    }
    return {};
}

} // namespace glasshouse
