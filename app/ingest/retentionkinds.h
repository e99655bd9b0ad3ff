// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/retention.h"
#include "store/retentionstore.h"

namespace glasshouse {

/// Names of what is kept for a time, and what is due of it. On the connection's thread.

/// The kind's number as RetentionStore has it; nullopt: there is none of that name.
std::optional<qint64> retentionNumber(const QString &kind);
QString retentionName(qint64 number);

/// How long each kind is kept.
std::vector<KindRetention> retentionOf(RetentionStore &store);
/// What is due: rows before the beginning of the quarter hour that is so many days back. What has been pruned stays due,
/// however the days were set since: of that time the rest must go, too.
Watermarks dueOf(const std::vector<KindRetention> &kinds, qint64 nowMs);
KindRetention &kindIn(std::vector<KindRetention> &kinds, qint64 number);

/// What a row and its place in the index of correlations take beside its body, near enough.
inline constexpr qint64 RowBytes = 90;
/// What a point of a metric takes beside its details.
inline constexpr qint64 PointBytes = 40;

} // namespace glasshouse
