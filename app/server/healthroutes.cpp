// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/connectionregistry.h"
#include "server/exchange.h"
#include "server/queryrunner.h"
#include "server/routetable.h"
#include "server/servercontext.h"

#include "ingest/intake.h"

namespace glasshouse {

namespace {
void tellReadiness(const ServerContext &context, Exchange &exchange)
{
    const StoreHealth health = context.health();
    if (health.writable && health.trouble.isEmpty())
        return exchange.answer({200, "application/json", "{\"status\":\"ready\"}", {}});
    // Who asks has shown no token: the reason, with the store's place, is for this computer's own eyes.
    exchange.refuse(tryLater(503, "the store cannot be written"));
}

void appendGauges(std::string &text, ServerContext &context)
{
    const auto depth = context.services.intake->depth();
    const StoreHealth health = context.health();
    const Metrics &metrics = *context.metrics;
    Metrics::gauge(text, "glasshouse_queue_batches", "Requests waiting to be stored.", depth.batches);
    Metrics::gauge(text, "glasshouse_queue_records", "Records waiting to be stored.", depth.records);
    Metrics::gauge(text, "glasshouse_queue_bytes", "Memory of what waits to be stored.", depth.bytes);
    Metrics::gauge(text, "glasshouse_connections_open", "Open HTTP connections.", context.connections->open());
    Metrics::counter(text, "glasshouse_connections_evicted_total", "Idle connections closed to make room.",
                     context.connections->evicted());
    Metrics::counter(text, "glasshouse_connections_refused_total", "Connections closed because all were busy.",
                     metrics.connectionsRefused);
    Metrics::gauge(text, "glasshouse_request_bodies_bytes", "Request bodies held in memory.", context.bodies->held());
    Metrics::gauge(text, "glasshouse_stream_clients", "Clients of the live stream.", metrics.streamClients);
    Metrics::counter(text, "glasshouse_stream_dropped_total", "Events left out for slow stream clients.",
                     metrics.streamDropped);
    Metrics::gauge(text, "glasshouse_store_writable", "1 where the store takes records.", health.writable ? 1 : 0);
    Metrics::gauge(text, "glasshouse_store_last_commit_age_milliseconds", "-1: none yet.", health.lastCommitAgeMs);
    Metrics::gauge(text, "glasshouse_store_bytes", "Size of the store.", health.storeBytes);
    Metrics::gauge(text, "glasshouse_store_wal_bytes", "Size of its write-ahead log.", health.walBytes);
    Metrics::gauge(text, "glasshouse_store_free_bytes", "Free space beside it.", health.freeBytes);
    Metrics::gauge(text, "glasshouse_rollup_lag_milliseconds",
                   "How far sums are behind rows: nothing, for they are written in the same commit.", 0);
    Metrics::gauge(text, "process_resident_memory_bytes", "Resident memory of the process.",
                   context.memory.residentBytes());
}

/// By the questions' names, which are ours.
void appendCache(std::string &text, const ServerContext &context)
{
    const CacheCounts counts = context.queries->cacheCounts();
    const auto table = [&](const std::string &name, const char *help, quint64 CacheCounts::Of::*count) {
        text += "# HELP " + name + ' ' + help + "\n# TYPE " + name + " counter\n";
        for (const auto &[question, of] : counts.byQuestion)
            text += name + "{endpoint=\"" + question + "\"} " + std::to_string(of.*count) + '\n';
    };
    table("glasshouse_analytics_cache_hits_total", "Sums of closed days that were at hand, by question.",
          &CacheCounts::Of::hits);
    table("glasshouse_analytics_cache_misses_total", "Sums of closed days that had to be read, by question.",
          &CacheCounts::Of::misses);
    Metrics::gauge(text, "glasshouse_analytics_cache_entries", "Sums kept between questions.", qint64(counts.entries));
    Metrics::gauge(text, "glasshouse_analytics_cache_bytes", "Memory of sums kept between questions.",
                   qint64(counts.bytes));
}

void tellMetrics(ServerContext &context, Exchange &exchange)
{
    std::string text;
    context.metrics->write(text);
    appendGauges(text, context);
    appendCache(text, context);
    exchange.answer({200, "text/plain; version=0.0.4; charset=utf-8", std::move(text), {}});
}

constexpr RouteLimits Quick{.bodyBytes = 0, .deadlineMs = 5'000, .gzip = false};
} // namespace

std::vector<Route> healthRoutes(ServerContext *context)
{
    std::vector<Route> routes;
    routes.emplace_back(
        RoutePolicy("GET", "/livez", Purpose::Health, Caller::Open, {}, TenantSource::None, Quick, {}, ErrorForm::Json),
        [](const std::shared_ptr<Exchange> &exchange) {
            exchange->answer({200, "application/json", "{\"status\":\"alive\"}", {}});
        });
    routes.emplace_back(RoutePolicy("GET", "/readyz", Purpose::Health, Caller::Open, {}, TenantSource::None, Quick, {},
                                    ErrorForm::Json),
                        [context](const std::shared_ptr<Exchange> &exchange) { tellReadiness(*context, *exchange); });
    routes.emplace_back(RoutePolicy("GET", "/metrics", Purpose::Health, Caller::Bearer, {Role::Operator, Role::Admin},
                                    TenantSource::None, Quick, {}, ErrorForm::Json),
                        [context](const std::shared_ptr<Exchange> &exchange) { tellMetrics(*context, *exchange); });
    return routes;
}

} // namespace glasshouse
