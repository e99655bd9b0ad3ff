// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/audittrail.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>
#include <string>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

QByteArray nameOf(std::initializer_list<std::string_view> parts, const QByteArray &body)
{
    QCryptographicHash hash(QCryptographicHash::Blake2s_128);
    for (const std::string_view part : parts) {
        hash.addData(QByteArrayView(part.data(), qsizetype(part.size())));
        hash.addData(QByteArrayView("\0", 1)); // names hold no control characters: nothing runs together
    }
    hash.addData(body);
    return hash.result();
}

/// The body with instants as ages in minutes; itself where it holds none.
QByteArray withAges(const QByteArray &body, qint64 nowMs)
{
    QJsonObject json = QJsonDocument::fromJson(body).object();
    QJsonObject attributes = json.value(u"attributes"_s).toObject();
    bool any = false;
    for (const auto &key : {u"since"_s, u"until"_s}) {
        const QDateTime instant = QDateTime::fromString(attributes.value(key).toString(), Qt::ISODateWithMs);
        if (!instant.isValid())
            continue;
        attributes.insert(key, std::round(double(nowMs - instant.toMSecsSinceEpoch()) / 60'000.0));
        any = true;
    }
    if (!any)
        return body;
    json.insert(u"attributes"_s, attributes);
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

} // namespace

ReadNames readNames(qint64 tenant, std::string_view actor, std::string_view action, std::string_view resource,
                    const QByteArray &body, qint64 nowMs)
{
    const std::string number = std::to_string(tenant);
    return {nameOf({number, actor, action, resource}, body),
            nameOf({number, actor, action, resource, "ages"}, withAges(body, nowMs))};
}

bool AuditTrail::isKnown(const QByteArray &name, qint64 nowMs) const
{
    const auto written = m_written.constFind(name);
    // A clock that was set back must not silence anything for longer than the minute.
    return written != m_written.constEnd() && nowMs >= *written && nowMs - *written < QuietMs;
}

bool AuditTrail::admits(const ReadNames &read, qint64 nowMs)
{
    drop(nowMs);
    if (std::ranges::any_of(read, [&](const QByteArray &name) { return isKnown(name, nowMs); }))
        return false;
    remember(read, nowMs);
    return true;
}

void AuditTrail::remember(const ReadNames &read, qint64 atMs)
{
    for (const QByteArray &name : read)
        m_written.insert(name, atMs);
    m_order.push_back({read, atMs});
    drop(atMs);
}

void AuditTrail::forget(const ReadNames &read)
{
    for (const QByteArray &name : read)
        m_written.remove(name);
}

void AuditTrail::drop(qint64 nowMs)
{
    const auto isOver = [nowMs](const Written &w) { return nowMs - w.atMs >= QuietMs || nowMs < w.atMs; };
    while (!m_order.empty() && (isOver(m_order.front()) || m_order.size() > MostReads)) {
        for (const QByteArray &name : m_order.front().read) {
            if (const auto at = m_written.constFind(name); at != m_written.constEnd() && *at == m_order.front().atMs)
                m_written.erase(at);
        }
        m_order.pop_front();
    }
}

} // namespace glasshouse
