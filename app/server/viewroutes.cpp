// SPDX-License-Identifier: GPL-3.0-or-later
// Saved views of whoever holds the token: /api/admin/observability/views.
#include "base/jsonwriter.h"
#include "ingest/storeowner.h"
#include "query/savedviewjson.h"
#include "server/exchange.h"
#include "server/idparameter.h"
#include "server/person.h"
#include "server/routetable.h"
#include "server/servercontext.h"
#include "server/storeasking.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

using ExchangePtr = std::shared_ptr<Exchange>;
constexpr const char *Path = "/api/admin/observability/views";
constexpr qint64 MostBody = 3 * SavedView::MostPayloadBytes; ///< as somebody may have indented it

HttpError withCode(int status, std::string code, const QString &message)
{
    HttpError error{status, message.toStdString(), {}};
    error.code = std::move(code);
    return error;
}

HttpError refusalOf(ViewOutcome::Refusal refusal)
{
    using Refusal = ViewOutcome::Refusal;
    const QString words = refusalText(refusal);
    switch (refusal) {
    case Refusal::NameTaken:
        return withCode(409, "VIEW_NAME_TAKEN", words);
    case Refusal::TooMany:
        return withCode(409, "TOO_MANY_VIEWS", words);
    case Refusal::TooLarge:
        return withCode(413, "PAYLOAD_TOO_LARGE", words);
    case Refusal::NoSuchView:
    case Refusal::None:
        break;
    }
    return withCode(404, "NOT_FOUND", words);
}

void list(ServerContext &context, const ExchangePtr &exchange)
{
    if (auto none = noParameters(*exchange); !none)
        return exchange->refuse(none.error());
    askStore(context, exchange, SavedViewsQuestion{}, {.text = [](Answer &answer) {
                 JsonWriter json;
                 json.beginObject().field("schema", "glasshouse.views.v1").key("views").beginArray();
                 for (const KeptView &kept : std::get<SavedViewsAnswer>(answer).views)
                     writeKeptView(json, kept);
                 json.endArray().endObject();
                 return json.take().toStdString();
             }});
}

/// {"name","payload","shared"}
tl::expected<ViewChange, HttpError> changeIn(const Exchange &exchange)
{
    const QJsonDocument document = QJsonDocument::fromJson(QByteArray::fromStdString(exchange.body));
    const QJsonObject body = document.object();
    for (const QString &key : body.keys()) {
        if (key != u"name"_s && key != u"payload"_s && key != u"shared"_s)
            return tl::unexpected(withCode(400, "INVALID_VIEW", u"the body has name, payload and shared alone"_s));
    }
    if (!body.value(u"name"_s).isString() || !body.value(u"payload"_s).isObject())
        return tl::unexpected(withCode(400, "INVALID_VIEW", u"name (text) and payload (object) are needed"_s));
    const QJsonValue shared = body.value(u"shared"_s);
    if (!shared.isUndefined() && !shared.isBool())
        return tl::unexpected(withCode(400, "INVALID_VIEW", u"shared: true or false is needed"_s));
    const auto view = viewFromPayload(body.value(u"name"_s).toString(), body.value(u"payload"_s).toObject());
    if (!view)
        return tl::unexpected(withCode(400, "INVALID_VIEW", u"payload.%1"_s.arg(view.error().message)));
    ViewChange change;
    change.name = view->name.toStdString(), change.payload = viewPayload(*view).toStdString();
    if (qsizetype(change.payload.size()) > SavedView::MostPayloadBytes)
        return tl::unexpected(refusalOf(ViewOutcome::Refusal::TooLarge));
    if (auto fine = checkView(*view); !fine)
        return tl::unexpected(withCode(400, "INVALID_VIEW", fine.error().message));
    change.shared = shared.toBool();
    if (change.shared && exchange.principal.role != Role::Admin)
        return tl::unexpected(HttpError{403, "only an admin may share a view", {}});
    return change;
}

std::string textOf(const ViewOutcome &outcome)
{
    const ViewRow &row = outcome.row;
    KeptView kept;
    const QString name = QString::fromStdString(row.name);
    if (auto view = viewFromPayload(name, QByteArray::fromStdString(row.payload), false))
        kept.view = std::move(*view);
    kept.view.name = name;
    kept.id = row.id, kept.owner = QString::fromStdString(row.owner), kept.shared = row.shared;
    kept.createdMs = row.createdMs, kept.updatedMs = row.updatedMs;
    JsonWriter json;
    writeKeptView(json, kept);
    return json.take().toStdString();
}

/// Answers once it is committed.
void apply(ServerContext &context, const ExchangePtr &exchange, ViewChange change)
{
    const Principal &principal = exchange->principal;
    change.tenant = principal.tenant, change.owner = personOf(principal);
    change.clientIp = exchange->clientIp;
    exchange->releaseBody();
    // The context may be gone when the task runs; the exchange is not.
    auto task = [exchange, change](StoreOwner *owner) {
        const auto outcome = owner ? owner->changeView(change) : fail(Error::Code::Busy, {});
        if (!outcome)
            return exchange->refuse(tryLater(503, "the store cannot be written now: try again later"));
        if (outcome->refusal != ViewOutcome::Refusal::None)
            return exchange->refuse(refusalOf(outcome->refusal));
        if (change.remove)
            return exchange->answer({200, "application/json", "{\"deleted\":" + std::to_string(change.id) + "}", {}});
        exchange->answer({change.id ? 200 : 201, "application/json", textOf(*outcome), {}});
    };
    if (!context.services.intake->submitTask(std::move(task)))
        exchange->refuse(tryLater(503, "the store cannot be written now: try again later"));
}

void create(ServerContext &context, const ExchangePtr &exchange)
{
    auto none = noParameters(*exchange);
    auto change = none ? changeIn(*exchange) : tl::unexpected(none.error());
    if (!change)
        return exchange->refuse(change.error());
    apply(context, exchange, std::move(*change));
}

void change(ServerContext &context, const ExchangePtr &exchange)
{
    const auto id = idParameter(*exchange);
    auto change = id ? changeIn(*exchange) : tl::unexpected(id.error());
    if (!change)
        return exchange->refuse(change.error());
    change->id = *id;
    apply(context, exchange, std::move(*change));
}

void remove(ServerContext &context, const ExchangePtr &exchange)
{
    const auto id = idParameter(*exchange);
    if (!id)
        return exchange->refuse(id.error());
    ViewChange change;
    change.remove = true;
    change.id = *id;
    apply(context, exchange, std::move(change));
}

} // namespace

std::vector<Route> viewRoutes(ServerContext *context)
{
    struct Row {
        const char *method;
        void (*handle)(ServerContext &, const ExchangePtr &);
        qint64 body;
    };
    std::vector<Route> routes;
    for (const Row &row : {Row{"GET", &list, 0}, Row{"POST", &create, MostBody}, Row{"PUT", &change, MostBody},
                           Row{"DELETE", &remove, 0}})
        routes.emplace_back(
            RoutePolicy(row.method, Path, Purpose::Read, Caller::Bearer, {Role::Viewer, Role::Admin},
                        TenantSource::Token, {.bodyBytes = row.body, .deadlineMs = 10'000, .gzip = row.body > 0},
                        row.body > 0 ? std::vector<std::string>{"application/json"} : std::vector<std::string>{},
                        ErrorForm::Json),
            [context, handle = row.handle](const ExchangePtr &exchange) { handle(*context, exchange); });
    return routes;
}

} // namespace glasshouse
