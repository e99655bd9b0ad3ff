// SPDX-License-Identifier: GPL-3.0-or-later
// What agents use: API calls, tokens, credentials, endpoints, by day and by hour of the week.
#include "base/jsonwriter.h"
#include "query/analyticsjson.h"
#include "query/answersjson.h"
#include "server/analyticsparameters.h"
#include "server/questionroute.h"
#include "server/routetable.h"

namespace glasshouse {

namespace {

template<typename Answer, typename Q>
std::string asJson(Answer &answer, const Q &)
{
    JsonWriter json;
    writeJson(json, answer);
    return json.take().toStdString();
}

std::string trendsJson(TokenTrendsAnswer &answer, const TokenTrendsQuestion &question)
{
    JsonWriter json;
    writeJson(json, answer, question.granularity);
    return json.take().toStdString();
}

std::string tokenDaysJson(TokenTrendsAnswer &answer, const TokenTrendsQuestion &)
{
    JsonWriter json;
    writeTokenDays(json, answer);
    return json.take().toStdString();
}

std::optional<HttpError> unknownAgent(const AgentActivityAnswer &answer)
{
    if (answer.known)
        return std::nullopt;
    HttpError error{404, "there is no such agent", {}};
    error.code = "AGENT_NOT_FOUND";
    return error;
}

} // namespace

std::vector<Route> analyticsRoutes(ServerContext *context)
{
    std::vector<Route> routes;
    const auto add = [&]<typename Q>(const char *path, ReadWish<Q> read, auto text, auto... refusal) {
        routes.push_back(questionRoute<Q>(context, readPolicy(path).behind(Gate::Analytics), read, text, refusal...));
    };
    add("/analytics/usage-summary", &usageSummaryQuestion, asJson<UsageSummaryAnswer, UsageSummaryQuestion>);
    add("/analytics/agent-activity", &agentActivityQuestion, asJson<AgentActivityAnswer, AgentActivityQuestion>,
        &unknownAgent);
    add("/analytics/token-trends", &tokenTrendsQuestion, &trendsJson);
    add("/analytics/credentials", &credentialsQuestion, asJson<CredentialsAnswer, CredentialsQuestion>);
    add("/analytics/endpoints", &endpointsQuestion, asJson<EndpointsAnswer, EndpointsQuestion>);
    add("/api/analytics/tokens", &tokenDaysQuestion, &tokenDaysJson);
    add("/api/analytics/agents", &agentTokensQuestion, asJson<AgentTokensAnswer, AgentTokensQuestion>);
    add("/api/analytics/agents/activity", &agentHoursQuestion, asJson<AgentHoursAnswer, AgentHoursQuestion>);
    return routes;
}

} // namespace glasshouse
