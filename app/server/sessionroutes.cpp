// SPDX-License-Identifier: GPL-3.0-or-later
// Sessions as lists and figures, and what one of them says: /api/admin/sessions/{list,kpis,facets,transcript}.
#include "access/access.h"
#include "base/jsonwriter.h"
#include "query/answersjson.h"
#include "query/codec/described.h"
#include "base/described/encoder.h"
#include "query/reader.h"
#include "query/sessionsjson.h"
#include "server/exchange.h"
#include "server/queryrunner.h"
#include "server/routetable.h"
#include "server/servercontext.h"
#include "server/sessionfiles.h"
#include "server/sessionparameters.h"
#include "server/storeasking.h"

#include <QDateTime>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

using ExchangePtr = std::shared_ptr<Exchange>;
constexpr qsizetype MostAnswerBytes = 8 << 20;

qint64 nowMs()
{
    return QDateTime::currentMSecsSinceEpoch();
}

void list(ServerContext &context, const ExchangePtr &exchange)
{
    const auto page = sessionPage(exchange->head.target, nowMs());
    if (!page)
        return exchange->refuse(page.error());
    askStore(context, exchange, page->question, {.text = [offset = page->question.offset](Answer &answer) {
                 const auto &list = std::get<SessionsAnswer>(answer);
                 JsonWriter json;
                 writeSessions(json, list.sessions, list.matched, std::min(offset, list.matched));
                 return json.take().toStdString();
             }});
}

void kpis(ServerContext &context, const ExchangePtr &exchange)
{
    const auto question = sessionKpisQuestion(exchange->head.target, nowMs());
    if (!question)
        return exchange->refuse(question.error());
    askStore(context, exchange, *question, {.text = [](Answer &answer) {
                 JsonWriter json;
                 writeJson(json, std::get<KpisAnswer>(answer));
                 return json.take().toStdString();
             }});
}

void facets(ServerContext &context, const ExchangePtr &exchange)
{
    const auto wish = sessionFacetsWish(exchange->head.target, nowMs());
    if (!wish)
        return exchange->refuse(wish.error());
    askStore(context, exchange, wish->question, {.text = [top = wish->top](Answer &answer) {
                 JsonWriter json;
                 writeJson(json, facetsOf(std::get<SessionsAnswer>(answer).sessions, std::size_t(top)));
                 return json.take().toStdString();
             }});
}

/// One page of a transcript, and what it is a page of.
struct Shown {
    SessionFiles files;
    TranscriptOutline outline;
    TranscriptPage page;
};

Result<Shown> read(StoreReader &reader, const SessionPart &part, const Scope &scope)
{
    Shown shown;
    auto files = reader.ask(SessionFilesQuestion{part.session}, scope);
    if (!files)
        return tl::unexpected(files.error());
    shown.files = std::move(*files);
    if (part.file >= qint64(shown.files.files.size()))
        return fail(Error::Code::Rejected, {});
    const QString path = shown.files.files[std::size_t(part.file)].path;
    auto outline = reader.ask(TranscriptOutlineQuestion{path}, scope);
    if (!outline)
        return tl::unexpected(outline.error());
    shown.outline = std::move(*outline);
    TranscriptPageQuestion question{path, {}};
    const std::size_t begin = std::min(std::size_t(part.offset), shown.outline.entries.size());
    const std::size_t end = std::min(begin + std::size_t(part.limit), shown.outline.entries.size());
    for (std::size_t i = begin; i < end; ++i)
        question.entries.push_back(shown.outline.entries[i].ref);
    auto page = reader.ask(question, scope);
    if (!page)
        return tl::unexpected(page.error());
    shown.page = std::move(*page);
    return shown;
}

