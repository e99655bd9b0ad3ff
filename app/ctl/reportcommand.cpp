// SPDX-License-Identifier: GPL-3.0-or-later
// glasshousectl report: everything is shown before anything is sent.
#include "backend/feedbackcourier.h"
#include "backend/remoteaddress.h"
#include "base/jsonwriter.h"
#include "base/paths.h"
#include "base/textsafety.h"
#include "ctl/feedbackcommand.h"
#include "ctl/figures.h"
#include "ctl/openedstore.h"
#include "domain/feedbackrules.h"
#include "ingest/handover.h"
#include "ingest/hereorthere.h"
#include "query/feedbackdraft.h"

#include <QDateTime>
#include <QEventLoop>

#include <istream>
#include <string>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr int StopPollMs = 100;

using Became = FeedbackPosted::Outcome;

FeedbackPosted postedHere(const QString &store, const FeedbackReport &report)
{
    const auto outcome = runAct(store, ReportFeedback{report});
    if (!outcome)
        return {Became::Later, 0, outcome.error().message};
    if (outcome->refusal != ActOutcome::Refusal::None)
        return {outcome->refusal == ActOutcome::Refusal::TooMany ? Became::Later : Became::Refused, 0, outcome->words};
    return {Became::Sent, outcome->done.ids.front(), {}};
}

FeedbackPosted postedThere(const QueuedReport &queued, const std::atomic_bool &stop)
{
    FeedbackPosted result{Became::Later, 0, u"interrupted"_s};
    QEventLoop loop;
    FeedbackPost post;
    QObject::connect(&post, &FeedbackPost::done, &loop, [&](const QString &, const FeedbackPosted &posted) {
        result = posted;
        loop.quit();
    });
    QTimer poll;
    QObject::connect(&poll, &QTimer::timeout, &loop, [&] {
        if (stop)
            loop.quit();
    });
    poll.start(StopPollMs);
    post.send(queued, feedbackToken(queued.tokenFile));
    loop.exec();
    return result;
}

ExitCode tellSent(const Arguments &arguments, const FeedbackPosted &posted, const QString &to, const Terminal &terminal)
{
    if (arguments.json) {
        JsonWriter json(JsonWriter::Style::Indented);
        json.beginObject().field("schema", "glasshouse.report.v1").field("outcome", "sent").field("id", posted.id);
        json.field("to", to).endObject();
        terminal.print(json.take() + '\n');
    } else {
        terminal.print(u"Sent: report %1. Thank you.\n"_s.arg(posted.id));
    }
    return ExitCode::Ok;
}

ExitCode queueIt(const Arguments &arguments, const QString &store, const QueuedReport &queued, const QString &why,
                 const Terminal &terminal)
{
    if (auto kept = FeedbackOutbox(store).add(queued); !kept) {
        terminal.complain(u"not sent: %1"_s.arg(escapeControls(why)));
        return terminal.refuse(kept.error());
    }
    if (arguments.json) {
        JsonWriter json(JsonWriter::Style::Indented);
        json.beginObject().field("schema", "glasshouse.report.v1").field("outcome", "queued").key("id").null();
        json.field("to", queued.to).endObject();
        terminal.print(json.take() + '\n');
    }
    terminal.complain(u"not sent now: %1\nIt waits in %2 and is sent by the next report, by glasshousectl feedback "
                      "send, or by a Glasshouse that runs."_s.arg(escapeControls(why),
                                                                  escapeControls(FeedbackOutbox(store).folder())));
    return ExitCode::Busy;
}

Result<FeedbackReport> bundled(const ReportArguments &report, const std::atomic_bool &stop)
{
    FeedbackDraft draft;
    if (!report.session.isEmpty()) {
        const auto path = transcriptOfSession(report.session);
        if (!path)
            return tl::unexpected(path.error());
        auto made = feedbackDraft(*path, -1, stop);
        if (!made)
            return tl::unexpected(made.error());
        draft = std::move(*made);
    }
    FeedbackReport bundle = reportOf(report.message, draft);
    if (const QString trouble = troubleOf(bundle); !trouble.isEmpty())
        return fail(Error::Code::Rejected, trouble);
    return bundle;
}

