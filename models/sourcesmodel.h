// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/valuemodel.h"
#include "query/sources.h"

namespace glasshouse {

/// Where records come from. Silent sources are pinned.
class SourcesModel : public RowsModel<SourceSummary>
{
public:
    enum Column {
        Name,
        Kind,
        LastSeen,
        Accepted,
        Duplicate,
        Rejected,
        Quarantined,
        Files, ///< unknown except of folders, like Bytes
        Bytes,
        FirstSeen,
        UsualGap, ///< how long it is used to be quiet, nanoseconds
        Silent,
        ColumnCount
    };
    explicit SourcesModel(QObject *parent = nullptr);

protected:
    QString keyOf(const SourceSummary &row) const override { return row.name; }
    QVariant value(const SourceSummary &row, int column) const override;
    bool isPinned(const SourceSummary &row) const override { return row.silent; }
};

/// Transcripts that the agent's own clean-up is about to delete.
class SweepsModel : public RowsModel<SweepCandidate>
{
public:
    enum Column { Transcript, Project, LastUsed, Swept, Size, Kept, Session, ColumnCount };
    explicit SweepsModel(QObject *parent = nullptr);

protected:
    QString keyOf(const SweepCandidate &row) const override { return row.path; }
    QVariant value(const SweepCandidate &row, int column) const override;
};

/// Records that were refused.
class RefusalsModel : public RowsModel<QuarantinedRecord>
{
public:
    enum Column { Time, Reason, Record, Source, ColumnCount };
    explicit RefusalsModel(QObject *parent = nullptr);

protected:
    QString keyOf(const QuarantinedRecord &row) const override;
    QVariant value(const QuarantinedRecord &row, int column) const override;
};

} // namespace glasshouse
