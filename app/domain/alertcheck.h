// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/alert.h"

#include <QTime>

namespace glasshouse {

constexpr int MostAlertRules = 500, MostAlertLevels = 8, MostAlertMinutes = 31 * 24 * 60;
constexpr qsizetype MostAlertName = 120, MostAlertBody = 64 << 10, MostAlertFigure = 400, MostAlertNote = 2000;

/// Whether a rule can be kept: everything but what only its question knows (query/alertquestion.h). Pure. Errors:
/// Rejected, in words a person can act on, with the field's name in front ("limit: …").
Result<void> checkAlertRule(const AlertRule &rule);

/// "22:00"; invalid where it is none.
QTime quietTime(const QString &text);

/// What a level is reached at.
inline double thresholdOf(const AlertRule &rule, double level)
{
    return rule.limit * level;
}

} // namespace glasshouse
