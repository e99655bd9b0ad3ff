// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/format.h"
#include "query/sources.h"
#include "ui/tablecell.h"

#include <QCoreApplication>

#include <optional>
#include <utility>
#include <vector>

namespace glasshouse {

/// Sources, sweeps and refusals in words: what their tables and details say. Pure, but for the language.
class SourceWords
{
    Q_DECLARE_TR_FUNCTIONS(glasshouse::SourceWords)
public:
    SourceWords() = default;
    SourceWords(const Format &format, qint64 nowMs) : m_format(format), m_nowMs(nowMs) {}

    static QString kind(SourceSummary::Kind kind);
    /// "nothing since 42 min"; empty where it is not silent.
    QString silence(const SourceSummary &source) const;
    /// A name and its value, for the detail.
    using Fact = std::pair<QString, QString>;
    std::vector<Fact> facts(const SourceSummary &source) const;

    /// Columns are SourcesModel's, SweepsModel's and RefusalsModel's.
    TableCell cell(const SourceSummary &source, int column) const;
    TableCell cell(const SweepCandidate &sweep, int column, bool checked) const;
    TableCell cell(const QuarantinedRecord &refusal, int column) const;
    std::vector<TableColumn> sourceColumns() const;
    std::vector<TableColumn> sweepColumns() const;
    std::vector<TableColumn> refusalColumns() const;

    /// "swept in 3 days", "swept today", "may be swept now".
    QString sweep(const SweepCandidate &sweep) const;
    /// "Row 2 of 9"; `row` -1: which keys there are.
    QString place(int row, int rows) const;
    const Format &format() const { return m_format; }

private:
    QString withShare(qint64 part, qint64 all) const;
    TableCell counted(qint64 value, bool failure) const;
    TableCell relative(qint64 ms) const;
    QString widestTime() const;
    static QString widestKind();

    Format m_format;
    qint64 m_nowMs = 0;
};

} // namespace glasshouse
