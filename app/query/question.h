// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/activity.h"
#include "query/credentials.h"
#include "query/eventdetail.h"
#include "query/facets.h"
#include "query/heatmap.h"
#include "query/kpis.h"
#include "query/metricpoints.h"
#include "query/pulse.h"
#include "query/sessions.h"
#include "query/sources.h"
#include "query/storefacts.h"
#include "query/timeline.h"
#include "query/transcript.h"
#include "query/trend.h"
#include "query/usage.h"

#include <variant>

namespace glasshouse {

/// Every question a console can put, and what each is answered with. Adding one adds a line here.
using Question =
    std::variant<UsageQuestion, TrendQuestion, HeatmapQuestion, KpisQuestion, SessionsQuestion, SessionFilesQuestion,
                 StoreFactsQuestion, TranscriptOutlineQuestion, TranscriptPageQuestion, RawRecordQuestion,
                 TranscriptFindQuestion, ActivityQuestion, MetricPointsQuestion, EventDetailQuestion, TimelineQuestion,
                 FacetsQuestion, ActivityKpisQuestion, PulseQuestion, SourcesQuestion, QuarantineQuestion,
                 CredentialsQuestion, EndpointsQuestion>;
using Answer = std::variant<UsageAnswer, TrendAnswer, HeatmapAnswer, KpisAnswer, SessionsAnswer, SessionFiles,
                            StoreFacts, TranscriptOutline, TranscriptPage, RawRecord, TranscriptMatches, ActivityAnswer,
                            MetricPointsAnswer, EventDetail, TimelineAnswer, FacetsAnswer, ActivityKpisAnswer,
                            PulseAnswer, SourcesAnswer, QuarantineAnswer, CredentialsAnswer, EndpointsAnswer>;

} // namespace glasshouse
