// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/endpointsmodel.h"

#include <QVariantList>

namespace glasshouse {

EndpointsModel::EndpointsModel(QObject *parent)
    : RowsModel({{"endpoint", Unit::Text},
                 {"calls", Unit::Count},
                 {"error_rate", Unit::Share},
                 {"p50_ns", Unit::Nanoseconds},
                 {"p95_ns", Unit::Nanoseconds},
                 {"p99_ns", Unit::Nanoseconds},
                 {"calls_in_parts_of_range", Unit::Trend},
                 {"errors", Unit::Count}},
                parent)
{}

QVariant EndpointsModel::value(const EndpointRow &e, int column) const
{
    const auto maybe = [](const std::optional<qint64> &ns) { return known(ns.value_or(0), ns.has_value()); };
    switch (column) {
    case Endpoint:
        return e.endpoint;
    case Calls:
        return e.calls;
    case ErrorRate:
        return e.calls > 0 ? QVariant(double(e.errors) / double(e.calls)) : QVariant();
    case P50:
        return maybe(e.p50Ns);
    case P95:
        return maybe(e.p95Ns);
    case P99:
        return maybe(e.p99Ns);
    case Trend: {
        QVariantList parts;
        for (const qint64 calls : e.trend)
            parts << calls;
        return parts;
    }
    case Errors:
        return e.errors;
    default:
        return {};
    }
}

} // namespace glasshouse
