// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/analyticsjson.h"

#include "base/jsonwriter.h"

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

QString text(QDate day)
{
    return day.toString(Qt::ISODate);
}

template<typename Answer>
void writeHead(JsonWriter &json, const Answer &answer)
{
    json.beginObject().field("tenantId", answer.tenantId).key("period").beginObject();
    json.field("from", text(answer.from)).field("to", text(answer.to)).endObject();
}

} // namespace

void writeJson(JsonWriter &json, const UsageSummaryAnswer &answer)
{
    writeHead(json, answer);
    const qint64 days = answer.from.isValid() ? answer.from.daysTo(answer.to) + 1 : 1;
    json.key("summary").beginObject().field("totalApiCalls", answer.apiCalls);
    json.field("totalTokenIssuances", answer.tokensIssued).field("totalCredentialRotations", answer.rotations);
    json.field("activeAgentCount", answer.activeAgents).field("averageDailyApiCalls", answer.apiCalls / days);
    json.field("peakDailyApiCalls", answer.peakCalls).key("peakDate");
    if (answer.peakDay.isValid())
        json.value(text(answer.peakDay));
    else
        json.null();
    json.endObject().endObject();
}

void writeJson(JsonWriter &json, const AgentActivityAnswer &answer)
{
    writeHead(json, answer);
    json.key("agents").beginArray();
    for (const AgentActivityRow &row : answer.rows) {
        json.beginObject().field("agentId", row.agent).field("agentName", row.agent);
        json.key("dailyActivity").beginArray();
        for (const AgentDay &day : row.days) {
            json.beginObject().field("date", text(day.day)).field("apiCalls", day.apiCalls);
            json.field("tokenIssuances", day.tokensIssued).field("credentialRotations", day.rotations).endObject();
        }
        json.endArray().endObject();
    }
    json.endArray().endObject();
}

void writeJson(JsonWriter &json, const TokenTrendsAnswer &answer, TokenTrendsQuestion::Granularity granularity)
{
    writeHead(json, answer);
    json.field("granularity", granularity == TokenTrendsQuestion::Granularity::Week ? "week" : "day");
    json.key("dataPoints").beginArray();
    for (const TokenPoint &point : answer.points) {
        json.beginObject().field("date", text(point.day)).field("totalIssuances", point.issued + point.failed);
        json.field("successfulIssuances", point.issued).field("failedIssuances", point.failed);
        json.field("uniqueAgents", point.agents).endObject();
    }
    json.endArray().endObject();
}

void writeTokenDays(JsonWriter &json, const TokenTrendsAnswer &answer)
{
    json.beginArray();
    for (const TokenPoint &point : answer.points) {
        if (point.issued > 0)
            json.beginObject().field("date", text(point.day)).field("count", point.issued).endObject();
    }
    json.endArray();
}

void writeJson(JsonWriter &json, const AgentTokensAnswer &answer)
{
    json.beginArray();
    for (const AgentTokensRow &row : answer.rows) {
        json.beginObject().field("agent_id", row.agent).field("name", row.agent);
        json.field("token_count", row.issued).endObject();
    }
    json.endArray();
}

void writeJson(JsonWriter &json, const AgentHoursAnswer &answer)
{
    json.beginArray();
    for (const AgentHour &row : answer.rows) {
        json.beginObject().field("agent_id", row.agent).field("dow", row.weekday % 7);
        json.field("hour", row.hour).field("count", row.events).endObject();
    }
    json.endArray();
}

} // namespace glasshouse
