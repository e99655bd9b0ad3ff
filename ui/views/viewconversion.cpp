// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/viewconversion.h"

#include <algorithm>

namespace glasshouse {

namespace {
// The two are one enumeration, told apart by whose header it stands in.
static_assert(int(ViewRange::Kind::LastDays) == int(RangeChoice::Kind::LastDays));
static_assert(int(ViewRange::Kind::Days) == int(RangeChoice::Kind::Days));
static_assert(int(ViewRange::Kind::AllTime) == int(RangeChoice::Kind::AllTime));
static_assert(int(ViewRange::Kind::Instants) == int(RangeChoice::Kind::Instants));
} // namespace

ViewRange toViewRange(const RangeChoice &range)
{
    return {ViewRange::Kind(range.kind), range.days, range.first, range.last, range.instants};
}

RangeChoice toRangeChoice(const ViewRange &range)
{
    return {RangeChoice::Kind(range.kind), range.days, range.first, range.last, range.instants};
}

FilterStep filterStepOf(const SavedView &view)
{
    FilterStep step{toRangeChoice(view.range), view.filter};
    step.filter.range = {};
    return step;
}

QString choiceIn(const SavedView &view, const QString &panel, const QString &name)
{
    const auto found = std::ranges::find_if(
        view.panels, [&](const PanelChoice &choice) { return choice.panel == panel && choice.name == name; });
    return found == view.panels.end() ? QString() : found->value;
}

} // namespace glasshouse
