// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/filter.h"
#include "query/parameterspec.h"

#include <span>
#include <string>
#include <string_view>

namespace glasshouse {

/// A filter as named values: what the API's routes take behind their `?`, and what a click on a field of the pulse filters
/// by. Names: since, until (both included; ISO 8601, or an age such as 15m), q, weekday (1 to 7), hour (0 to
/// 23), errors, failures, action_prefix, result_pattern, correlation_id; and any number of times user, action_in, resource,
/// source, tool, kind, class, outcome, machine, client (each of these also as not_…), agent, model, project, session.
/// Pure. An empty value of a list stands for events without one.

/// Whether the name may be repeated: each value then is one more that will do.
bool isListParameter(std::string_view name);

/// Puts a decoded value into the filter. False: no parameter of filters has this name. Errors: Rejected (no such kind, no
/// instant, both of a name and its not_…), in words that follow the name.
Result<bool> takeFilterParameter(Filter &filter, std::string_view name, std::string_view value, qint64 nowMs);

/// What takeFilterParameter() understands, and `zone`, for documents.
std::span<const ParameterSpec> filterParameterSpecs();

/// The filter as it stands behind the `?`, percent-encoded; empty for an empty filter. takeFilterParameter() reads it back.
std::string filterParameters(const Filter &filter);

/// UTC ms of "2026-11-21T10:00:00Z" or of an age ("90s", "15m", "2h", "7d"), in the years 1 to 9999; NoTime for anything
/// else.
qint64 parseInstantOrAge(std::string_view text, qint64 nowMs);

} // namespace glasshouse
