// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/jsonwriter.h"
#include "server/ingestanswer.h"
#include "server/protobufwriter.h"
#include "server/routetable.h"
#include "server/servercontext.h"

namespace glasshouse {

namespace {
struct SignalRow {
    OtlpSignal signal;
    const char *path;
    const char *rejected; ///< of the partial success: its field's name in JSON
};
constexpr SignalRow Signals[] = {{OtlpSignal::Logs, "/v1/logs", "rejectedLogRecords"},
                                 {OtlpSignal::Metrics, "/v1/metrics", "rejectedDataPoints"},
                                 {OtlpSignal::Traces, "/v1/traces", "rejectedSpans"}};

/// Export*ServiceResponse: empty, or with what was rejected; the three have the same field numbers.
Response exportResponse(const IntakeResult &result, bool json, const char *rejectedField)
{
    if (!json) {
        ProtobufWriter partial, response;
        if (result.rejected > 0)
            response.text(1, partial.varint(1, quint64(result.rejected)).text(2, result.reason.toStdString()).take());
        return {200, "application/x-protobuf", response.take(), {}};
    }
    JsonWriter response;
    response.beginObject();
    if (result.rejected > 0) {
        // 64-bit integers are strings in protobuf's JSON.
        response.key("partialSuccess").beginObject();
        response.field(rejectedField, std::to_string(result.rejected)).field("errorMessage", result.reason).endObject();
    }
    response.endObject();
    return {200, "application/json", response.take().toStdString(), {}};
}

void exportRecords(ServerContext &context, const std::shared_ptr<Exchange> &exchange, const SignalRow &row)
{
    const bool json = exchange->mediaType == "application/json";
    auto prepared = prepareOtlp(row.signal, json ? OtlpEncoding::Json : OtlpEncoding::Protobuf, exchange->body,
                                prepareContext(context, *exchange));
    takeIn(context, exchange, std::move(prepared),
           [json, field = row.rejected](const IntakeResult &result) { return exportResponse(result, json, field); });
}
} // namespace

std::vector<Route> otlpRoutes(ServerContext *context)
{
    std::vector<Route> routes;
    for (const SignalRow &row : Signals) {
        routes.emplace_back(
            RoutePolicy("POST", row.path, Purpose::Ingest, Caller::Bearer, {Role::Ingest}, TenantSource::Token,
                        {.bodyBytes = 20 << 20, .deadlineMs = 30'000, .gzip = true},
                        {"application/x-protobuf", "application/json"}, ErrorForm::Otlp),
            [context, &row](const std::shared_ptr<Exchange> &exchange) { exportRecords(*context, exchange, row); });
    }
    return routes;
}

} // namespace glasshouse
