// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/namedbodies.h"

#include "base/timerange.h"
#include "domain/outcome.h"
#include "store/body.h"
#include "store/cubes.h"
#include "store/meta.h"
#include "store/statement.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QtEndian>

#include <limits>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr auto LackingKey = "names_lacking"; ///< written by the migration

std::string readKey(qint64 tenant)
{
    return "names_read_" + std::to_string(tenant);
}

std::string attributeOf(const QJsonObject &attributes, QLatin1StringView dotted, QLatin1StringView joined)
{
    const QString text = attributes.value(dotted).toString(attributes.value(joined).toString());
    return text.toStdString();
}

/// Most bodies name neither: those are not read as JSON.
bool readNames(const QByteArray &json, NamedBody &named)
{
    if (!json.contains("\"skill") && !json.contains("\"plugin"))
        return false;
    const QJsonObject attributes = QJsonDocument::fromJson(json).object().value("attributes"_L1).toObject();
    named.skill = attributeOf(attributes, "skill.name"_L1, "skill_name"_L1);
    named.plugin = attributeOf(attributes, "plugin.name"_L1, "plugin_name"_L1);
    return !named.skill.empty() || !named.plugin.empty();
}

/// As ingest/identity.h has it: 'o', seven zeros, the call's number.
QByteArray keyOfShown(qint64 call)
{
    QByteArray key(16, '\0');
    key[0] = 'o';
    qToBigEndian(call, key.data() + 8);
    return key;
}

} // namespace

NamedBodies namedBodiesAfter(Connection &connection, qint64 tenant, qint64 timeMs, qint64 seq, qint64 most)
{
    NamedBodies piece{{}, timeMs, seq, false};
    Statement body(connection,
                   "SELECT time_ms, seq, body FROM event_body WHERE tenant=? AND (time_ms, seq) > (?, ?)"
                   " ORDER BY time_ms, seq LIMIT ?");
    Statement shown(
        connection,
        "SELECT k.hash FROM event e JOIN event_key k ON k.tenant=e.tenant AND k.quarter_ms=?4 AND k.hash>=?5"
        " AND k.hash<=?6 AND k.time_ms=e.time_ms AND k.seq=e.seq WHERE e.tenant=?1 AND e.time_ms=?2 AND"
        " e.seq=?3 AND e.kind IN ("
            + std::to_string(int(EventKind::ModelCall)) + "," + std::to_string(int(EventKind::Copy)) + ")");
    const auto firstKey = keyOfShown(0), lastKey = keyOfShown(std::numeric_limits<qint64>::max());
    qint64 seen = 0;
    for (body.bind(tenant, timeMs, seq, most); body.next(); ++seen) {
        piece.lastMs = body.integer(0), piece.lastSeq = body.integer(1);
        NamedBody named{piece.lastMs, piece.lastSeq, 0, {}, {}};
        const auto json = unpackBody(body.blob(2));
        if (!json || !readNames(*json, named))
            continue;
        shown.bind(tenant, named.timeMs, named.seq, quarterStart(named.timeMs), firstKey, lastKey);
        if (shown.next())
            named.call = qFromBigEndian<qint64>(shown.blob(0).data() + 8);
        shown.reset();
        piece.found.push_back(std::move(named));
    }
    piece.last = seen < most;
    return piece;
}

bool lacksNames(Connection &connection, qint64 tenant)
{
    return !readMeta(connection, LackingKey).isEmpty() && readMeta(connection, readKey(tenant)).isEmpty();
}

void setHasNames(Connection &connection, qint64 tenant)
{
    writeMeta(connection, readKey(tenant), u"1"_s);
}

} // namespace glasshouse
