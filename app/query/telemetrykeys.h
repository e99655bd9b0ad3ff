// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/zone.h"
#include "query/telemetry.h"
#include "query/telemetrycount.h"
#include "query/telemetryvalues.h"

#include <QDate>

namespace glasshouse {

/// Which group what happened belongs to. The question and the lookup outlive it; a reader's thread.
class TelemetryKeys
{
public:
    TelemetryKeys(const TelemetryQuestion &question, const Zone &zone, const Lookup &lookup)
        : m_question(question),
          m_zone(zone),
          m_lookup(lookup)
    {}

    /// What of a time matters for the groups.
    struct Slot {
        QDate day;
        int hour = -1;
    };
    Slot slotOf(qint64 timeMs) const; ///< NoTime: of none
    TelemetryKey keyOf(const TelemetryValues &values, const Slot &slot) const;

    bool groupsBy(TelemetryQuestion::Group group) const;
    bool needsDay() const;

private:
    qint64 valueOf(TelemetryQuestion::Group group, const TelemetryValues &values, const Slot &slot) const;
    QDate firstOfWeek(QDate day) const;

    const TelemetryQuestion &m_question;
    const Zone m_zone;
    const Lookup &m_lookup;
};

} // namespace glasshouse
