// SPDX-License-Identifier: GPL-3.0-or-later
// The half of Format that is about time.
#include "charts/format.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr QChar NarrowSpace(0x202f);
constexpr QChar NoBreakSpace(0x00a0);
constexpr qint64 Second = 1000, Minute = 60 * Second, Hour = 60 * Minute, Day = 24 * Hour;

QString word(const char *text)
{
    return QCoreApplication::translate("Format", text);
}

/// A date pattern as pieces: runs of one pattern letter, quoted words and the separators between them.
QStringList patternPieces(const QString &pattern)
{
    QStringList pieces;
    for (qsizetype at = 0; at < pattern.size();) {
        qsizetype end = at + 1;
        if (pattern[at] == u'\'') {
            const qsizetype close = pattern.indexOf(u'\'', at + 1);
            end = close < 0 ? pattern.size() : close + 1;
        } else if (pattern[at].isLetter()) {
            while (end < pattern.size() && pattern[end] == pattern[at])
                ++end;
        } else {
            while (end < pattern.size() && !pattern[end].isLetter() && pattern[end] != u'\'')
                ++end;
        }
        pieces.append(pattern.mid(at, end - at));
        at = end;
    }
    return pieces;
}

bool isField(const QString &piece)
{
    return piece.startsWith(u'd') || piece.startsWith(u'M') || piece.startsWith(u'y');
}

bool isDayMonthOrYear(const QString &piece, bool year)
{
    return (piece.startsWith(u'd') && piece.size() < 3) || piece.startsWith(u'M') || (year && piece.startsWith(u'y'));
}

/// The locale's long date without weekday, with or without year, its month short: "d MMM", "MMM d, yyyy", "d. MMM".
QString datePattern(const QLocale &locale, bool year)
{
    const QStringList pieces = patternPieces(locale.dateFormat(QLocale::LongFormat));
    QString result, between;
    for (const QString &piece : pieces) {
        if (!isField(piece)) {
            between += piece;
            continue;
        }
        if (isDayMonthOrYear(piece, year)) {
            // A separator belongs to the fields it stands between; one at the start belonged to a field left out.
            result += (result.isEmpty() ? QString() : between) + (piece == u"MMMM"_s ? u"MMM"_s : piece);
        } else if (!result.isEmpty()) {
            continue; // a field left out in the middle or at the end: its separators go with it
        }
        between.clear();
    }
    // What follows the last field is part of it where it is no quoted word: the dot of "d. MMMM", the sign of a day.
    if (!between.trimmed().isEmpty() && !between.contains(u'\'') && !between.contains(u','))
        result += between.trimmed();
    return result.isEmpty() ? u"d MMM"_s : result;
}

} // namespace

Format::Format(const QLocale &locale, const QTimeZone &zone)
    : m_locale(locale),
      m_zone(zone),
      m_dayMonth(datePattern(locale, false)),
      m_dayMonthYear(datePattern(locale, true)),
      m_twelveHours(locale.timeFormat(QLocale::ShortFormat).contains(u"a"_s, Qt::CaseInsensitive))
{}

QDate Format::localDay(qint64 utcMs) const
{
    return QDateTime::fromMSecsSinceEpoch(utcMs, m_zone).date();
}

QString Format::duration(qint64 milliseconds) const
{
    if (milliseconds < 0)
        return absent();
    const auto part = [this](qint64 value, const char *unit) { return withUnit(m_locale.toString(value), word(unit)); };
    const auto twoDigits = [this](qint64 value, const char *unit) {
        const QString text = m_locale.toString(value);
        return withUnit(value < 10 ? m_locale.zeroDigit() + text : text, word(unit));
    };
    if (milliseconds < Second)
        return part(milliseconds, QT_TRANSLATE_NOOP("Format", "ms"));
    if (milliseconds < 10 * Second - 50)
        return withUnit(number(double(milliseconds) / 1000, 1), word(QT_TRANSLATE_NOOP("Format", "s")));
    const qint64 seconds = (milliseconds + Second / 2) / Second;
    if (seconds < 60)
        return part(seconds, QT_TRANSLATE_NOOP("Format", "s"));
    if (seconds < 3600)
        return part(seconds / 60, QT_TRANSLATE_NOOP("Format", "m")) + NoBreakSpace + twoDigits(seconds % 60, "s");
    const qint64 minutes = (milliseconds + Minute / 2) / Minute;
    if (minutes < 24 * 60)
        return part(minutes / 60, QT_TRANSLATE_NOOP("Format", "h")) + NoBreakSpace + twoDigits(minutes % 60, "m");
    const qint64 hours = (milliseconds + Hour / 2) / Hour;
    return part(hours / 24, QT_TRANSLATE_NOOP("Format", "d")) + NoBreakSpace + twoDigits(hours % 24, "h");
}

