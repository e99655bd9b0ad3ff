// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sessionmodel.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

// More separate changes than this in one update and a single wide signal is cheaper for everyone who listens.
constexpr size_t ManyRanges = 64;

QString keyOf(const SessionSummary &session)
{
    return session.agent + u'\n' + session.id;
}

QVariant known(qint64 value, bool isKnown)
{
    return isKnown ? QVariant(value) : QVariant();
}

QVariant rawValue(const SessionSummary &s, int column)
{
    switch (column) {
    case SessionModel::Title:
        return s.title;
    case SessionModel::Project:
        return s.project;
    case SessionModel::Agent:
        return s.agent;
    case SessionModel::Model:
        return s.model;
    case SessionModel::LastActive:
        return known(s.lastMs, s.lastMs != NoTime);
    case SessionModel::Duration:
        return known(durationMs(s), durationMs(s) >= 0);
    case SessionModel::Prompts:
        return s.prompts;
    case SessionModel::ToolCalls:
        return s.toolCalls;
    case SessionModel::Tokens:
        return s.usage.tokens.total();
    case SessionModel::Cost:
        return s.usage.cost ? QVariant(s.usage.cost->value) : QVariant();
    case SessionModel::Errors:
        return failures(s);
    case SessionModel::Findings:
        return s.findings;
    default:
        return {};
    }
}

QVariant sortValue(const SessionSummary &s, int column)
{
    if (column == SessionModel::Findings) // as SessionOrder has it: the gravest, then how many
        return s.findings > 0 ? (qint64(s.gravest) + 1) * (qint64(1) << 40) + s.findings : qint64(-1);
    const QVariant value = rawValue(s, column);
    if (value.isValid())
        return value;
    return std::numeric_limits<qint64>::min();
}

} // namespace

qint64 durationMs(const SessionSummary &session)
{
    if (session.firstMs == NoTime || session.lastMs == NoTime)
        return -1;
    return session.lastMs - session.firstMs;
}

qint64 failures(const SessionSummary &session)
{
    return session.errors + session.apiErrors;
}

bool SessionModel::isMeasure(int column)
{
    return column >= Duration && column < ColumnCount;
}

int SessionModel::rowOf(const QString &sessionId) const
{
    for (size_t row = 0; row < m_sessions.size(); ++row)
        if (m_sessions[row].id == sessionId)
            return int(row);
    return -1;
}

int SessionModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_sessions.size());
}

int SessionModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SessionModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const SessionSummary &s = m_sessions[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case ValueRole:
        return rawValue(s, index.column());
    case SortRole:
        return sortValue(s, index.column());
    case Qt::TextAlignmentRole:
        return int((isMeasure(index.column()) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case SessionIdRole:
        return s.id;
    case ProjectRole:
        return s.project;
    case FailedRole:
        return failures(s) > 0;
    case LowerBoundRole:
        return s.usage.lowerBound;
    case UnpricedRole:
        return s.usage.unpricedTokens;
    case GravestRole:
        return s.findings > 0 ? QVariant(int(s.gravest)) : QVariant();
    default:
        return {};
    }
}

QVariant SessionModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((isMeasure(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == Qt::DisplayRole || role == Qt::EditRole)
        return m_headers[size_t(section)];
    return {};
}

bool SessionModel::setHeaderData(int section, Qt::Orientation orientation, const QVariant &value, int role)
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount
        || (role != Qt::EditRole && role != Qt::DisplayRole))
        return false;
    m_headers[size_t(section)] = value.toString();
    Q_EMIT headerDataChanged(orientation, section, section);
    return true;
}

bool SessionModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_asked && !isWhole();
}

void SessionModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    m_asked = true;
    Q_EMIT moreWanted();
}

void SessionModel::addSessions(const std::vector<SessionSummary> &sessions)
{
    m_asked = false;
    if (sessions.empty())
        m_matched = qint64(m_sessions.size());
    updateRows(sessions);
}

void SessionModel::setSessions(const std::vector<SessionSummary> &sessions, qint64 matched)
{
    m_asked = false;
    m_matched = matched;
    QSet<QString> seen;
    std::vector<SessionSummary> unique;
    unique.reserve(sessions.size());
    for (const SessionSummary &s : sessions) {
        const QString key = keyOf(s);
        if (!seen.contains(key)) {
            seen.insert(key);
            unique.push_back(s);
        }
    }
    removeRowsOutside(unique);
    updateRows(unique);
}

void SessionModel::removeRowsOutside(const std::vector<SessionSummary> &sessions)
{
    QSet<QString> wanted;
    for (const SessionSummary &s : sessions)
        wanted.insert(keyOf(s));
    const auto kept =
        std::count_if(m_sessions.begin(), m_sessions.end(), [&](const auto &s) { return wanted.contains(keyOf(s)); });
    if (kept * 2
        < std::ptrdiff_t(m_sessions.size())) { // another list altogether: row by row would cost more than it saves
        beginResetModel();
        std::erase_if(m_sessions, [&](const auto &s) { return !wanted.contains(keyOf(s)); });
        endResetModel();
        return;
    }
    for (int last = int(m_sessions.size()) - 1; last >= 0; --last) {
        if (wanted.contains(keyOf(session(last))))
            continue;
        int first = last;
        while (first > 0 && !wanted.contains(keyOf(session(first - 1))))
            --first;
        beginRemoveRows({}, first, last);
        m_sessions.erase(m_sessions.begin() + first, m_sessions.begin() + last + 1);
        endRemoveRows();
        last = first;
    }
}

void SessionModel::updateRows(const std::vector<SessionSummary> &sessions)
{
    QHash<QString, size_t> rows;
    for (size_t row = 0; row < m_sessions.size(); ++row)
        rows.insert(keyOf(m_sessions[row]), row);
    std::vector<int> changed;
    std::vector<SessionSummary> added;
    for (const SessionSummary &s : sessions) {
        const auto found = rows.constFind(keyOf(s));
        if (found == rows.cend()) {
            added.push_back(s);
        } else if (m_sessions[*found] != s) {
            m_sessions[*found] = s;
            changed.push_back(int(*found));
        }
    }
    std::sort(changed.begin(), changed.end());
    std::vector<std::pair<int, int>> ranges;
    for (const int row : changed) {
        if (!ranges.empty() && ranges.back().second == row - 1)
            ranges.back().second = row;
        else
            ranges.emplace_back(row, row);
    }
    if (ranges.size() > ManyRanges)
        ranges = {{ranges.front().first, ranges.back().second}};
    for (const auto &[first, last] : ranges)
        Q_EMIT dataChanged(index(first, 0), index(last, ColumnCount - 1));
    if (!added.empty()) {
        beginInsertRows({}, int(m_sessions.size()), int(m_sessions.size() + added.size()) - 1);
        m_sessions.insert(m_sessions.end(), added.begin(), added.end());
        endInsertRows();
    }
}

} // namespace glasshouse
