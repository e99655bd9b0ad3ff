// SPDX-License-Identifier: GPL-3.0-or-later
// Report packs: /api/admin/packs and the figures of one, /api/admin/packs/data.
#include "access/access.h"
#include "base/jsonwriter.h"
#include "base/zone.h"
#include "query/askany.h"
#include "reports/packdata.h"
#include "reports/packexport.h"
#include "reports/packsource.h"
#include "server/acting.h"
#include "server/idparameter.h"
#include "server/parameters.h"
#include "server/questionroute.h"
#include "server/routeparameters.h"
#include "server/routetable.h"
#include "server/servercontext.h"
#include "server/sqlasking.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

using PackExchange = std::shared_ptr<Exchange>;
constexpr const char *PacksPath = "/api/admin/packs";
constexpr qint64 MostPackBody = 4 << 10;
constexpr int PackDataDeadlineMs = 60'000; ///< with statements in SQL, each of which may take seconds

QString packText(const Parameters &parameters, std::string_view name)
{
    const std::string_view value = parameters.text(name);
    return QString::fromUtf8(value.data(), qsizetype(value.size()));
}

HttpError noSuchPack()
{
    return {404, "there is no such pack", {}};
}

const char *standingName(const FoundPack &found, PackStanding standing)
{
    if (!found.isFine())
        return "broken";
    return standing == PackStanding::Enabled ? "enabled" : standing == PackStanding::Offered ? "offered" : "not_seen";
}

void writePackRow(JsonWriter &json, const FoundPack &found, const PackOffer &offer, bool isAdmin, bool whole)
{
    const Pack &pack = found.pack;
    json.beginObject().field("id", pack.id).field("title", pack.title).field("description", pack.description);
    json.field("version", pack.version).field("state", standingName(found, offer.standing));
    json.field("built_in", found.isBuiltIn()).field("seen", offer.seen).field("period_days", pack.periodDays);
    json.field("panels", qint64(pack.panels.size()));
    json.key("problems").beginArray();
    for (const TextProblem &problem : isAdmin ? found.problems : std::vector<TextProblem>()) {
        json.beginObject().field("line", problem.place.line).field("column", problem.place.column);
        json.field("message", problem.words).endObject();
    }
    json.endArray();
    if (whole)
        json.key("definition").raw(std::string_view(found.text.constData(), std::size_t(found.text.size())));
    json.endObject();
}

/// What a viewer, or a tenant of the plan free, is told of: the packs that an admin has enabled.
bool isShown(const PackOffer &offer, bool isAdmin)
{
    return isAdmin || offer.standing == PackStanding::Enabled;
}

/// `id`: of this one alone, with what it is made of; empty: of all.
std::string packsText(const PackStatesAnswer &states, bool isAdmin, const QString &id)
{
    JsonWriter json;
    json.beginObject().field("schema", "glasshouse.packs.v1").field("plan", states.plan);
    json.field("may_change", states.mayChange).key("packs").beginArray();
    for (const FoundPack &found : loadPacks().packs) {
        const PackOffer offer = offerOf(found.pack, states);
        const bool isMeant = id.isEmpty() || (found.isFine() && found.pack.id == id);
        if (isMeant && isShown(offer, isAdmin))
            writePackRow(json, found, offer, isAdmin, !id.isEmpty());
    }
    json.endArray().endObject();
    return json.take().toStdString();
}

void showPacks(ServerContext &context, const PackExchange &exchange)
{
    const auto request = queryRequest(*exchange);
    if (!request)
        return;
    const auto parameters = Parameters::read(*request, routeparameters::PacksRoute);
    if (!parameters)
        return exchange->refuse(parameters.error());
    const bool isAdmin = exchange->principal.role == Role::Admin;
    const QString id = packText(*parameters, "id");
    AnswerForm form{
        .text = [isAdmin, id](Answer &answer) { return packsText(std::get<PackStatesAnswer>(answer), isAdmin, id); }};
    form.refusal = [isAdmin, id](const Answer &answer) -> std::optional<HttpError> {
        const PackShelf shelf = loadPacks();
        const FoundPack *const found = shelf.find(id);
        if (id.isEmpty() || (found && isShown(offerOf(found->pack, std::get<PackStatesAnswer>(answer)), isAdmin)))
            return std::nullopt;
        return noSuchPack();
    };
    askStore(context, exchange, PackStatesQuestion{}, std::move(form));
}

