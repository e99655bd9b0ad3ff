// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/pulsewords.h"

#include "domain/activity.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr double NsPerMs = 1e6;

QString number(double value, int decimals = 0)
{
    return QLocale::c().toString(value, 'f', decimals);
}

QString counted(double value, const QString &one, const QString &many)
{
    return number(value) + u' ' + (qRound64(value) == 1 ? one : many);
}

const PulseField *fieldOf(const PulseAnswer &answer, QStringView key)
{
    for (const PulseField &field : answer.fields) {
        if (field.key == key)
            return &field;
    }
    return nullptr;
}

QString opening(PulseAnswer::Status status)
{
    switch (status) {
    case PulseAnswer::Status::Red:
        return u"Trouble"_s;
    case PulseAnswer::Status::Yellow:
        return u"Needs a look"_s;
    case PulseAnswer::Status::Green:
        break;
    }
    return u"All is well"_s;
}

/// What has happened in the window.
QString happenings(const PulseAnswer &answer)
{
    const PulseField *const rate = fieldOf(answer, u"rate");
    if (!rate || rate->value <= 0) {
        return rate && rate->forMs > 0
            ? u"no events in the last 5 min, the last one %1 ago"_s.arg(shortSpan(double(rate->forMs)))
            : u"no events in the last 5 min"_s;
    }
    QString text = u"%1 events/min"_s.arg(number(rate->value, rate->value < 10 ? 1 : 0));
    if (const PulseField *const agents = fieldOf(answer, u"agents"); agents && agents->value > 0)
        text += u" from "_s + counted(agents->value, u"agent"_s, u"agents"_s);
    if (const PulseField *const errors = fieldOf(answer, u"errors"); errors && errors->value > 0) {
        text += u", %1 % errors in the last 5 min"_s.arg(number(errors->value * 100, 1));
        if (const PulseField *const worst = fieldOf(answer, u"worst"))
            text += u", mostly "_s + worst->text;
    }
    return text;
}

/// How things stand.
QStringList standings(const PulseAnswer &answer)
{
    QStringList parts;
    if (const PulseField *const p95 = fieldOf(answer, u"p95"))
        parts += u"p95 is "_s + shortSpan(p95->value / NsPerMs);
    if (const PulseField *const sources = fieldOf(answer, u"sources"))
        parts += sources->value > 0 ? u"%1 of %2 silent for %3"_s.arg(number(sources->value))
                                          .arg(counted(double(sources->of), u"source"_s, u"sources"_s))
                                          .arg(shortSpan(double(sources->forMs)))
                                    : counted(double(sources->of), u"source"_s, u"sources"_s) + u" heard"_s;
    if (const PulseField *const queue = fieldOf(answer, u"queue"))
        parts += queue->value > 0 ? u"queue "_s + counted(queue->value, u"record"_s, u"records"_s) : u"queue empty"_s;
    if (const PulseField *const users = fieldOf(answer, u"users"))
        parts += counted(users->value, u"person"_s, u"people"_s) + u" in a day"_s;
    if (const PulseField *const quarantine = fieldOf(answer, u"quarantine"))
        parts += counted(quarantine->value, u"record"_s, u"records"_s) + u" refused by the store"_s;
    if (const PulseField *const trouble = fieldOf(answer, u"trouble"))
        parts += trouble->text;
    return parts;
}

} // namespace

QString shortSpan(double ms)
{
    constexpr double Second = 1'000, Minute = 60 * Second, Hour = 60 * Minute, Day = 24 * Hour;
    if (ms < Second)
        return number(ms) + u" ms"_s;
    if (ms < Minute)
        return number(ms / Second, ms < 10 * Second ? 1 : 0) + u" s"_s;
    if (ms < 2 * Hour)
        return number(ms / Minute) + u" min"_s;
    if (ms < 2 * Day)
        return number(ms / Hour) + u" h"_s;
    return number(ms / Day) + u" d"_s;
}

QString kindWords(EventKind kind)
{
    switch (kind) {
    case EventKind::ApiError:
    case EventKind::ApiRetry:
        return u"model API"_s;
    case EventKind::ApiCall:
        return u"API calls"_s;
    default: {
        const std::string_view name = nameOf(kind);
        return QString::fromUtf8(name.data(), qsizetype(name.size())).replace(u'_', u' ');
    }
    }
}

QString lastPart(const QString &path)
{
    const QString trimmed = path.endsWith(u'/') ? path.chopped(1) : path;
    const QString last = trimmed.section(u'/', -1);
    return last.isEmpty() ? path : last;
}

QString sentenceOf(const PulseAnswer &answer)
{
    QString sentence = opening(answer.status) + u": "_s + happenings(answer) + u'.';
    const QStringList parts = standings(answer);
    if (!parts.isEmpty()) {
        QString rest = parts.join(u", "_s);
        rest[0] = parts.front().startsWith(u"p95"_s) ? rest.at(0) : rest.at(0).toUpper();
        sentence += u' ' + rest + u'.';
    }
    return sentence;
}

} // namespace glasshouse
