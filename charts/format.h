// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/money.h"
#include "base/timerange.h"
#include "query/usage.h"

#include <QDate>
#include <QLocale>
#include <QString>
#include <QTimeZone>

namespace glasshouse {

/// The only place where figures become text. A value: copy it freely, make a new one when locale or zone change.
/// Between a value and its unit stands U+202F. What is absent (NoTime, nullopt, negative durations and sizes) is an em dash;
/// zero is "0". Full values for tool tips have functions of their own.
class Format
{
public:
    explicit Format(const QLocale &locale = QLocale(), const QTimeZone &zone = QTimeZone::systemTimeZone());

    const QLocale &locale() const { return m_locale; }
    const QTimeZone &zone() const { return m_zone; }

    static QString absent();

    /// Whole up to 9,999, then three figures: "2,416", "12.4 k", "1.84 M". Cards and titles.
    QString count(qint64 value) const;
    /// Like count(), at most one decimal: "1.8 M", "312 k". Table columns, legends and read-outs.
    QString countShort(qint64 value) const;
    /// Every digit, grouped: "1,843,210". Tool tips.
    QString countFull(qint64 value) const;
    /// countShort() with "≥ " in front where the truth may be higher.
    QString countShort(qint64 value, bool lowerBound) const;
    /// A label of a count axis whose ticks are `step` apart: "15 M", never more decimals than the step needs.
    QString countTick(double value, double step) const;

    /// "$3.41"; below a cent "$0.004"; never abbreviated. The ledger and tables.
    QString money(NanoUsd amount) const;
    /// money(), but "$12.4 k" from ten thousand on. Cards and axes.
    QString moneyShort(NanoUsd amount) const;
    /// A label of a money axis: "$60", "$0.50".
    QString moneyTick(double usd, double step) const;
    /// Cost of a sum: "$48.20", "unpriced", "$48.20 + 1.2 M unpriced tokens", "≥ $48.20"; "$0.00" of nothing used.
    QString cost(const UsageFigures &figures) const;
    /// The same for a narrow column: "$48.20 +", "unpriced"; say cost() in the tool tip.
    QString costShort(const UsageFigures &figures) const;
    /// "1.2 M unpriced tokens"; empty for none.
    QString unpricedTokens(qint64 tokens) const;
    static QString unpriced();

    /// "842 ms", "2.4 s", "3 m 12 s", "1 h 03 m", "2 d 04 h".
    QString duration(qint64 milliseconds) const;
    /// The same of nanoseconds, with decimals below ten milliseconds: "0.35 ms", "3.2 ms", "842 ms".
    QString durationFine(qint64 nanoseconds) const;
    /// "18.3 kB" (decimal units).
    QString bytes(qint64 bytes) const;
    /// Of a fraction (0.046): "4.6 %".
    QString percent(double fraction) const;
    /// Difference of two fractions, without sign: "0.6 pt".
    QString points(double fraction) const;
    /// "2.6×".
    QString factor(double value) const;
    /// A value per minute: "82/min".
    QString perMinute(double rate) const;

    /// A change against an earlier figure. The arrow is part of what is said and is drawn or written with it.
    struct Change {
        int direction = 0;         ///< -1, 0, 1
        QString text;              ///< "12 %"; "new" when there was nothing before
        QString withArrow() const; ///< "▲ 12 %", "▼ 3 %", "▬ 0 %"
        bool operator==(const Change &) const = default;
    };
    Change change(double now, double before) const;
    /// The same between two rates: "0.6 pt".
    Change changeInRate(double now, double before) const;

    /// "now", "12 s ago", "12 min ago", "9 h ago", "yesterday", "18 Nov", "18 Nov 2025".
    QString relative(qint64 utcMs, qint64 nowMs) const;
    /// "18 Nov"; with the year when it is not `today`'s.
    QString day(QDate day, QDate today) const;
    /// "18 Nov", always without the year. Axes.
    QString dayShort(QDate day) const;
    /// "Thu 12 Nov". Read-outs.
    QString dayWithWeekday(QDate day) const;
    /// "Nov 2026". Month buckets.
    QString month(QDate day) const;
    /// "Mon". 1 is Monday.
    QString weekday(int isoWeekday) const;
    /// "14:00" or "2 PM", by the locale.
    QString hour(int hour) const;
    /// "14:32:07" in the zone.
    QString timeOfDay(qint64 utcMs) const;
    /// "14:32" in the zone.
    QString minuteOfDay(qint64 utcMs) const;
    /// "18 Nov 14:32"; the year where it is not now's.
    QString dayAndTime(qint64 utcMs, qint64 nowMs) const;
    /// "18 Nov, 14:32:07.204"; the year where it is not now's.
    QString instant(qint64 utcMs, qint64 nowMs) const;
    /// "18 Nov, 14:32:07.204, Europe/Prague"; the year where it is not now's. Detail; exact() in the tool tip.
    QString moment(qint64 utcMs, qint64 nowMs) const;
    /// With milliseconds, zone and UTC: detail and tool tips.
    QString exact(qint64 utcMs) const;
    /// "2026-11-18T13:32:07.123Z": what is copied.
    static QString iso(qint64 utcMs);
    /// "18 – 24 Nov" like ranges of days, both included.
    QString days(QDate first, QDate last, QDate today) const;

private:
    QString number(double value, int decimals) const;
    QString scaled(double value, int figures, int maxDecimals) const;
    QString withUnit(const QString &value, const QString &unit) const;
    QDate localDay(qint64 utcMs) const;

    QLocale m_locale;
    QTimeZone m_zone;
    QString m_dayMonth; ///< date pattern without year, from the locale's long form
    QString m_dayMonthYear;
    bool m_twelveHours = false;
};

} // namespace glasshouse
