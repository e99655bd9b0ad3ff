// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/activity.h"
#include "query/credentials.h"
#include "query/eventdetail.h"
#include "query/facets.h"
#include "query/pulse.h"
#include "query/sources.h"
#include "query/timeline.h"
#include "server/parameters.h"

namespace glasshouse {

/// The questions of the activity routes from their parameters (docs/api.md). 400 with the parameter's name and place where
/// one is unknown, repeated or wrong; 403 for a viewer who asks for what is masked. Pure.
tl::expected<ActivityQuestion, HttpError> activityQuestion(const QueryRequest &request);
tl::expected<TimelineQuestion, HttpError> timelineQuestion(const QueryRequest &request);
tl::expected<FacetsQuestion, HttpError> facetsQuestion(const QueryRequest &request);
tl::expected<ActivityKpisQuestion, HttpError> kpisQuestion(const QueryRequest &request);
tl::expected<EventDetailQuestion, HttpError> eventQuestion(const QueryRequest &request);
tl::expected<PulseQuestion, HttpError> pulseQuestion(const QueryRequest &request);
tl::expected<SourcesQuestion, HttpError> sourcesQuestion(const QueryRequest &request);

} // namespace glasshouse
