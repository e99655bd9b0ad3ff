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
using AnyQuestion =
    std::variant<UsageQuestion, TrendQuestion, HeatmapQuestion, KpisQuestion, SessionsQuestion, SessionFilesQuestion,
                 StoreFactsQuestion, TranscriptOutlineQuestion, TranscriptPageQuestion, RawRecordQuestion,
                 TranscriptFindQuestion, ActivityQuestion, MetricPointsQuestion, EventDetailQuestion, TimelineQuestion,
                 FacetsQuestion, ActivityKpisQuestion, PulseQuestion, SourcesQuestion, QuarantineQuestion,
                 CredentialsQuestion, EndpointsQuestion, SavedViewsQuestion, UsageSummaryQuestion,
                 AgentActivityQuestion, AgentHoursQuestion, TokenTrendsQuestion, AgentTokensQuestion, TelemetryQuestion,
                 SqlQuestion, FindingsQuestion, FindingCountsQuestion, FeedbackQuestion, FeedbackItemQuestion,
                 AlertRulesQuestion, AlertHistoryQuestion, AlertTestQuestion, PackStatesQuestion, FeedbackDraftQuestion,
                 ChannelsQuestion>;
using AnyAnswer =
    std::variant<UsageAnswer, TrendAnswer, HeatmapAnswer, KpisAnswer, SessionsAnswer, SessionFiles, StoreFacts,
                 TranscriptOutline, TranscriptPage, RawRecord, TranscriptMatches, ActivityAnswer, MetricPointsAnswer,
                 EventDetail, TimelineAnswer, FacetsAnswer, ActivityKpisAnswer, PulseAnswer, SourcesAnswer,
                 QuarantineAnswer, CredentialsAnswer, EndpointsAnswer, SavedViewsAnswer, UsageSummaryAnswer,
                 AgentActivityAnswer, AgentHoursAnswer, TokenTrendsAnswer, AgentTokensAnswer, TelemetryAnswer,
                 SqlAnswer, FindingsAnswer, FindingCountsAnswer, FeedbackAnswer, FeedbackDetail, AlertRulesAnswer,
                 AlertHistoryAnswer, AlertTestAnswer, PackStatesAnswer, FeedbackDraft, ChannelsAnswer>;

/// The same as types of their own, whose copying, moving and ending are compiled once (question.cpp) and not by everybody
/// who holds one.
struct Question : AnyQuestion {
    using AnyQuestion::AnyQuestion;
    Question();
    Question(const Question &);
    Question(Question &&) noexcept;
    Question &operator=(const Question &);
    Question &operator=(Question &&) noexcept;
    ~Question();
};
struct Answer : AnyAnswer {
    using AnyAnswer::AnyAnswer;
    Answer();
    Answer(const Answer &);
    Answer(Answer &&) noexcept;
    Answer &operator=(const Answer &);
    Answer &operator=(Answer &&) noexcept;
    ~Answer();
};

} // namespace glasshouse
