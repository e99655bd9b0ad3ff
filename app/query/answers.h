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
Result<StoreFacts> answer(const StoreFactsQuestion &question, Lookup &lookup);
// These know whose rows they may show; the others answer only scopes that see the whole tenant.
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

} // namespace glasshouse
