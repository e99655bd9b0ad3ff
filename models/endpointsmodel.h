// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/valuemodel.h"
#include "query/credentials.h"

namespace glasshouse {

/// How each endpoint is called.
class EndpointsModel : public RowsModel<EndpointRow>
{
public:
    enum Column { Endpoint, Calls, ErrorRate, P50, P95, P99, Trend, Errors, ColumnCount };
    explicit EndpointsModel(QObject *parent = nullptr);

protected:
    QString keyOf(const EndpointRow &row) const override { return row.endpoint; }
    QVariant value(const EndpointRow &row, int column) const override;
};

} // namespace glasshouse
