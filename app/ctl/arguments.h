// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timerange.h"
#include "base/zone.h"
#include "ctl/alertsarguments.h"
#include "ctl/backuparguments.h"
#include "ctl/exitcode.h"
#include "ctl/feedbackarguments.h"
#include "ctl/findingsarguments.h"
#include "ctl/networkarguments.h"
#include "ctl/packsarguments.h"
#include "ctl/prunearguments.h"
#include "ctl/remotearguments.h"
#include "ctl/sessionextraarguments.h"
#include "ctl/tenantarguments.h"
#include "ctl/sqlarguments.h"
#include "ctl/telemetryarguments.h"
#include "ingest/tokenadmin.h"
#include "query/usage.h"

#include <QDate>
#include <QStringList>

#include <optional>
#include <ostream>
#include <variant>

namespace glasshouse {

/// Local days as the person named them, both included; a missing one is no bound.
struct DaysArgument {
    std::optional<QDate> since, until;
    QString zoneId; ///< empty: the system's; known to exist

    Zone zone() const;
    /// Records without a time are in it only where no day is named.
    TimeRange range() const;
    bool operator==(const DaysArgument &) const = default;
};

struct ImportArguments {
    QStringList paths; ///< absolute
    bool quiet = false;
};
struct UsageArguments {
    UsageQuestion::Grouping grouping = UsageQuestion::Grouping::Daily;
    DaysArgument days;
    bool byModel = false;
};
struct SessionsArguments {
    DaysArgument days;
    QString project; ///< a path, or the last part of one
    bool errorsFirst = false;
    std::optional<int> limit; ///< 0: all
    std::string sort;         ///< as sessionSortFromName() has it; empty: the latest first
};
struct ShowArguments {
    QString id; ///< or the beginning of one
    QString zoneId;
    bool errorsOnly = false;
};
struct RollupArguments {
    bool rebuild = false;
};
struct DemoArguments {
    int sessions = 400, agents = 9, days = 60;
    qint64 events = 0;
    quint64 seed = 1;
    QString folder; ///< empty: the demo's own
};
struct TokenArguments {
    TokenRequest request;
    bool quiet = false;   ///< print the new token alone
    std::string ofTenant; ///< list: of this tenant alone; empty: of all
    bool namesTenant = false; ///< create: request.tenant was asked for
};
struct DoctorArguments {
};

struct Arguments {
    QString store;            ///< absolute; empty: none was named
    RemoteArguments remote{}; ///< named: asked instead of a store
    bool json = false;
    DaysArgument days; ///< of commands that have no others
    std::variant<ImportArguments, UsageArguments, SessionsArguments, ShowArguments, RollupArguments, DemoArguments,
                 TenantArguments, TokenArguments, ServeArguments, ActivityArguments, PointsArguments, PruneArguments,
                 DoctorArguments, SqlArguments, SqlWorkerArguments, TelemetryArguments, ReprocessArguments,
                 BackupArguments, RestoreArguments, SessionKpisArguments, DownloadArguments, UploadArguments,
                 ReportArguments, FeedbackArguments, FindingsArguments, PacksArguments, AlertsArguments>
        command;
};

/// Reads the command line. Where it asks for help or the version, or is wrong, that is printed and the exit code
/// returned. argv[0] is the program.
tl::expected<Arguments, ExitCode> parseArguments(int argc, const char *const *argv, std::ostream &out,
                                                 std::ostream &err);

/// YYYY-MM-DD or YYYYMMDD.
std::optional<QDate> parseDay(const QString &text);

} // namespace glasshouse
