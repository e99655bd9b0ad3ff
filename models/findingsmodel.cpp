// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/findingsmodel.h"

namespace glasshouse {

FindingsModel::FindingsModel(QObject *parent)
    : RowsModel({{"severity", Unit::Text},
                 {"type", Unit::Text},
                 {"excerpt", Unit::Text},
                 {"session", Unit::Text},
                 {"turn", Unit::Count},
                 {"tool", Unit::Text},
                 {"project", Unit::Text},
                 {"user", Unit::Text},
                 {"time", Unit::Time},
                 {"line", Unit::Count},
                 {"path", Unit::Text}},
                parent)
{}

/// Severities are sorted by how bad they are, not by their names.
QVariant FindingsModel::data(const QModelIndex &index, int role) const
{
    if (role == SortRole && index.column() == Severity && checkIndex(index, CheckIndexOption::IndexIsValid))
        return int(row(index.row()).finding.severity);
    return RowsModel::data(index, role);
}

QVariant FindingsModel::value(const FindingRow &row, int column) const
{
    switch (column) {
    case Severity:
        return QString::fromLatin1(nameOf(row.finding.severity).data(), qsizetype(nameOf(row.finding.severity).size()));
    case Type:
        return QString::fromLatin1(nameOf(row.finding.type).data(), qsizetype(nameOf(row.finding.type).size()));
    case Excerpt:
        return row.finding.excerpt;
    case Session:
        return row.session;
    case Turn:
        return known(row.finding.turn, row.finding.turn > 0);
    case Tool:
        return row.finding.tool;
    case Project:
        return row.project;
    case User:
        return row.user;
    case Time:
        return time(row.finding.timeMs);
    case Line:
        return row.finding.line;
    case Path:
        return row.path;
    default:
        return {};
    }
}

FindingGroupsModel::FindingGroupsModel(QObject *parent)
    : RowsModel({{"group", Unit::Text},
                 {"findings", Unit::Count},
                 {"errors", Unit::Count},
                 {"warnings", Unit::Count},
                 {"sessions", Unit::Count},
                 {"last", Unit::Time}},
                parent)
{}

QVariant FindingGroupsModel::value(const FindingCountsRow &row, int column) const
{
    switch (column) {
    case Name:
        return row.first;
    case Findings:
        return row.findings;
    case Errors:
        return row.errors;
    case Warnings:
        return row.warnings;
    case Sessions:
        return row.sessions;
    case Last:
        return time(row.lastMs);
    default:
        return {};
    }
}

} // namespace glasshouse
