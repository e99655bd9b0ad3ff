// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/activity.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace glasshouse {

enum class EventFormat { Csv, Json };

/// One event as indented JSON, or as a line under csvHead(). Pure.
QByteArray jsonOf(const ActivityEvent &event);
QByteArray csvHead();
QByteArray csvOf(const ActivityEvent &event);
/// Many: a table with a head, or one JSON array. Pure.
QByteArray textOf(const std::vector<ActivityEvent> &events, EventFormat format);

/// Writes a whole file or nothing. Any thread but the GUI's. Errors: Io.
Result<qint64> writeEvents(const QString &path, const std::vector<ActivityEvent> &events, EventFormat format);

} // namespace glasshouse
