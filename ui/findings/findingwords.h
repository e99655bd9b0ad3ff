// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/format.h"
#include "query/findings.h"
#include "ui/tablecell.h"

#include <QCoreApplication>

#include <vector>

namespace glasshouse {

/// Findings in words: what their tables and pictures say. Pure, but for the language.
class FindingWords
{
    Q_DECLARE_TR_FUNCTIONS(glasshouse::FindingWords)
public:
    using Group = FindingCountsQuestion::Group;

    FindingWords() = default;
    FindingWords(const Format &format, qint64 nowMs) : m_format(format), m_nowMs(nowMs) {}

    static QString type(FindingType type);
    /// With what kind of it: "Tool error: command".
    static QString typeAndDetail(const Finding &finding);
    static QString severity(Severity severity);
    static Token colour(Severity severity);

    /// Columns are FindingsModel's and FindingGroupsModel's. `most`: what a full bar stands for.
    TableCell cell(const FindingRow &row, int column) const;
    TableCell cell(const FindingCountsRow &row, int column, Group group, qint64 most) const;
    std::vector<TableColumn> columns() const;
    std::vector<TableColumn> groupColumns(Group group) const;
    QString groupName(Group group) const;
    /// "By project", for a list of choices.
    static QString byGroup(Group group);
    /// One group's own name: a type in words, a week as its first day.
    QString valueName(Group group, const QString &value) const;
    const Format &format() const { return m_format; }

private:
    TableCell counted(qint64 value, Token colour) const;

    Format m_format;
    qint64 m_nowMs = 0;
};

} // namespace glasshouse
