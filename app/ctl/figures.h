// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/zone.h"
#include "query/sessionsjson.h"
#include "query/usage.h"

#include <QString>

namespace glasshouse {

class JsonWriter;

/// Figures as people read them in a terminal, and as the JSON answers give them.

/// 1234567 -> "1,234,567".
QString countText(qint64 count);
/// "$3.41"; below a cent enough digits to see it; "—" where nothing is priced; "≥ " in front of a lower bound.
QString costText(const UsageFigures &figures);
/// "18.3 kB", "3.2 MB".
QString bytesText(qint64 bytes);
/// "1 h 03 m", "3 m 12 s", "2.4 s", "842 ms".
QString durationText(qint64 ms);
/// "2026-11-21 10:03" in the zone; "—" for NoTime.
QString timeText(qint64 ms, const Zone &zone);
/// "unpriced: 12,345 tokens", or nothing.
QString unpricedText(const UsageFigures &figures);

/// ISO 8601 in UTC, or null.
void writeTime(JsonWriter &json, qint64 ms);

} // namespace glasshouse
