// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/outcome.h"

#include <QByteArray>
#include <QString>

namespace glasshouse {

/// What somebody did or saw in Glasshouse itself; becomes an event of kind Audit.
struct AuditNote {
    qint64 tenant = 1;
    QString actor;    ///< person; at this computer the login name
    QString client;   ///< "console", "cli", "api", "scheduler"
    QString clientIp; ///< empty: none
    QString action;   ///< "transcript.viewed", "event.revealed", "prune.run", ...
    QString resource; ///< what it was done to; never content
    Outcome outcome = Outcome::Ok;
    QByteArray params, before; ///< JSON objects; of a change: after and before
    /// A read: repeated by the same actor with the same action, resource and params within 60 s it is written once.
    bool isRead = false;
};

} // namespace glasshouse
