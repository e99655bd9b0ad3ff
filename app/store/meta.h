// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/connection.h"

#include <vector>

namespace glasshouse {

/// Small facts about the store itself, by name; empty where there is none. Failures are noted on the connection.
QString readMeta(Connection &connection, std::string_view key);
void writeMeta(Connection &connection, std::string_view key, const QString &value);

/// Row ids of the tenants of this store.
std::vector<qint64> tenantIds(Connection &connection);

} // namespace glasshouse