/// Nothing: it may be sent.
std::optional<ExitCode> refusal(const ReportArguments &report, const Terminal &terminal)
{
    if (report.message.trimmed().isEmpty()) {
        terminal.complain(u"--message says nothing: what went wrong?"_s);
        return ExitCode::Usage;
    }
    if (!report.yes && !terminal.in) {
        terminal.complain(u"nothing was sent: there is no terminal on which to show the report and ask. A script says "
                          "--yes"_s);
        return ExitCode::Usage;
    }
    if (report.to.isEmpty())
        return std::nullopt;
    const auto address = RemoteAddress::parse(report.to);
    if (!address)
        return terminal.refuse(address.error());
    if (!address->isEncrypted() && !address->isLoopback() && !report.plainAllowed) {
        terminal.complain(u"%1 is another computer and not encrypted: token and report could be read on the way; "
                          "--insecure-http sends them all the same"_s.arg(escapeControls(address->text())));
        return ExitCode::Usage;
    }
    if (feedbackToken(report.tokenFile).isEmpty()) {
        terminal.complain(
            report.tokenFile.isEmpty()
                ? u"GLASSHOUSE_TOKEN is not set: it holds the token of the Glasshouse at --to"_s
                : u"%1 cannot be read, or its first line is empty"_s.arg(escapeControls(report.tokenFile)));
        return ExitCode::Usage;
    }
    return std::nullopt;
}

} // namespace

bool askYes(const Terminal &terminal, const QString &question)
{
    terminal.print(question + u" [y/N] "_s);
    terminal.out.flush();
    std::string line;
    if (!std::getline(*terminal.in, line))
        return false;
    const QString answer = QString::fromStdString(line).trimmed().toLower();
    return answer == u"y"_s || answer == u"yes"_s;
}

Result<ActOutcome> runAct(const QString &storePath, const Act &act)
{
    ActRequest request;
    request.client = u"cli"_s;
    request.act = act;
    return hereOrThere(
        storePath, userPricesPath(), [&](StoreOwner &owner) { return owner.act(request); },
        [&] { return handOver(storePath, request); });
}

Result<ActOutcome> runAct(const Arguments &arguments, const Act &act, const Terminal &terminal)
{
    if (!arguments.remote.isNamed())
        return runAct(chosenStore(arguments.store), act);
    const auto remote = RemoteStore::open(arguments.remote, terminal);
    return remote ? (*remote)->act(act) : tl::unexpected<Error>(remote.error());
}

OutboxRun sendWaiting(const QString &storePath, const std::atomic_bool &stop)
{
    OutboxRun run;
    QEventLoop loop;
    FeedbackCourier courier(storePath, [&](const ActRequest &request) { return runAct(storePath, request.act); });
    QObject::connect(&courier, &FeedbackCourier::told, &loop, [&](const QString &, const FeedbackPosted &posted) {
        if (posted.outcome == Became::Sent)
            ++run.sent;
        else
            run.troubles << posted.words;
    });
    QObject::connect(&courier, &FeedbackCourier::finished, &loop, &QEventLoop::quit, Qt::QueuedConnection);
    QTimer poll;
    QObject::connect(&poll, &QTimer::timeout, &loop, [&] {
        if (stop)
            loop.quit();
    });
    poll.start(StopPollMs);
    courier.look();
    loop.exec();
    run.left = int(FeedbackOutbox(storePath).waiting().size());
    return run;
}

ExitCode runReportCommand(const Arguments &arguments, const ReportArguments &report, const Terminal &terminal)
{
    if (const auto refused = refusal(report, terminal))
        return *refused;
    auto bundle = bundled(report, terminal.stop);
    if (!bundle) {
        if (bundle.error().code != Error::Code::Rejected)
            return terminal.refuse(bundle.error());
        terminal.complain(escapeControls(bundle.error().message));
        return ExitCode::NotFound;
    }
    const QString store = chosenStore(arguments.store);
    if (!report.yes) {
        terminal.print(feedbackPreview(*bundle, report.to.isEmpty() ? store : report.to));
        if (!askYes(terminal, u"Send this?"_s)) {
            terminal.print(u"Nothing was sent.\n"_s);
            return ExitCode::No;
        }
        bundle->previewed = true;
    }
    QueuedReport queued{report.to,
                        report.fingerprint,
                        report.tokenFile,
                        report.plainAllowed,
                        QDateTime::currentMSecsSinceEpoch(),
                        std::move(*bundle)};
    const FeedbackPosted posted =
        report.to.isEmpty() ? postedHere(store, queued.report) : postedThere(queued, terminal.stop);
    switch (posted.outcome) {
    case Became::Sent:
        if (!FeedbackOutbox(store).waiting().empty()) {
            const OutboxRun run = sendWaiting(store, terminal.stop);
            if (run.sent > 0 && !arguments.json)
                terminal.print(u"%1 that waited were sent, too.\n"_s.arg(countText(run.sent)));
        }
        return tellSent(arguments, posted, report.to, terminal);
    case Became::Refused:
        terminal.complain(u"not sent: %1"_s.arg(escapeControls(posted.words)));
        return ExitCode::No;
    case Became::Later:
        break;
    }
    return queueIt(arguments, store, queued, posted.words, terminal);
}

} // namespace glasshouse
