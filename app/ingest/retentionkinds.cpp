// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/retentionkinds.h"

#include "domain/activity.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr qint64 DayMilliseconds = 24LL * 3600 * 1000;
const QString Quarantine = u"quarantine"_s, Archived = u"archive"_s, Metrics = u"metrics"_s,
              Feedback = u"feedback"_s, All = u"all"_s;

std::vector<qint64> allKinds()
{
    std::vector<qint64> kinds;
    for (qint64 kind = qint64(EventKind::ModelCall); kind <= qint64(EventKind::Audit); ++kind)
        kinds.push_back(kind);
    kinds.push_back(RetentionOfQuarantine);
    kinds.push_back(RetentionOfArchive);
    kinds.push_back(RetentionOfMetrics);
    kinds.push_back(RetentionOfFeedback);
    return kinds;
}

} // namespace

std::optional<qint64> retentionNumber(const QString &kind)
{
    if (kind == All)
        return RetentionOfAll;
    if (kind == Quarantine)
        return RetentionOfQuarantine;
    if (kind == Archived)
        return RetentionOfArchive;
    if (kind == Metrics)
        return RetentionOfMetrics;
    if (kind == Feedback)
        return RetentionOfFeedback;
    if (const auto known = eventKindOf(kind.toStdString()))
        return qint64(*known);
    return std::nullopt;
}

QString retentionName(qint64 number)
{
    if (number == RetentionOfQuarantine)
        return Quarantine;
    if (number == RetentionOfArchive)
        return Archived;
    if (number == RetentionOfMetrics)
        return Metrics;
    if (number == RetentionOfFeedback)
        return Feedback;
    const std::string_view name = nameOf(EventKind(number));
    return QString::fromUtf8(name.data(), qsizetype(name.size()));
}

std::vector<KindRetention> retentionOf(RetentionStore &store)
{
    const RetentionRows rows = store.rows();
    const auto daysOf = [&rows](qint64 kind) {
        const auto row = rows.find(kind);
        return row == rows.end() ? std::nullopt : row->second.days;
    };
    const qint64 usual = daysOf(RetentionOfAll).value_or(DefaultKeptDays);
    std::vector<KindRetention> kinds;
    for (const qint64 number : allKinds()) {
        KindRetention kind;
        kind.kind = retentionName(number);
        const bool isKept = number == RetentionOfArchive || number == RetentionOfFeedback;
        kind.days = daysOf(number).value_or(isKept ? KeptForever : usual);
        kind.ownDays = daysOf(number).has_value();
        if (const auto row = rows.find(number); row != rows.end())
            kind.prunedBeforeMs = row->second.prunedBeforeMs;
        kinds.push_back(kind);
    }
    return kinds;
}

Watermarks dueOf(const std::vector<KindRetention> &kinds, qint64 nowMs)
{
    Watermarks due;
    for (const KindRetention &kind : kinds) {
        qint64 before = kind.prunedBeforeMs;
        if (kind.days != KeptForever)
            before = std::max(before, quarterStart(nowMs - kind.days * DayMilliseconds));
        if (before != NoTime)
            due[*retentionNumber(kind.kind)] = before;
    }
    return due;
}

KindRetention &kindIn(std::vector<KindRetention> &kinds, qint64 number)
{
    return *std::ranges::find(kinds, retentionName(number), &KindRetention::kind);
}

} // namespace glasshouse
