// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jsonfits.h"
#include "testclient.h"

#include "server/route.h"

#include <QJsonDocument>

#include <string_view>

namespace glasshouse {

/// The document of a listener, for replies to be held against.
class ServedDocument
{
public:
    explicit ServedDocument(QJsonObject document = {})
        : m_document(std::move(document)),
          m_schemas(m_document[QStringLiteral("components")][QStringLiteral("schemas")].toObject())
    {}

    const QJsonObject &whole() const { return m_document; }
    const QJsonObject &schemas() const { return m_schemas; }
    QJsonObject operation(std::string_view method, std::string_view path) const
    {
        return m_document[QStringLiteral("paths")][textOf(path)][textOf(method).toLower()].toObject();
    }

    /// Why a reply is none that the document promises; empty: it is.
    QString whyNot(const RoutePolicy &policy, const TestReply &reply) const
    {
        const QJsonValue response =
            operation(policy.method, policy.path)[QStringLiteral("responses")][QString::number(reply.status)];
        if (!response.isObject())
            return QStringLiteral("%1 is no status of it: %2").arg(reply.status).arg(textOf(reply.body).left(300));
        const QJsonObject content = response[QStringLiteral("content")].toObject();
        if (content.isEmpty())
            return {};
        const QString type = textOf(reply.field("content-type")).section(u';', 0, 0);
        if (!content.contains(type))
            return QStringLiteral("the answer is ") + type;
        if (type != QStringLiteral("application/json"))
            return {};
        const QJsonDocument body = QJsonDocument::fromJson(QByteArray::fromStdString(reply.body));
        const QJsonValue value = body.isArray() ? QJsonValue(body.array()) : QJsonValue(body.object());
        QString why = whyNotFits(value, content[type][QStringLiteral("schema")].toObject(), m_schemas);
        if (!why.isEmpty() || reply.status < 400)
            return why;
        const QString code = value[QStringLiteral("error")][QStringLiteral("code")].toString();
        const QString codes = response[QStringLiteral("description")].toString();
        if (!codes.split(QStringLiteral(", ")).contains(code))
            why = QStringLiteral("%1 is no code of it: %2").arg(code, codes);
        return why;
    }

    static QString textOf(std::string_view utf8) { return QString::fromUtf8(utf8.data(), qsizetype(utf8.size())); }

private:
    QJsonObject m_document, m_schemas;
};

} // namespace glasshouse
