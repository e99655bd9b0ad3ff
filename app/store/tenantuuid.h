// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/connection.h"
#include "store/statement.h"

#include <string>

namespace glasshouse {

/// What answers call a tenant; empty: there is no such tenant. The connection's thread; failures are noted on it.
inline std::string tenantUuid(Connection &connection, qint64 tenant)
{
    Statement row(connection, "SELECT uuid FROM tenant WHERE id=?");
    return row.bind(tenant).next() ? std::string(row.text(0)) : std::string();
}

} // namespace glasshouse
