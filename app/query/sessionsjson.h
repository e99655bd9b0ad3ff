// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/kpis.h"
#include "query/sessionlist.h"
#include "query/sessions.h"

#include <QByteArray>

namespace glasshouse {

class JsonWriter;

// Sessions as JSON, the same for the API and for --json. Times are ISO 8601 in UTC or null. Pure.

/// calls … lower_bound, as glasshouse.usage.v1 names them, into the object that is open.
void writeFigures(JsonWriter &json, const UsageFigures &figures);
/// id … lower_bound into the object that is open.
void writeSession(JsonWriter &json, const SessionSummary &session);

/// glasshouse.sessions.v1; `total`: sessions that the list was cut from. `offset`: how many of them stand before it.
void writeSessions(JsonWriter &json, const std::vector<SessionSummary> &sessions, qint64 total, qint64 offset = 0);
/// glasshouse.session_kpis.v1
void writeJson(JsonWriter &json, const KpisAnswer &answer);
/// glasshouse.session_facets.v1
void writeJson(JsonWriter &json, const SessionFacets &facets);

} // namespace glasshouse
