// SPDX-License-Identifier: GPL-3.0-or-later
// Telemetry by groups: asked for a page, or exported in whole.
#include "access/access.h"
#include "base/jsonwriter.h"
#include "query/answersjson.h"
#include "query/askany.h"
#include "query/audited.h"
#include "query/reader.h"
#include "query/telemetryjson.h"
#include "server/activityparameters.h"
#include "server/analyticsparameters.h"
#include "server/bodystream.h"
#include "server/queryrunner.h"
#include "server/questionroute.h"
#include "server/routetable.h"
#include "server/servercontext.h"

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

using ExchangePtr = std::shared_ptr<Exchange>;

std::string telemetryJson(TelemetryAnswer &answer, const TelemetryQuestion &question)
{
    JsonWriter json;
    writeJson(json, answer, question);
    return json.take().toStdString();
}

std::string kpisJson(TelemetryAnswer &answer, const TelemetryQuestion &)
{
    JsonWriter json;
    writeTelemetryKpis(json, answer);
    return json.take().toStdString();
}

std::string facetsJson(FacetsAnswer &answer, const FacetsQuestion &)
{
    JsonWriter json;
    writeJson(json, answer);
    return json.take().toStdString();
}

/// The rows of an answer as text, some hundred at a time.
class ExportText
{
public:
    ExportText(TelemetryAnswer answer, TelemetryExportWish wish) : m_answer(std::move(answer)), m_wish(std::move(wish))
    {}

    /// Empty: that was all.
    std::string next()
    {
        constexpr std::size_t RowsAtOnce = 500;
        if (m_ended)
            return {};
        const std::size_t end = std::min(m_row + RowsAtOnce, m_answer.rows.size());
        std::string piece = m_wish.csv ? telemetryCsv(m_answer, m_wish.question, m_row, end)
                                       : telemetryJsonRows(m_answer, m_wish.question, m_row, end);
        m_row = end;
        m_ended = m_row == m_answer.rows.size();
        return piece;
    }

private:
    TelemetryAnswer m_answer;
    TelemetryExportWish m_wish;
    std::size_t m_row = 0;
    bool m_ended = false;
};

void send(ServerContext &context, Exchange &exchange, TelemetryAnswer answer, const TelemetryExportWish &wish)
{
    auto place = exchange.takeConnection();
    if (!place)
        return;
    const std::string head = std::string("HTTP/1.1 200 OK\r\nContent-Type: ")
        + (wish.csv ? "text/csv; charset=utf-8; header=present" : "application/json")
        + "\r\nTransfer-Encoding: chunked\r\nContent-Disposition: attachment; filename=\"telemetry."
        + (wish.csv ? "csv" : "json") + "\"\r\nGlasshouse-Exact: " + (answer.exact ? "true" : "false")
        + "\r\nGlasshouse-Rows-Left-Out: " + std::to_string(answer.more)
        + "\r\nCache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n";
    const auto text = std::make_shared<ExportText>(std::move(answer), wish);
    auto source = [text, ended = false]() mutable -> std::optional<std::string> {
        if (ended)
            return std::string();
        const std::string piece = text->next();
        ended = piece.empty();
        return ended ? std::string(BodyStream::LastChunk) : BodyStream::chunk(piece);
    };
    std::make_shared<BodyStream>(std::move(*place), context.limits, head, std::move(source))->start();
}

AuditNote exported(const TelemetryExportWish &wish)
{
    AuditNote note;
    note.action = u"telemetry.exported"_s;
    note.params = restrictionsOf(wish.question.filter);
    return note;
}

void exportTelemetry(ServerContext &context, const ExchangePtr &exchange)
{
    const auto wish = wishIn<TelemetryExportWish>(*exchange, &telemetryExportWish);
    if (!wish)
        return;
    auto ask = [&context, exchange, wish = *wish, scope = Access::scopeFor(exchange->principal)](StoreReader &reader) {
        return timed(context, *exchange, [&] { return askAny(reader, wish.question, scope); });
    };
    auto done = [&context, exchange, wish = *wish](Result<Answer> answer) {
        if (!answer)
            return exchange->refuse(refusalOf(wish.question, answer.error()));
        keepNote(context, *exchange, exported(wish));
        const auto rows = std::make_shared<TelemetryAnswer>(std::get<TelemetryAnswer>(std::move(*answer)));
        exchange->onStrand([&context, exchange, wish, rows] { send(context, *exchange, std::move(*rows), wish); });
    };
    const auto number = context.queries->submit(std::move(ask), std::move(done));
    if (!number)
        return exchange->refuse(tryLater(503, "too many questions wait: ask again later"));
    exchange->whenAbandoned([runner = context.queries, number = *number] { runner->cancel(number); });
}

} // namespace

std::vector<Route> telemetryRoutes(ServerContext *context)
{
    std::vector<Route> routes;
    routes.push_back(questionRoute<FacetsQuestion>(context, readPolicy("/api/admin/telemetry/facets"), &facetsQuestion,
                                                   &facetsJson));
    routes.push_back(questionRoute<TelemetryQuestion>(context, readPolicy("/api/admin/telemetry/kpis"),
                                                      &telemetryKpisQuestion, &kpisJson));
    routes.push_back(questionRoute<TelemetryQuestion>(context, readPolicy("/api/admin/telemetry/query"),
                                                      &telemetryQuestion, &telemetryJson));
    routes.emplace_back(readPolicy("/api/admin/telemetry/export"),
                        [context](const ExchangePtr &exchange) { exportTelemetry(*context, exchange); });
    return routes;
}

} // namespace glasshouse
