// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/figures.h"

#include "base/jsonwriter.h"

#include <QDateTime>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

/// Commas between groups of three digits, whatever the locale: the table is read by people of all of them.
QString grouped(QString digits)
{
    for (qsizetype at = digits.size() - 3; at > (digits.startsWith(u'-') ? 1 : 0); at -= 3)
        digits.insert(at, u',');
    return digits;
}

} // namespace

QString countText(qint64 count)
{
    return grouped(QString::number(count));
}

QString costText(const UsageFigures &figures)
{
    if (!figures.cost)
        return u"—"_s;
    // Rounded from the exact figure: a double's half is not always a half.
    const bool negative = figures.cost->value < 0;
    const qint64 nanos = negative ? -figures.cost->value : figures.cost->value;
    QString amount;
    if (nanos != 0 && nanos < 10'000'000) { // below a cent two digits would say $0.00 for something that did cost
        amount = u"0."_s + QString::number((nanos + 500) / 1000).rightJustified(6, u'0');
        while (amount.size() > 4 && amount.endsWith(u'0'))
            amount.chop(1);
    } else {
        const qint64 cents = (nanos + 5'000'000) / 10'000'000;
        amount = grouped(QString::number(cents / 100)) + u'.' + QString::number(cents % 100).rightJustified(2, u'0');
    }
    return (figures.lowerBound ? u"≥ "_s : QString()) + (negative ? u"-$"_s : u"$"_s) + amount;
}

QString bytesText(qint64 bytes)
{
    return QLocale::c().formattedDataSize(bytes, bytes < 1000 ? 0 : 1, QLocale::DataSizeSIFormat);
}

QString durationText(qint64 ms)
{
    if (ms < 1000)
        return u"%1 ms"_s.arg(ms);
    if (ms < 60'000)
        return u"%1 s"_s.arg(QString::number(double(ms) / 1000, 'f', 1));
    const qint64 seconds = ms / 1000;
    if (seconds < 3600)
        return u"%1 m %2 s"_s.arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
    return u"%1 h %2 m"_s.arg(seconds / 3600).arg(seconds / 60 % 60, 2, 10, QLatin1Char('0'));
}

QString timeText(qint64 ms, const Zone &zone)
{
    if (ms == NoTime)
        return u"—"_s;
    const QTimeZone local(zone.id().toUtf8());
    return QDateTime::fromMSecsSinceEpoch(ms, local).toString(u"yyyy-MM-dd HH:mm"_s);
}

QString unpricedText(const UsageFigures &figures)
{
    return figures.unpricedTokens ? u"unpriced: %1 tokens"_s.arg(countText(figures.unpricedTokens)) : QString();
}

void writeTime(JsonWriter &json, qint64 ms)
{
    if (ms == NoTime)
        json.null();
    else
        json.value(QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODateWithMs));
}

} // namespace glasshouse