QString Format::durationFine(qint64 nanoseconds) const
{
    constexpr qint64 Millisecond = 1'000'000;
    if (nanoseconds <= 0 || nanoseconds >= 10 * Millisecond - 50'000)
        return duration(nanoseconds < 0 ? -1 : (nanoseconds + Millisecond / 2) / Millisecond);
    const int decimals = nanoseconds < Millisecond - 5'000 ? 2 : 1;
    return withUnit(number(std::max(0.01, double(nanoseconds) / double(Millisecond)), decimals), word("ms"));
}

QString Format::relative(qint64 utcMs, qint64 nowMs) const
{
    if (utcMs == NoTime)
        return absent();
    const qint64 past = nowMs - utcMs;
    const QDate today = localDay(nowMs), then = localDay(utcMs);
    const auto ago = [this](qint64 value, const char *unit) {
        return QCoreApplication::translate("Format", "%1 ago").arg(withUnit(m_locale.toString(value), word(unit)));
    };
    if (past > -Minute && past < 2 * Second) // clocks of two machines differ a little
        return QCoreApplication::translate("Format", "now");
    if (past >= 0 && past < Minute)
        return ago(past / Second, QT_TRANSLATE_NOOP("Format", "s"));
    if (past >= 0 && past < Hour)
        return ago(past / Minute, QT_TRANSLATE_NOOP("Format", "min"));
    // Last night's work is hours away, whatever the calendar says.
    if (past >= 0 && (then == today || past < 6 * Hour))
        return ago(past / Hour, QT_TRANSLATE_NOOP("Format", "h"));
    if (then.addDays(1) == today)
        return QCoreApplication::translate("Format", "yesterday");
    return day(then, today);
}

QString Format::day(QDate day, QDate today) const
{
    if (!day.isValid())
        return absent();
    return m_locale.toString(day, day.year() == today.year() ? m_dayMonth : m_dayMonthYear);
}

QString Format::dayShort(QDate day) const
{
    return day.isValid() ? m_locale.toString(day, m_dayMonth) : absent();
}

QString Format::dayWithWeekday(QDate day) const
{
    return day.isValid() ? weekday(day.dayOfWeek()) + u' ' + dayShort(day) : absent();
}

QString Format::month(QDate day) const
{
    return day.isValid() ? m_locale.toString(day, u"MMM yyyy"_s) : absent();
}

QString Format::weekday(int isoWeekday) const
{
    return m_locale.standaloneDayName(isoWeekday, QLocale::ShortFormat);
}

QString Format::hour(int hour) const
{
    if (m_twelveHours)
        return m_locale.toString(QTime(hour, 0), u"h AP"_s).replace(u' ', NarrowSpace);
    return m_locale.toString(QTime(hour, 0), u"HH:mm"_s);
}

QString Format::timeOfDay(qint64 utcMs) const
{
    if (utcMs == NoTime)
        return absent();
    const QTime time = QDateTime::fromMSecsSinceEpoch(utcMs, m_zone).time();
    return m_locale.toString(time, m_twelveHours ? u"h:mm:ss AP"_s : u"HH:mm:ss"_s).replace(u' ', NarrowSpace);
}

QString Format::minuteOfDay(qint64 utcMs) const
{
    if (utcMs == NoTime)
        return absent();
    const QTime time = QDateTime::fromMSecsSinceEpoch(utcMs, m_zone).time();
    return m_locale.toString(time, m_twelveHours ? u"h:mm AP"_s : u"HH:mm"_s).replace(u' ', NarrowSpace);
}

QString Format::dayAndTime(qint64 utcMs, qint64 nowMs) const
{
    return utcMs == NoTime ? absent() : day(localDay(utcMs), localDay(nowMs)) + u' ' + minuteOfDay(utcMs);
}

QString Format::instant(qint64 utcMs, qint64 nowMs) const
{
    if (utcMs == NoTime)
        return absent();
    const QTime time = QDateTime::fromMSecsSinceEpoch(utcMs, m_zone).time();
    const QString clock = m_locale.toString(time, m_twelveHours ? u"h:mm:ss.zzz AP"_s : u"HH:mm:ss.zzz"_s);
    return u"%1, %2"_s.arg(day(localDay(utcMs), localDay(nowMs)), QString(clock).replace(u' ', NarrowSpace));
}

QString Format::moment(qint64 utcMs, qint64 nowMs) const
{
    return utcMs == NoTime ? absent() : u"%1, %2"_s.arg(instant(utcMs, nowMs), QString::fromUtf8(m_zone.id()));
}

QString Format::exact(qint64 utcMs) const
{
    if (utcMs == NoTime)
        return absent();
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(utcMs, m_zone);
    const QString clock = m_locale.toString(local.time(), m_twelveHours ? u"h:mm:ss.zzz AP"_s : u"HH:mm:ss.zzz"_s);
    const QString text =
        u"%1 %2 %3 %4"_s.arg(weekday(local.date().dayOfWeek()), m_locale.toString(local.date(), m_dayMonthYear), clock,
                             local.timeZoneAbbreviation());
    if (local.offsetFromUtc() == 0)
        return text;
    return u"%1 (%2)"_s.arg(text,
                            QCoreApplication::translate("Format", "%1 UTC")
                                .arg(m_locale.toString(local.toUTC().time(), u"HH:mm:ss.zzz"_s)));
}

QString Format::iso(qint64 utcMs)
{
    if (utcMs == NoTime)
        return {};
    return QDateTime::fromMSecsSinceEpoch(utcMs, Qt::UTC).toString(Qt::ISODateWithMs);
}

QString Format::days(QDate first, QDate last, QDate today) const
{
    if (first == last)
        return day(first, today);
    return QCoreApplication::translate("Format", "%1 – %2", "first and last day of a range")
        .arg(first.year() == last.year() ? dayShort(first) : day(first, today), day(last, today));
}

} // namespace glasshouse
