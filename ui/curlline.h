// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/listenstate.h"
#include "domain/filter.h"

#include <QString>

namespace glasshouse {

/// A line for a shell that asks the listener for the newest `limit` events of a filter: the ones that a list shows. The
/// token is named ($TOKEN), never written out. `zone`: for weekdays and hours. Pure.
QString curlLine(const Filter &filter, const QString &zone, int limit, const ListenState &listener);

} // namespace glasshouse
