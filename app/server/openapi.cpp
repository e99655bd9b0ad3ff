// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/openapi.h"

#include "domain/actcodec.h"
#include "query/codec/codec.h"
#include "query/filterparameters.h"
#include "server/errorcodes.h"
#include "server/exchange.h"
#include "server/openapischemas.h"
#include "server/parameters.h"
#include "server/routetable.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>
#include <limits>
#include <map>
#include <set>
#include <utility>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr std::string_view AskPath = "/api/v1/ask/", ActPath = "/api/v1/act/";

QString textOf(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

QJsonObject schemaOf(const ParameterSpec &spec)
{
    using Type = ParameterSpec::Type;
    QJsonObject schema{{u"type"_s, u"string"_s}};
    switch (spec.type) {
    case Type::Whole:
        schema = {{u"type"_s, u"integer"_s}};
        if (spec.least != std::numeric_limits<qint64>::min()) {
            schema.insert(u"minimum"_s, spec.least);
            schema.insert(u"maximum"_s, spec.most);
        }
        break;
    case Type::Flag:
        schema = {{u"type"_s, u"boolean"_s}};
        break;
    case Type::Name:
        schema.insert(u"enum"_s, QJsonArray::fromStringList(textOf(spec.names).split(u'|')));
        break;
    case Type::Date:
        schema.insert(u"format"_s, u"date"_s);
        break;
    case Type::Time:
        schema.insert(u"format"_s, u"date-time"_s);
        break;
    case Type::Span:
        schema.insert(u"pattern"_s, u"^[0-9]{1,6}[smhd]$"_s);
        break;
    case Type::Zone:
    case Type::Instant:
    case Type::Text:
        break;
    }
    return schema;
}

QJsonObject parameterOf(const ParameterSpec &spec)
{
    QString help = textOf(spec.help);
    if (spec.type == ParameterSpec::Type::Instant)
        help += u"; ISO 8601, or an age: 15m, 2h, 7d"_s;
    if (spec.type == ParameterSpec::Type::Zone)
        help += u"; an IANA name, such as Europe/Prague"_s;
    if (!spec.standard.empty())
        help += (help.isEmpty() ? u"without it: "_s : u"; without it: "_s) + textOf(spec.standard);
    QJsonObject schema = schemaOf(spec);
    if (spec.repeats)
        schema = {{u"type"_s, u"array"_s}, {u"items"_s, schema}};
    QJsonObject parameter{{u"name"_s, textOf(spec.name)}, {u"in"_s, u"query"_s}, {u"schema"_s, schema}};
    if (!help.isEmpty())
        parameter.insert(u"description"_s, help);
    if (spec.required)
        parameter.insert(u"required"_s, true);
    if (spec.repeats) { // a=1&a=2
        parameter.insert(u"style"_s, u"form"_s);
        parameter.insert(u"explode"_s, true);
    }
    return parameter;
}

QJsonArray parametersOf(const RoutePolicy &policy)
{
    QJsonArray parameters;
    const auto all = allRouteParameters();
    const auto route = std::find_if(all.begin(), all.end(), [&policy](const RouteParameters &each) {
        return policy.method == each.method && each.path == policy.path;
    });
    if (route == all.end())
        return parameters;
    for (const ParameterSpec &spec : route->own)
        parameters.append(parameterOf(spec));
    if (route->filter) {
        for (const ParameterSpec &spec : filterParameterSpecs())
            parameters.append(parameterOf(spec));
    }
    return parameters;
}

QJsonArray securityOf(const RoutePolicy &policy)
{
    const auto only = [](const QString &name) { return QJsonObject{{name, QJsonArray()}}; };
    switch (policy.caller) {
    case Caller::Open:
        return {};
    case Caller::Bearer:
        return {only(u"token"_s)};
    case Caller::BearerOrBasic:
        return {only(u"token"_s), only(u"tokenAsPassword"_s)};
    case Caller::Signature:
        return {only(u"signature"_s)};
    }
    return {};
}

QJsonArray rolesOf(const RoutePolicy &policy)
{
    constexpr std::array<std::pair<Role, const char *>, 4> Names{
        {{Role::Ingest, "ingest"}, {Role::Viewer, "viewer"}, {Role::Admin, "admin"}, {Role::Operator, "operator"}}};
    QJsonArray roles;
    for (const auto &[role, name] : Names) {
        if (policy.roles.contains(role))
            roles.append(QLatin1String(name));
    }
    return roles;
}

QJsonObject content(const QString &mediaType, const QJsonObject &schema)
{
    return {{mediaType, QJsonObject{{u"schema"_s, schema}}}};
}

QJsonObject reference(const QString &name)
{
    return {{u"$ref"_s, u"#/components/schemas/"_s + name}};
}

/// The statuses that a route refuses with, each with its codes.
std::map<int, QStringList> refusalsOf(const RoutePolicy &policy, const RouteAnswer *answer)
{
    std::map<int, QStringList> refusals{
        {400, {}}, {403, {u"FORBIDDEN"_s}}, {503, {u"UNAVAILABLE"_s}}, {421, {u"MISDIRECTED"_s}}};
    if (policy.caller != Caller::Open) {
        refusals[401] = {u"UNAUTHORIZED"_s};
        refusals[429] = {u"RATE_LIMITED"_s};
    }
    if (policy.limits.bodyBytes > 0) {
        refusals[408] = {u"TIMEOUT"_s};
        refusals[413] = {u"PAYLOAD_TOO_LARGE"_s};
        refusals[415] = {u"UNSUPPORTED_MEDIA_TYPE"_s};
    }
    std::set<QString> known{u"INVALID_REQUEST"_s};
    if (policy.purpose == Purpose::Read) // those that take no parameters know none
        known.insert({u"INVALID_QUERY"_s, u"UNKNOWN_PARAMETER"_s});
    const auto all = allRouteParameters();
    for (const RouteParameters &route : all) {
        if (policy.method != route.method || route.path != policy.path)
            continue;
        known.insert({u"INVALID_QUERY"_s, u"UNKNOWN_PARAMETER"_s});
        for (const ParameterSpec &spec : route.own)
            known.insert(textOf(spec.code));
        if (route.filter)
            known.insert(u"INVALID_PARAMETER"_s);
    }
    if (std::string_view(policy.path).starts_with(AskPath)) {
        known.insert({u"INVALID_QUESTION"_s, u"INVALID_PARAMETER"_s});
        if (std::string_view(policy.path).ends_with("/sql"))
            known.insert(u"INVALID_SQL"_s);
        refusals[404] = {u"NOT_FOUND"_s};
        if (policy.gate == Gate::Analytics)
            refusals[403] << u"ANALYTICS_NOT_AVAILABLE"_s;
    }
    if (std::string_view(policy.path).starts_with(ActPath)) {
        known.insert(u"INVALID_ACT"_s);
        refusals[404] = {u"NOT_FOUND"_s};
        refusals[409] = {u"TOO_MANY"_s};
        refusals[403] << u"PLAN_NOT_ENOUGH"_s;
    }
    refusals[400] = QStringList(known.begin(), known.end());
    if (answer) {
        for (const QString &each : textOf(answer->codes).split(u", "_s, Qt::SkipEmptyParts))
            refusals[each.section(u' ', 0, 0).toInt()] << each.section(u' ', 1);
    }
    return refusals;
}

/// "Not after 10 s" and the like.
QString limitsText(const RoutePolicy &policy)
{
    QStringList parts;
    if (policy.limits.bodyBytes > 0)
        parts << u"The body has at most %1 bytes%2."_s.arg(policy.limits.bodyBytes)
                     .arg(policy.limits.gzip ? u", also unpacked; gzip is understood"_s : QString());
    if (policy.limits.deadlineMs > 0)
        parts << u"It is answered within %1 s."_s.arg(policy.limits.deadlineMs / 1'000);
    const QJsonArray roles = rolesOf(policy);
    QStringList names;
    for (const QJsonValue role : roles)
        names << role.toString();
    if (!names.isEmpty())
        parts << u"For tokens of the role %1."_s.arg(names.join(u" or "_s));
    return parts.join(u' ');
}

class Document
{
public:
    QJsonObject take(const std::vector<RoutePolicy> &routes)
    {
        m_schemas = answerSchemas();
        for (const RoutePolicy &policy : routes)
            add(policy);
        completeError();
        const QJsonObject security{
            {u"token"_s, QJsonObject{{u"type"_s, u"http"_s}, {u"scheme"_s, u"bearer"_s}}},
            {u"tokenAsPassword"_s, QJsonObject{{u"type"_s, u"http"_s}, {u"scheme"_s, u"basic"_s}}},
            {u"signature"_s,
             QJsonObject{{u"type"_s, u"apiKey"_s},
                         {u"in"_s, u"header"_s},
                         {u"name"_s, u"X-Hub-Signature-256"_s},
                         {u"description"_s, u"HMAC-SHA256 of the body with the webhook's secret"_s}}}};
        return {
            {u"openapi"_s, u"3.1.0"_s},
            {u"info"_s,
             QJsonObject{{u"title"_s, u"Glasshouse"_s},
                         {u"version"_s, QStringLiteral(GLASSHOUSE_VERSION)},
                         {u"license"_s,
                          QJsonObject{{u"name"_s, u"GPL-3.0-or-later"_s}, {u"identifier"_s, u"GPL-3.0-or-later"_s}}}}},
            {u"servers"_s, QJsonArray{QJsonObject{{u"url"_s, u"/"_s}}}},
            {u"paths"_s, m_paths},
            {u"components"_s, QJsonObject{{u"schemas"_s, m_schemas}, {u"securitySchemes"_s, security}}}};
    }

private:
    void add(const RoutePolicy &policy)
    {
        const QString path = textOf(policy.path), method = textOf(policy.method).toLower();
        QJsonObject item = m_paths.value(path).toObject();
        item.insert(method, operation(policy));
        m_paths.insert(path, item);
    }

    QJsonObject operation(const RoutePolicy &policy)
    {
        const RouteAnswer *const answer = routeAnswer(policy.method, policy.path);
        QString id = textOf(policy.method).toLower() + textOf(policy.path);
        id.replace(u'/', u'_').replace(u'-', u'_').replace(u'.', u'_');
        QJsonObject operation{{u"operationId"_s, id},
                              {u"tags"_s, QJsonArray{tagOf(policy)}},
                              {u"description"_s, limitsText(policy)},
                              {u"security"_s, securityOf(policy)},
                              {u"x-roles"_s, rolesOf(policy)}};
        if (answer)
            operation.insert(u"summary"_s, textOf(answer->summary));
        if (const QJsonArray parameters = parametersOf(policy); !parameters.isEmpty())
            operation.insert(u"parameters"_s, parameters);
        if (!policy.contentTypes.empty())
            operation.insert(u"requestBody"_s, bodyOf(policy));
        operation.insert(u"responses"_s, responsesOf(policy, answer));
        return operation;
    }

    static QString tagOf(const RoutePolicy &policy)
    {
        switch (policy.purpose) {
        case Purpose::Ingest:
            return u"ingest"_s;
        case Purpose::Health:
            return u"health"_s;
        case Purpose::Read:
            break;
        }
        return policy.gate == Gate::Analytics ? u"analytics"_s : u"read"_s;
    }

    std::optional<std::size_t> questionOf(const RoutePolicy &policy) const
    {
        const std::string_view path = policy.path;
        return path.starts_with(AskPath) ? questionIndex(path.substr(AskPath.size())) : std::nullopt;
    }

    std::optional<std::size_t> actOf(const RoutePolicy &policy) const
    {
        const std::string_view path = policy.path;
        return path.starts_with(ActPath) ? actIndex(path.substr(ActPath.size())) : std::nullopt;
    }

    QJsonObject bodyOf(const RoutePolicy &policy)
    {
        QJsonObject types;
        const auto question = questionOf(policy);
        const RouteAnswer *const answer = routeAnswer(policy.method, policy.path);
        QJsonObject schema;
        if (question)
            schema = questionSchema(*question, m_schemas);
        else if (const auto act = actOf(policy))
            schema = actSchema(*act, m_schemas);
        else if (answer && !answer->body.empty())
            schema = reference(ApiPrefix + textOf(answer->body));
        for (const std::string &type : policy.contentTypes)
            types.insert(textOf(type), QJsonObject{{u"schema"_s, schema}});
        return {{u"required"_s, true}, {u"content"_s, types}};
    }

    QJsonObject responsesOf(const RoutePolicy &policy, const RouteAnswer *answer)
    {
        QJsonObject success{{u"description"_s, u"The answer."_s}};
        int status = 200;
        if (const auto question = questionOf(policy)) {
            success.insert(u"content"_s, content(u"application/json"_s, answerSchema(*question, m_schemas)));
        } else if (actOf(policy)) {
            success.insert(u"content"_s, content(u"application/json"_s, actDoneSchema(m_schemas)));
        } else if (answer) {
            status = answer->status;
            const QJsonObject schema =
                answer->schema.empty() ? QJsonObject() : reference(ApiPrefix + textOf(answer->schema));
            success.insert(u"content"_s, content(textOf(answer->mediaType), schema));
        }
        QJsonObject responses{{QString::number(status), success}};
        if (answer && answer->otherStatus)
            responses.insert(QString::number(answer->otherStatus), success);
        for (const auto &[refused, codes] : refusalsOf(policy, answer)) {
            QJsonObject refusal{{u"description"_s, codes.join(u", "_s)}};
            if (policy.errorForm == ErrorForm::Json)
                refusal.insert(u"content"_s, content(u"application/json"_s, reference(u"Error"_s)));
            responses.insert(QString::number(refused), refusal);
        }
        return responses;
    }

    /// The codes are these and no others.
    void completeError()
    {
        std::set<QString> names;
        for (const ErrorCodeRow &row : ErrorCodes)
            names.insert(textOf(row.code));
        QJsonArray codes;
        for (const QString &name : names)
            codes.append(name);
        const QJsonObject code{{u"type"_s, u"string"_s}, {u"enum"_s, codes}};
        const QJsonObject fields{{u"code"_s, code}, {u"message"_s, QJsonObject{{u"type"_s, u"string"_s}}}};
        const QJsonObject error{
            {u"type"_s, u"object"_s}, {u"properties"_s, fields}, {u"required"_s, QJsonArray{u"code"_s, u"message"_s}}};
        m_schemas.insert(u"Error"_s,
                         QJsonObject{{u"type"_s, u"object"_s},
                                     {u"properties"_s, QJsonObject{{u"error"_s, error}}},
                                     {u"required"_s, QJsonArray{u"error"_s}}});
    }

    QJsonObject m_paths, m_schemas;
};

} // namespace

QJsonObject openApiDocument(const std::vector<RoutePolicy> &routes)
{
    return Document().take(routes);
}

std::vector<Route> openApiRoutes(ServerContext *)
{
    std::vector<Route> routes;
    routes.emplace_back(
        RoutePolicy("GET", "/openapi.json", Purpose::Health, Caller::Open, {}, TenantSource::None,
                    {.bodyBytes = 0, .deadlineMs = 5'000, .gzip = false}, {}, ErrorForm::Json),
        [](const std::shared_ptr<Exchange> &exchange) {
            static const std::string Text =
                QJsonDocument(openApiDocument(routePolicies())).toJson(QJsonDocument::Compact).toStdString();
            exchange->answer({200, "application/json", Text, {}});
        });
    return routes;
}

} // namespace glasshouse
