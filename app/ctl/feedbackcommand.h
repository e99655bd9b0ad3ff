// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/arguments.h"
#include "ctl/terminal.h"
#include "ingest/acts.h"

namespace glasshouse {

/// Shows what would be sent, asks, sends. Where nobody can be asked and --yes is missing nothing is sent: Usage. No: the
/// person said no, or it was refused. What cannot be sent now waits on the disk: Busy.
ExitCode runReportCommand(const Arguments &arguments, const ReportArguments &report, const Terminal &terminal);
/// NotFound: one of the reports is not there.
ExitCode runFeedbackCommand(const Arguments &arguments, const FeedbackArguments &feedback, const Terminal &terminal);

/// Everything a report holds, as a terminal may show it.
QString feedbackPreview(const FeedbackReport &report, const QString &to);
/// One report with what was done about it.
QString feedbackText(const FeedbackDetail &detail, const Zone &zone);

/// Asks; true: the answer was yes. Only where Terminal::in is there.
bool askYes(const Terminal &terminal, const QString &question);

/// Does an act here, or has the store's owner do it.
Result<ActOutcome> runAct(const QString &storePath, const Act &act);
/// The same in the store that the command line names, which may be another Glasshouse's.
Result<ActOutcome> runAct(const Arguments &arguments, const Act &act, const Terminal &terminal);

/// Sends what waits beside the store, and waits for it: how many were sent, and the words for what was not.
struct OutboxRun {
    int sent = 0, left = 0;
    QStringList troubles;
};
OutboxRun sendWaiting(const QString &storePath, const std::atomic_bool &stop);

} // namespace glasshouse
