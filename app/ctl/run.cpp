// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/run.h"

#include "ctl/activitycommand.h"
#include "ctl/alertscommand.h"
#include "ctl/arguments.h"
#include "ctl/backupcommand.h"
#include "ctl/democommand.h"
#include "ctl/doctorcommand.h"
#include "ctl/feedbackcommand.h"
#include "ctl/findingscommand.h"
#include "ctl/importcommand.h"
#include "ctl/packscommand.h"
#include "ctl/pointscommand.h"
#include "ctl/prunecommand.h"
#include "ctl/rollupcommand.h"
#include "ctl/servecommand.h"
#include "ctl/sessionextra.h"
#include "ctl/sessionscommand.h"
#include "ctl/showcommand.h"
#include "ctl/sqlcommand.h"
#include "ctl/telemetrycommand.h"
#include "ctl/tenantcommand.h"
#include "ctl/tokencommand.h"
#include "ctl/usagecommand.h"
#include "query/sqlworker.h"

namespace glasshouse {

namespace {

/// One overload per command, for std::visit.
struct Runner {
    const Arguments &arguments;
    const Terminal &terminal;

    ExitCode operator()(const ImportArguments &import) const { return runImportCommand(arguments, import, terminal); }
    ExitCode operator()(const UsageArguments &usage) const { return runUsageCommand(arguments, usage, terminal); }
    ExitCode operator()(const SessionsArguments &list) const { return runSessionsCommand(arguments, list, terminal); }
    ExitCode operator()(const ShowArguments &show) const { return runShowCommand(arguments, show, terminal); }
    ExitCode operator()(const RollupArguments &rollup) const { return runRollupCommand(arguments, rollup, terminal); }
    ExitCode operator()(const DemoArguments &demo) const { return runDemoCommand(arguments, demo, terminal); }
    ExitCode operator()(const TenantArguments &tenant) const { return runTenantCommand(arguments, tenant, terminal); }
    ExitCode operator()(const TokenArguments &token) const { return runTokenCommand(arguments, token, terminal); }
    ExitCode operator()(const ServeArguments &serve) const { return runServeCommand(arguments, serve, terminal); }
    ExitCode operator()(const ActivityArguments &list) const { return runActivityCommand(arguments, list, terminal); }
    ExitCode operator()(const PointsArguments &points) const { return runPointsCommand(arguments, points, terminal); }
    ExitCode operator()(const PruneArguments &prune) const { return runPruneCommand(arguments, prune, terminal); }
    ExitCode operator()(const BackupArguments &backup) const { return runBackupCommand(arguments, backup, terminal); }
    ExitCode operator()(const RestoreArguments &restore) const
    {
        return runRestoreCommand(arguments, restore, terminal);
    }
    ExitCode operator()(const SessionKpisArguments &kpis) const
    {
        return runSessionKpisCommand(arguments, kpis, terminal);
    }
    ExitCode operator()(const DownloadArguments &download) const
    {
        return runDownloadCommand(arguments, download, terminal);
    }
    ExitCode operator()(const UploadArguments &upload) const { return runUploadCommand(arguments, upload, terminal); }
    ExitCode operator()(const TelemetryArguments &telemetry) const
    {
        return runTelemetryCommand(arguments, telemetry, terminal);
    }
    ExitCode operator()(const ReprocessArguments &) const { return runReprocessCommand(arguments, terminal); }
    ExitCode operator()(const DoctorArguments &) const { return runDoctorCommand(arguments, terminal); }
    ExitCode operator()(const ReportArguments &report) const { return runReportCommand(arguments, report, terminal); }
    ExitCode operator()(const FeedbackArguments &feedback) const
    {
        return runFeedbackCommand(arguments, feedback, terminal);
    }
    ExitCode operator()(const PacksArguments &packs) const { return runPacksCommand(arguments, packs, terminal); }
    ExitCode operator()(const AlertsArguments &alerts) const { return runAlertsCommand(arguments, alerts, terminal); }
    ExitCode operator()(const FindingsArguments &findings) const
    {
        return runFindingsCommand(arguments, findings, terminal);
    }
    ExitCode operator()(const SqlArguments &sql) const { return runSqlCommand(arguments, sql, terminal); }
    ExitCode operator()(const SqlWorkerArguments &) const { return runSqlWorker() == 0 ? ExitCode::Ok : ExitCode::Io; }
};

template<typename Command, typename... Each>
constexpr bool IsOneOf = (std::is_same_v<Command, Each> || ...);

/// Commands that another Glasshouse can be asked for.
template<typename Command>
constexpr bool AsksElsewhere =
    IsOneOf<Command, UsageArguments, SessionsArguments, ShowArguments, ActivityArguments, PointsArguments, SqlArguments,
            TelemetryArguments, SessionKpisArguments, DownloadArguments, UploadArguments, ReportArguments,
            FeedbackArguments, FindingsArguments, PacksArguments, AlertsArguments, TokenArguments, TenantArguments,
            PruneArguments, ReprocessArguments>;

} // namespace

ExitCode run(int argc, const char *const *argv, const Terminal &terminal)
{
    const auto arguments = parseArguments(argc, argv, terminal.out, terminal.err);
    if (!arguments)
        return arguments.error();
    const bool canAskElsewhere = std::visit(
        [](const auto &command) { return AsksElsewhere<std::decay_t<decltype(command)>>; }, arguments->command);
    if (arguments->remote.isNamed() && !canAskElsewhere) {
        terminal.complain(QStringLiteral("this command is about this computer: --remote is not for it"));
        return ExitCode::Usage;
    }
    return std::visit(Runner{*arguments, terminal}, arguments->command);
}

} // namespace glasshouse
