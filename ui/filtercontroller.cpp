// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/filtercontroller.h"

#include <QDateTime>

namespace glasshouse {

FilterController::FilterController(QObject *parent) : QObject(parent)
{
    m_filter = step().filter;
    m_filter.range = step().range.resolve(m_zone, nowMs());
}

void FilterController::setNow(qint64 nowMs)
{
    m_fixedNow = nowMs;
    publish();
}

qint64 FilterController::nowMs() const
{
    return m_fixedNow == NoTime ? QDateTime::currentMSecsSinceEpoch() : m_fixedNow;
}

void FilterController::publish()
{
    m_filter = step().filter;
    m_filter.range = step().range.resolve(m_zone, nowMs());
    Q_EMIT changed();
}

void FilterController::change(const std::function<void(FilterStep &)> &edit)
{
    FilterStep next = step();
    edit(next);
    m_typing = false;
    if (next.range != step().range)
        m_rangeIsPicked = true;
    if (m_history.push(next))
        publish();
}

void FilterController::setRange(const RangeChoice &range)
{
    m_rangeIsPicked = true;
    change([&range](FilterStep &step) { step.range = range; });
}

void FilterController::setDaysOf(qint64 beginMs, qint64 endMs)
{
    setRange(RangeChoice::between(m_zone.day(beginMs), m_zone.day(std::max(beginMs, endMs - 1))));
}

void FilterController::setText(const QString &text)
{
    FilterStep next = step();
    if (next.filter.text == text)
        return;
    next.filter.text = text;
    if (m_typing)
        m_history.replace(next);
    else
        m_history.push(next);
    m_typing = !text.isEmpty();
    publish();
}

void FilterController::clear()
{
    change([](FilterStep &step) { step.filter = {}; });
}

void FilterController::goBack()
{
    m_typing = false;
    if (m_history.back())
        publish();
}

void FilterController::goForward()
{
    m_typing = false;
    if (m_history.forward())
        publish();
}

void FilterController::setNewest(qint64 newestMs)
{
    if (m_rangeIsPicked || m_history.canGoBack())
        return;
    FilterStep next = step();
    next.range = suitableRange(newestMs, m_zone, nowMs());
    if (m_history.replace(next))
        publish();
}

bool FilterController::setZone(const QString &id)
{
    const Result<Zone> zone = Zone::fromId(id);
    if (!zone)
        return false;
    m_zoneId = id;
    m_zone = *zone;
    publish();
    return true;
}

Format FilterController::format() const
{
    return Format(QLocale(), QTimeZone(m_zone.id().toUtf8()));
}

} // namespace glasshouse