std::string textOf(const Shown &shown, const SessionPart &part)
{
    JsonWriter json;
    json.beginObject().field("schema", "glasshouse.transcript.v1").key("session").beginObject();
    writeSession(json, shown.files.session);
    json.endObject().key("files").beginArray();
    for (std::size_t i = 0; i < shown.files.files.size(); ++i) {
        const SessionFile &file = shown.files.files[i];
        json.beginObject().field("file", qint64(i)).field("name", QFileInfo(file.path).fileName());
        json.field("agent_id", file.agentId).field("tool_use_id", file.toolUseId).field("bytes", file.size).endObject();
    }
    json.endArray().field("file", part.file).field("total", qint64(shown.outline.entries.size()));
    json.field("offset", part.offset).key("entries").beginArray();
    qsizetype bytes = 0;
    qint64 next = part.offset;
    for (const EntryContent &content : shown.page.entries) {
        if (bytes > MostAnswerBytes)
            break;
        JsonWriter one;
        Encoder encoder(one);
        one.beginObject().key("entry");
        encoder.write(shown.outline.entries[std::size_t(next)]);
        one.key("content");
        encoder.write(content);
        one.endObject();
        const QByteArray text = one.take();
        bytes += text.size();
        json.raw({text.constData(), std::size_t(text.size())});
        ++next;
    }
    json.endArray().key("next_offset");
    if (next < qint64(shown.outline.entries.size()))
        json.value(next);
    else
        json.null();
    json.endObject();
    return json.take().toStdString();
}

void transcript(ServerContext &context, const ExchangePtr &exchange)
{
    const auto part = sessionPart(exchange->head.target, true);
    if (!part)
        return exchange->refuse(part.error());
    const auto shown = std::make_shared<Shown>();
    auto ask = [part = *part, shown,
                scope = Access::scopeFor(exchange->principal)](StoreReader &reader) -> Result<Answer> {
        auto done = read(reader, part, scope);
        if (!done)
            return tl::unexpected(done.error());
        *shown = std::move(*done);
        return Answer(SessionsAnswer{});
    };
    auto done = [&context, exchange, part = *part, shown](const Result<Answer> &answer) {
        if (!answer)
            return exchange->refuse(refusalOfSession(answer.error()));
        AuditNote note;
        note.action = u"transcript.viewed"_s, note.resource = part.session, note.isRead = true;
        keepNote(context, *exchange, std::move(note));
        exchange->answer({200, "application/json", textOf(*shown, part), {}});
    };
    const auto number = context.queries->submit(std::move(ask), std::move(done), exchange->principal.tenant);
    if (!number)
        return exchange->refuse(tryLater(503, "too many questions wait: ask again later"));
    exchange->whenAbandoned([runner = context.queries, number = *number] { runner->cancel(number); });
}

} // namespace

std::vector<Route> sessionRoutes(ServerContext *context)
{
    struct Row {
        const char *method, *path;
        void (*handle)(ServerContext &, const ExchangePtr &);
        qint64 body;
    };
    std::vector<Route> routes;
    for (const Row &row :
         {Row{"GET", "/api/admin/sessions/list", &list, 0}, Row{"GET", "/api/admin/sessions/kpis", &kpis, 0},
          Row{"GET", "/api/admin/sessions/facets", &facets, 0},
          Row{"GET", "/api/admin/sessions/transcript", &transcript, 0},
          Row{"GET", "/api/admin/sessions/download", &downloadSession, 0},
          Row{"POST", "/api/admin/sessions/zip", &zipSessions, 64 << 10}})
        routes.emplace_back(
            RoutePolicy(row.method, row.path, Purpose::Read, Caller::Bearer, {Role::Viewer, Role::Admin},
                        TenantSource::Token, {.bodyBytes = row.body, .deadlineMs = 30'000, .gzip = false},
                        row.body > 0 ? std::vector<std::string>{"application/json"} : std::vector<std::string>{},
                        ErrorForm::Json),
            [context, handle = row.handle](const ExchangePtr &exchange) { handle(*context, exchange); });
    return routes;
}

} // namespace glasshouse
