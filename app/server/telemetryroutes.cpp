// SPDX-License-Identifier: GPL-3.0-or-later
// Telemetry by groups: asked for a page, or exported in whole.
#include "access/access.h"
#include "base/jsonwriter.h"
#include "query/answersjson.h"
#include "query/askany.h"
#include "query/audited.h"
#include "query/exportsheets.h"
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

std::string exportHead(ExportFormat format, const std::string &honesty)
{
    return "HTTP/1.1 200 OK\r\nContent-Type: " + std::string(mediaTypeOf(format))
        + "\r\nTransfer-Encoding: chunked\r\nContent-Disposition: attachment; filename=\"telemetry."
        + std::string(nameOf(format)) + "\"\r\n" + honesty
        + "Cache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n";
}

void send(ServerContext &context, Exchange &exchange, TelemetryAnswer answer, const TelemetryExportWish &wish)
{
    auto place = exchange.takeConnection();
    if (!place)
        return;
    const std::string honesty = std::string("Glasshouse-Exact: ") + (answer.exact ? "true" : "false")
        + "\r\nGlasshouse-Rows-Left-Out: " + std::to_string(answer.more) + "\r\n";
    const auto sheet = std::make_shared<TelemetrySheet>(std::move(answer), wish.question, wish.format);
    auto source = [sheet, ended = false]() mutable -> std::optional<std::string> {
        if (ended)
            return std::string();
        const std::string piece = sheet->next();
        ended = piece.empty();
        return ended ? std::string(BodyStream::LastChunk) : BodyStream::chunk(piece);
    };
    std::make_shared<BodyStream>(std::move(*place), context.limits, exportHead(wish.format, honesty),
                                 BodyStream::Source(std::move(source)))
        ->start();
}

AuditNote exported(const Filter &filter)
{
    AuditNote note;
    note.action = u"telemetry.exported"_s;
    note.params = restrictionsOf(filter);
    return note;
}

void exportGroups(ServerContext &context, const ExchangePtr &exchange, TelemetryExportWish asked)
{
    auto ask = [&context, exchange, question = asked.question,
                scope = Access::scopeFor(exchange->principal)](StoreReader &reader) {
        return timed(context, *exchange, [&] { return askAny(reader, question, scope); });
    };
    auto done = [&context, exchange, wish = std::move(asked)](Result<Answer> answer) {
        if (!answer)
            return exchange->refuse(refusalOf(wish.question, answer.error()));
        keepNote(context, *exchange, exported(wish.question.filter));
        const auto rows = std::make_shared<TelemetryAnswer>(std::get<TelemetryAnswer>(std::move(*answer)));
        exchange->onStrand([&context, exchange, wish, rows] { send(context, *exchange, std::move(*rows), wish); });
    };
    const auto number = context.queries->submit(std::move(ask), std::move(done), exchange->principal.tenant);
    if (!number)
        return exchange->refuse(tryLater(503, "too many questions wait: ask again later"));
    exchange->whenAbandoned([runner = context.queries, number = *number] { runner->cancel(number); });
}

/// Events page after page: the store is asked for the next one when the client has taken the last.
class EventExport : public std::enable_shared_from_this<EventExport>
{
public:
    EventExport(ServerContext &context, ExchangePtr exchange, TelemetryExportWish wish)
        : m_context(context),
          m_exchange(std::move(exchange)),
          m_scope(Access::scopeFor(m_exchange->principal)),
          m_format(wish.format),
          m_pages(*wish.events, wish.most),
          m_sheet(wish.format, wish.events->withBodies)
    {}

    void start()
    {
        const auto number = ask([self = shared_from_this()](Result<Answer> answer) {
            if (!answer)
                return self->m_exchange->refuse(refusalOf(self->m_pages.question(), answer.error()));
            keepNote(self->m_context, *self->m_exchange, exported(self->m_pages.question().filter));
            self->m_piece = self->pieceOf(std::get<ActivityAnswer>(*answer));
            self->m_exchange->onStrand([self] { self->open(); });
        });
        if (!number)
            return m_exchange->refuse(tryLater(503, "too many questions wait: ask again later"));
        m_exchange->whenAbandoned([runner = m_context.queries, number = *number] { runner->cancel(number); });
    }

private:
    std::optional<quint64> ask(QueryRunner::Done done)
    {
        return m_context.queries->submit(
            [self = shared_from_this()](StoreReader &reader) {
                return timed(self->m_context, *self->m_exchange,
                             [&] { return askAny(reader, self->m_pages.question(), self->m_scope); });
            },
            std::move(done), m_exchange->principal.tenant);
    }

    /// What a page adds to the file; the last one with its end.
    std::string pieceOf(const ActivityAnswer &answer)
    {
        std::string piece = m_sheet.add(answer.events);
        m_more = m_pages.turn(answer);
        return m_more ? piece : piece + m_sheet.finish();
    }

    void open()
    {
        if (auto place = m_exchange->takeConnection()) {
            BodyStream::SlowSource source = [self = shared_from_this()](BodyStream::Hand hand) {
                self->next(std::move(hand));
            };
            std::make_shared<BodyStream>(std::move(*place), m_context.limits, exportHead(m_format, {}),
                                         std::move(source))
                ->start();
        }
    }

    void next(BodyStream::Hand hand)
    {
        if (!m_piece.empty())
            return hand(BodyStream::chunk(std::exchange(m_piece, {})));
        if (!m_more) {
            const bool told = std::exchange(m_told, true);
            return hand(told ? std::string() : std::string(BodyStream::LastChunk));
        }
        // What cannot be asked cuts the file short, which its reader sees.
        const auto number = ask([self = shared_from_this(), hand](Result<Answer> answer) {
            if (answer)
                self->m_piece = self->pieceOf(std::get<ActivityAnswer>(*answer));
            self->m_exchange->later([self, hand, good = bool(answer)] {
                if (good)
                    self->next(hand);
                else
                    hand(std::nullopt);
            });
        });
        if (!number)
            hand(std::nullopt);
    }

    ServerContext &m_context;
    const ExchangePtr m_exchange;
    const Scope m_scope;
    const ExportFormat m_format;
    EventPages m_pages;
    EventSheet m_sheet;
    std::string m_piece; ///< what no one has taken yet
    bool m_more = true, m_told = false;
};

void exportTelemetry(ServerContext &context, const ExchangePtr &exchange)
{
    const auto wish = wishIn<TelemetryExportWish>(*exchange, &telemetryExportWish);
    if (!wish)
        return;
    if (wish->events)
        std::make_shared<EventExport>(context, exchange, *wish)->start();
    else
        exportGroups(context, exchange, *wish);
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
