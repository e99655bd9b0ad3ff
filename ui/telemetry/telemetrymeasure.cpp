// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/telemetry/telemetrymeasure.h"

#include "models/telemetrymodel.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {
constexpr double NsPerMs = 1e6;

std::optional<double> msOf(const std::optional<qint64> &ns)
{
    return ns ? std::optional(double(*ns) / NsPerMs) : std::nullopt;
}
} // namespace

QString measureTitle(TelemetryMeasure measure)
{
    static constexpr const char *Titles[] = {
        QT_TRANSLATE_NOOP("TelemetryMeasure", "Events"),     QT_TRANSLATE_NOOP("TelemetryMeasure", "Errors"),
        QT_TRANSLATE_NOOP("TelemetryMeasure", "Error rate"), QT_TRANSLATE_NOOP("TelemetryMeasure", "Tokens"),
        QT_TRANSLATE_NOOP("TelemetryMeasure", "Cost"),       QT_TRANSLATE_NOOP("TelemetryMeasure", "p50"),
        QT_TRANSLATE_NOOP("TelemetryMeasure", "p95"),        QT_TRANSLATE_NOOP("TelemetryMeasure", "p99")};
    return QCoreApplication::translate("TelemetryMeasure", Titles[std::size_t(measure)]);
}

QString measureKey(TelemetryMeasure measure)
{
    static const QString keys[] = {u"events"_s, u"errors"_s, u"error_rate"_s, u"tokens"_s,
                                   u"cost"_s,   u"p50"_s,    u"p95"_s,        u"p99"_s};
    return keys[std::size_t(measure)];
}

int modelColumn(TelemetryMeasure measure)
{
    static_assert(TelemetryModel::P99 - TelemetryModel::Events == int(TelemetryMeasure::P99));
    return TelemetryModel::Events + int(measure);
}

TelemetryQuestion::Column questionColumn(int modelColumn)
{
    using Column = TelemetryQuestion::Column;
    switch (modelColumn) {
    case TelemetryModel::First:
        return Column::First;
    case TelemetryModel::Second:
        return Column::Second;
    case TelemetryModel::Errors:
        return Column::Errors;
    case TelemetryModel::ErrorRate:
        return Column::ErrorRate;
    case TelemetryModel::Tokens:
        return Column::Tokens;
    case TelemetryModel::Cost:
        return Column::Cost;
    case TelemetryModel::P50:
        return Column::P50;
    case TelemetryModel::P95:
        return Column::P95;
    case TelemetryModel::P99:
        return Column::P99;
    default:
        return Column::Events;
    }
}

std::optional<double> figureOf(TelemetryMeasure measure, const TelemetryFigures &f)
{
    switch (measure) {
    case TelemetryMeasure::Errors:
        return double(f.errors);
    case TelemetryMeasure::ErrorRate:
        return f.events > 0 ? std::optional(double(f.errors) / double(f.events)) : std::nullopt;
    case TelemetryMeasure::Tokens:
        return double(f.tokens.total());
    case TelemetryMeasure::Cost:
        return f.cost ? std::optional(f.cost->usd()) : std::nullopt;
    case TelemetryMeasure::P50:
        return msOf(f.p50Ns);
    case TelemetryMeasure::P95:
        return msOf(f.p95Ns);
    case TelemetryMeasure::P99:
        return msOf(f.p99Ns);
    default:
        return double(f.events);
    }
}

ResultUnit resultUnit(TelemetryMeasure measure)
{
    switch (measure) {
    case TelemetryMeasure::ErrorRate:
        return ResultUnit::Share;
    case TelemetryMeasure::Cost:
        return ResultUnit::Usd;
    case TelemetryMeasure::P50:
    case TelemetryMeasure::P95:
    case TelemetryMeasure::P99:
        return ResultUnit::Milliseconds;
    default:
        return ResultUnit::Tokens; // whole
    }
}

bool isAdditive(TelemetryMeasure measure)
{
    return measure == TelemetryMeasure::Events || measure == TelemetryMeasure::Errors
        || measure == TelemetryMeasure::Tokens || measure == TelemetryMeasure::Cost;
}

} // namespace glasshouse
