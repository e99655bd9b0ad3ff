// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/savedview.h"
#include "ui/filterhistory.h"

namespace glasshouse {

/// A range as a view keeps it, and back. Pure.
ViewRange toViewRange(const RangeChoice &range);
RangeChoice toRangeChoice(const ViewRange &range);

/// What a view looks at, as a step of the filter's history.
FilterStep filterStepOf(const SavedView &view);

/// A panel's choice in a view; empty: it made none.
QString choiceIn(const SavedView &view, const QString &panel, const QString &name);

} // namespace glasshouse
