// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/agentactivity.h"
#include "query/tokentrends.h"
#include "query/usagesummary.h"

namespace glasshouse {

class JsonWriter;

/// The answers of the analytics routes, under the names that docs/api.md gives. Agents have no other id than their name.
/// Pure.
void writeJson(JsonWriter &json, const UsageSummaryAnswer &answer);
void writeJson(JsonWriter &json, const AgentActivityAnswer &answer);
void writeJson(JsonWriter &json, const TokenTrendsAnswer &answer, TokenTrendsQuestion::Granularity granularity);
/// [{"date","count"}], days alone: tokens issued.
void writeTokenDays(JsonWriter &json, const TokenTrendsAnswer &answer);
/// [{"agent_id","name","token_count"}]
void writeJson(JsonWriter &json, const AgentTokensAnswer &answer);
/// [{"agent_id","dow","hour","count"}]; `dow` is 0 on Sunday, 6 on Saturday.
void writeJson(JsonWriter &json, const AgentHoursAnswer &answer);

} // namespace glasshouse
