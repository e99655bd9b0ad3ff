// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/agentactivity.h"
#include "query/credentials.h"
#include "query/exportsheets.h"
#include "query/telemetry.h"
#include "query/tokentrends.h"
#include "query/usagesummary.h"
#include "server/parameters.h"

#include <optional>

namespace glasshouse {

/// The questions of the analytics and telemetry routes from their parameters (docs/api.md). 400 INVALID_DATE_RANGE,
/// INVALID_GRANULARITY, and what every route refuses. Days are local to `zone`. Pure.
tl::expected<UsageSummaryQuestion, HttpError> usageSummaryQuestion(const QueryRequest &request);
tl::expected<AgentActivityQuestion, HttpError> agentActivityQuestion(const QueryRequest &request);
tl::expected<TokenTrendsQuestion, HttpError> tokenTrendsQuestion(const QueryRequest &request);
tl::expected<CredentialsQuestion, HttpError> credentialsQuestion(const QueryRequest &request);
tl::expected<EndpointsQuestion, HttpError> endpointsQuestion(const QueryRequest &request);
/// The last `days`, today included.
tl::expected<TokenTrendsQuestion, HttpError> tokenDaysQuestion(const QueryRequest &request);
/// The calendar month that today is in.
tl::expected<AgentTokensQuestion, HttpError> agentTokensQuestion(const QueryRequest &request);
/// The last 30 days, today included.
tl::expected<AgentHoursQuestion, HttpError> agentHoursQuestion(const QueryRequest &request);

tl::expected<TelemetryQuestion, HttpError> telemetryQuestion(const QueryRequest &request);
tl::expected<TelemetryQuestion, HttpError> telemetryKpisQuestion(const QueryRequest &request);
struct TelemetryExportWish {
    TelemetryQuestion question;
    /// Asked for instead: each event, so many at most.
    std::optional<ActivityQuestion> events;
    qint64 most = 0;
    ExportFormat format = ExportFormat::Csv;
};
tl::expected<TelemetryExportWish, HttpError> telemetryExportWish(const QueryRequest &request);

} // namespace glasshouse
