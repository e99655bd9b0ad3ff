// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/zone.h"
#include "charts/format.h"
#include "query/telemetry.h"
#include "ui/filterhistory.h"

#include <vector>

namespace glasshouse {

/// Every group, in the order of the menu.
std::vector<TelemetryQuestion::Group> allTelemetryGroups();
/// "Model": in the viewer's language.
QString groupTitle(TelemetryQuestion::Group group);
/// "model": within a sentence.
QString groupWord(TelemetryQuestion::Group group);
/// Days, weeks, months, hours, weekdays: a chart of these has a time axis.
bool isTimeGroup(TelemetryQuestion::Group group);
/// A group's value as people read it: "18 Nov", "14:00", "Mon", "Success". Outside text for most groups.
QString groupValue(TelemetryQuestion::Group group, const QString &value, const Format &format);
/// The same for a tool tip or a read-out: days with their weekday, weeks from and to.
QString groupValueLong(TelemetryQuestion::Group group, const QString &value, const Format &format);
/// The values between the first and the last of a time group, those that no row has included, so that an axis is even; all
/// hours and all weekdays. As they came where there would be too many.
std::vector<QString> wholeAxis(TelemetryQuestion::Group group, std::vector<QString> values);

/// Narrows a step of the filter to one value of a group, or excludes it; time narrows the range within `range`, the instants
/// that the step stands for. False: the group, or having no value, has no such filter. Pure.
bool narrowToGroup(FilterStep &step, TelemetryQuestion::Group group, const QString &value, bool exclude,
                   const TimeRange &range, const Zone &zone);
/// Whether a value of the group can be told not to be.
bool canExcludeGroup(TelemetryQuestion::Group group);

} // namespace glasshouse
