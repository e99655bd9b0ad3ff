// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/alertquestion.h"

#include "domain/alertcheck.h"
#include "query/alertfigure.h"
#include "query/codec/codec.h"
#include "query/codec/questionnames.h"

#include <QJsonDocument>
#include <QLocale>

#include <boost/mp11/algorithm.hpp>

#include <cmath>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

template<typename Q>
concept OfFilter = requires(Q question)
{
    question.filter.range;
};
template<typename Q>
concept OfRange = requires(Q question)
{
    question.range.beginMs;
};
template<typename Q>
concept OfDays = requires(Q question)
{
    question.from.isValid();
    question.to.isValid();
};
template<typename Q>
concept OfMoment =
    std::is_same_v<Q, PulseQuestion> || std::is_same_v<Q, SourcesQuestion> || std::is_same_v<Q, StoreFactsQuestion>;
/// Alerts about alerts would go round in circles.
template<typename Q>
concept OfAlerts = std::is_same_v<Q, AlertHistoryQuestion> || std::is_same_v<Q, AlertTestQuestion>;
template<typename Q>
concept OfRules = !OfAlerts<Q> && (OfFilter<Q> || OfRange<Q> || OfDays<Q> || OfMoment<Q>);

QString alertNumber(double value, int decimals)
{
    return QLocale::c().toString(value, 'f', decimals);
}

/// The two largest units: "3 d 4 h", "34 min", "20 s".
QString spanText(qint64 ms)
{
    const qint64 seconds = std::max<qint64>(0, ms / 1000), minutes = seconds / 60, hours = minutes / 60,
                 days = hours / 24;
    if (days > 0)
        return u"%1 d %2 h"_s.arg(days).arg(hours % 24);
    if (hours > 0)
        return u"%1 h %2 min"_s.arg(hours).arg(minutes % 60);
    return minutes > 0 ? u"%1 min"_s.arg(minutes) : u"%1 s"_s.arg(seconds);
}

QString bytesText(double bytes)
{
    const char *const units[] = {"B", "kB", "MB", "GB", "TB"};
    std::size_t unit = 0;
    for (; std::abs(bytes) >= 1000 && unit + 1 < std::size(units); ++unit)
        bytes /= 1000;
    return alertNumber(bytes, unit == 0 ? 0 : 1) + u' ' + QLatin1StringView(units[unit]);
}

} // namespace

QStringList alertQuestionNames()
{
    QStringList names;
    boost::mp11::mp_for_each<boost::mp11::mp_transform<boost::mp11::mp_identity, AnyQuestion>>([&](auto each) {
        using Q = typename decltype(each)::type;
        if constexpr (OfRules<Q>)
            names += QString::fromLatin1(QuestionName<Q>::value.data(), qsizetype(QuestionName<Q>::value.size()));
    });
    names.sort();
    return names;
}

Result<Question> alertQuestion(const AlertMeasure &measure)
{
    const auto index = questionIndex(measure.question.toStdString());
    if (!index || !alertQuestionNames().contains(measure.question))
        return fail(Error::Code::Rejected,
                    u"measure.question: rules look at %1"_s.arg(alertQuestionNames().join(u", "_s)));
    auto question = decodeQuestion(*index, measure.body.isEmpty() ? QByteArray("{}") : measure.body.toUtf8());
    if (!question)
        return fail(Error::Code::Rejected, u"measure.body: "_s + question.error().message);
    return question;
}

bool hasPast(const Question &question)
{
    return std::visit([](const auto &each) { return !OfMoment<std::decay_t<decltype(each)>>; }, question);
}

void placeQuestion(Question &question, const TimeRange &window, const Zone &zone, const AlertMoment &moment)
{
    const auto place = [&](auto &each) {
        using Q = std::decay_t<decltype(each)>;
        if constexpr (OfFilter<Q>)
            each.filter.range = window;
        else if constexpr (OfRange<Q>)
            each.range = window;
        else if constexpr (OfDays<Q>)
            each.from = zone.day(window.beginMs), each.to = zone.day(window.endMs - 1);
        if constexpr (requires { each.zone.isEmpty(); })
            each.zone = zone.id();
        if constexpr (requires { each.nowMs; })
            each.nowMs = moment.nowMs;
        if constexpr (std::is_same_v<Q, PulseQuestion>) {
            each.queueRecords = moment.queueRecords, each.queueBytes = moment.queueBytes;
            each.trouble = moment.trouble;
        }
    };
    std::visit(place, question);
}

Result<std::optional<double>> valueIn(const Answer &answer, const AlertMeasure &measure)
{
    return figureOf(QJsonDocument::fromJson(encode(answer)).object(), measure);
}

Result<void> checkRule(const AlertRule &rule)
{
    if (auto kept = checkAlertRule(rule); !kept)
        return kept;
    if (auto question = alertQuestion(rule.measure); !question)
        return tl::unexpected(question.error());
    if (auto figure = checkFigure(rule.measure.figure); !figure)
        return fail(Error::Code::Rejected, u"measure."_s + figure.error().message);
    return {};
}

QString alertValueText(double value, const QString &unit)
{
    if (unit == u"usd"_s)
        return (value < 0 ? u"-$"_s : u"$"_s) + alertNumber(std::abs(value), 2);
    if (unit == u"percent"_s)
        return alertNumber(value, 1) + u" %"_s;
    if (unit == u"bytes"_s)
        return bytesText(value);
    const QString figure = alertNumber(value, std::abs(value - std::round(value)) < 1e-9 ? 0 : 1);
    return unit.isEmpty() ? figure : figure + u' ' + unit;
}

QString alertEndSentence(const AlertFiring &firing)
{
    const QString worst = alertValueText(firing.worst, firing.unit);
    return u"Over after %1; the worst was %2."_s.arg(spanText(firing.endedMs - firing.beganMs), worst);
}

QString alertSentence(const AlertRule &rule, double level, double value)
{
    const QString side = rule.side == AlertRule::Side::Above ? u"at least"_s : u"at most"_s;
    const QString limit = alertValueText(rule.limit, rule.measure.unit);
    const QString share = std::abs(level - 1) < 1e-9 ? limit : u"%1 % of %2"_s.arg(alertNumber(level * 100, 0), limit);
    return u"%1: %2, %3 %4"_s.arg(rule.name, alertValueText(value, rule.measure.unit), side, share);
}

} // namespace glasshouse
