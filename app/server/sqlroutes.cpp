// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/access.h"
#include "base/jsonwriter.h"
#include "query/audited.h"
#include "query/sqljson.h"
#include "server/routetable.h"
#include "server/servercontext.h"
#include "server/sqlasking.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr qint64 MostBodyBytes = 128 << 10; ///< a statement of 20,000 bytes, however it is escaped
constexpr int DeadlineMs = 30'000;          ///< with the time that it waits

HttpError wrong(std::string message, const char *code)
{
    HttpError refusal{400, std::move(message), {}};
    refusal.code = code;
    return refusal;
}

/// {"sql": "SELECT …", "limit": 1000, "plan": false}; nothing else may stand there, nor anything of another type.
tl::expected<SqlQuestion, HttpError> questionIn(const std::string &body)
{
    const auto refuse = [](const char *why) { return tl::unexpected(wrong(why, "INVALID_PARAMETER")); };
    const QJsonDocument document = QJsonDocument::fromJson(QByteArray::fromStdString(body));
    if (!document.isObject())
        return refuse("the body must be a JSON object: {\"sql\": \"…\"}");
    const QJsonObject object = document.object();
    SqlQuestion question;
    for (auto member = object.begin(); member != object.end(); ++member) {
        if (member.key() == u"sql" && member->isString())
            question.sql = member->toString();
        else if (member.key() == u"limit" && member->isDouble() && member->toInteger() >= 1
                 && member->toInteger() <= SqlQuestion::MostRows)
            question.limit = int(member->toInteger());
        else if (member.key() == u"plan" && member->isBool())
            question.plan = member->toBool();
        else
            return refuse("the body holds sql (a text), limit (1 to 10,000) and plan (true or false), nothing else");
    }
    if (question.sql.trimmed().isEmpty())
        return refuse("sql is missing");
    return question;
}

HttpError sqlRefusalOf(const Error &error)
{
    if (error.code == Error::Code::Rejected)
        return wrong(error.message.toStdString(), "INVALID_SQL");
    return tryLater(503, "no statement can be run now: ask again later"); // the reason may name a place
}

void tell(const ServerContext &context, Exchange &exchange, const SqlQuestion &question, Result<Answer> answer,
          const AnswerForm &form)
{
    if (!answer)
        return exchange.refuse(sqlRefusalOf(answer.error()));
    if (auto read = auditOf(Question(question)))
        keepNote(context, exchange, std::move(*read));
    exchange.answer({200, "application/json", form.text(*answer), {}});
}

} // namespace

void askSql(ServerContext &context, const std::shared_ptr<Exchange> &exchange, SqlQuestion question, AnswerForm form)
{
    const auto stop = std::make_shared<std::atomic_bool>(false);
    const auto asked = std::make_shared<const SqlQuestion>(std::move(question));
    const auto number = context.sql->queue().submit(
        [&context, asked, stop, scope = Access::scopeFor(exchange->principal)](StoreReader &) -> Result<Answer> {
            auto answer = context.sql->runner().run(*asked, context.services.storePath, scope, *stop);
            if (!answer)
                return tl::unexpected(answer.error());
            return Answer(std::move(*answer));
        },
        [&context, exchange, asked, form = std::move(form)](Result<Answer> answer) {
            tell(context, *exchange, *asked, std::move(answer), form);
        },
        exchange->principal.tenant);
    if (!number)
        return exchange->refuse(tryLater(503, "too many statements wait: ask again later"));
    exchange->whenAbandoned([stop, queue = &context.sql->queue(), number = *number] {
        *stop = true;
        queue->cancel(number);
    });
}

std::vector<Route> sqlRoutes(ServerContext *context)
{
    std::vector<Route> routes;
    routes.emplace_back(RoutePolicy("POST", "/api/query", Purpose::Read, Caller::Bearer, {Role::Viewer, Role::Admin},
                                    TenantSource::Token,
                                    {.bodyBytes = MostBodyBytes, .deadlineMs = DeadlineMs, .gzip = false},
                                    {"application/json"}, ErrorForm::Json),
                        [context](const std::shared_ptr<Exchange> &exchange) {
                            auto question = questionIn(exchange->body);
                            exchange->releaseBody();
                            if (!question)
                                return exchange->refuse(question.error());
                            askSql(*context, exchange, std::move(*question), {.text = [](Answer &answer) {
                                JsonWriter json;
                                writeJson(json, std::get<SqlAnswer>(answer));
                                return json.take().toStdString();
                            }});
                        });
    return routes;
}

} // namespace glasshouse
