// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/eventdetail.h"

#include <QJsonObject>

#include <optional>

namespace glasshouse {

/// What an event's JSON tells of its place in a trace; nullopt: it was no span.
std::optional<TraceSpan> spanOf(const ActivityEvent &event, const QJsonObject &body);

/// Spans in the order of their tree: each before its children, these by when they began; depths are filled in. A span
/// whose parent is not among them is a root, and so is the earliest of a circle. Pure; linear but for the sorting.
std::vector<TraceSpan> traceTree(std::vector<TraceSpan> spans);

} // namespace glasshouse
