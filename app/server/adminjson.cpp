// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/adminjson.h"

#include "ingest/tokenadmin.h"

#include <QJsonDocument>

#include <cmath>

using namespace Qt::StringLiterals;

namespace glasshouse {

AdminBody::AdminBody(std::string_view json, const QStringList &known)
{
    QJsonParseError error;
    const QJsonDocument document =
        QJsonDocument::fromJson(QByteArray::fromRawData(json.data(), qsizetype(json.size())), &error);
    if (error.error != QJsonParseError::NoError || !document.isObject())
        refuse(u"the body has to be a JSON object"_s);
    m_object = document.object();
    for (const QString &key : m_object.keys()) {
        if (!known.contains(key))
            refuse(u"the body may hold %1"_s.arg(known.join(u", "_s)));
    }
}

void AdminBody::refuse(const QString &why)
{
    if (!m_trouble)
        m_trouble = HttpError{400, why.toStdString(), {}, "INVALID_BODY"};
}

std::string AdminBody::text(const QString &key, bool isNeeded)
{
    const QJsonValue value = m_object.value(key);
    if (value.isUndefined() || value.isNull()) {
        if (isNeeded)
            refuse(u"%1 is needed"_s.arg(key));
        return {};
    }
    const std::string text = value.toString().toStdString();
    if (!value.isString() || text.empty() || text.size() > TokenRequest::MaxNameBytes)
        refuse(u"%1 has to be text of 1 to %2 bytes"_s.arg(key).arg(TokenRequest::MaxNameBytes));
    return text;
}

bool AdminBody::truth(const QString &key)
{
    const QJsonValue value = m_object.value(key);
    if (!value.isUndefined() && !value.isBool())
        refuse(u"%1 has to be true or false"_s.arg(key));
    return value.toBool();
}

std::optional<qint64> AdminBody::number(const QString &key)
{
    const QJsonValue value = m_object.value(key);
    if (value.isUndefined() || value.isNull())
        return std::nullopt;
    const double number = value.toDouble(-1);
    if (!value.isDouble() || number != std::floor(number) || std::abs(number) > 1e12)
        refuse(u"%1 has to be a whole number"_s.arg(key));
    return value.toInteger();
}

} // namespace glasshouse
