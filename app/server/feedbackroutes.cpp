// SPDX-License-Identifier: GPL-3.0-or-later
// What people report, and what is done about it: /api/feedback.
#include "base/jsonwriter.h"
#include "domain/feedbackrules.h"
#include "query/feedbackjson.h"
#include "query/filterparameters.h"
#include "server/acting.h"
#include "server/idparameter.h"
#include "server/parameters.h"
#include "server/questionroute.h"
#include "server/routeparameters.h"
#include "server/routetable.h"

#include <QJsonDocument>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

using FeedbackExchange = std::shared_ptr<Exchange>;
constexpr const char *FeedbackPath = "/api/feedback";
constexpr qint64 MostReportBytes = 2 << 20, MostTriageBytes = 64 << 10;

QString textOf(const Parameters &parameters, std::string_view name)
{
    const std::string_view value = parameters.text(name);
    return QString::fromUtf8(value.data(), qsizetype(value.size()));
}

tl::expected<FeedbackQuestion, HttpError> feedbackQuestion(const QueryRequest &request)
{
    const auto parameters = Parameters::read(request, routeparameters::FeedbackRoute);
    if (!parameters)
        return tl::unexpected(parameters.error());
    FeedbackQuestion question;
    for (const std::string_view status : parameters->all("status"))
        question.statuses.push_back(*feedbackStatusOf(QString::fromUtf8(status.data(), qsizetype(status.size()))));
    if (parameters->has("since"))
        question.range.beginMs = parseInstantOrAge(parameters->text("since"), request.nowMs);
    if (parameters->has("until"))
        question.range.endMs = parseInstantOrAge(parameters->text("until"), request.nowMs);
    question.text = textOf(*parameters, "text");
    if (parameters->has("assignee"))
        question.assignee = textOf(*parameters, "assignee");
    question.tag = textOf(*parameters, "tag"), question.session = textOf(*parameters, "session");
    question.fingerprint = textOf(*parameters, "fingerprint");
    question.folded = parameters->flag("folded", true);
    question.limit = int(parameters->whole("limit", question.limit));
    question.offset = parameters->whole("offset", 0);
    return question;
}

tl::expected<FeedbackItemQuestion, HttpError> reportQuestion(const QueryRequest &request)
{
    const auto parameters = Parameters::read(request, routeparameters::FeedbackReportRoute);
    if (!parameters)
        return tl::unexpected(parameters.error());
    return FeedbackItemQuestion{parameters->whole("id", 0)};
}

template<typename FeedbackShown, typename Q>
std::string feedbackText(FeedbackShown &answer, const Q &)
{
    JsonWriter json;
    writeJson(json, answer);
    return json.take().toStdString();
}

HttpError badFeedback(const QString &words)
{
    HttpError error{400, words.toStdString(), {}};
    error.code = "INVALID_ACT";
    return error;
}

/// The body's one object; nothing: it has been refused.
std::optional<QJsonObject> objectIn(Exchange &exchange)
{
    auto none = noParameters(exchange);
    const QJsonDocument document = QJsonDocument::fromJson(QByteArray::fromStdString(exchange.body));
    exchange.releaseBody();
    if (!none) {
        exchange.refuse(none.error());
        return std::nullopt;
    }
    if (!document.isObject()) {
        exchange.refuse(badFeedback(u"the body is no JSON object"_s));
        return std::nullopt;
    }
    return document.object();
}

std::string idsText(const char *schema, const ActDone &done)
{
    JsonWriter json;
    json.beginObject().field("schema", schema).key("ids").beginArray();
    for (const qint64 id : done.ids)
        json.value(id);
    json.endArray().endObject();
    return json.take().toStdString();
}

void report(ServerContext &context, const FeedbackExchange &exchange)
{
    const auto json = objectIn(*exchange);
    if (!json)
        return;
    auto report = feedbackReportFromJson(*json);
    if (!report)
        return exchange->refuse(badFeedback(report.error().message));
    if (report->key.isEmpty()) // a program that never tries again
        report->key = QUuid::createUuid().toString(QUuid::WithoutBraces);
    doAct(context, exchange, ReportFeedback{std::move(*report)}, [](const ActDone &done) {
        JsonWriter text;
        text.beginObject().field("schema", "glasshouse.feedback_sent.v1").field("id", done.ids.front()).endObject();
        return ActText{201, text.take().toStdString()};
    });
}

void triage(ServerContext &context, const FeedbackExchange &exchange)
{
    const auto json = objectIn(*exchange);
    if (!json)
        return;
    auto triage = triageFromJson(*json);
    if (!triage)
        return exchange->refuse(badFeedback(triage.error().message));
    doAct(context, exchange, std::move(*triage), [](const ActDone &done) {
        return ActText{200, idsText("glasshouse.feedback_changed.v1", done)};
    });
}

void removeReport(ServerContext &context, const FeedbackExchange &exchange)
{
    const auto id = idParameter(*exchange);
    if (!id)
        return exchange->refuse(id.error());
    doAct(context, exchange, RemoveFeedback{{*id}}, [](const ActDone &done) {
        return ActText{200, "{\"deleted\":" + std::to_string(done.ids.front()) + "}"};
    });
}

RoutePolicy changePolicy(const char *method, RoleSet roles, qint64 body)
{
    return RoutePolicy(method, FeedbackPath, Purpose::Read, Caller::Bearer, roles, TenantSource::Token,
                       {.bodyBytes = body, .deadlineMs = 30'000, .gzip = body > 0},
                       body > 0 ? std::vector<std::string>{"application/json"} : std::vector<std::string>{},
                       ErrorForm::Json);
}

} // namespace

std::vector<Route> feedbackRoutes(ServerContext *context)
{
    std::vector<Route> routes;
    routes.push_back(questionRoute<FeedbackQuestion>(context, readPolicy(FeedbackPath), &feedbackQuestion,
                                                     feedbackText<FeedbackAnswer, FeedbackQuestion>));
    routes.push_back(questionRoute<FeedbackItemQuestion>(context, readPolicy("/api/feedback/report"), &reportQuestion,
                                                         feedbackText<FeedbackDetail, FeedbackItemQuestion>));
    const auto add = [&](RoutePolicy policy, void (*handle)(ServerContext &, const FeedbackExchange &)) {
        routes.emplace_back(std::move(policy),
                            [context, handle](const FeedbackExchange &exchange) { handle(*context, exchange); });
    };
    add(changePolicy("POST", {Role::Viewer, Role::Admin}, MostReportBytes), &report);
    add(changePolicy("PATCH", {Role::Admin}, MostTriageBytes), &triage);
    add(changePolicy("DELETE", {Role::Admin}, 0), &removeReport);
    return routes;
}

} // namespace glasshouse