/// {"id": "claude-code", "enabled": true}
void changePack(ServerContext &context, const PackExchange &exchange)
{
    auto none = noParameters(*exchange);
    if (!none)
        return exchange->refuse(none.error());
    const QJsonObject body = QJsonDocument::fromJson(QByteArray::fromStdString(exchange->body)).object();
    exchange->releaseBody();
    HttpError wrong{400, "the body has id (text) and enabled (true or false), nothing else", {}};
    wrong.code = "INVALID_BODY";
    if (body.size() != 2 || !body.value(u"id"_s).isString() || !body.value(u"enabled"_s).isBool())
        return exchange->refuse(wrong);
    const EnablePack act{body.value(u"id"_s).toString(), body.value(u"enabled"_s).toBool()};
    // A user's own pack may be on the consoles alone: any id will do, of a pack that is known here or not.
    doAct(context, exchange, act, [act](const ActDone &) {
        JsonWriter json;
        json.beginObject().field("id", act.pack).field("enabled", act.enabled).endObject();
        return ActText{200, json.take().toStdString()};
    });
}

struct PackDataWish {
    QString id, panel, zone;
    Filter filter;
    QDate from, to;
    int days = 0;
    bool csv = false;
};

tl::expected<PackDataWish, HttpError> packDataWish(const QueryRequest &request)
{
    const auto parameters = Parameters::read(request, routeparameters::PackDataRoute);
    if (!parameters)
        return tl::unexpected(parameters.error());
    PackDataWish wish{packText(*parameters, "id"),
                      packText(*parameters, "panel"),
                      parameters->zone(),
                      parameters->filter(),
                      parameters->date("from"),
                      parameters->date("to"),
                      int(parameters->whole("days", 0)),
                      parameters->text("format") == "csv"};
    if (wish.from.isValid() && wish.to.isValid() && wish.to < wish.from)
        return tl::unexpected(parameters->wrong("INVALID_DATE_RANGE", "to", "is before from"));
    return wish;
}

Filter filterOf(const PackDataWish &wish, const Pack &pack, qint64 nowMs)
{
    Filter filter = wish.filter;
    const Zone zone = Zone::fromId(wish.zone).value_or(Zone());
    if (wish.from.isValid() || wish.to.isValid()) {
        filter.range = {};
        if (wish.from.isValid())
            filter.range.beginMs = zone.startOfDay(wish.from);
        if (wish.to.isValid())
            filter.range.endMs = zone.startOfDay(wish.to.addDays(1));
    } else if (filter.range.isUnbounded()) {
        filter.range = packRange(wish.days > 0 ? wish.days : pack.periodDays, wish.zone, nowMs);
    }
    return filter;
}

struct PackAnswer {
    std::optional<PackData> data; ///< nothing: there is no such pack for the caller
};

