// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rangebutton.h"

#include "ui/daysdialog.h"
#include "ui/filtercontroller.h"
#include "ui/plainlabel.h"
#include "ui/style.h"

#include <QMenu>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace glasshouse {

RangeButton::RangeButton(FilterController &filter, QWidget *parent)
    : Button(Look::Outlined, {}, parent),
      m_filter(filter)
{
    setLeadingIcon(Icon::Calendar);
    buildMenu();
    connect(&filter, &FilterController::changed, this, &RangeButton::showRange);
    showRange();
}

void RangeButton::buildMenu()
{
    QMenu *menu = makeMenu(this);
    for (const RangeChoice &range : {RangeChoice::lastDays(1), RangeChoice::lastDays(7), RangeChoice::lastDays(30),
                                     RangeChoice::lastDays(90), RangeChoice::lastDays(365), RangeChoice::allTime()})
        menu->addAction(words(range), this, [this, range] { m_filter.setRange(range); });
    menu->addSeparator();
    menu->addAction(tr("Pick days…"), this, &RangeButton::pickDays);
    setPopup(menu);
}

QString RangeButton::words(const RangeChoice &range) const
{
    switch (range.kind) {
    case RangeChoice::Kind::LastDays:
        return range.days == 1 ? tr("Today") : tr("Last %n day(s)", nullptr, range.days);
    case RangeChoice::Kind::AllTime:
        return tr("All time");
    case RangeChoice::Kind::Days:
    case RangeChoice::Kind::Instants:
        break;
    }
    const QDate today = m_filter.zone().day(m_filter.nowMs());
    const Format format = m_filter.format();
    if (range.kind == RangeChoice::Kind::Instants) {
        const QDate first = m_filter.zone().day(range.instants.beginMs);
        const QDate last = m_filter.zone().day(std::max(range.instants.beginMs, range.instants.endMs - 1));
        constexpr qint64 MinuteMs = 60'000;
        const bool whole = range.instants.beginMs % MinuteMs == 0 && range.instants.endMs % MinuteMs == 0;
        const auto clock = [&](qint64 ms) { return whole ? format.minuteOfDay(ms) : format.timeOfDay(ms); };
        const QString begin = clock(range.instants.beginMs), end = clock(range.instants.endMs);
        const auto named = [&](QDate day) { return day == today ? tr("Today") : format.day(day, today); };
        return first == last
            ? tr("%1, %2 to %3", "day, time to time").arg(named(first), begin, end)
            : tr("%1, %2 to %3, %4", "day, time to day, time").arg(named(first), begin, format.day(last, today), end);
    }
    return range.first == range.last ? format.day(range.first, today) : format.days(range.first, range.last, today);
}

void RangeButton::showRange()
{
    setText(words(m_filter.step().range));
    setAccessibleName(tr("Time range: %1").arg(text()));
    setToolTip(plainToolTip(tr("Time range of every panel, in days of %1").arg(m_filter.zone().id())));
    updateGeometry();
}

void RangeButton::pickDays()
{
    const TimeRange now = m_filter.filter().range;
    const QDate today = m_filter.zone().day(m_filter.nowMs());
    const RangeChoice start = now.isUnbounded()
        ? RangeChoice::between(today.addDays(-29), today)
        : RangeChoice::between(m_filter.zone().day(now.beginMs), m_filter.zone().day(now.endMs - 1));
    auto *dialog = new DaysDialog(start, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &DaysDialog::daysPicked, &m_filter, &FilterController::setRange);
    dialog->open();
}

} // namespace glasshouse
