// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/scope.h"
#include "query/lookup.h"
#include "query/question.h"

namespace glasshouse {

/// One function per question, each pure over a snapshot. Errors: Rejected (an unknown zone).
Result<UsageAnswer> answer(const UsageQuestion &question, Lookup &lookup);
Result<TrendAnswer> answer(const TrendQuestion &question, Lookup &lookup);
Result<HeatmapAnswer> answer(const HeatmapQuestion &question, Lookup &lookup);
Result<KpisAnswer> answer(const KpisQuestion &question, Lookup &lookup);
Result<SessionsAnswer> answer(const SessionsQuestion &question, Lookup &lookup);
Result<SessionFiles> answer(const SessionFilesQuestion &question, Lookup &lookup);
/// Of the person the question names, whatever the scope.
Result<SavedViewsAnswer> answer(const SavedViewsQuestion &question, Lookup &lookup);
Result<StoreFacts> answer(const StoreFactsQuestion &question, Lookup &lookup);
// The above see what the lookup may see; these look at the scope, too.
Result<ActivityAnswer> answer(const ActivityQuestion &question, Lookup &lookup, const Scope &scope);
Result<MetricPointsAnswer> answer(const MetricPointsQuestion &question, Lookup &lookup, const Scope &scope);
Result<EventDetail> answer(const EventDetailQuestion &question, Lookup &lookup, const Scope &scope);
Result<TimelineAnswer> answer(const TimelineQuestion &question, Lookup &lookup, const Scope &scope);
Result<FacetsAnswer> answer(const FacetsQuestion &question, Lookup &lookup, const Scope &scope);
Result<ActivityKpisAnswer> answer(const ActivityKpisQuestion &question, Lookup &lookup, const Scope &scope);
Result<PulseAnswer> answer(const PulseQuestion &question, Lookup &lookup, const Scope &scope);
Result<SourcesAnswer> answer(const SourcesQuestion &question, Lookup &lookup, const Scope &scope);
Result<QuarantineAnswer> answer(const QuarantineQuestion &question, Lookup &lookup, const Scope &scope);
Result<CredentialsAnswer> answer(const CredentialsQuestion &question, Lookup &lookup, const Scope &scope);
Result<EndpointsAnswer> answer(const EndpointsQuestion &question, Lookup &lookup, const Scope &scope);
Result<UsageSummaryAnswer> answer(const UsageSummaryQuestion &question, Lookup &lookup, const Scope &scope);
Result<AgentActivityAnswer> answer(const AgentActivityQuestion &question, Lookup &lookup, const Scope &scope);
Result<AgentHoursAnswer> answer(const AgentHoursQuestion &question, Lookup &lookup, const Scope &scope);
Result<TokenTrendsAnswer> answer(const TokenTrendsQuestion &question, Lookup &lookup, const Scope &scope);
Result<AgentTokensAnswer> answer(const AgentTokensQuestion &question, Lookup &lookup, const Scope &scope);
Result<TelemetryAnswer> answer(const TelemetryQuestion &question, Lookup &lookup, const Scope &scope);
Result<FindingsAnswer> answer(const FindingsQuestion &question, Lookup &lookup, const Scope &scope);
Result<FindingCountsAnswer> answer(const FindingCountsQuestion &question, Lookup &lookup, const Scope &scope);
Result<FeedbackAnswer> answer(const FeedbackQuestion &question, Lookup &lookup, const Scope &scope);
Result<FeedbackDetail> answer(const FeedbackItemQuestion &question, Lookup &lookup, const Scope &scope);
Result<AlertRulesAnswer> answer(const AlertRulesQuestion &question, Lookup &lookup, const Scope &scope);
Result<AlertHistoryAnswer> answer(const AlertHistoryQuestion &question, Lookup &lookup, const Scope &scope);
Result<AlertTestAnswer> answer(const AlertTestQuestion &question, Lookup &lookup, const Scope &scope);
Result<ChannelsAnswer> answer(const ChannelsQuestion &question, Lookup &lookup, const Scope &scope);
Result<PackStatesAnswer> answer(const PackStatesQuestion &question, Lookup &lookup, const Scope &scope);

} // namespace glasshouse
