// SPDX-License-Identifier: GPL-3.0-or-later
// Work on a whole tenant that is begun here and asked about later.
#include "base/jsonwriter.h"
#include "base/timestamp.h"
#include "ingest/intake.h"
#include "ingest/storeowner.h"
#include "server/exchange.h"
#include "server/jobs.h"
#include "server/person.h"
#include "server/questionroute.h"
#include "server/routeparameters.h"
#include "server/routetable.h"
#include "server/servercontext.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

using ExchangePtr = std::shared_ptr<Exchange>;
using JobsPtr = std::shared_ptr<JobDesk>;
/// What a work came to, as JSON objects: for whoever asks, and for the trail.
struct JobResult {
    QByteArray told, params;
};
/// What the store's owner does.
using Work = std::function<Result<JobResult>(StoreOwner &owner, qint64 tenant,
                                             const std::function<void(double, std::string)> &tell)>;

qint64 now()
{
    return QDateTime::currentMSecsSinceEpoch();
}

std::string textOf(const Job &job)
{
    JsonWriter json;
    writeJson(json, job);
    return json.take().toStdString();
}

Result<JobResult> reprocess(StoreOwner &owner, qint64 tenant, const std::function<void(double, std::string)> &tell)
{
    const auto report = owner.reprocess(tenant, [&tell](double share) { tell(share, share > 0 ? "sums" : "prices"); });
    if (!report)
        return tl::unexpected(report.error());
    JsonWriter json;
    json.beginObject().field("sums", report->cells).field("corrected", report->wrong).endObject();
    const QByteArray told = json.take();
    return JobResult{told, told};
}

/// What the trail says, and how much of each kind there was.
QByteArray toldOf(const RetentionAnswer &answer)
{
    JsonWriter json;
    json.beginObject().field("events", answer.events()).field("bytes", answer.bytes());
    json.field("freed_bytes", answer.freedBytes).field("unused_bytes", answer.unusedBytes);
    json.field("archived", !answer.archivePath.isEmpty()).key("kinds").beginArray();
    for (const KindRetention &kind : answer.kinds) {
        json.beginObject().field("kind", kind.kind).key("days");
        kind.days == KeptForever ? json.null() : json.value(kind.days);
        json.field("own", kind.ownDays).key("gone_before");
        kind.prunedBeforeMs == NoTime ? json.null() : json.value(timestampText(kind.prunedBeforeMs));
        json.field("events", kind.events).field("bytes", kind.bytes).endObject();
    }
    json.endArray().endObject();
    return json.take();
}

Result<JobResult> prune(StoreOwner &owner, qint64 tenant, const std::function<void(double, std::string)> &tell)
{
    // How many rows are due is not known without looking at all of them: the share grows with what has gone.
    constexpr double HalfwayEvents = 100'000;
    const auto answer = owner.prune(tenant, [&tell](const RetentionAnswer &done) {
        const double events = double(done.events());
        tell(0.95 * events / (events + HalfwayEvents), std::to_string(done.events()) + " events deleted");
    });
    if (!answer)
        return tl::unexpected(answer.error());
    return JobResult{toldOf(*answer), pruneParams(*answer)};
}

AuditNote noteOf(const Exchange &exchange, const QString &action, const Result<JobResult> &result)
{
    AuditNote note;
    note.tenant = exchange.principal.tenant;
    note.action = action;
    note.actor = QString::fromStdString(personOf(exchange.principal));
    note.client = u"api"_s;
    note.clientIp = QString::fromStdString(exchange.clientIp);
    note.outcome = result ? Outcome::Ok : Outcome::Error;
    if (result)
        note.params = result->params;
    return note;
}

void run(const JobsPtr &jobs, const Job &job, const Exchange &exchange, const Work &work, const QString &action,
         StoreOwner *owner)
{
    if (!owner)
        return jobs->fail(job.id, "the store cannot be written now", now());
    jobs->begin(job.id, now());
    const auto result = work(*owner, job.tenant, [&jobs, &job](double share, std::string step) {
        jobs->tell(job.id, share, std::move(step));
    });
    (void)owner->note(noteOf(exchange, action, result)); // it is done: a store that cannot be written says so elsewhere
    if (result)
        jobs->end(job.id, result->told.toStdString(), now());
    else // a message of the store's may name its place
        jobs->fail(job.id, "the store could not be written", now());
}

void begin(ServerContext &context, const ExchangePtr &exchange, const char *kind, const Work &work, const char *action)
{
    const QJsonDocument body = QJsonDocument::fromJson(QByteArray::fromStdString(exchange->body));
    const bool isEmpty = exchange->body.empty() || (body.isObject() && body.object().isEmpty());
    exchange->releaseBody();
    if (!isEmpty)
        return exchange->refuse({400, "the body is {}", {}, "INVALID_BODY"});
    const auto job = context.jobs->add(kind, exchange->principal.tenant, now());
    if (!job)
        return exchange->refuse({409, std::string(kind) + " is at work already: see /api/admin/jobs", {}});
    // The context may be gone when the task runs; the exchange and the jobs are not.
    auto task = [jobs = context.jobs, job = *job, exchange, work, name = QString::fromLatin1(action)](
                    StoreOwner *owner) { run(jobs, job, *exchange, work, name, owner); };
    if (!context.services.intake->submitTask(std::move(task))) {
        context.jobs->fail(job->id, "the store cannot be written now", now());
        return exchange->refuse(tryLater(503, "the store cannot be written now: try again later"));
    }
    exchange->answer({202, "application/json", textOf(*job), {}});
}

void tellJobs(ServerContext &context, Exchange &exchange)
{
    const auto request = queryRequest(exchange);
    if (!request)
        return;
    const auto given = Parameters::read(*request, routeparameters::JobsRoute);
    if (!given)
        return exchange.refuse(given.error());
    const qint64 tenant = exchange.principal.tenant;
    if (given->has("id")) {
        const auto job = context.jobs->find(std::string(given->text("id")), tenant);
        if (!job)
            return exchange.refuse({404, "there is no such job", {}});
        return exchange.answer({200, "application/json", textOf(*job), {}});
    }
    JsonWriter json;
    json.beginObject().field("schema", "glasshouse.jobs.v1").key("jobs").beginArray();
    for (const Job &job : context.jobs->list(tenant))
        writeJson(json, job);
    json.endArray().endObject();
    exchange.answer({200, "application/json", json.take().toStdString(), {}});
}

RoutePolicy jobPolicy(const char *path)
{
    constexpr qint64 MostBody = 4'096;
    return {"POST",
            path,
            Purpose::Read,
            Caller::Bearer,
            {Role::Admin},
            TenantSource::Token,
            {.bodyBytes = MostBody, .deadlineMs = 10'000, .gzip = false},
            {"application/json"},
            ErrorForm::Json};
}

} // namespace

std::vector<Route> jobRoutes(ServerContext *context)
{
    std::vector<Route> routes;
    routes.emplace_back(jobPolicy("/api/admin/telemetry/reprocess"), [context](const ExchangePtr &exchange) {
        begin(*context, exchange, "reprocess", &reprocess, "telemetry.reprocessed");
    });
    routes.emplace_back(jobPolicy("/api/admin/telemetry/prune"), [context](const ExchangePtr &exchange) {
        begin(*context, exchange, "prune", &prune, "prune.run");
    });
    routes.emplace_back(readPolicy("/api/admin/jobs", {Role::Admin}),
                        [context](const ExchangePtr &exchange) { tellJobs(*context, *exchange); });
    return routes;
}

} // namespace glasshouse