Result<Answer> askPack(ServerContext &context, StoreReader &reader, const PackDataWish &wish, const Scope &scope,
                       const std::atomic_bool &stop, PackAnswer &into)
{
    auto states = reader.ask(PackStatesQuestion{}, scope);
    if (!states)
        return tl::unexpected(states.error());
    const PackShelf shelf = loadPacks();
    const FoundPack *const found = shelf.find(wish.id);
    if (!found || !isShown(offerOf(found->pack, *states), scope.isWholeTenant()))
        return Answer(std::move(*states));
    Pack pack = found->pack;
    if (!wish.panel.isEmpty())
        std::erase_if(pack.panels, [&](const PackPanel &panel) { return panel.id != wish.panel; });
    if (pack.panels.empty())
        return Answer(std::move(*states));
    const qint64 nowMs = QDateTime::currentMSecsSinceEpoch();
    into.data = askedPackData(
        pack, filterOf(wish, pack, nowMs), wish.zone, nowMs, [&](const Question &question) -> Result<Answer> {
            if (stop)
                return fail(Error::Code::Cancelled, u"nobody waits for it"_s);
            if (const auto *const sql = std::get_if<SqlQuestion>(&question)) {
                auto answer = context.sql->runner().run(*sql, context.services.storePath, scope, stop);
                return answer ? Result<Answer>(std::move(*answer)) : tl::unexpected(answer.error());
            }
            return askAny(reader, question, scope);
        });
    // Reasons that may name a place of the store's are not for everybody.
    for (PanelData &panel : into.data->panels) {
        if (!panel.trouble.isEmpty() && !scope.isWholeTenant())
            panel.trouble = u"it cannot be asked now"_s;
    }
    return Answer(std::move(*states));
}

void packData(ServerContext &context, const PackExchange &exchange)
{
    const auto wish = wishIn<PackDataWish>(*exchange, &packDataWish);
    if (!wish)
        return;
    const auto stop = std::make_shared<std::atomic_bool>(false);
    const auto made = std::make_shared<PackAnswer>();
    const auto number = context.sql->queue().submit(
        [&context, exchange, wish = *wish, stop, made,
         scope = Access::scopeFor(exchange->principal)](StoreReader &reader) {
            return timed(context, *exchange, [&] { return askPack(context, reader, wish, scope, *stop, *made); });
        },
        [&context, exchange, wish = *wish, made](Result<Answer> answer) {
            if (!answer)
                return exchange->refuse(tryLater(503, "the store cannot be asked now: ask again later"));
            if (!made->data)
                return exchange->refuse(noSuchPack());
            AuditNote note;
            note.action = u"pack.read"_s;
            note.resource = u"pack:%1"_s.arg(wish.id);
            note.isRead = true;
            keepNote(context, *exchange, std::move(note));
            if (wish.csv)
                return exchange->answer({200, "text/csv; charset=utf-8", packCsv(*made->data, wish.panel), {}});
            JsonWriter json;
            writeJson(json, *made->data);
            exchange->answer({200, "application/json", json.take().toStdString(), {}});
        },
        exchange->principal.tenant);
    if (!number)
        return exchange->refuse(tryLater(503, "too many questions wait: ask again later"));
    exchange->whenAbandoned([stop, queue = &context.sql->queue(), number = *number] {
        *stop = true;
        queue->cancel(number);
    });
}

} // namespace

std::vector<Route> packRoutes(ServerContext *context)
{
    struct Row {
        const char *method, *path;
        void (*handle)(ServerContext &, const PackExchange &);
        RoleSet roles;
        RouteLimits limits;
    };
    const RoleSet readers{Role::Viewer, Role::Admin};
    std::vector<Route> routes;
    for (const Row &row :
         {Row{"GET", PacksPath, &showPacks, readers, {.bodyBytes = 0, .deadlineMs = 10'000, .gzip = false}},
          Row{"PUT",
              PacksPath,
              &changePack,
              {Role::Admin},
              {.bodyBytes = MostPackBody, .deadlineMs = 10'000, .gzip = false}},
          Row{"GET",
              "/api/admin/packs/data",
              &packData,
              readers,
              {.bodyBytes = 0, .deadlineMs = PackDataDeadlineMs, .gzip = false}}})
        routes.emplace_back(
            RoutePolicy(row.method, row.path, Purpose::Read, Caller::Bearer, row.roles, TenantSource::Token, row.limits,
                        row.limits.bodyBytes > 0 ? std::vector<std::string>{"application/json"}
                                                 : std::vector<std::string>{},
                        ErrorForm::Json),
            [context, handle = row.handle](const PackExchange &exchange) { handle(*context, exchange); });
    return routes;
}

} // namespace glasshouse
