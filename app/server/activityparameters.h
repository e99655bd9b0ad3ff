// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/principal.h"
#include "query/activity.h"
#include "query/credentials.h"
#include "query/eventdetail.h"
#include "query/facets.h"
#include "query/pulse.h"
#include "query/sources.h"
#include "query/timeline.h"
#include "server/querystring.h"

namespace glasshouse {

/// What a route's handler reads its question from.
struct QueryRequest {
    std::vector<QueryParameter> parameters;
    Role role = Role::Viewer;
    qint64 nowMs = 0; ///< what ages count from
};

struct QueryBounds {
    static constexpr int Events = 1'000, Buckets = 10'000, FacetValues = 200;
    /// Rows that one request looks through before it answers with a cursor to go on from.
    static constexpr qint64 Scanned = 250'000;
};

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
