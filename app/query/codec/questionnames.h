// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/question.h"

#include <string_view>

namespace glasshouse {

/// What a question is called on the wire; a question without a name does not compile into the codec.
template<typename Q>
struct QuestionName;

#define GLASSHOUSE_QUESTION(Type, Name)                                                                                \
    template<>                                                                                                         \
    struct QuestionName<Type> {                                                                                        \
        static constexpr std::string_view value = Name;                                                                \
    };

GLASSHOUSE_QUESTION(UsageQuestion, "usage")
GLASSHOUSE_QUESTION(TrendQuestion, "trend")
GLASSHOUSE_QUESTION(HeatmapQuestion, "heatmap")
GLASSHOUSE_QUESTION(KpisQuestion, "kpis")
GLASSHOUSE_QUESTION(SessionsQuestion, "sessions")
GLASSHOUSE_QUESTION(SessionFilesQuestion, "session-files")
GLASSHOUSE_QUESTION(StoreFactsQuestion, "store-facts")
GLASSHOUSE_QUESTION(TranscriptOutlineQuestion, "transcript-outline")
GLASSHOUSE_QUESTION(TranscriptPageQuestion, "transcript-page")
GLASSHOUSE_QUESTION(RawRecordQuestion, "raw-record")
GLASSHOUSE_QUESTION(TranscriptFindQuestion, "transcript-find")
GLASSHOUSE_QUESTION(ActivityQuestion, "activity")
GLASSHOUSE_QUESTION(MetricPointsQuestion, "metric-points")
GLASSHOUSE_QUESTION(EventDetailQuestion, "event-detail")
GLASSHOUSE_QUESTION(TimelineQuestion, "timeline")
GLASSHOUSE_QUESTION(FacetsQuestion, "facets")
GLASSHOUSE_QUESTION(ActivityKpisQuestion, "activity-kpis")
GLASSHOUSE_QUESTION(PulseQuestion, "pulse")
GLASSHOUSE_QUESTION(SourcesQuestion, "sources")
GLASSHOUSE_QUESTION(QuarantineQuestion, "quarantine")
GLASSHOUSE_QUESTION(CredentialsQuestion, "credentials")
GLASSHOUSE_QUESTION(EndpointsQuestion, "endpoints")
GLASSHOUSE_QUESTION(SavedViewsQuestion, "saved-views")
GLASSHOUSE_QUESTION(UsageSummaryQuestion, "usage-summary")
GLASSHOUSE_QUESTION(AgentActivityQuestion, "agent-activity")
GLASSHOUSE_QUESTION(AgentHoursQuestion, "agent-hours")
GLASSHOUSE_QUESTION(TokenTrendsQuestion, "token-trends")
GLASSHOUSE_QUESTION(AgentTokensQuestion, "agent-tokens")
GLASSHOUSE_QUESTION(TelemetryQuestion, "telemetry")
GLASSHOUSE_QUESTION(SqlQuestion, "sql")
GLASSHOUSE_QUESTION(FindingsQuestion, "findings")
GLASSHOUSE_QUESTION(FindingCountsQuestion, "finding-counts")
GLASSHOUSE_QUESTION(FeedbackQuestion, "feedback")
GLASSHOUSE_QUESTION(FeedbackItemQuestion, "feedback-item")
GLASSHOUSE_QUESTION(FeedbackDraftQuestion, "feedback-draft")
GLASSHOUSE_QUESTION(AlertRulesQuestion, "alert-rules")
GLASSHOUSE_QUESTION(AlertHistoryQuestion, "alert-history")
GLASSHOUSE_QUESTION(AlertTestQuestion, "alert-test")
GLASSHOUSE_QUESTION(PackStatesQuestion, "pack-states")
GLASSHOUSE_QUESTION(ChannelsQuestion, "channels")

#undef GLASSHOUSE_QUESTION

} // namespace glasshouse
