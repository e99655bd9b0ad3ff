// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/activity.h"
#include "query/agentactivity.h"
#include "query/alerts.h"
#include "query/credentials.h"
#include "query/eventdetail.h"
#include "query/facets.h"
#include "query/feedback.h"
#include "query/findings.h"
#include "query/heatmap.h"
#include "query/kpis.h"
#include "query/metricpoints.h"
#include "query/packs.h"
#include "query/pulse.h"
#include "query/savedviews.h"
#include "query/sessions.h"
#include "query/sources.h"
#include "query/sql.h"
#include "query/storefacts.h"
#include "query/telemetry.h"
#include "query/timeline.h"
#include "query/tokentrends.h"
#include "query/transcript.h"
#include "query/trend.h"
#include "query/usage.h"
#include "query/usagesummary.h"

#include <variant>

namespace glasshouse {

/// Every question a console can put, and what each is answered with. Adding one adds a line here.
using Question =
    std::variant<UsageQuestion, TrendQuestion, HeatmapQuestion, KpisQuestion, SessionsQuestion, SessionFilesQuestion,
                 StoreFactsQuestion, TranscriptOutlineQuestion, TranscriptPageQuestion, RawRecordQuestion,
                 TranscriptFindQuestion, ActivityQuestion, MetricPointsQuestion, EventDetailQuestion, TimelineQuestion,
                 FacetsQuestion, ActivityKpisQuestion, PulseQuestion, SourcesQuestion, QuarantineQuestion,
                 CredentialsQuestion, EndpointsQuestion, SavedViewsQuestion, UsageSummaryQuestion,
                 AgentActivityQuestion, AgentHoursQuestion, TokenTrendsQuestion, AgentTokensQuestion, TelemetryQuestion,
                 SqlQuestion, FindingsQuestion, FindingCountsQuestion, FeedbackQuestion, FeedbackItemQuestion,
                 AlertRulesQuestion, AlertHistoryQuestion, AlertTestQuestion, PackStatesQuestion, FeedbackDraftQuestion,
                 ChannelsQuestion>;
using Answer =
    std::variant<UsageAnswer, TrendAnswer, HeatmapAnswer, KpisAnswer, SessionsAnswer, SessionFiles, StoreFacts,
                 TranscriptOutline, TranscriptPage, RawRecord, TranscriptMatches, ActivityAnswer, MetricPointsAnswer,
                 EventDetail, TimelineAnswer, FacetsAnswer, ActivityKpisAnswer, PulseAnswer, SourcesAnswer,
                 QuarantineAnswer, CredentialsAnswer, EndpointsAnswer, SavedViewsAnswer, UsageSummaryAnswer,
                 AgentActivityAnswer, AgentHoursAnswer, TokenTrendsAnswer, AgentTokensAnswer, TelemetryAnswer,
                 SqlAnswer, FindingsAnswer, FindingCountsAnswer, FeedbackAnswer, FeedbackDetail, AlertRulesAnswer,
                 AlertHistoryAnswer, AlertTestAnswer, PackStatesAnswer, FeedbackDraft, ChannelsAnswer>;

} // namespace glasshouse
