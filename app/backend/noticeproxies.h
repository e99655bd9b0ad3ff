// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "notify/proxies.h"

class QNetworkProxy;

namespace glasshouse {

/// What notices leave by: the program's own proxy where one is set, else the environment's. Hosts that the environment
/// excepts are reached directly in either case. Pure.
ProxySettings noticeProxies(ProxySettings environment, const QNetworkProxy &application);

} // namespace glasshouse
